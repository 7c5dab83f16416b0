import Records

/// How far the words around an expression vouch for it.
extension PhraseScanner {
  /// Marks `circa 1995`, `possibly in 2012`, `1890 (?)`.
  mutating func markDoubts() {
    for index in phrases.indices {
      guard case .fixed(let period) = phrases[index].meaning, period.isSingle else { continue }
      phrases[index].doubt = doubt(
        of: phrases[index].tokens, isYear: { if case .year = period { true } else { false } }())
    }
  }

  private func doubt(of phrase: Range<Int>, isYear: Bool) -> DatePhrase.Doubt? {
    let sentence = document.sentences[document.sentence(of: phrase.lowerBound)]
    func key(_ index: Int) -> UInt64 { sentence.contains(index) ? tokens[index].key : 0 }
    func byte(_ index: Int) -> UInt8 {
      sentence.contains(index) && tokens[index].end - tokens[index].start == 1
        ? document.bytes[Int(tokens[index].start)] : 0
    }
    // `1890 (?)`.
    let end = phrase.upperBound
    if byte(end) == 0x28, byte(end + 1) == 0x3F, byte(end + 2) == 0x29 { return .uncertain }
    var before = phrase.lowerBound - 1
    // `c. 1995`.
    if byte(before) == 0x2E { before -= 1 }
    if Keys.circa.contains(key(before)) { return .approximate }
    // `built around 1920`, not `asked about 1920`.
    if isYear, Keys.around.contains(key(before)), Keys.datedBy.contains(key(before - 1)) {
      return .approximate
    }
    let prepared =
      Keys.overOrDuring.contains(key(before)) || key(before) == Keys.on || key(before) == Keys.from
    let adverb = prepared ? before - 1 : before
    if Keys.perhaps.contains(key(adverb)) { return .uncertain }
    guard isYear, prepared else { return nil }
    if Keys.circa.contains(key(adverb)) { return .approximate }
    // `may have died in 1890`.
    return key(adverb - 1) == Keys.have && Keys.supposing.contains(key(adverb - 2)) ? .uncertain : nil
  }
}
