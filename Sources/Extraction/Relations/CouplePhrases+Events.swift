internal import Records

/// Nouns that two people have: `their wedding`, `his marriage to Ana`.
extension CouplePhrases {
  /// A noun that people have: `Ana and Jon's wedding`, `their divorce`, `his marriage to Ana`; whether somebody has it.
  mutating func event(
    at index: Int, _ cue: CoupleCues.Cue, _ object: CoupleObjects.Found?, _ sentence: Range<Int>
  ) -> Bool {
    let tokens = document.tokens
    var at = index
    while at > sentence.lowerBound, index - at < 5 {
      let token = tokens[at - 1]
      let owner: References.Reference?
      if token.kind == .possessive {
        owner = references.reference(endingAt: at - 1, in: sentence, excluding: Set(object?.people ?? []))
        guard owner != nil else { return true }
      } else if CouplePhrases.their.contains(token) {
        let pair = references.couples.couple(before: at - 1)
        owner = References.Reference(people: pair, start: at - 1)
      } else if Antecedents.gender(ofPronoun: token) != nil {
        owner = references.reference(endingAt: at, in: sentence, excluding: Set(object?.people ?? []))
      } else {
        guard token.kind == .word || token.kind == .number, !CoupleCues.function.contains(token),
          cast.mentions(in: at - 1..<at).isEmpty, references.mention(endingAt: at, in: sentence) == nil
        else { return headline(index, cue, at, sentence) }
        if CoupleCues.otherBonds.contains(token) { return true }
        at -= 1
        continue
      }
      guard let owner else { return true }
      if owner.people.count == 2, object == nil {
        let isTold = cast.mentions(in: owner.start..<owner.start + 1).isEmpty
        add(
          owner.people[0], cue, owner.people[1], owner.start..<index + 1, isTold ? .coupleTold : .coupleEvent,
          index,
          sentence)
      } else if let object, owner.people.count == 1, object.people[0] != owner.people[0] {
        add(owner.people[0], cue, object.people[0], owner.start..<object.end, .coupleEvent, index, sentence)
      }
      return true
    }
    return false
  }

  private static let their = WordSet("their")
  static let owners = WordSet("their his her my our your recent the")

  /// Whether the words before a noun tell that it is over: `his first marriage`, `her 72-day marriage`.
  func isEnded(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var at = index - 1
    while at >= sentence.lowerBound, index - at <= 4,
      document.tokens[at].kind == .word || document.tokens[at].kind == .number
    {
      let token = document.tokens[at]
      if CoupleCues.past.contains(token) || isCountOfDays(at) { return true }
      if CoupleCues.function.contains(token) || CouplePhrases.owners.contains(token) { return false }
      at -= 1
    }
    return false
  }

  private static let following = WordSet("after following amid since from despite post")

  /// `… After Jon Roe Split`: the one named before the noun and the one the headline begins with.
  mutating func headline(_ index: Int, _ cue: CoupleCues.Cue, _ at: Int, _ sentence: Range<Int>)
    -> Bool
  {
    guard at == index else { return false }
    if !CoupleCues.verbs.contains(document.tokens[index]),
      let both = references.reference(endingAt: index, in: sentence), both.people.count == 2
    {
      add(both.people[0], cue, both.people[1], both.start..<index + 1, .coupleEvent, index, sentence)
      return true
    }
    // `Ana Roe, Jon Doe Divorce`
    if let second = references.mention(endingAt: index, in: sentence), second.tokens.upperBound == index,
      document.paragraphFields[document.paragraph(of: index)] == .headline,
      second.tokens.lowerBound - 1 > sentence.lowerBound,
      document.tokens[second.tokens.lowerBound - 1].key == SpelledNumbers.comma,
      let first = references.mention(endingAt: second.tokens.lowerBound - 1, in: sentence),
      first.tokens.lowerBound == sentence.lowerBound
    {
      let tokens = first.tokens.lowerBound..<index + 1
      add(first.member, cue, second.member, tokens, .coupleEvent, index, sentence)
      return true
    }
    guard let mention = references.mention(endingAt: index, in: sentence),
      mention.tokens.upperBound == index, mention.tokens.lowerBound > sentence.lowerBound,
      CouplePhrases.following.contains(document.tokens[mention.tokens.lowerBound - 1]),
      let first = cast.mentions(in: sentence).first, first.member != mention.member
    else { return false }
    add(
      first.member, cue, mention.member, first.tokens.lowerBound..<index + 1, .coupleEvent, index, sentence)
    return true
  }

  /// `72-day`, `five-month`: how long it lasted.
  func isCountOfDays(_ index: Int) -> Bool {
    let bytes = document.bytes[document.tokens[index].range]
    return bytes.suffix(4).elementsEqual("-day".utf8) || bytes.suffix(6).elementsEqual("-month".utf8)
  }
}
