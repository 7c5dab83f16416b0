/// Lets what a person types begin with a dash, as in `limelight search -tour`.
///
/// The argument parser takes every word with a dash before it for an option, even letter by letter. What cannot be an option of ours
/// (a single dash, or two before anything but a plain name) is put behind `--`, where it stands for itself.
enum DashWords {
  /// The commands that take text of a person's own.
  static let commands: Set<String> = ["search", "person", "quotes", "posts", "people", "timeline", "stories"]

  /// The options of these commands that take a value.
  static let optionsWithValue: Set<String> = [
    "--archive", "--limit", "--from", "--to", "--text", "--platform", "--medium", "--article", "--who",
    "--articles", "--named", "--as", "--as-of", "--hashtag", "--mention", "--handle", "--person",
    "--min-articles", "--format", "--map", "--kind", "--min-sources",
  ]

  /// What groups of commands can do besides listing; a person of such a name is listed with `people list merge`.
  static let subcommands: [String: Set<String>] = [
    "people": ["list", "merge", "split", "rename", "alias", "log"],
    "stories": ["list", "merge", "split", "rename", "log"],
  ]

  /// The arguments in an order that the argument parser understands: the options, then `--`, then everything else.
  static func parted(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    var options: [String] = []
    var words: [String] = []
    var rest = arguments.dropFirst()
    var head = [command]
    if let subcommand = rest.first, subcommands[command]?.contains(subcommand) == true {
      head.append(subcommand)
      rest.removeFirst()
    } else if subcommands[command] != nil, !rest.contains(where: { ["-h", "--help"].contains($0) }) {
      head.append("list")
    }
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        break
      }
      guard isOption(word) else {
        words.append(word)
        continue
      }
      options.append(word)
      if optionsWithValue.contains(word), let value = rest.first, value != "--", !isOption(value) {
        rest.removeFirst()
        // Joined, the value may begin with a dash.
        options[options.count - 1] += "=" + value
      }
    }
    return head + options + (words.isEmpty ? [] : ["--"] + words)
  }

  /// `-h`, `--json`, `--limit=5`. An unknown name counts too, so that a slip in an option is not searched for.
  private static func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("--") else { return word == "-h" }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    return name.first?.isLetter == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
  }
}
