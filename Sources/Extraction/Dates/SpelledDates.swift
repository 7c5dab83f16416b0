import Records

/// Numbers of dates written in words, as scripts and announcers have them: `nineteen ninety-one`, `March eighth`.
extension PhraseScanner {
  /// `nineteen ninety-one`; `two thousand and five` and `twenty sixteen` after a preposition or `the year`.
  func spelledYear(at index: Int) -> (value: Int, end: Int)? {
    guard case .number(let first) = word(index) else { return nil }
    // No count is read `nineteen ninety-one`.
    if 18...19 ~= first, let rest = underHundred(at: index + 1), rest.value >= 10 {
      return (first * 100 + rest.value, rest.end)
    }
    guard
      token(index - 1).map({
        DateLexicon.yearPrepositions.contains($0) || $0.key == Keys.year || $0.key == Keys.of
      })
        ?? false
    else { return nil }
    if first == 2, key(index + 1) == Keys.thousand {
      let at = key(index + 2) == Keys.and ? index + 3 : index + 2
      let rest = underHundred(at: at)
      let year = (value: 2000 + (rest?.value ?? 0), end: rest?.end ?? index + 2)
      return isFunctionOrEnd(year.end) ? year : nil
    }
    guard first == 20, let rest = underHundred(at: index + 1), rest.value >= 10,
      isFunctionOrEnd(rest.end)
    else { return nil }
    return (2000 + rest.value, rest.end)
  }

  /// A day of the month as a number, `8th`, `eighth` or, with a capital, `Eight`.
  func dayNumber(at index: Int) -> (day: Int, end: Int)? {
    if let day = number(index)?.dayOfMonth { return (day, index + 1) }
    if case .ordinal(let day) = DateLexicon.quarterOpeners[key(index)] { return (day, index + 1) }
    // `May the 3rd`.
    if key(index) == Keys.the, let number = number(index + 1), number.isOrdinal, let day = number.dayOfMonth,
      isFunctionOrEnd(index + 2)
    {
      return (day, index + 2)
    }
    guard token(index)?.isCapitalized ?? false, let day = underHundred(at: index), 2...31 ~= day.value else {
      return nil
    }
    return (day.value, day.end)
  }

  /// `ninety`, `ninety-one`, `ninety one`, `sixteen`.
  private func underHundred(at index: Int) -> (value: Int, end: Int)? {
    guard let token = token(index) else { return nil }
    if token.shape.contains(.hasHyphen), let hyphen = document.bytes[token.range].firstIndex(of: 0x2D) {
      guard case .number(let tens) = DateLexicon.words[key(of: Int(token.start)..<hyphen)],
        case .number(let units) = DateLexicon.words[key(of: hyphen + 1..<Int(token.end))],
        tens >= 20, units <= 9
      else { return nil }
      return (tens + units, index + 1)
    }
    guard case .number(let value) = word(index), token.key != Keys.a, token.key != Keys.an,
      token.key != Keys.couple
    else { return nil }
    if value >= 20, case .number(let units) = word(index + 1), 1...9 ~= units, key(index + 1) != Keys.a {
      return (value + units, index + 2)
    }
    return (value, index + 1)
  }

  /// The key of a part of a token.
  func key(of bytes: Range<Int>) -> UInt64 {
    var hash = WordKey.seed
    for byte in document.bytes[bytes] { hash = WordKey.step(hash, CharacterClass.lower(byte)) }
    return hash
  }
}
