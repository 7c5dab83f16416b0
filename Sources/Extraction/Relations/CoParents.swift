internal import Records

/// The other parent told after a child's name: `with ex-husband Jon Roe`, `whom she shares with Jon`, `from her marriage to Jon`.
struct CoParents {
  struct Found {
    var member: Int
    /// First token of the phrase and the one after its name.
    var tokens: Range<Int>
    /// What ties the parents, when the phrase tells it without a noun of kinship: `from a previous relationship`.
    var tie: Relation.Kind?
    /// Whether the words tell of parents by themselves, whatever the verb before the child is.
    var isCertain: Bool
  }

  private let document: Document
  private let cast: Cast
  private let references: References
  private let sentence: Range<Int>

  private static let relatives = WordSet("who whom that which")
  private static let sharing = WordSet(
    "share shares shared sharing has had have welcomed welcomes adopted co-parents raises raising coparents")
  static let with = WordSet("with to by")
  private static var from: UInt64 { WordKey.literal("from") }
  private static let unions = WordSet("marriage relationship romance")
  private static let previous = WordSet("previous former past first second earlier prior brief")
  private static let stops = WordSet("and but who which that is was were are has had have said as while when")

  init(_ document: Document, _ cast: Cast, _ references: References, _ sentence: Range<Int>) {
    self.document = document
    self.cast = cast
    self.references = references
    self.sentence = sentence
  }

  func find(after end: Int) -> Found? {
    let tokens = document.tokens
    var at = end
    while at < min(end + 2, sentence.upperBound), tokens[at].kind == .punctuation { at += 1 }
    guard at < sentence.upperBound else { return nil }
    let start = at
    if CoParents.relatives.contains(tokens[at]) {
      let reach = at + 1..<min(at + 7, sentence.upperBound)
      guard let verb = reach.first(where: { CoParents.sharing.contains(tokens[$0]) }),
        let with = (verb + 1..<min(verb + 3, sentence.upperBound)).first(where: {
          CoParents.with.contains(tokens[$0])
        }),
        var found = partner(from: with + 1, start)
      else { return nil }
      found.isCertain = true
      return found
    }
    if CoParents.with.contains(tokens[at]) {
      guard var found = partner(from: at + 1, start) else { return nil }
      found.tie = union(after: found.tokens.upperBound)
      return found
    }
    guard tokens[at].key == CoParents.from,
      let noun = (at + 1..<min(at + 5, sentence.upperBound)).first(where: {
        CoParents.unions.contains(tokens[$0])
      }),
      noun + 1 < sentence.upperBound, CoParents.with.contains(tokens[noun + 1]),
      var found = partner(from: noun + 2, start)
    else { return nil }
    found.isCertain = true
    found.tie = kind(ofUnion: at..<noun + 1)
    return found
  }

  /// The union told behind the name: `to Jon Roe from a previous relationship`.
  private func union(after end: Int) -> Relation.Kind? {
    let tokens = document.tokens
    guard end < sentence.upperBound, tokens[end].key == CoParents.from,
      let noun = (end + 1..<min(end + 5, sentence.upperBound)).first(where: {
        CoParents.unions.contains(tokens[$0])
      })
    else { return nil }
    return kind(ofUnion: end..<noun + 1)
  }

  private func kind(ofUnion range: Range<Int>) -> Relation.Kind? {
    guard document.tokens[range].contains(where: { CoParents.previous.contains($0) }) else { return nil }
    return document.tokens[range.upperBound - 1].key == WordKey.literal("marriage") ? .exSpouse : .exPartner
  }

  /// `with the director`
  private func described(from first: Int, _ start: Int) -> Found? {
    guard first < sentence.upperBound, document.tokens[first].key == SpelledNumbers.the else { return nil }
    return (first + 2..<max(first + 2, min(first + 7, sentence.upperBound))).lazy.compactMap {
      end -> Found? in
      guard let found = references.reference(endingAt: end, in: sentence), found.people.count == 1,
        found.start == first
      else { return nil }
      return Found(member: found.people[0], tokens: start..<end, tie: nil, isCertain: false)
    }.first
  }

  /// The name that a noun phrase ends in.
  func partner(from first: Int, _ start: Int) -> Found? {
    let tokens = document.tokens
    let reach = first..<min(first + 8, sentence.upperBound)
    guard let mention = cast.mentions(in: reach).first else { return described(from: first, start) }
    var isCertain = false
    for index in first..<mention.tokens.lowerBound {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number, !CoParents.stops.contains(token) else {
        // `her husband, actor Jon`
        guard token.key == SpelledNumbers.comma, isCertain else { return nil }
        continue
      }
      if let noun = KinNouns.nouns[token] {
        guard noun.kind.isCouple else { return nil }
        isCertain = true
      }
    }
    // `with Ana's friend`
    if mention.tokens.upperBound < sentence.upperBound, tokens[mention.tokens.upperBound].kind == .possessive
    {
      return nil
    }
    return Found(
      member: mention.member, tokens: start..<mention.tokens.upperBound, tie: nil, isCertain: isCertain)
  }
}
