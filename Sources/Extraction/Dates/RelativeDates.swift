import Records

/// Expressions that count from another date: `last week`, `two years ago`, `that day`.
extension PhraseScanner {
  /// `today`, `yesterday morning`, `tomorrow night`.
  func today(_ offset: Int, at index: Int) -> DatePhrase? {
    // `Entertainment Tonight`, `the Today show`; `today's world` is no day.
    if isTitled(index) || isInMarks(index) || Keys.shows.contains(key(index + 1)) { return nil }
    if token(index + 1)?.kind == .possessive, Keys.ages.contains(key(index + 2)) { return nil }
    return DatePhrase(
      tokens: index..<afterPartOfDay(index + 1), meaning: .relative(.day, offset),
      side: offset < 0 ? .past : offset > 0 ? .future : nil)
  }

  /// `the day before yesterday`, `the day after tomorrow`; `the night before` and `the week after` at the end of a clause
  /// count from the date just told.
  func beside(_ unit: DatePhrase.Unit, at index: Int) -> DatePhrase? {
    let link = key(index + 1)
    guard link == Keys.before || link == Keys.after else { return nil }
    let offset = link == Keys.before ? -1 : 1
    if let twice = twice(offset, at: index), unit != .day {
      return DatePhrase(
        tokens: index..<(index + 3), meaning: .relative(unit, twice), side: offset < 0 ? .past : .future)
    }
    if case .today(let day) = word(index + 2), day == offset {
      return DatePhrase(
        tokens: index..<(index + 3), meaning: .relative(.day, 2 * offset), side: offset < 0 ? .past : .future)
    }
    if key(index - 1) == Keys.the, let phrase = counted(from: index + 2, unit, offset, index) {
      return phrase
    }
    guard key(index - 1) == Keys.the,
      token(index + 2).map({ !$0.isWord && $0.kind != .number || Keys.clauseOpeners.contains($0.key) })
        ?? true
    else { return nil }
    return DatePhrase(
      tokens: index..<(index + 2), meaning: .step(unit, offset), side: offset < 0 ? .past : nil)
  }

  /// The two units of `the week before last`, `the weekend after next`.
  private func twice(_ offset: Int, at index: Int) -> Int? {
    key(index - 1) == Keys.the && key(index + 2) == (offset < 0 ? Keys.last : Keys.next)
      && isFunctionOrEnd(index + 3)
      ? 2 * offset : nil
  }

  /// `last week`, `this past Sunday`, `next summer`, `the following day`, `last night`.
  func pointed(_ offset: Int, at index: Int) -> DatePhrase? {
    var offset = offset
    var at = index + 1
    if key(index) == Keys.this, key(at) == Keys.past { (offset, at) = (-1, at + 1) }
    if key(index) == Keys.this, key(at) == Keys.coming { (offset, at) = (1, at + 1) }
    if key(index) == Keys.last, let half = half(2, at: index) { return half }
    if key(at) == Keys.fiscal { at += 1 }
    let afterThe = key(index - 1) == Keys.the
    // `the next day`, `the following month` count from the date just told.
    let told = Keys.following.contains(key(index)) && (afterThe || key(index) != Keys.next)
    let side: DatePhrase.Side? = offset < 0 ? .past : offset > 0 ? .future : nil
    guard let target = token(at) else { return nil }
    // `the last week`, `over the past year`: a stretch, not a date.
    if afterThe, offset < 0, !told, word(at).map({ if case .weekend = $0 { false } else { true } }) ?? true {
      return nil
    }
    if DateLexicon.partsOfDay.contains(target) {
      if isTitled(at) { return nil }
      // `last night`, `this morning`.
      if told { return DatePhrase(tokens: index..<(at + 1), meaning: .step(.day, offset)) }
      guard offset <= 0 else { return nil }
      return DatePhrase(tokens: index..<(at + 1), meaning: .relative(.day, offset), side: side)
    }
    guard let word = DateLexicon.words[target] else { return nil }
    switch word {
    case .unit(let unit):
      guard !isPlural(at), !isTitled(at) else { return nil }
      if told { return DatePhrase(tokens: index..<(at + 1), meaning: .step(unit, offset), side: nil) }
      if unit == .day { return nil }
      if unit == .quarter, offset == 0, let quarter = bareQuarter(at: at) { return quarter }
      if unit == .year, token(at + 1)?.kind == .possessive, let quarter = quarter(at: at + 2) {
        return DatePhrase(tokens: index..<quarter.end, meaning: .ofYear(.quarter(quarter.number), offset))
      }
      if unit == .year, hasQuarters, offset < 0 {
        // `last year's quarter`, `the same period last year`.
        if token(at + 1)?.kind == .possessive, Keys.periods.contains(key(at + 2)) {
          return DatePhrase(tokens: index..<(at + 3), meaning: .toldQuarter(years: offset))
        }
        if Keys.periods.contains(key(index - 1)), !isPastQuarters {
          return DatePhrase(tokens: index..<(at + 1), meaning: .toldQuarter(years: offset))
        }
      }
      return DatePhrase(tokens: index..<(at + 1), meaning: .relative(unit, offset), side: side)
    case .weekend:
      return DatePhrase(tokens: index..<(at + 1), meaning: .offset(.weekend, offset), side: side)
    case .season(let season):
      return DatePhrase(tokens: index..<(at + 1), meaning: .offset(.season(season), offset), side: side)
    case .weekday(let weekday, _) where target.isCapitalized:
      // `this coming Sunday, March 8`.
      if isComma(at + 1), var dated = dated(at: at + 2, from: index) {
        dated.weekday = weekday
        return dated
      }
      if told {
        return DatePhrase(tokens: index..<afterPartOfDay(at + 1), meaning: .weekdayFromTold(weekday, offset))
      }
      return DatePhrase(
        tokens: index..<afterPartOfDay(at + 1), meaning: .offset(.weekday(weekday), offset), side: side)
    case .month(let month, _) where target.isCapitalized:
      if key(at) == Keys.may, Keys.verbsOfMay.contains(key(at + 1)) { return nil }
      guard number(at + 1)?.dayOfMonth == nil, number(at + 1)?.year == nil else { return nil }
      return DatePhrase(tokens: index..<(at + 1), meaning: .offset(.month(month), offset), side: side)
    default: return nil
    }
  }

  func isPlural(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return CharacterClass.lower(document.bytes[Int(token.end) - 1]) == 0x73
  }

  /// `the weekend`.
  func bareWeekend(at index: Int) -> DatePhrase? {
    guard key(index - 1) == Keys.the, token(index + 1)?.key != Keys.of else { return nil }
    let offset = key(index + 1) == Keys.before ? -1 : key(index + 1) == Keys.after ? 1 : 0
    if offset != 0, let twice = twice(offset, at: index) {
      return DatePhrase(
        tokens: index..<(index + 3), meaning: .offset(.weekend, twice), side: offset < 0 ? .past : .future)
    }
    return DatePhrase(tokens: index..<(index + 1), meaning: .weekend)
  }

  /// Whether no noun follows that would take the words before it as its own.
  func isFunctionOrEnd(_ index: Int) -> Bool {
    token(index).map { !$0.isWord || DateLexicon.functionWords.contains($0) } ?? true
  }

  /// Whether a word stands alone between quotation marks, as a title does.
  func isInMarks(_ index: Int) -> Bool {
    guard let before = token(index - 1), let after = token(index + 1) else { return false }
    return (before.kind == .singleQuote || before.kind == .doubleQuote) && before.kind == after.kind
  }

  /// Whether a capital letter inside a sentence makes the word part of a title; headlines capitalise everything.
  func isTitled(_ index: Int) -> Bool {
    guard let token = token(index), token.isCapitalized, !token.shape.contains(.sentenceStart) else {
      return false
    }
    return !sentenceIsHeadline
  }
}
