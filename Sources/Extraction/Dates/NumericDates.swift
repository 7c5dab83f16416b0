import Records

/// Dates that begin with a number: full ones, years, decades, days before their month.
extension PhraseScanner {
  /// `2016-11-08`, `11/08/2016`, `8 November 2016`, `2016`, `1990s`, `2015-16`.
  func numeric(at index: Int) -> DatePhrase? {
    guard let number = number(index) else { return isoWeek(at: index) ?? hyphenated(dateAt: index) }
    if number.groups == 3 { return full(number, at: index) }
    if let suffix = number.suffix, number.groups == 1, let wire = wireDate(number, suffix, at: index) {
      return wire
    }
    // `the 32nd of May`.
    if number.isOrdinal, number.dayOfMonth == nil, number.digits.0 <= 2, key(index + 1) == Keys.of,
      monthName(index + 2) != nil
    {
      return DatePhrase(tokens: index..<(year(after: index + 3)?.end ?? index + 3), meaning: .impossible)
    }
    if let century = numberedCentury(number, at: index) { return century }
    if let day = secondDay(number, at: index) { return day }
    if byte(index + 1) == 0x2F, let slashed = slashed(number, at: index) ?? monthAndYear(number, at: index) {
      return slashed
    }
    if let day = number.dayOfMonth, let phrase = dayFirst(day, number, at: index) { return phrase }
    if let phrase = daysFirst(number, at: index) { return phrase }
    // `the 1980's` is the decade, `1980's` the year.
    if let year = number.year, year % 10 == 0, token(index + 1)?.kind == .possessive,
      Keys.decadeOpeners.contains(key(index - 1)) || year < 2000 && Keys.overOrDuring.contains(key(index - 1))
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
      if let quarter = quarter(at: index + 1) {
        return DatePhrase(
          tokens: index..<quarter.end, meaning: .fixed(.quarter(year: year, quarter.number)))
      }
      if hasQuarters, Keys.periods.contains(key(index + 1)), !isPastQuarters || key(index + 1) == Keys.quarter
      {
        return DatePhrase(tokens: index..<(index + 2), meaning: .toldQuarterOf(year))
      }
      if let last = lastYear(of: year, at: index + 1) {
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
      return fullDate(a, b, c, index..<end)
    }
    // `on 14.10.21`; versions have three short numbers too.
    let isShort = number.digits == (2, 2, 2) && number.separator == 0x2E && 1...12 ~= b && 1...31 ~= a
    guard number.digits.0 <= 2, number.digits.1 <= 2,
      number.digits.2 == 4 || isShort && Keys.beforeDays.contains(key(index - 1))
    else { return nil }
    if isShort { return fullDate((c >= 50 ? 1900 : 2000) + c, b, a, index..<(index + 1)) }
    // Points stand between days and months where the day comes first.
    return number.separator == 0x2E && b <= 12
      ? fullDate(c, b, a, index..<(index + 1)) : monthDayYear(a, b, c, 4, index..<(index + 1))
  }

  private func slashed(_ first: NumberReading, at index: Int) -> DatePhrase? {
    guard let second = number(index + 2), byte(index + 3) == 0x2F, let third = number(index + 4),
      first.groups == 1, second.groups == 1, third.groups == 1, first.suffix == nil, second.suffix == nil,
      third.suffix == nil
    else { return nil }
    let tokens = index..<(index + 5)
    if first.digits.0 == 4 { return fullDate(first.values.0, second.values.0, third.values.0, tokens) }
    guard first.digits.0 <= 2, second.digits.0 <= 2, third.digits.0 == 2 || third.digits.0 == 4 else {
      return nil
    }
    return monthDayYear(first.values.0, second.values.0, third.values.0, third.digits.0, tokens)
  }

  /// American order, unless only the other one can be; ``orderNumbers()`` looks at the whole article.
  private func monthDayYear(_ first: Int, _ second: Int, _ year: Int, _ digits: Int, _ tokens: Range<Int>)
    -> DatePhrase?
  {
    let year = digits == 2 ? (year >= 50 ? 1900 : 2000) + year : year
    let dayFirst = first > 12 && second <= 12
    var phrase =
      dayFirst ? fullDate(year, second, first, tokens) : fullDate(year, first, second, tokens)
    phrase.order = dayFirst ? .dayFirst : second > 12 ? .monthFirst : .either
    return phrase
  }

  /// `8 November 2016`, `8th of November`, `the 8th`.
  private func dayFirst(_ day: Int, _ number: NumberReading, at index: Int) -> DatePhrase? {
    var at = index + 1
    if number.isOrdinal, key(at) == Keys.of { at += 1 }
    guard let month = monthName(at) else {
      return number.isOrdinal
        ? ordinalDay(day, at: index) ?? otherDayFirst(day, at: index) : otherDayFirst(day, at: index)
    }
    var phrase = DatePhrase(tokens: index..<(at + 1), meaning: possible(month, day))
    if let year = year(after: at + 1) { phrase = fullDate(year.value, month, day, index..<year.end) }
    phrase.order = .dayFirst
    return phrase
  }

  /// The month a name stands for after its day.
  func monthName(_ index: Int) -> Int? {
    guard case .month(let month, let reading) = word(index), let name = token(index),
      name.isCapitalized || reading == .plain
    else { return nil }
    return month
  }

  /// Whether a number of four digits is a year and not a count, a price or a place.
  private func isYear(_ year: Int, at index: Int) -> Bool {
    guard year >= 1000, year <= 2100, token(index)?.shape.contains(.hasPeriod) == false else { return false }
    let before = token(index - 1)
    let next = token(index + 1)
    if let next, DateLexicon.counted.contains(next) || next.kind == .symbol { return false }
    if byte(index + 1) == 0x25 || byte(index - 1) == 0x24 || byte(index - 1) == 0x23 { return false }
    if let before, before.kind == .symbol, !before.shape.contains(.spaceAfter) { return false }
    if isTitled(year: year, at: index) { return false }
    // `Room 2012`, `2015 Oak Street`.
    if Keys.numberedPlaces.contains(key(index - 1)) { return false }
    if Keys.streets.contains(key(index + 2)), token(index + 2)?.isCapitalized ?? false { return false }
    if let before, DateLexicon.yearPrepositions.contains(before) { return true }
    return year >= 1900 && year <= 2040
  }

  /// `"1989"`, `her album 1989`.
  func isTitled(year: Int, at index: Int) -> Bool {
    guard year >= 1000 else { return false }
    if let before = token(index - 1), let next = token(index + 1),
      before.kind == .doubleQuote || before.kind == .singleQuote,
      next.kind == .doubleQuote || next.kind == .singleQuote
    {
      return true
    }
    return Keys.albums.contains(key(isComma(index - 1) ? index - 2 : index - 1))
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
    return fullDate(year, month, number.values.0, index..<(index + 1))
  }

  /// `’60s`, `'90s`, `'92`.
  func shortDecade(at index: Int) -> DatePhrase? {
    // `the class of '92`.
    if let before = token(index - 1), DateLexicon.yearPrepositions.contains(before),
      let year = shortYear(at: index)
    {
      return DatePhrase(tokens: index..<year.end, meaning: .fixed(.year(year.value)))
    }
    guard let token = token(index), !token.shape.contains(.spaceAfter), let number = number(index + 1),
      number.digits.0 == 2
    else { return nil }
    guard let decade = number.decade else { return nil }
    return DatePhrase(tokens: index..<(index + 2), meaning: .fixed(.decade(decade)))
  }

  /// `'69`, of the last century from 31 on.
  func shortYear(at index: Int) -> (value: Int, end: Int)? {
    guard let token = token(index), token.kind == .singleQuote, !token.shape.contains(.spaceAfter),
      let number = number(index + 1), number.digits.0 == 2, let short = number.count,
      self.token(index + 2).map({ $0.kind != .singleQuote }) ?? true
    else { return nil }
    return ((short > 30 ? 1900 : 2000) + short, index + 2)
  }
}
