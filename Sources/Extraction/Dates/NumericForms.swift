import Records

/// Dates written as one word of digits and letters, and those of a month or a week.
extension PhraseScanner {
  /// `2016-W45`, `2021-W40-3`.
  func isoWeek(at index: Int) -> DatePhrase? {
    guard let token = token(index), token.end - token.start == 8 || token.end - token.start == 10 else {
      return nil
    }
    let bytes = Array(document.bytes[token.range])
    let digits = [0, 1, 2, 3, 6, 7]
    guard bytes[4] == 0x2D, bytes[5] == 0x57, digits.allSatisfy({ CharacterClass.isDigit(bytes[$0]) }) else {
      return nil
    }
    let value = digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    let tokens = index..<(index + 1)
    guard bytes.count == 10 else { return week(value % 100, of: value / 100, tokens) }
    guard bytes[8] == 0x2D, 0x31...0x37 ~= bytes[9] else { return nil }
    guard case .fixed(let week) = week(value % 100, of: value / 100, tokens).meaning,
      let day = week.start?.adding(days: Int(bytes[9] - 0x31))
    else { return DatePhrase(tokens: tokens, meaning: .impossible) }
    return DatePhrase(tokens: tokens, meaning: .fixed(.day(day)))
  }

  /// `week 45 of 2016`.
  func numberedWeek(at index: Int) -> DatePhrase? {
    guard key(index) == Keys.week, let number = number(index + 1)?.count, number <= 99,
      key(index + 2) == Keys.of, let year = year(after: index + 3)
    else { return nil }
    return week(number, of: year.value, index..<year.end)
  }

  private func week(_ week: Int, of year: Int, _ tokens: Range<Int>) -> DatePhrase {
    // The last week of a year holds 28 December.
    let last = CalendarDay(year: year, month: 12, day: 28)?.week.number ?? 0
    return DatePhrase(
      tokens: tokens,
      meaning: 1...max(1, last) ~= week && last > 0 ? .fixed(.week(year: year, week: week)) : .impossible)
  }

  /// `3-May-2019`.
  func hyphenated(dateAt index: Int) -> DatePhrase? {
    guard let token = token(index), token.end - token.start <= 20 else { return nil }
    let parts = document.bytes[token.range].split(separator: 0x2D, omittingEmptySubsequences: false)
    guard parts.count == 3, 1...2 ~= parts[0].count, parts[2].count == 4,
      let day = CalendarDay.number(parts[0]), let year = CalendarDay.number(parts[2]),
      case .month(let month, _) = DateLexicon.words[key(of: parts[1].startIndex..<parts[1].endIndex)]
    else { return nil }
    return fullDate(year, month, day, index..<(index + 1))
  }

  /// `10/2021`.
  func monthAndYear(_ month: NumberReading, at index: Int) -> DatePhrase? {
    guard month.groups == 1, month.suffix == nil, 1...12 ~= month.values.0,
      let year = number(index + 2)?.year,
      1900...2100 ~= year
    else { return nil }
    return DatePhrase(
      tokens: index..<(index + 3), meaning: .fixed(.month(year: year, month: month.values.0)))
  }
}
