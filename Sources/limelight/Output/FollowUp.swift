import Terminal

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
    parts(words).joined(separator: " ")
  }

  /// The command in lines of at most so many columns, each but the last ended by the shell's sign that the next goes on; a word that is too
  /// long is not cut, so that the command can still be copied.
  ///
  /// - Parameters:
  ///   - first: put before the first line.
  ///   - rest: put before every further line.
  func lines(_ words: [String], width: Int, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isFresh = true
    let all = parts(words)
    for (index, part) in all.enumerated() {
      let joined = line + (isFresh ? "" : " ") + part
      let ending = index < all.count - 1 ? Self.goesOn.count : 0
      if isFresh || DisplayWidth.columns(joined) + ending <= width {
        line = joined
        isFresh = false
      } else {
        lines.append(line + Self.goesOn)
        line = rest + part
      }
    }
    return lines + [line]
  }

  /// Ends a line of a command that goes on in the next.
  private static let goesOn = " \\"

  /// The words of the command, each as the shell takes it for one.
  private func parts(_ words: [String]) -> [String] {
    ([program] + words + (archive.map { ["--archive", $0] } ?? [])).map(Self.quoted)
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
