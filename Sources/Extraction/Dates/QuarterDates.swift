import Records

/// Quarters of the year, as reports of profits tell them.
extension PhraseScanner {
  /// `the third quarter`, `third-quarter`, `Q3 2015`, `the latest quarter`, `the year-ago period`.
  func quarterPhrase(at index: Int) -> DatePhrase? {
    guard let opener = DateLexicon.quarterOpeners[key(index)] else { return nil }
    switch opener {
    case .whole(let quarter): return numbered(quarter, index..<(index + 1))
    case .ordinal(let number):
      if key(index + 1) == Keys.quarter, number <= 4 { return numbered(number, index..<(index + 2)) }
      if let half = half(number, at: index) { return half }
      if key(index + 1) == Keys.century {
        return DatePhrase(tokens: index..<(index + 2), meaning: .fixed(.century(number - 1)))
      }
      return nthWeekday(number, at: index) ?? ordinalDay(number, at: index)
    case .yearEnd:
      return DatePhrase(
        tokens: index..<(index + 1),
        meaning: Keys.timePrepositions.contains(key(index - 1)) ? .yearEnd : .relative(.year, 0))
    case .told(let years):
      // `the year-ago third quarter`, `the year-ago results`.
      var at = index + 1
      if case .ordinal = DateLexicon.quarterOpeners[key(at)] { at += 1 }
      let named = Keys.periods.contains(key(at))
      guard named || years < 0 else { return nil }
      // `the year-ago nine months` last.
      if isLongerPeriod(at: at + 1) { return nil }
      return DatePhrase(
        tokens: index..<(named ? at + 1 : index + 1),
        meaning: isPastQuarters && key(at) != Keys.quarter
          ? .relative(.year, years) : .toldQuarter(years: years))
    }
  }

  /// `the quarter` after one was named, `that quarter`, `the quarter a year ago`, `the quarter ended July 31`.
  func bareQuarter(at index: Int) -> DatePhrase? {
    let pointer = key(index - 1)
    guard key(index) == Keys.quarter,
      pointer == Keys.the || pointer == Keys.that || pointer == Keys.this
    else { return nil }
    guard hasQuarters else {
      guard Keys.ended.contains(key(index + 1)), let last = monthName(index + 2) else { return nil }
      return DatePhrase(tokens: index..<(index + 1), meaning: .quarterEnding(month: last))
    }
    if let year = yearBefore(after: index + 1) {
      return DatePhrase(tokens: index..<year.end, meaning: .toldQuarter(years: year.offset))
    }
    return DatePhrase(tokens: index..<(index + 1), meaning: .toldQuarter(years: 0))
  }

  /// `a year ago`, `a year earlier`, `last year` behind a quarter.
  private func yearBefore(after index: Int) -> (offset: Int, end: Int)? {
    if case .pointer(let offset) = word(index), offset < 0, key(index + 1) == Keys.year {
      return (offset, index + 2)
    }
    guard key(index) == Keys.a, key(index + 1) == Keys.year,
      key(index + 2) == Keys.ago || key(index + 2) == Keys.earlier
    else { return nil }
    return (-1, index + 3)
  }

  /// `third quarter` after `this year's` or `1988`.
  func quarter(at index: Int) -> (number: Int, end: Int)? {
    switch DateLexicon.quarterOpeners[key(index)] {
    case .whole(let number): (number, index + 1)
    case .ordinal(let number) where number <= 4 && key(index + 1) == Keys.quarter: (number, index + 2)
    default: nil
    }
  }

  /// Whether a figure of another time is compared: `$5 million a year earlier`, `up from last year`.
  func compares(at index: Int) -> Bool {
    let before = isComma(index - 1) ? index - 2 : index - 1
    guard let token = token(before) else { return true }
    return token.kind == .number || Keys.compared.contains(token.key)
  }

  /// A quarter with the year beside it, or one of a sentence that speaks of money; games have quarters too.
  private func numbered(_ quarter: Int, _ tokens: Range<Int>) -> DatePhrase? {
    let at = key(tokens.upperBound) == Keys.of ? tokens.upperBound + 1 : tokens.upperBound
    if let year = year(after: at) {
      return DatePhrase(
        tokens: tokens.lowerBound..<year.end, meaning: .fixed(.quarter(year: year.value, quarter)))
    }
    if case .pointer(let offset) = word(at), key(at + 1) == Keys.year, token(at + 2)?.kind != .possessive {
      return DatePhrase(tokens: tokens.lowerBound..<(at + 2), meaning: .ofYear(.quarter(quarter), offset))
    }
    guard speaksOfMoney(tokens) else { return nil }
    return DatePhrase(tokens: tokens, meaning: .quarter(quarter))
  }

  func speaksOfMoney(_ tokens: Range<Int>) -> Bool {
    if hasQuarters { return true }
    let reach = 40
    let from = max(sentence.lowerBound, tokens.lowerBound - reach)
    let to = min(sentence.upperBound, tokens.upperBound + reach)
    return (from..<to).contains { Keys.money.contains(self.key($0)) }
  }
}
