import Records

/// Weekdays, seasons and holidays.
extension PhraseScanner {
  /// `Thursday`, `Saturday night`, `Wednesday, March 29`, `Monday (March 27) night`.
  func weekdayPhrase(_ weekday: Int, _ reading: DateLexicon.Reading, at index: Int) -> DatePhrase? {
    // `wed 28/12/2016` is a verb.
    guard let head = token(index), head.isCapitalized || reading == .plain else { return nil }
    let next = token(index + 1)
    let afterPart = afterPartOfDay(index + 1)
    var at = afterPart
    let comma = isComma(at)
    let bracket = byte(at) == 0x28
    if comma || bracket { at += 1 }
    if key(at) == Keys.the { at += 1 }
    if var dated = dated(at: at, from: index) {
      dated.weekday = weekday
      if dated.tokens.count == at - index + 1, bracket {
        // `Wednesday night (15Jul15)`: the wire's own date stands apart.
        dated.tokens = index..<afterPart
        return dated
      }
      if bracket, byte(dated.tokens.upperBound) == 0x29 {
        dated.tokens = index..<afterPartOfDay(dated.tokens.upperBound + 1)
      }
      return dated
    }
    // `Friday the 13th` is a film or a saying.
    if key(index + 1) == Keys.the, number(index + 2)?.isOrdinal ?? false { return nil }
    // `The Sun.`
    if head.shape.contains(.hasPeriod), key(index - 1) == Keys.the { return nil }
    switch reading {
    case .abbreviated:
      guard key(index - 1) == Keys.on else { return nil }
    case .ambiguous, .plain: break
    }
    if let next, DateLexicon.pluralParts.contains(next) { return nil }
    if let next, DateLexicon.weekdayTitles.contains(next), next.isCapitalized { return nil }
    if afterPart > index + 1, let title = token(afterPart), title.isCapitalized,
      DateLexicon.weekdayTitles.contains(title)
    {
      return nil
    }
    if let before = token(index - 1), DateLexicon.weekdayNames.contains(before), before.isCapitalized {
      return nil
    }
    if !head.isCapitalized, head.shape.contains(.hasPeriod) { return nil }
    // `a Sunday evening show`, `each Thursday`: one of many.
    if Keys.indefinite.contains(key(index - 1)) { return nil }
    if case .pointer(let offset) = word(afterPart), key(afterPart + 1) == Keys.week {
      return DatePhrase(
        tokens: index..<(afterPart + 2), meaning: .weekdayOfWeek(weekday, offset, counted: false))
    }
    return DatePhrase(tokens: index..<afterPart, meaning: .weekday(weekday))
  }

  /// A month with its day, in either order, after a weekday.
  func dated(at index: Int, from start: Int) -> DatePhrase? {
    var phrase: DatePhrase?
    if case .month(let month, let reading) = word(index) {
      phrase = monthPhrase(month, reading, at: index)
    } else if token(index)?.kind == .number {
      phrase = numeric(at: index)
    }
    guard var phrase else { return nil }
    switch phrase.meaning {
    case .monthDay, .impossible, .fixed(.day): break
    default: return nil
    }
    phrase.tokens = start..<phrase.tokens.upperBound
    return phrase
  }

  /// `fall 2017`, `summer of 2013`, `in the summer`.
  func seasonPhrase(_ season: CalendarPeriod.Season, at index: Int, prepared: Bool = false) -> DatePhrase? {
    var at = index + 1
    if key(at) == Keys.of { at += 1 }
    if let year = year(after: at) {
      // `winter 2019/20` is that of its first year.
      let end = lastYear(of: year.value, at: year.end) == nil ? year.end : year.end + 2
      return DatePhrase(tokens: index..<end, meaning: .fixed(.season(year: year.value, season)))
    }
    // `the winter of 2011-12`.
    if let range = number(at)?.yearRange {
      return DatePhrase(tokens: index..<(at + 1), meaning: .fixed(.season(year: range.0, season)))
    }
    if key(at) == Keys.last || key(at) == Keys.this || key(at) == Keys.next, key(at + 1) == Keys.year,
      case .pointer(let offset) = word(at)
    {
      return DatePhrase(tokens: index..<(at + 2), meaning: .ofYear(.season(season), offset))
    }
    let article = key(index - 1) == Keys.the
    let preposition = key(index - (article ? 2 : 1))
    // `the autumn tour`, `its fall premiere`.
    if Keys.determiners.contains(key(index - 1)) || token(index - 1)?.kind == .possessive,
      Keys.occasions.contains(key(index + 1))
    {
      return DatePhrase(tokens: index..<(index + 1), meaning: .season(season))
    }
    // A fall may be one from a horse.
    let isFall = key(index) == Keys.fall
    let isBare =
      isFall ? Keys.fallPrepositions.contains(preposition) : Keys.seasonPrepositions.contains(preposition)
    guard
      prepared || article && (Keys.overOrDuring.contains(preposition) || preposition == Keys.to && !isFall)
        || isBare
    else { return nil }
    guard key(at) != Keys.of else { return nil }
    if let next = token(index + 1), next.isWord, !DateLexicon.functionWords.contains(next) { return nil }
    return DatePhrase(tokens: index..<(index + 1), meaning: .season(season))
  }

  /// A holiday by its name, with its year when one stands beside it.
  func holiday(at index: Int) -> DatePhrase? {
    guard let first = token(index), let names = HolidayLexicon.byFirstWord[first.key] else { return nil }
    for name in names {
      guard matches(name.words, at: index) else { continue }
      let end = index + name.words.count
      let alone = name.words.count == 1 || key(end - 1) == Keys.mayo
      if Keys.works.contains(key(index - 1)) { return nil }
      if !first.isCapitalized || alone && name.words[0] == Keys.nye && !first.shape.contains(.allCaps) {
        return nil
      }
      var isWeekend = false
      if case .weekend = word(end) { isWeekend = true }
      if isWeekend, let year = year(after: key(end + 1) == Keys.of ? end + 2 : end + 1) {
        let weekend = name.holiday.day(in: year.value).flatMap { DateResolver.weekend(nearest: $0) }
        return DatePhrase(tokens: index..<year.end, meaning: weekend.map { .fixed($0) } ?? .impossible)
      }
      if let year = number(end)?.year ?? (isComma(end) ? number(end + 1)?.year : nil), year >= 1000 {
        let after = isComma(end) ? end + 2 : end + 1
        return DatePhrase(
          tokens: index..<after, meaning: name.holiday.day(in: year).map { .fixed(.day($0)) } ?? .impossible)
      }
      if isWeekend {
        return DatePhrase(tokens: index..<(end + 1), meaning: .holidayWeekend(name.holiday))
      }
      let part = afterPartOfDay(end)
      if alone, part == end, let next = token(end), next.isWord, !DateLexicon.functionWords.contains(next),
        !Keys.meals.contains(next)
      {
        return nil
      }
      if token(end)?.kind == .possessive { return nil }
      if case .pointer(let offset) = word(part), key(part + 1) == Keys.year {
        return DatePhrase(tokens: index..<(part + 2), meaning: .ofYear(.holiday(name.holiday), offset))
      }
      if let both = bothHolidays(name.holiday, index, end) { return both }
      if case .pointer(let offset) = word(index - 1),
        key(index - 1) == Keys.last || key(index - 1) == Keys.this || key(index - 1) == Keys.next
      {
        return DatePhrase(
          tokens: (index - 1)..<part, meaning: .offset(.holiday(name.holiday), offset),
          side: offset < 0 ? .past : offset > 0 ? .future : nil)
      }
      return DatePhrase(tokens: index..<part, meaning: .holiday(name.holiday))
    }
    return nil
  }

  /// `Christmas and New Year`, with `in 2015` behind it or not.
  private func bothHolidays(_ first: Holiday, _ start: Int, _ end: Int) -> DatePhrase? {
    guard first == Holiday.fixed(month: 12, day: 25), key(end) == Keys.and, key(end + 1) == Keys.new,
      key(end + 2) == Keys.year, !Keys.holidayParts.contains(key(end + 3)),
      !Keys.holidayParts.contains(key(end + 4))
    else { return nil }
    let after = token(end + 3)?.kind == .possessive ? end + 4 : end + 3
    let newYear = Holiday.fixed(month: 1, day: 1)
    if key(after) == Keys.in || key(after) == Keys.of, let year = year(after: after + 1),
      let christmas = first.day(in: year.value), let end = newYear.day(in: year.value + 1)
    {
      return DatePhrase(tokens: start..<year.end, meaning: .fixed(.days(christmas, end)))
    }
    return DatePhrase(tokens: start..<after, meaning: .holidays(first, newYear))
  }

  private func matches(_ words: [UInt64], at index: Int) -> Bool {
    for (offset, word) in words.enumerated() {
      guard let token = token(index + offset) else { return false }
      if token.key == word { continue }
      guard word == Keys.apostrophe, token.kind == .singleQuote else { return false }
    }
    return true
  }
}
