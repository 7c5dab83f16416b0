/// How a stretch of text is to look on a terminal that can show it.
package struct Look: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let bold = Look(rawValue: 1)
  package static let dim = Look(rawValue: 2)
  package static let italic = Look(rawValue: 4)
  package static let underlined = Look(rawValue: 8)
  package static let red = Look(rawValue: 16)
  package static let green = Look(rawValue: 32)
  package static let yellow = Look(rawValue: 64)
  package static let blue = Look(rawValue: 128)
  package static let magenta = Look(rawValue: 256)
  package static let cyan = Look(rawValue: 512)
}

/// Text with its looks, safe to draw: whatever enters is cleaned by ``Sanitizer``, and only ``Style`` turns looks into escape sequences.
package struct StyledText: Sendable, Equatable {
  /// Stretches of one look each.
  package private(set) var runs: [Run] = []

  /// A stretch of one look.
  package struct Run: Sendable, Equatable {
    package var text: String
    package var look: Look
  }

  /// No text.
  package init() {}

  /// The text, cleaned, in one look; line breaks are folded unless told otherwise.
  package init(_ text: String, _ look: Look = [], newlines: Sanitizer.Newlines = .folded) {
    append(Sanitizer.clean(text, newlines: newlines), look)
  }

  /// The characters without looks.
  package var plain: String { runs.map(\.text).joined() }

  /// Columns on a terminal.
  package var columns: Int { runs.reduce(0) { $0 + DisplayWidth.columns($1.text) } }

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { runs.isEmpty }

  /// Adds clean text; joins it to the last run when the look is the same, so that marks meet their letters.
  mutating func append(_ text: String, _ look: Look) {
    if text.isEmpty { return }
    if let last = runs.indices.last, runs[last].look == look {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, look: look))
    }
  }

  package static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run.text, run.look) }
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  /// The same text with further looks.
  package func adding(_ look: Look) -> StyledText {
    var result = StyledText()
    for run in runs { result.append(run.text, run.look.union(look)) }
    return result
  }

  /// Cut to at most so many columns, the last of them `…` where something was cut.
  package func truncated(to columns: Int) -> StyledText {
    if self.columns <= columns { return self }
    var left = columns - 1
    var result = StyledText()
    for run in runs {
      let part = DisplayWidth.prefix(run.text, columns: left)
      result.append(part, run.look)
      left -= DisplayWidth.columns(part)
      if part.utf8.count < run.text.utf8.count {
        if columns > 0 { result.append("…", run.look) }
        break
      }
    }
    return result
  }

  /// With blanks added to so many columns.
  package func padded(to columns: Int, _ alignment: Alignment = .leading) -> StyledText {
    let missing = columns - self.columns
    guard missing > 0 else { return self }
    let blanks = StyledText(String(repeating: " ", count: missing))
    return alignment == .leading ? self + blanks : blanks + self
  }
}

/// The side at which the text of a column begins.
package enum Alignment: Sendable {
  case leading, trailing
}
