/// Writes a command that asks on, ready to be copied into a shell.
struct FollowUp {
  /// What `--archive` was given, to be given again.
  let archive: String?
  /// How the program is called.
  var program = "limelight"

  /// The command with its words quoted for the shell where they need it.
  func command(_ words: String...) -> String { command(words) }

  /// The command with its words quoted for the shell where they need it.
  func command(_ words: [String]) -> String {
    let all = [program] + words + (archive.map { ["--archive", $0] } ?? [])
    return all.map(Self.quoted).joined(separator: " ")
  }

  /// The word as a POSIX shell takes it for one word: bare, in double quotes, or in single quotes.
  static func quoted(_ word: String) -> String {
    let bare = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-_./:,@+%".unicodeScalars.contains(scalar)
    }
    if bare && !word.isEmpty { return word }
    if !word.contains(where: { "\"$`\\!".contains($0) }) { return "\"\(word)\"" }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
