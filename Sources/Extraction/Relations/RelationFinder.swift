internal import Records

/// Finds family ties and partnerships that a text states outright, with the words that say so.
enum RelationFinder {
  /// `quotes`: whose words are whose, for `my husband`.
  static func find(in document: Document, cast: Cast, quotes: [SpokenQuote] = []) -> [Relation] {
    guard cast.members.count > 1 else { return [] }
    // The first round learns who are couples; the second tells whom `their` and `the couple` mean.
    let voices = Voices(quotes)
    let first = ties(
      in: document, cast, References(document, cast, Couples(document, cast, ties: []), voices))
    let second = ties(
      in: document, cast, References(document, cast, Couples(document, cast, ties: first), voices))
    return TieLedger.settle(second).map { tie in
      Relation(
        person: cast.members[tie.person].name, kind: tie.kind, other: cast.members[tie.other].name,
        span: document.span(tie.tokens), rule: tie.rule)
    }
  }

  private static func ties(in document: Document, _ cast: Cast, _ references: References) -> [Tie] {
    KinPhrases.find(in: document, cast: cast, references: references)
      + CouplePhrases.find(in: document, cast: cast, references: references)
      + Births.find(in: document, cast: cast, references: references)
      + SiblingLists.find(in: document, cast: cast)
  }
}

/// One statement of a tie: "`other` is `person`'s `kind`".
struct Tie: Sendable {
  var person: Int
  var kind: Relation.Kind
  var other: Int
  /// From the first to the last word that says so.
  var tokens: Range<Int>
  var rule: Rule
  /// Whether the words tell of a time before, which a firmer tie of the two outweighs: `dated`.
  var isPassing = false
}
