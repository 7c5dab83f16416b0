/// Turns looks into the escape sequences of ECMA-48 (SGR), or leaves them out.
package struct Style: Sendable {
  /// Whether looks are shown.
  package let isEnabled: Bool

  /// Shows looks or not, whatever the surroundings.
  package init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// Shows looks only on a terminal that is not `TERM=dumb`, and never where `NO_COLOR` is set to something (no-color.org).
  package init(isTerminal: Bool, environment: [String: String]) {
    let noColor = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    isEnabled = isTerminal && !noColor && environment["TERM"] != "dumb"
  }

  /// The text with its escape sequences; each look ends before the text does.
  package func render(_ text: StyledText) -> String {
    guard isEnabled else { return text.plain }
    var result = ""
    for run in text.runs {
      let codes = Self.codes.filter { run.look.contains($0.look) }.map(\.code)
      if codes.isEmpty {
        result += run.text
      } else {
        result += "\u{1B}[" + codes.joined(separator: ";") + "m" + run.text + "\u{1B}[0m"
      }
    }
    return result
  }

  private static let codes: [(look: Look, code: String)] = [
    (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underlined, "4"), (.red, "31"), (.green, "32"),
    (.yellow, "33"), (.blue, "34"), (.magenta, "35"), (.cyan, "36"),
  ]
}
