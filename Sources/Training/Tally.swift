/// What is measured, under the names that the floors file uses.
package enum Measure: String, CaseIterable, Sendable {
  case people
  case mentions
  case quotes
  case attributedQuotes = "attributed quotes"
  case posts
  case dates
  case dateValues = "date values"
  case ages
  case relations
}

/// Counts of one measure, with a line for every error.
package struct Tally: Sendable {
  package private(set) var right = 0
  /// Found, but not in the gold.
  package private(set) var wrong: [String] = []
  /// In the gold, but not found.
  package private(set) var missed: [String] = []

  mutating func countRight(_ times: Int = 1) { right += times }
  mutating func countWrong(_ line: String) { wrong.append(line) }
  mutating func countMissed(_ line: String) { missed.append(line) }

  /// From 0 to 1; 0 when nothing was found.
  package var precision: Double { ratio(right, right + wrong.count) }
  /// From 0 to 1; 0 when the gold is empty.
  package var recall: Double { ratio(right, right + missed.count) }
  /// The harmonic mean of precision and recall.
  package var f1: Double {
    precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
  }

  /// Figures and every error, one a line.
  package var report: String {
    let figures = "precision \(rounded(precision)), recall \(rounded(recall)), F1 \(rounded(f1))"
    return ([figures] + missed.map { "  missed \($0)" } + wrong.map { "  wrong  \($0)" })
      .joined(separator: "\n")
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
