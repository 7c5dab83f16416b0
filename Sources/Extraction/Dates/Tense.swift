/// Tells whether a sentence puts a date behind or ahead of its writer.
struct Tense {
  let document: Document

  /// Tokens looked at on each side, so that a text without sentence ends stays linear.
  private static let reach = 40

  /// The side told by the nearest verb, looked for first before the expression and then after it. A time limit
  /// (`until Friday`, `by May`) and an infinitive look to the closer side.
  func side(of phrase: Range<Int>) -> DatePhrase.Side? {
    let sentence = document.sentences[document.sentence(of: phrase.lowerBound)]
    let told = toldSide(of: phrase, in: sentence)
    // Who waits `until Friday` looks ahead, unless the waiting is over.
    guard isLimit(phrase, in: sentence) else { return told }
    return told == .past
      ? (isOver(phrase, in: sentence) || isDone(phrase, in: sentence) ? .past : .limit) : .future
  }

  /// `had answered by Monday`.
  private func isDone(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    for index in stride(
      from: phrase.lowerBound - 2, through: max(sentence.lowerBound, phrase.lowerBound - 16), by: -1)
    {
      if document.tokens[index].key == Keys.had { return isPast(index + 1) }
      if role(index).contains(.boundary) { return false }
    }
    return false
  }

  /// `until Sunday, when he shared a photo`.
  private func isOver(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    let at = phrase.upperBound
    return at + 3 < sentence.upperBound && isComma(at) && document.tokens[at + 1].key == Keys.when
      && (at + 2...at + 3).contains { side(at: $0, in: sentence) == .past }
  }

  /// The side told by the nearest verb.
  private func toldSide(of phrase: Range<Int>, in sentence: Range<Int>) -> DatePhrase.Side? {
    if opensClause(phrase, in: sentence), let side = sideBehind(phrase, in: sentence) { return side }
    if isPlaced(phrase, in: sentence) { return .future }
    let floor = max(sentence.lowerBound, phrase.lowerBound - Tense.reach)
    var index = phrase.lowerBound - 1
    var intended = false
    while index >= floor {
      if let side = side(at: index, in: sentence) {
        // `is set to be released`: the words before an infinitive can still say more.
        if side == .future || side == .past && !intended { return side }
        if side == .past { return .near }
        intended = true
      }
      index = beforeRelativeClause(endingAt: index, floor: floor) ?? index - 1
    }
    return intended ? .near : sideBehind(phrase, in: sentence)
  }

  /// The side told by the first verb behind the expression.
  private func sideBehind(_ phrase: Range<Int>, in sentence: Range<Int>) -> DatePhrase.Side? {
    let end = min(sentence.upperBound, phrase.upperBound + Tense.reach)
    guard phrase.upperBound < end else { return nil }
    for index in phrase.upperBound..<end {
      if let side = side(at: index, in: sentence) { return side }
    }
    return nil
  }

  /// `and in March it ends`: the verb of the clause stands behind the date it begins with.
  private func opensClause(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = phrase.lowerBound - 1
    guard before > sentence.lowerBound, phrase.upperBound < sentence.upperBound,
      Keys.dayPrepositions.contains(document.tokens[before].key)
    else { return false }
    return role(before - 1).contains(.boundary)
      && Keys.subjects.contains(document.tokens[phrase.upperBound].key)
  }

  /// `is on Friday`, `is out on Friday`: a verb of the present right before the day, which then is no habit.
  private func isPlaced(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    var index = phrase.lowerBound - 1
    guard index > sentence.lowerBound, document.tokens[index].key == Keys.on else { return false }
    index -= 1
    if document.tokens[index].key == Keys.out, index > sentence.lowerBound { index -= 1 }
    return role(index).contains(.copula)
  }

  private func isLimit(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    var before = phrase.lowerBound - 1
    // `until the end of June`.
    if before > sentence.lowerBound, Keys.edges.contains(document.tokens[before + 1].key),
      document.tokens[before].key == Keys.the
    {
      before -= 1
    }
    guard before > sentence.lowerBound, role(before).contains(.limit) || isShifted(to: before) else {
      return false
    }
    // `by Tuesday's images` tells no time, `until Tuesday's vote` does.
    return document.tokens[before].key != Keys.by || phrase.upperBound >= sentence.upperBound
      || document.tokens[phrase.upperBound].kind != .possessive
  }

  /// `was extended to Nov. 16`.
  private func isShifted(to index: Int) -> Bool {
    let key = document.tokens[index].key
    return (key == Keys.to || key == Keys.for) && role(index - 1).contains(.shifting)
  }

  private func role(_ index: Int) -> TenseLexicon.Role { TenseLexicon.role(document.tokens[index]) }

  private func side(at index: Int, in sentence: Range<Int>) -> DatePhrase.Side? {
    let token = document.tokens[index]
    guard token.isWord else { return nil }
    let role = TenseLexicon.role(token)
    if looksForward(role, index, in: sentence) {
      // `had been planned for`: perhaps still to come, had it not been called off.
      guard follows(.pastAuxiliary, index, in: sentence) else { return .future }
      return role.contains(.planning) ? .near : .past
    }
    if role.contains(.future) || role.contains(.imperative) && token.shape.contains(.sentenceStart) {
      return .future
    }
    // `United States`, the film `All We Had`: names tell nothing.
    if token.isCapitalized, !token.shape.contains(.sentenceStart) { return nil }
    if token.key == Keys.be, index + 1 < sentence.upperBound, !isPast(index + 1) { return nil }
    if role.contains(.infinitive), index > sentence.lowerBound, self.role(index - 1).contains(.opener) {
      return document.tokens[index - 1].key == Keys.to ? .near : .future
    }
    // `will have to win`: the words before it tell.
    if role.contains(.obliging), index + 1 < sentence.upperBound, document.tokens[index + 1].key == Keys.to {
      return .near
    }
    if role.contains(.past) { return follows(.being, index, in: sentence) ? nil : .past }
    guard isRegularPast(token, role) else { return nil }
    // `set to be released`: the participle says nothing, the words before it do.
    if follows(.being, index, in: sentence) { return nil }
    return willStandsBefore(index, in: sentence) ? .future : .past
  }

  /// `set to`, `going on`, `looking forward`, `hits theaters`, `scheduled`,
  /// `takes effect`.
  private func looksForward(_ role: TenseLexicon.Role, _ index: Int, in sentence: Range<Int>) -> Bool {
    if role.contains(.planning) { return true }
    // `opens Friday`, but `opens up about it`.
    if document.tokens[index].key == Keys.opens {
      return index + 1 >= sentence.upperBound || document.tokens[index + 1].key != Keys.up
    }
    guard !role.isDisjoint(with: [.leading, .look, .hits, .stage, .copula]), index + 1 < sentence.upperBound
    else {
      return false
    }
    let token = document.tokens[index]
    let next = document.tokens[index + 1].key
    // `comes out Friday`; `plays Glasgow`, `plays a nurse` not.
    if role.contains(.stage), document.tokens[index + 1].isCapitalized { return true }
    if role.contains(.copula), index > sentence.lowerBound,
      document.tokens[index - 1].key == Keys.there
    {
      return true
    }
    return role.contains(.leading) && (next == Keys.to || next == Keys.for)
      || token.key == Keys.going && next == Keys.on
      || role.contains(.look) && next == Keys.forward || isComingOut(index, in: sentence)
      || role.contains(.hits) && self.role(index + 1).contains(.shop)
  }

  /// `comes out in May`, not `coming out of hospital`.
  private func isComingOut(_ index: Int, in sentence: Range<Int>) -> Bool {
    Keys.comings.contains(document.tokens[index].key) && document.tokens[index + 1].key == Keys.out
      && (index + 2 >= sentence.upperBound || document.tokens[index + 2].key != Keys.of)
  }

  /// A word in -ed that may be a verb's past.
  private func isRegularPast(_ token: Token, _ role: TenseLexicon.Role) -> Bool {
    let end = Int(token.end)
    return token.end - token.start > 3 && document.bytes[end - 1] | 0x20 == 0x64
      && document.bytes[end - 2] | 0x20 == 0x65 && !role.contains(.present)
      && !token.shape.contains(.hasHyphen)
  }

  private func isPast(_ index: Int) -> Bool {
    let role = role(index)
    return role.contains(.past) || isRegularPast(document.tokens[index], role)
  }

  /// Whether `will` governs the clause in which a word in -ed stands, which is then no verb: `will buy preferred seats`.
  private func willStandsBefore(_ index: Int, in sentence: Range<Int>) -> Bool {
    for at in stride(from: index - 1, through: max(sentence.lowerBound, index - 12), by: -1) {
      let token = document.tokens[at]
      let role = TenseLexicon.role(token)
      if role.contains(.modal) { return true }
      if token.kind != .word && token.kind != .number || role.contains(.boundary) { return false }
    }
    return false
  }

  /// Whether a word of the role stands in the three tokens before the index.
  private func follows(_ wanted: TenseLexicon.Role, _ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 3)..<index).contains {
      let token = document.tokens[$0]
      // The film `All We Had`.
      return role($0).contains(wanted) && (!token.isCapitalized || token.shape.contains(.sentenceStart))
    }
  }

  /// When a clause `, in which she will star,` ends at the index, the index before its opening comma.
  private func beforeRelativeClause(endingAt index: Int, floor: Int) -> Int? {
    guard isComma(index) else { return nil }
    for at in stride(from: index - 1, through: max(floor, index - 16), by: -1) where isComma(at) {
      let opens = (at + 1..<max(at + 1, min(at + 3, index))).contains { role($0).contains(.relative) }
      return opens ? at - 1 : nil
    }
    return nil
  }

  private func isComma(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .punctuation && token.end - token.start == 1
      && document.bytes[Int(token.start)] == 0x2C
  }
}
