import Records

/// Stretches and weeks told in numbers: `5-7 May`, `2015/16`, `2016-W45`.
extension PhraseScanner {
  /// `3 and 4 May 2015`: its first day; `5 to 7 May`: all of them.
  func otherDayFirst(_ day: Int, at index: Int) -> DatePhrase? {
    guard let last = self.number(index + 2)?.dayOfMonth, last > day, let month = monthName(index + 3) else {
      return nil
    }
    let year = year(after: index + 4)
    let link = key(index + 1)
    if link == Keys.and || link == Keys.or || byte(index + 1) == 0x26 || isComma(index + 1) {
      if let year { return fullDate(year.value, month, day, index..<(index + 1)) }
      return DatePhrase(tokens: index..<(index + 1), meaning: possible(month, day))
    }
    guard link == Keys.to || link == Keys.through || isDash(index + 1) else { return nil }
    return stretch(month, day, last, year, index..<(index + 4))
  }

  /// `5-7 May 2015`.
  func daysFirst(_ number: NumberReading, at index: Int) -> DatePhrase? {
    guard let range = number.dayRange, let month = monthName(index + 1) else { return nil }
    return stretch(month, range.0, range.1, year(after: index + 2), index..<(index + 2))
  }

  func stretch(
    _ month: Int, _ first: Int, _ last: Int, _ year: (value: Int, end: Int)?, _ tokens: Range<Int>
  ) -> DatePhrase {
    if let year { return days(year.value, month, first, last, tokens.lowerBound..<year.end) }
    return DatePhrase(tokens: tokens, meaning: .monthDays(month, first, last))
  }

  /// The second year of `2009–2012`, `2010–11`, `2015/16`.
  func lastYear(of year: Int, at index: Int) -> Int? {
    guard isDash(index) || byte(index) == 0x2F, let number = number(index + 1), number.groups == 1,
      number.suffix == nil
    else { return nil }
    let last = number.digits.0 == 2 ? year / 100 * 100 + number.values.0 : number.year ?? 0
    return last > year && last < 2100 ? last : nil
  }

  /// `2016-W45`.
  func isoWeek(at index: Int) -> DatePhrase? {
    guard let token = token(index), token.end - token.start == 8 else { return nil }
    let bytes = Array(document.bytes[token.range])
    let digits = [0, 1, 2, 3, 6, 7]
    guard bytes[4] == 0x2D, bytes[5] == 0x57, digits.allSatisfy({ CharacterClass.isDigit(bytes[$0]) }) else {
      return nil
    }
    let value = digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    let (year, week) = (value / 100, value % 100)
    // The last week of a year holds 28 December.
    let last = CalendarDay(year: year, month: 12, day: 28)?.week.number ?? 0
    return DatePhrase(
      tokens: index..<(index + 1),
      meaning: week >= 1 && week <= last ? .fixed(.week(year: year, week: week)) : .impossible)
  }

  /// The second day of `Jan. 20 and 21`, `June 3 until the 5th`.
  func secondDay(_ number: NumberReading, at index: Int) -> DatePhrase? {
    let link = key(index - 1) == Keys.the && number.isOrdinal ? index - 2 : index - 1
    guard let day = number.dayOfMonth, let last = phrases.last, last.tokens.upperBound == link,
      Keys.links.contains(key(link)) || byte(link) == 0x26,
      case .monthDay(let month, let first) = last.meaning, day > first, !isClock(after: index)
    else { return nil }
    if let year = year(after: index + 1) { return fullDate(year.value, month, day, index..<year.end) }
    guard isFunctionOrEnd(index + 1) else { return nil }
    return DatePhrase(tokens: index..<(index + 1), meaning: possible(month, day))
  }
}
