internal import Records

/// Two told together, without one governing the other: `Ana and Jon split`, `exes Ana and Jon`.
extension CouplePhrases {
  /// `Ana and Jon married`, `The couple split`, `Jon, whom she married`, `exes Ana and Jon`.
  mutating func together(_ index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    if document.tokens[index].key == CoupleCues.proposed { return proposal(index, cue, sentence) }
    guard let found = references.subject(before: index, in: sentence) else {
      return pairBehind(index, cue, sentence)
    }
    if found.people.count == 1 {
      // `Jon, whom she married`
      let tokens = document.tokens
      guard found.start - 1 > sentence.lowerBound, CoupleCues.relatives.contains(tokens[found.start - 1])
      else {
        return pairBehind(index, cue, sentence)
      }
      var end = found.start - 1
      if CoupleCues.prepositions.contains(tokens[end - 1]) { end -= 1 }
      if end > sentence.lowerBound, tokens[end - 1].key == SpelledNumbers.comma { end -= 1 }
      guard let object = references.mention(endingAt: end, in: sentence),
        let subject = references.subject(before: index, in: sentence, excluding: [object.member]),
        subject.people.count == 1
      else { return }
      var cue = cue
      if CoupleCues.states.contains(tokens[index]), isFormer(index, subject.start, sentence) {
        cue.kind = KinNouns.pastKind(cue.kind)
      }
      add(
        subject.people[0], cue, object.member, object.tokens.lowerBound..<index + 1, .whomTheyMarried, index,
        sentence)
      return
    }
    guard found.people.count == 2, isVerb(index) else { return }
    // `dated Ana, Bea and Cleo before marrying somebody unknown`
    if index - 1 > sentence.lowerBound, document.tokens[index - 1].key == CoupleCues.beforehand,
      lastSubject?.sentence == sentence.lowerBound
    {
      return
    }
    let isTold = cast.mentions(in: found.start..<found.start + 1).isEmpty
    // `before they got married` may be still to come.
    if isTold, found.start > sentence.lowerBound,
      document.tokens[found.start - 1].key == CoupleCues.beforehand
    {
      return
    }
    add(
      found.people[0], cue, found.people[1], found.start..<index + 1, isTold ? .coupleTold : .coupleVerb,
      index,
      sentence)
  }

  private static let former = WordSet("former ex ex-")
  private static let married = WordSet("married")
  private static let engaged = WordSet("engaged")

  /// `former couple Ana and Jon`.
  mutating func namedCouple(_ index: Int, _ sentence: Range<Int>) {
    let before = document.tokens[max(sentence.lowerBound, index - 1)]
    var cue = CoupleCues.Cue(kind: .partner, isPassing: true)
    if CouplePhrases.former.contains(before) { cue = CoupleCues.Cue(kind: .exPartner) }
    if CouplePhrases.married.contains(before) || CouplePhrases.engaged.contains(before) { return }
    let next = index + 1
    if cue.kind == .exPartner, next >= sentence.upperBound || cast.mentions(in: next..<next + 1).isEmpty {
      let pair = references.couples.couple(before: index)
      guard pair.count == 2 else { return }
      return add(pair[0], cue, pair[1], index..<index + 1, .coupleTold, index, sentence)
    }
    pairBehind(index, cue, sentence)
  }

  /// `he proposed`, of one of a couple.
  mutating func proposal(_ index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    guard let subject = references.subject(before: index, in: sentence), subject.people.count == 1 else {
      return
    }
    let pair = references.couples.couple(before: index)
    guard pair.count == 2, let other = pair.first(where: { $0 != subject.people[0] }),
      pair.contains(subject.people[0])
    else { return }
    add(subject.people[0], cue, other, min(subject.start, index)..<index + 1, .coupleTold, index, sentence)
  }

  private static let articles = WordSet("the a an their his her")

  /// Whether `split` is something they did, not `split the bill`.
  func isVerb(_ index: Int) -> Bool {
    guard document.tokens[index].key == CoupleCues.split, index + 1 < document.tokens.count else {
      return true
    }
    return !CouplePhrases.articles.contains(document.tokens[index + 1])
  }

  /// `exes Ana and Jon`.
  mutating func pairBehind(_ index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    guard
      CoupleCues.before.contains(document.tokens[index]) || CoupleCues.couple == document.tokens[index].key
    else {
      return
    }
    let after = Array(cast.mentions(in: index + 1..<min(sentence.upperBound, index + 10)).prefix(2))
    guard after.count == 2, after[0].tokens.lowerBound <= index + 2,
      references.coordinated(before: after[1].tokens.lowerBound, in: sentence)?.member == after[0].member
    else { return }
    add(
      after[0].member, cue, after[1].member, index..<after[1].tokens.upperBound, .coupleEvent, index, sentence
    )
  }
}
