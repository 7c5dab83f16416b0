import Terminal

/// Text in HTML and XML.
enum Markup {
  /// The text in one line, cleaned of what steers or hides, with what markup means escaped, for content and for attributes between double
  /// quotes.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Sanitizer.clean(text).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(isNoCharacter(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// A link with its text, where there is an address; else the text.
  static func link(_ text: String, to address: WebAddress?, attributes: String = "") -> String {
    guard let address else { return escaped(text) }
    return "<a href=\"\(escaped(address.text))\"\(attributes)>\(escaped(text))</a>"
  }

  /// Code points that Unicode keeps from being characters; XML forbids two of them, HTML calls all an error.
  private static func isNoCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value)
  }
}
