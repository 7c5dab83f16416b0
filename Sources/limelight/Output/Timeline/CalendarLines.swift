import Terminal

/// Content lines of iCalendar (RFC 5545): ended by CRLF, folded where they are longer than 75 bytes, never within a character's bytes.
struct CalendarLines {
  /// What has been written.
  private(set) var text = ""

  private static let longestBytes = 75

  /// Adds a line whose value stands as it is.
  mutating func add(_ name: String, raw value: String) {
    var used = 0
    for character in "\(name):\(value)" {
      // A character of more scalars than a line holds is broken between them.
      let isWhole = character.utf8.count < Self.longestBytes
      if isWhole, used + character.utf8.count > Self.longestBytes { fold(&used) }
      for scalar in character.unicodeScalars {
        let bytes = UTF8.width(scalar)
        if used + bytes > Self.longestBytes { fold(&used) }
        text.unicodeScalars.append(scalar)
        used += bytes
      }
    }
    text += "\r\n"
  }

  private mutating func fold(_ used: inout Int) {
    text += "\r\n "
    used = 1
  }

  /// Adds a line whose value is text, cleaned, and escaped as such.
  mutating func add(_ name: String, text value: String) {
    var escaped = String.UnicodeScalarView()
    for scalar in Sanitizer.clean(value, newlines: .kept).unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
      default: escaped.append(scalar)
      }
    }
    add(name, raw: String(escaped))
  }
}
