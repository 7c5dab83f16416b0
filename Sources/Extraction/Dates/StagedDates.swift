import Records

/// Expressions that name a part of a longer one, and those that point back: `early October`, `that day`, `mid-April`.
extension PhraseScanner {
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
      if key(at) == Keys.in, key(at + 1) == Keys.the, case .unit(let unit) = word(at + 2), !isPlural(at + 2) {
        return DatePhrase(
          tokens: index..<(at + 3), meaning: unit == .day ? .same(.day) : .relative(unit, 0),
          side: key(index) == Keys.earlier ? .past : nil)
      }
      if key(at) == Keys.in { at += 1 }
      if key(at) == Keys.that {
        let hour = key(index) == Keys.early || key(index) == Keys.late
        return same(from: hour && DateLexicon.partsOfDay.contains(key(at + 1)) ? at : index, at: at)
      }
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
    // `late on that night`, `early Thursday`: the hour is no part of the day's name.
    if key(index) == Keys.early || key(index) == Keys.late, inner.isDay { return inner }
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

  /// `mid-April`, `mid-2015`, `early-2016`, `post-2015`.
  func hyphenated(at index: Int) -> DatePhrase? {
    guard let token = token(index), token.shape.contains(.hasHyphen),
      let hyphen = document.bytes[token.range].firstIndex(of: 0x2D)
    else { return nil }
    var hash = WordKey.seed
    for byte in document.bytes[Int(token.start)..<hyphen] {
      hash = WordKey.step(hash, CharacterClass.lower(byte))
    }
    guard Keys.stages.contains(hash) else { return nil }
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
    // `pre-fall` is a collection.
    if Keys.besideYears.contains(hash) { return nil }
    var key = WordKey.seed
    for byte in document.bytes[rest.range] { key = WordKey.step(key, CharacterClass.lower(byte)) }
    switch DateLexicon.words[key] {
    case .pointer(let offset): return pointed(offset, at: index)
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
