internal import Records

/// The date of a signature: `December 8, 2016`, `on Sep 30, 2021 at 5:10pm PDT`, `8:15 PM · Dec 8, 2016`.
struct SignatureDates {
  private let document: Document
  /// Those that tell a day with its year, or one that is none, as 31 February; in reading order.
  private let days: [DateExpression]

  /// A clock and its marks may stand before the date, in tokens.
  private static let reach = 6
  private static let between = WordSet(
    "on at am pm a.m. p.m. monday tuesday wednesday thursday friday saturday sunday")
  private static var at: UInt64 { WordKey.literal("at") }
  private static let halves = WordSet("am pm a.m. p.m.")

  init(_ document: Document, dates: [DateExpression]) {
    self.document = document
    days = dates.filter { date in
      if let value = date.value { return CalendarDay(iso: value) != nil }
      return date.tokens.contains {
        document.tokens[$0].kind == .number && document.tokens[$0].range.count == 4
      }
    }
  }

  /// EDTF of the date that stands at a token, and the token after it; nil when none does.
  func date(at start: Int, limit: Int) -> (value: String?, end: Int)? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].tokens.upperBound <= start { low = middle + 1 } else { high = middle }
    }
    guard low < days.count else { return nil }
    let tokens = days[low].tokens
    guard tokens.upperBound <= limit, tokens.lowerBound - start <= SignatureDates.reach,
      tokens.lowerBound < start
        || (start..<tokens.lowerBound).allSatisfy({
          !document.tokens[$0].isWord || SignatureDates.between.contains(document.tokens[$0])
        })
    else { return nil }
    return (days[low].value, clock(after: tokens.upperBound, limit: limit))
  }

  /// The token behind `at 5:10pm PDT`.
  private func clock(after index: Int, limit: Int) -> Int {
    guard index + 1 < limit, document.tokens[index].key == SignatureDates.at,
      document.tokens[index + 1].kind == .number
    else { return index }
    var end = index + 2
    if end < limit, SignatureDates.halves.contains(document.tokens[end]) { end += 1 }
    if end < limit, document.tokens[end].shape.contains(.allCaps), document.tokens[end].range.count <= 4 {
      end += 1
    }
    return end
  }
}
