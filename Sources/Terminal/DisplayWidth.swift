/// How many columns text takes on a terminal.
///
/// A user-perceived character counts as a whole: an emoji joined of several, a flag, a skin tone or a keycap takes two columns, a letter with
/// its accents one, an East Asian wide character two. Text is expected to be clean (see ``Sanitizer``); control characters count nothing.
package enum DisplayWidth {
  /// Columns of the whole text.
  package static func columns(_ text: some StringProtocol) -> Int {
    var columns = 0
    for character in text { columns += Self.columns(character) }
    return columns
  }

  /// Columns of one character: 0, 1, 2, or more where several spacing letters form one cluster.
  package static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII, scalars.count == 1 { return first.value >= 0x20 && first.value < 0x7F ? 1 : 0 }
    if isDrawnAsEmoji(first, scalars) { return 2 }
    return scalars.reduce(0) { $0 + columns($1) }
  }

  /// An emoji that two columns hold: by itself, or because a variation selector, a joiner, a skin tone or a second letter of a flag follows.
  private static func isDrawnAsEmoji(_ first: Unicode.Scalar, _ scalars: Character.UnicodeScalarView) -> Bool
  {
    guard scalars.count > 1 else { return false }
    if (0x1F1E6...0x1F1FF).contains(first.value) { return true }
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      scalar.value == 0xFE0F || scalar.value == 0x200D || scalar.properties.isEmojiModifier
    }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value < 0x7F ? 1 : 0 }
    switch scalar.value {
    case 0x80..<0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xE0000...0xE0FFF: return 0
    // Vowels and finals of a Hangul syllable join its first letter.
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return 0
    default: return WideScalars.contains(scalar.value) ? 2 : 1
    }
  }

  /// The text cut to at most so many columns, the last of them `…` where something was cut.
  package static func truncated(_ text: String, to columns: Int) -> String {
    if Self.columns(text) <= columns { return text }
    return prefix(text, columns: columns - 1).trimmedEnd() + (columns > 0 ? "…" : "")
  }

  /// As much of the text's beginning as fits.
  static func prefix(_ text: some StringProtocol, columns: Int) -> String {
    var used = 0
    var result = ""
    for character in text {
      used += Self.columns(character)
      if used > columns { break }
      result.append(character)
    }
    return result
  }
}

extension String {
  /// Without the blanks at the end.
  func trimmedEnd() -> String {
    var copy = self[...]
    while copy.last == " " { copy.removeLast() }
    return String(copy)
  }
}
