/// Makes text of unknown origin safe to draw on a terminal.
///
/// What a terminal would obey is shown or left out, so a reader sees that something odd was there and nothing happens:
/// control characters become their pictures (`␛` for escape, `␇` for the bell), C1 controls become `�`, and what is invisible and reorders
/// or hides text (bidirectional controls, zero-width spaces, tags outside flags) is dropped. Joiners and variation selectors stay, since emoji and
/// many scripts need them. A tab becomes a space. Line breaks of every kind are kept as `\n` or folded into one space.
package enum Sanitizer {
  /// What becomes of line breaks.
  package enum Newlines: Sendable {
    /// Each becomes one `\n`.
    case kept
    /// Each run of them, with the blanks around it, becomes one space.
    case folded
  }

  /// The text without anything a terminal would obey.
  package static func clean(_ text: String, newlines: Newlines = .folded) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    var inTaggedFlag = false
    var isAfterBreak = false
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if (0xE0020...0xE007F).contains(scalar.value) {
        if inTaggedFlag || previous.value == 0x1F3F4 {
          inTaggedFlag = true
          result.append(scalar)
        }
        continue
      }
      inTaggedFlag = false
      if isLineBreak(scalar) {
        isAfterBreak = true
        appendBreak(scalar, after: previous, to: &result, newlines)
      } else if let shown = shown(scalar) {
        // The blanks after a folded break belong to it.
        if shown == " ", isAfterBreak, newlines == .folded { continue }
        isAfterBreak = false
        result.append(shown)
      }
    }
    return String(result)
  }

  private static func appendBreak(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, to result: inout String.UnicodeScalarView,
    _ newlines: Newlines
  ) {
    switch newlines {
    case .kept:
      if !(scalar == "\n" && previous == "\r") { result.append("\n") }
    case .folded:
      if let last = result.last, last != " " { result.append(" ") }
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The scalar to draw; nil for one that is left out.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: " "
    case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0xAD, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      (0xE0100...0xE01EF).contains(scalar.value) ? scalar : nil
    default: scalar
    }
  }

  /// Whether the text is printable ASCII throughout, which is most often so and needs no work.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }
}
