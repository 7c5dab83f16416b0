import Records

/// Months with their days and years.
extension PhraseScanner {
  /// `Nov. 8, 2016`, `November 2016`, `November`; a weekday read before starts the expression.
  func monthPhrase(_ month: Int, _ reading: DateLexicon.Reading, at index: Int, from start: Int? = nil)
    -> DatePhrase?
  {
    let start = start ?? index
    guard let head = token(index),
      head.isCapitalized || reading == .plain && !head.shape.contains(.hasPeriod)
        || reading != .ambiguous && number(index + 1)?.dayOfMonth != nil
    else { return nil }
    if let (day, after) = dayNumber(at: index + 1), !isClock(after: after - 1) {
      if let year = year(after: after) {
        var phrase = fullDate(year.value, month, day, start..<year.end)
        phrase.order = .monthFirst
        return phrase
      }
      if let other = rangeEnd(after), other.day > day {
        if let year = year(after: other.end) {
          return days(year.value, month, day, other.day, start..<year.end)
        }
        return DatePhrase(tokens: start..<other.end, meaning: .monthDays(month, day, other.day))
      }
      if case .pointer(let offset) = word(after), key(after + 1) == Keys.year {
        return DatePhrase(
          tokens: start..<(after + 2), meaning: .ofYear(.holiday(.fixed(month: month, day: day)), offset))
      }
      var phrase = DatePhrase(
        tokens: start..<after, meaning: possible(month, day),
        side: isAttribute(from: start, to: after) ? .soon : issue(at: after))
      phrase.order = .monthFirst
      return phrase
    }
    if let days = daysAcross(month, at: index, from: start) { return days }
    if let range = number(index + 1)?.dayRange {
      if let year = year(after: index + 2) {
        return days(year.value, month, range.0, range.1, start..<year.end)
      }
      return DatePhrase(tokens: start..<(index + 2), meaning: .monthDays(month, range.0, range.1))
    }
    if let year = year(after: index + 1) ?? yearOf(after: index + 1) {
      return DatePhrase(tokens: start..<year.end, meaning: .fixed(.month(year: year.value, month: month)))
    }
    // `Jan. 32`.
    if let number = number(index + 1)?.count, number < 100,
      reading != .ambiguous || head.shape.contains(.hasPeriod),
      !isClock(after: index + 1), isFunctionOrEnd(index + 2)
    {
      return DatePhrase(tokens: start..<(index + 2), meaning: .impossible)
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

  /// `the Nov. 8 election`: what is told of it does not date it.
  private func isAttribute(from start: Int, to end: Int) -> Bool {
    guard key(start - 1) == Keys.the, let next = token(end) else { return false }
    return next.isWord && !DateLexicon.functionWords.contains(next)
  }

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

  func possible(_ month: Int, _ day: Int) -> DatePhrase.Meaning {
    day <= (month == 2 ? 29 : CalendarDay.days(inMonth: month, of: 2001))
      ? .monthDay(month, day) : .impossible
  }

  /// A full date, which may be none.
  func fullDate(_ year: Int, _ month: Int, _ day: Int, _ tokens: Range<Int>) -> DatePhrase {
    DatePhrase(
      tokens: tokens,
      meaning: CalendarDay(year: year, month: month, day: day).map { .fixed(.day($0)) } ?? .impossible)
  }

  func days(_ year: Int, _ month: Int, _ first: Int, _ last: Int, _ tokens: Range<Int>) -> DatePhrase {
    guard let first = CalendarDay(year: year, month: month, day: first),
      let last = CalendarDay(year: year, month: month, day: last)
    else { return DatePhrase(tokens: tokens, meaning: .impossible) }
    return DatePhrase(tokens: tokens, meaning: .fixed(.days(first, last)))
  }

  /// A year that follows directly or after a comma.
  func year(after index: Int) -> (value: Int, end: Int)? {
    let at = isComma(index) ? index + 1 : index
    guard let year = number(at)?.year else { return spelledYear(at: at) ?? shortYear(at: at) }
    return 1000...2999 ~= year ? (year, at + 1) : nil
  }

  private func yearOf(after index: Int) -> (value: Int, end: Int)? {
    key(index) == Keys.of ? year(after: index + 1) : nil
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
    // `every July` is one of many.
    if let before, Keys.repeated.contains(before.key) { return false }
    let prepared = before.map { DateLexicon.monthPrepositions.contains($0) } ?? false
    let next = token(index + 1)
    let beforeName = next.map { $0.isWord && $0.isCapitalized && DateLexicon.words[$0] == nil } ?? false
    switch reading {
    case .abbreviated: return false
    case .plain: return prepared || !beforeName || token(index).map { !$0.isCapitalized } ?? false
    case .ambiguous:
      if let next, Keys.verbsOfMay.contains(next), key(index) == Keys.may { return false }
      // `a May interview`, `Vogue's June cover`: no name stands between these and a small letter.
      if let before, let next, before.kind == .possessive || Keys.determiners.contains(before.key),
        next.isWord, !next.isCapitalized, !DateLexicon.functionWords.contains(next)
      {
        return true
      }
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
      // `May and June 2016`.
      if key(index + 1) == Keys.and || key(index + 1) == Keys.or || isDash(index + 1)
        || byte(index + 1) == 0x2F, isMonthWord(index + 2),
        number(index + 3) != nil
      {
        return true
      }
      return isComma(index + 1) && number(index + 2)?.year != nil
    }
  }

  private func isMonthWord(_ index: Int) -> Bool {
    if case .month = word(index) { true } else { false }
  }
}
