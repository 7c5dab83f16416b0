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

  /// `December 30-January 2`, whose middle is one token.
  func daysAcross(_ month: Int, at index: Int, from start: Int) -> DatePhrase? {
    guard let middle = token(index + 1), middle.end - middle.start <= 15,
      let hyphen = document.bytes[middle.range].firstIndex(of: 0x2D),
      let first = CalendarDay.number(document.bytes[Int(middle.start)..<hyphen]),
      case .month(let last, _) = DateLexicon.words[key(of: hyphen + 1..<Int(middle.end))]
    else { return nil }
    let at = byte(index + 2) == 0x2E ? index + 3 : index + 2
    guard let day = number(at)?.dayOfMonth else { return nil }
    if let year = year(after: at + 1) {
      guard let from = CalendarDay(year: year.value - (month > last ? 1 : 0), month: month, day: first),
        let to = CalendarDay(year: year.value, month: last, day: day)
      else { return DatePhrase(tokens: start..<year.end, meaning: .impossible) }
      return DatePhrase(tokens: start..<year.end, meaning: .fixed(.days(from, to)))
    }
    return DatePhrase(
      tokens: start..<(at + 1),
      meaning: .holidays(.fixed(month: month, day: first), .fixed(month: last, day: day)))
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

  /// Whether `and 23` or `, 23 and 25` follows a day behind a comma.
  private func isListed(after index: Int) -> Bool {
    guard isComma(index - 1) else { return false }
    var at = index + 1
    while isComma(at), number(at + 1)?.dayOfMonth != nil, at < index + 8 { at += 2 }
    return (key(at) == Keys.and || byte(at) == 0x26) && number(at + 1)?.dayOfMonth != nil
  }

  /// The second day of `Jan. 20 and 21`, `June 3 until the 5th`.
  func secondDay(_ number: NumberReading, at index: Int) -> DatePhrase? {
    let link = key(index - 1) == Keys.the && number.isOrdinal ? index - 2 : index - 1
    guard let day = number.dayOfMonth, let last = phrases.last, last.tokens.upperBound == link,
      Keys.links.contains(key(link)) || byte(link) == 0x26 || isListed(after: index),
      case .monthDay(let month, let first) = last.meaning, day > first, !isClock(after: index)
    else { return nil }
    if let year = year(after: index + 1) { return fullDate(year.value, month, day, index..<year.end) }
    guard isFunctionOrEnd(index + 1) || isListed(after: index) else { return nil }
    return DatePhrase(tokens: index..<(index + 1), meaning: possible(month, day))
  }
}
