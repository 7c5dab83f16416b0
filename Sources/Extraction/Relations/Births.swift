internal import Records

/// Children told by a verb: `was born to Ana and Jon Roe`, `shares Luna, 5, with ex-husband Jon`, `co-parents Luna with Jon`.
enum Births {
  static var born: UInt64 { WordKey.literal("born") }
  private static var to: UInt64 { WordKey.literal("to") }
  static let sharing = WordSet("share shares shared co-parent co-parents co-parenting coparents")
  private static let between = WordSet(", and & ( ) ;")

  /// - Parameter verbs: the tokens that are verbs of birth and of having children together.
  static func find(at verbs: [Int], in document: Document, cast: Cast, references: References) -> [Tie] {
    var ties: [Tie] = []
    for index in verbs {
      let sentence = document.sentences[document.sentence(of: index)]
      if document.tokens[index].key == born {
        ties += birth(index, sentence, document, cast, references)
      } else {
        ties += shared(index, sentence, document, cast, references)
      }
    }
    return ties
  }

  /// `born to Ana Roe, who …, and Jon`.
  private static func birth(
    _ index: Int, _ sentence: Range<Int>, _ document: Document, _ cast: Cast, _ references: References
  ) -> [Tie] {
    let reach = index + 1..<min(index + 8, sentence.upperBound)
    guard let link = reach.first(where: { document.tokens[$0].key == to }),
      cast.mentions(in: index..<link).isEmpty,
      let parent = cast.mentions(in: link + 1..<min(link + 6, sentence.upperBound)).first
    else { return [] }
    var parents = [parent]
    // The other parent, behind a clause on the first at most.
    let later = cast.mentions(
      in: parent.tokens.upperBound..<min(parent.tokens.upperBound + 16, sentence.upperBound))
    if let second = later.first, document.tokens[second.tokens.lowerBound - 1].key == SpelledNumbers.and {
      parents.append(second)
    }
    let excluded = Set(parents.map(\.member))
    guard
      let child = references.opening(of: sentence, before: index, excluding: excluded)
        ?? references.subject(before: index, in: sentence, excluding: excluded),
      child.people.count == 1
    else { return [] }
    return parents.map {
      Tie(
        person: $0.member, kind: .child, other: child.people[0], tokens: child.start..<$0.tokens.upperBound,
        rule: .bornTo)
    }
  }

  /// `shares Luna, 5, and Max, 3, with ex-husband Jon`.
  private static func shared(
    _ index: Int, _ sentence: Range<Int>, _ document: Document, _ cast: Cast, _ references: References
  ) -> [Tie] {
    var children: [Cast.NamedMention] = []
    var at = index + 1
    while at < sentence.upperBound {
      if let mention = cast.mentions(in: at..<at + 1).first {
        children.append(mention)
        at = mention.tokens.upperBound
      } else if between.contains(document.tokens[at]) && !children.isEmpty
        || document.tokens[at].kind == .number
        || KinNouns.nouns[document.tokens[at]]?.kind == .child || KinNouns.isModifier(document.tokens[at])
      {
        at += 1
      } else {
        break
      }
    }
    guard !children.isEmpty, let parent = CoParents(document, cast, references, sentence).find(after: at),
      let owner = references.subject(before: index, in: sentence, excluding: Set(children.map(\.member))),
      owner.people.count == 1, parent.member != owner.people[0],
      !children.contains(where: { $0.member == parent.member || $0.member == owner.people[0] })
    else { return [] }
    return children.flatMap { child in
      [owner.people[0], parent.member].map {
        Tie(
          person: $0, kind: .child, other: child.member,
          tokens: min(owner.start, index)..<parent.tokens.upperBound, rule: .coParent)
      }
    }
  }
}
