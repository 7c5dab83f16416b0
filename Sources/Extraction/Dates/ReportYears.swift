import Records

/// Years and their halves, as reports of profits tell them.
extension PhraseScanner {
  /// `the full year` and `for the year` of a report, `by year end`, `at year's end`.
  func bareYear(at index: Int) -> DatePhrase? {
    guard key(index) == Keys.year else { return nil }
    let possessive = token(index + 1)?.kind == .possessive ? 1 : 0
    if key(index + 1 + possessive) == Keys.end, Keys.timePrepositions.contains(key(index - 1)) {
      return DatePhrase(tokens: index..<(index + 2 + possessive), meaning: .yearEnd)
    }
    guard hasQuarters || speaksOfMoney(index..<(index + 1)), !Keys.ended.contains(key(index + 1)) else {
      return nil
    }
    if Keys.wholes.contains(key(index - 1)), key(index - 2) == Keys.the {
      return DatePhrase(tokens: (index - 1)..<(index + 1), meaning: .relative(.year, 0))
    }
    guard key(index - 1) == Keys.the, isFunctionOrEnd(index + 1),
      key(index - 2) == Keys.for || key(index - 2) == Keys.of && key(index - 3) == Keys.months
    else { return nil }
    return DatePhrase(tokens: index..<(index + 1), meaning: .relative(.year, 0))
  }

  /// `the first half of 2015`, `the second half of next year`, `the last half of the year`.
  func half(_ number: Int, at index: Int) -> DatePhrase? {
    guard number <= 2, key(index + 1) == Keys.half, key(index + 2) == Keys.of else { return nil }
    if let year = year(after: index + 3) {
      return DatePhrase(tokens: index..<year.end, meaning: .fixed(.half(year: year.value, number)))
    }
    guard key(index + 4) == Keys.year, isFunctionOrEnd(index + 5) else { return nil }
    var offset = 0
    if case .pointer(let years) = word(index + 3) {
      offset = years
    } else if key(index + 3) != Keys.the {
      return nil
    }
    return DatePhrase(tokens: index..<(index + 5), meaning: .ofYear(.half(number), offset))
  }

  /// Whether a report goes on to the figures of a longer period: `the nine months`, `the first half`, `for the year`.
  func isLongerPeriod(at index: Int) -> Bool {
    switch key(index) {
    case Keys.months:
      guard Keys.periodOpeners.contains(key(index - 2)) else { return false }
      if case .number = word(index - 1) { return true }
      return number(index - 1) != nil
    case Keys.half:
      if case .ordinal = DateLexicon.quarterOpeners[key(index - 1)] { return true }
      return false
    case Keys.year:
      return Keys.wholes.contains(key(index - 1))
        || key(index - 1) == Keys.the && key(index - 2) == Keys.for
    default: return false
    }
  }
}
