import Records

/// What an ordinal number counts: centuries, weekdays of a month, days of a month.
extension PhraseScanner {
  /// `the 19th century`.
  func numberedCentury(_ number: NumberReading, at index: Int) -> DatePhrase? {
    guard number.isOrdinal, number.groups == 1, 1...30 ~= number.values.0,
      key(index + 1) == Keys.century
    else { return nil }
    return DatePhrase(tokens: index..<(index + 2), meaning: .fixed(.century(number.values.0 - 1)))
  }

  /// `the first Monday in May`, `the last Thursday of November 2015`.
  func nthWeekday(_ number: Int, at index: Int) -> DatePhrase? {
    if case .weekend = word(index + 1), number <= 4, key(index + 2) == Keys.in || key(index + 2) == Keys.of,
      case .month(let month, _) = word(index + 3)
    {
      let saturday = Holiday.nth(number, weekday: 6, month: month, plus: 0)
      return DatePhrase(
        tokens: index..<(index + 4),
        meaning: .holidays(saturday, .nth(number, weekday: 6, month: month, plus: 1)))
    }
    guard number <= 4, case .weekday(let weekday, .plain) = word(index + 1),
      key(index + 2) == Keys.in || key(index + 2) == Keys.of, case .month(let month, _) = word(index + 3),
      token(index + 3)?.isCapitalized ?? false
    else { return nil }
    let holiday =
      number < 0
      ? Holiday.last(weekday: weekday, month: month)
      : Holiday.nth(number, weekday: weekday, month: month, plus: 0)
    if let year = year(after: index + 4) {
      return DatePhrase(
        tokens: index..<year.end, meaning: holiday.day(in: year.value).map { .fixed(.day($0)) } ?? .impossible
      )
    }
    return DatePhrase(tokens: index..<(index + 4), meaning: .holiday(holiday))
  }

  /// `the fifth of September, 2019`, `the fifteenth of this month`.
  func ordinalDay(_ day: Int, at index: Int) -> DatePhrase? {
    guard key(index - 1) == Keys.the, key(index + 1) == Keys.of else { return nil }
    if case .pointer(let months) = word(index + 2), key(index + 3) == Keys.month {
      return DatePhrase(tokens: index..<(index + 4), meaning: .dayOfMonth(day, months))
    }
    guard let month = monthName(index + 2) else { return nil }
    if let year = year(after: index + 3) { return fullDate(year.value, month, day, index..<year.end) }
    guard isFunctionOrEnd(index + 3) else { return nil }
    return DatePhrase(tokens: index..<(index + 3), meaning: possible(month, day))
  }
}
