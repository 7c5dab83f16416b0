/// Months with their days and years, and numbers that are dates.
extension PhraseScanner {
  /// `Nov. 8, 2016`, `November 2016`, `November`; a weekday read before starts the expression.
  func monthPhrase(_ month: Int, _ reading: DateLexicon.Reading, at index: Int, from start: Int? = nil)
    -> DatePhrase?
  {
    let start = start ?? index
    guard let head = token(index), head.isCapitalized || reading == .plain && !head.shape.contains(.hasPeriod)
    else { return nil }
    if let day = number(index + 1)?.dayOfMonth, !isClock(after: index + 1) {
      if let year = year(after: index + 2) {
        return day3(year.value, month, day, start..<year.end)
      }
      if let other = rangeEnd(index + 2), other.day > day {
        if let year = year(after: other.end) {
          return days(year.value, month, day, other.day, start..<year.end)
        }
        return DatePhrase(tokens: start..<other.end, meaning: .monthDays(month, day, other.day))
      }
      return DatePhrase(
        tokens: start..<(index + 2), meaning: possible(month, day), side: issue(at: index + 2))
    }
    if let range = number(index + 1)?.dayRange {
      if let year = year(after: index + 2) {
        return days(year.value, month, range.0, range.1, start..<year.end)
      }
      return DatePhrase(tokens: start..<(index + 2), meaning: .monthDays(month, range.0, range.1))
    }
    if let year = year(after: index + 1) ?? yearOf(after: index + 1) {
      return DatePhrase(tokens: start..<year.end, meaning: .fixed(.month(year: year.value, month: month)))
    }
    guard isMonth(reading, at: index) else { return nil }
    if let phrase = monthOfPointedYear(month, at: index, from: start) { return phrase }
    if isDash(index + 1) || key(index + 1) == Keys.to || key(index + 1) == Keys.through,
      case .month(let last, _) = word(index + 2), token(index + 2)?.isCapitalized ?? false, last > month,
      number(index + 3) == nil
    {
      return DatePhrase(tokens: start..<(index + 3), meaning: .months(month, last))
    }
    return DatePhrase(tokens: start..<(index + 1), meaning: .month(month), side: issue(at: index + 1))
  }

  /// `the December issue` is dated around its publication, mostly ahead.
  private func issue(at index: Int) -> DatePhrase.Side? { Keys.issues.contains(key(index)) ? .near : nil }

  /// `September last year`, `October of that year`.
  private func monthOfPointedYear(_ month: Int, at index: Int, from start: Int) -> DatePhrase? {
    let at = key(index + 1) == Keys.of ? index + 2 : index + 1
    let pointer = key(at)
    if pointer == Keys.that || pointer == Keys.the && key(at + 1) == Keys.same {
      let year = key(at + 1) == Keys.same ? at + 2 : at + 1
      guard key(year) == Keys.year else { return nil }
      return DatePhrase(tokens: start..<(year + 1), meaning: .partOfTold(.month(month)))
    }
    guard pointer == Keys.last || pointer == Keys.this || pointer == Keys.next, key(at + 1) == Keys.year,
      case .pointer(let offset) = word(at)
    else { return nil }
    return DatePhrase(tokens: start..<(at + 2), meaning: .ofYear(.month(month), offset))
  }

  private func possible(_ month: Int, _ day: Int) -> DatePhrase.Meaning {
    day <= (month == 2 ? 29 : CalendarDay.days(inMonth: month, of: 2001))
      ? .monthDay(month, day) : .impossible
  }

  private func day3(_ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>) -> DatePhrase {
    DatePhrase(
      tokens: tokens,
      meaning: CalendarDay(year: year, month: month, day: day).map { .fixed(.day($0)) } ?? .impossible)
  }

  private func days(_ year: Int, _ month: Int, _ first: Int, _ last: Int, _ tokens: Range<Int>) -> DatePhrase
  {
    guard let first = CalendarDay(year: year, month: month, day: first),
      let last = CalendarDay(year: year, month: month, day: last)
    else { return DatePhrase(tokens: tokens, meaning: .impossible) }
    return DatePhrase(tokens: tokens, meaning: .fixed(.days(first, last)))
  }

  /// A year that follows directly or after a comma.
  private func year(after index: Int) -> (value: Int, end: Int)? {
    let at = isComma(index) ? index + 1 : index
    guard let year = number(at)?.year, year >= 1000, year <= 2999 else { return nil }
    return (year, at + 1)
  }

  private func yearOf(after index: Int) -> (value: Int, end: Int)? {
    guard key(index) == Keys.of, let year = number(index + 1)?.year, year >= 1000 else { return nil }
    return (year, index + 2)
  }

  /// The last day of `5–7` or `5 to 7` where the dash or word stands at the index.
  private func rangeEnd(_ index: Int) -> (day: Int, end: Int)? {
    guard isDash(index) || key(index) == Keys.to || key(index) == Keys.through,
      let day = number(index + 1)?.dayOfMonth, !isClock(after: index + 1)
    else { return nil }
    return (day, index + 2)
  }

  /// Whether the number at the index tells the time: `8 p.m.`
  func isClock(after index: Int) -> Bool { Keys.meridiems.contains(key(index + 1)) }

  /// Whether a month's name with no number beside it is the month.
  private func isMonth(_ reading: DateLexicon.Reading, at index: Int) -> Bool {
    let before = token(index - 1)
    let prepared = before.map { DateLexicon.monthPrepositions.contains($0) } ?? false
    let next = token(index + 1)
    let beforeName = next.map { $0.isWord && $0.isCapitalized && DateLexicon.words[$0] == nil } ?? false
    switch reading {
    case .abbreviated: return false
    case .plain: return prepared || !beforeName || token(index).map { !$0.isCapitalized } ?? false
    case .ambiguous:
      if let next, Keys.verbsOfMay.contains(next), key(index) == Keys.may { return false }
      let opener = key(index - 1)
      // `to April Halloway` is a person, `to March on the town` a verb.
      if opener == Keys.to {
        return !beforeName
          && (number(index - 2) != nil || key(index - 3) == Keys.from || isMonthWord(index - 2))
      }
      if prepared, !beforeName || Keys.strongOpeners.contains(opener) { return true }
      if isDash(index - 1) || key(index - 1) == Keys.and || key(index - 1) == Keys.or,
        case .month = word(index - 2)
      {
        return true
      }
      return isComma(index + 1) && number(index + 2)?.year != nil
    }
  }

  private func isMonthWord(_ index: Int) -> Bool {
    if case .month = word(index) { true } else { false }
  }

  // MARK: Numbers

  /// `2016-11-08`, `11/08/2016`, `8 November 2016`, `2016`, `1990s`, `2015-16`.
  func numeric(at index: Int) -> DatePhrase? {
    guard let number = number(index) else { return nil }
    if number.groups == 3 { return full(number, at: index) }
    if let suffix = number.suffix, number.groups == 1, let wire = wireDate(number, suffix, at: index) {
      return wire
    }
    if let day = secondDay(number, at: index) { return day }
    if byte(index + 1) == 0x2F, let slashed = slashed(number, at: index) { return slashed }
    if let day = number.dayOfMonth, let phrase = dayFirst(day, number, at: index) { return phrase }
    // `the 1980's` is the decade, `1980's` the year.
    if let year = number.year, year % 10 == 0, token(index + 1)?.kind == .possessive,
      Keys.decadeOpeners.contains(key(index - 1))
    {
      return DatePhrase(tokens: index..<(index + 2), meaning: .fixed(.decade(year / 10)))
    }
    if let decade = number.decade, number.digits.0 == 4 || Keys.decadeOpeners.contains(key(index - 1)),
      !Keys.owners.contains(key(index - 1)), !Keys.owners.contains(key(index - 2))
    {
      return DatePhrase(tokens: index..<(index + 1), meaning: .fixed(.decade(decade)))
    }
    if let range = number.yearRange, range.0 >= 1800, range.1 <= 2100 {
      return DatePhrase(tokens: index..<(index + 1), meaning: .fixed(.years(range.0, range.1)))
    }
    if let year = number.year, isYear(year, at: index) {
      if isDash(index + 1), let last = self.number(index + 2)?.year, last > year, last < 2100 {
        return DatePhrase(tokens: index..<(index + 3), meaning: .fixed(.years(year, last)))
      }
      return DatePhrase(tokens: index..<(index + 1), meaning: .fixed(.year(year)))
    }
    return counted(at: index)
  }

  private func full(_ number: NumberReading, at index: Int) -> DatePhrase? {
    let (a, b, c) = number.values
    if number.digits.0 == 4 {
      guard number.digits.1 <= 2, number.digits.2 <= 2 else { return nil }
      var end = index + 1
      // The zone of a timestamp: `2016-11-08T01:52:40+0000`.
      if number.hasClock, let sign = token(end), !sign.shape.contains(.spaceBefore), byte(end) == 0x2B,
        token(end + 1)?.kind == .number
      {
        end += 2
      }
      return day3(a, b, c, index..<end)
    }
    guard number.digits.0 <= 2, number.digits.1 <= 2, number.digits.2 == 4 else {
      return nil
    }
    return monthDayYear(a, b, c, number.digits.2, index..<(index + 1))
  }

  private func slashed(_ first: NumberReading, at index: Int) -> DatePhrase? {
    guard let second = number(index + 2), byte(index + 3) == 0x2F, let third = number(index + 4),
      first.groups == 1, second.groups == 1, third.groups == 1, first.suffix == nil, second.suffix == nil,
      third.suffix == nil
    else { return nil }
    let tokens = index..<(index + 5)
    if first.digits.0 == 4 { return day3(first.values.0, second.values.0, third.values.0, tokens) }
    guard first.digits.0 <= 2, second.digits.0 <= 2, third.digits.0 == 2 || third.digits.0 == 4 else {
      return nil
    }
    return monthDayYear(first.values.0, second.values.0, third.values.0, third.digits.0, tokens)
  }

  /// American order, unless only the other one can be.
  private func monthDayYear(_ first: Int, _ second: Int, _ year: Int, _ digits: Int, _ tokens: Range<Int>)
    -> DatePhrase?
  {
    let year = digits == 2 ? (year >= 50 ? 1900 : 2000) + year : year
    return first > 12 && second <= 12 ? day3(year, second, first, tokens) : day3(year, first, second, tokens)
  }

  /// `8 November 2016`, `8th of November`, `the 8th`.
  private func dayFirst(_ day: Int, _ number: NumberReading, at index: Int) -> DatePhrase? {
    var at = index + 1
    if number.isOrdinal, key(at) == Keys.of { at += 1 }
    if case .month(let month, let reading) = word(at), let name = token(at),
      name.isCapitalized || reading == .plain
    {
      // `on May 5, June 3`: a number that belongs to the month before it is read there.
      if let year = year(after: at + 1) { return day3(year.value, month, day, index..<year.end) }
      return DatePhrase(tokens: index..<(at + 1), meaning: possible(month, day))
    }
    return nil
  }

  /// Whether a number of four digits is a year and not a count, a price or a place.
  private func isYear(_ year: Int, at index: Int) -> Bool {
    guard year >= 1000, year <= 2100, token(index)?.shape.contains(.hasPeriod) == false else { return false }
    let before = token(index - 1)
    let next = token(index + 1)
    if let next, DateLexicon.counted.contains(next) || next.kind == .symbol { return false }
    if byte(index + 1) == 0x25 || byte(index - 1) == 0x24 || byte(index - 1) == 0x23 { return false }
    if let before, before.kind == .symbol, !before.shape.contains(.spaceAfter) { return false }
    if let before, let next, before.kind == .doubleQuote || before.kind == .singleQuote,
      next.kind == .doubleQuote || next.kind == .singleQuote
    {
      return false
    }
    if Keys.albums.contains(key(isComma(index - 1) ? index - 2 : index - 1)) { return false }
    if let before, DateLexicon.yearPrepositions.contains(before) { return true }
    return year >= 1900 && year <= 2040
  }

  /// The second day of `Jan. 20 and 21`.
  private func secondDay(_ number: NumberReading, at index: Int) -> DatePhrase? {
    guard let day = number.dayOfMonth, let last = phrases.last, last.tokens.upperBound == index - 1,
      key(index - 1) == Keys.and || key(index - 1) == Keys.or || byte(index - 1) == 0x26,
      case .monthDay(let month, let first) = last.meaning, day > first, isFunctionOrEnd(index + 1),
      !isClock(after: index)
    else { return nil }
    return DatePhrase(tokens: index..<(index + 1), meaning: possible(month, day))
  }

  /// `15Jul15`, as wire services write it.
  private func wireDate(_ number: NumberReading, _ suffix: UInt64, at index: Int) -> DatePhrase? {
    guard let token = token(index), number.dayOfMonth == nil, number.digits.0 <= 2 else { return nil }
    let start = Int(token.start) + number.digits.0
    let end = Int(token.end)
    guard end - start == 5 || end - start == 7 else { return nil }
    var hash = WordKey.seed
    for byte in document.bytes[start..<start + 3] { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
    guard case .month(let month, _) = DateLexicon.words[hash] else { return nil }
    var year = 0
    for byte in document.bytes[start + 3..<end] {
      guard CharacterClass.isDigit(byte) else { return nil }
      year = year * 10 + Int(byte - 0x30)
    }
    if end - start == 5 { year += year >= 50 ? 1900 : 2000 }
    return day3(year, month, number.values.0, index..<(index + 1))
  }

  /// `’60s`, `'90s`.
  func shortDecade(at index: Int) -> DatePhrase? {
    guard let token = token(index), !token.shape.contains(.spaceAfter), let number = number(index + 1),
      let decade = number.decade, number.digits.0 == 2
    else { return nil }
    return DatePhrase(tokens: index..<(index + 2), meaning: .fixed(.decade(decade)))
  }
}
