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

  /// `the day before yesterday`, `the day after tomorrow`.
  func dayBeside(at index: Int) -> DatePhrase? {
    guard case .today(let offset) = word(index + 2), offset != 0,
      key(index + 1) == (offset < 0 ? Keys.before : Keys.after)
    else { return nil }
    return DatePhrase(
      tokens: index..<(index + 3), meaning: .relative(.day, 2 * offset), side: offset < 0 ? .past : .future)
  }

  /// `last week`, `this past Sunday`, `next summer`, `the following day`, `last night`.
  func pointed(_ offset: Int, at index: Int) -> DatePhrase? {
    var offset = offset
    var at = index + 1
    if key(index) == Keys.this, key(at) == Keys.past { (offset, at) = (-1, at + 1) }
    if key(index) == Keys.this, key(at) == Keys.coming { (offset, at) = (1, at + 1) }
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
      if unit == .quarter, offset == 0, !told { return bareQuarter(at: at) }
      if unit == .year, token(at + 1)?.kind == .possessive, let quarter = quarter(at: at + 2) {
        return DatePhrase(tokens: index..<quarter.end, meaning: .ofYear(.quarter(quarter.number), offset))
      }
      return DatePhrase(tokens: index..<(at + 1), meaning: .relative(unit, offset), side: side)
    case .weekend:
      return DatePhrase(tokens: index..<(at + 1), meaning: .offset(.weekend, offset), side: side)
    case .season(let season):
      return DatePhrase(tokens: index..<(at + 1), meaning: .offset(.season(season), offset), side: side)
    case .weekday(let weekday, _) where target.isCapitalized:
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

  private func isPlural(_ index: Int) -> Bool {
    guard let token = token(index) else { return false }
    return CharacterClass.lower(document.bytes[Int(token.end) - 1]) == 0x73
  }

  /// `two weeks ago`, `a month later`, `five years down the line`.
  func counted(at index: Int) -> DatePhrase? {
    // `2/3 weeks ago`.
    if byte(index + 1) == 0x2F, let (_, _, at, _) = quantity(at: index + 2), number(index + 2) != nil,
      key(at + 1) == Keys.ago
    {
      return DatePhrase(tokens: index..<(at + 2), meaning: .vague, side: .past)
    }
    guard let (count, vague, unitAt, unit) = quantity(at: index) else { return nil }
    if key(index - 1) == Keys.half { return nil }
    var end = unitAt + 1
    let marker = key(end)
    switch marker {
    case Keys.ago:
      end += 1
      if key(end) == Keys.today || key(end) == Keys.tonight {
        // `nine years ago today` is a day.
        let meaning: DatePhrase.Meaning = vague ? .vague : .distanceToday(unit, -count)
        return DatePhrase(tokens: index..<(end + 1), meaning: meaning, side: .past)
      }
      var phrase = DatePhrase(
        tokens: index..<end, meaning: vague ? (unit == .week ? .fewWeeks : .vague) : .distance(unit, -count),
        side: .past)
      phrase.compares = unit == .year && count == 1 && compares(at: index)
      return phrase
    case Keys.later where !vague:
      return DatePhrase(tokens: index..<(end + 1), meaning: .step(unit, count))
    case Keys.earlier where !vague:
      var phrase = DatePhrase(tokens: index..<(end + 1), meaning: .step(unit, -count))
      phrase.compares = unit == .year && count == 1 && compares(at: index)
      return phrase
    case Keys.from where key(end + 1) == Keys.now:
      return DatePhrase(
        tokens: index..<(end + 2), meaning: vague ? .vague : .distance(unit, count), side: .future)
    case Keys.down where key(end + 1) == Keys.the && Keys.lines.contains(key(end + 2)):
      return DatePhrase(
        tokens: index..<(end + 3), meaning: vague ? .vague : .distance(unit, count), side: .future)
    default: break
    }
    // `in two weeks`, when it lies ahead.
    guard key(index - 1) == Keys.in, !vague, isFunctionOrEnd(end), unit != .decade, unit != .quarter,
      Tense(document: document).side(of: index..<end) == .future
    else { return nil }
    return DatePhrase(tokens: index..<end, meaning: .distance(unit, count), side: .future)
  }

  /// Whether no noun follows that would take the words before it as its own.
  func isFunctionOrEnd(_ index: Int) -> Bool {
    token(index).map { !$0.isWord || DateLexicon.functionWords.contains($0) } ?? true
  }

  /// Whether a word stands alone between quotation marks, as a title does.
  private func isInMarks(_ index: Int) -> Bool {
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

  /// A count and its unit: `two weeks`, `a couple of months`, `few days`.
  private func quantity(at index: Int) -> (count: Int, vague: Bool, unitAt: Int, unit: DatePhrase.Unit)? {
    var at = index
    var count: Int
    var vague = false
    if let number = number(at) {
      guard let value = number.count, value > 0 else { return nil }
      count = value
    } else {
      switch word(at) {
      case .number(let value): count = value
      case .vagueNumber: (count, vague) = (0, true)
      default: return nil
      }
    }
    at += 1
    // `a couple of`, `a few`.
    if key(index) == Keys.a || key(index) == Keys.an {
      if key(at) == Keys.couple {
        (count, at) = (2, at + 1)
      } else if case .vagueNumber = word(at) {
        (vague, at) = (true, at + 1)
      }
    }
    if key(at - 1) == Keys.couple, key(at) == Keys.of { at += 1 }
    guard case .unit(let unit) = word(at) else { return nil }
    return (count, vague, at, unit)
  }

  /// `the weekend`.
  func bareWeekend(at index: Int) -> DatePhrase? {
    guard key(index - 1) == Keys.the, token(index + 1)?.key != Keys.of else { return nil }
    return DatePhrase(tokens: index..<(index + 1), meaning: .weekend)
  }

  /// `early October`, `late last year`, `earlier this month`, `end of November`, `the end of 2018`, `earlier today`.
  func staged(at index: Int) -> DatePhrase? {
    var at = index + 1
    if Keys.edges.contains(key(index)) {
      guard key(at) == Keys.of else { return nil }
      at += 1
      if key(at) == Keys.the { at += 1 }
      if case .unit(let unit) = word(at), unit == .year || unit == .month {
        return DatePhrase(tokens: index..<(at + 1), meaning: .relative(unit, 0))
      }
    } else if Keys.earlierStages.contains(key(index)) {
      if key(at) == Keys.in, key(at + 1) == Keys.the, key(at + 2) == Keys.year || key(at + 2) == Keys.month {
        return DatePhrase(
          tokens: index..<(at + 3), meaning: .relative(key(at + 2) == Keys.year ? .year : .month, 0),
          side: key(index) == Keys.earlier ? .past : nil)
      }
      if key(at) == Keys.in { at += 1 }
      if key(at) == Keys.that { return same(from: index, at: at) }
    } else {
      return same(from: index, at: index)
    }
    guard let target = token(at) else { return nil }
    var inner: DatePhrase?
    if target.kind == .number {
      inner = numeric(at: at)
      guard let read = inner, case .fixed = read.meaning else { return nil }
    } else if let word = DateLexicon.words[target] {
      switch word {
      case .month(let month, let reading): inner = monthPhrase(month, reading, at: at)
      case .season(let season): inner = seasonPhrase(season, at: at, prepared: true)
      case .pointer(let offset): inner = pointed(offset, at: at)
      case .today(let offset): inner = today(offset, at: at)
      case .weekday(let weekday, let reading): inner = weekdayPhrase(weekday, reading, at: at)
      default: return nil
      }
    } else if target.kind == .singleQuote {
      inner = shortDecade(at: at)
    }
    guard var inner else { return nil }
    inner.tokens = index..<inner.tokens.upperBound
    if key(index) == Keys.earlier { inner.side = .past }
    if key(index) == Keys.later, at == index + 1 { inner.side = .future }
    return inner
  }

  /// `that day`, `the same year`, `that same night`.
  private func same(from start: Int, at index: Int) -> DatePhrase? {
    var at = index
    guard key(at) == Keys.that || key(at) == Keys.same && key(at - 1) == Keys.the else { return nil }
    let same = key(at) == Keys.same || key(at + 1) == Keys.same
    at += key(at + 1) == Keys.same ? 2 : 1
    guard let target = token(at) else { return nil }
    if DateLexicon.partsOfDay.contains(target), same || key(index) == Keys.that {
      return DatePhrase(tokens: start..<(at + 1), meaning: .same(.day))
    }
    if target.isCapitalized || same || key(index) == Keys.that {
      switch DateLexicon.words[target] {
      case .month(let month, _) where target.isCapitalized && number(at + 1) == nil:
        return DatePhrase(tokens: start..<(at + 1), meaning: .partOfTold(.month(month)))
      case .season(let season) where isFunctionOrEnd(at + 1):
        return DatePhrase(tokens: start..<(at + 1), meaning: .partOfTold(.season(season)))
      default: break
      }
    }
    guard case .unit(let unit) = DateLexicon.words[target], !isPlural(at) else { return nil }
    if unit == .year, key(at + 1) == Keys.in, case .month(let month, _) = word(at + 2) {
      return DatePhrase(tokens: start..<(at + 3), meaning: .partOfTold(.month(month)))
    }
    return DatePhrase(tokens: start..<(at + 1), meaning: .same(unit))
  }

  /// `mid-April`, `mid-2015`, `early-2016`.
  func hyphenated(at index: Int) -> DatePhrase? {
    guard let token = token(index), token.shape.contains(.hasHyphen),
      let hyphen = document.bytes[token.range].firstIndex(of: 0x2D)
    else { return nil }
    var hash = WordKey.seed
    for byte in document.bytes[Int(token.start)..<hyphen] {
      hash = WordKey.step(hash, CharacterClass.lower(byte))
    }
    guard hash == Keys.mid || hash == Keys.early || hash == Keys.late else { return nil }
    var rest = token
    rest.start = Int32(hyphen + 1)
    if let reading = NumberReading(document.bytes, rest) {
      if let year = reading.year, year >= 1000 {
        return DatePhrase(tokens: index..<(index + 1), meaning: .fixed(.year(year)))
      }
      if let decade = reading.decade, !Keys.owners.contains(self.key(index - 1)) {
        return DatePhrase(tokens: index..<(index + 1), meaning: .fixed(.decade(decade)))
      }
      return nil
    }
    var key = WordKey.seed
    for byte in document.bytes[rest.range] { key = WordKey.step(key, CharacterClass.lower(byte)) }
    switch DateLexicon.words[key] {
    case .month(let month, _):
      if let year = number(index + 1)?.year {
        return DatePhrase(tokens: index..<(index + 2), meaning: .fixed(.month(year: year, month: month)))
      }
      return DatePhrase(tokens: index..<(index + 1), meaning: .month(month))
    case .season(let season): return DatePhrase(tokens: index..<(index + 1), meaning: .season(season))
    default: return nil
    }
  }
}
