internal import Records

/// Finds family ties and partnerships that a text states outright, with the words that say so.
enum RelationFinder {
  /// `quotes`: whose words are whose, for `my husband`.
  static func find(in document: Document, cast: Cast, quotes: [SpokenQuote] = []) -> [Relation] {
    guard cast.members.count > 1 else { return [] }
    let words = TieWords(document)
    guard !words.isEmpty else { return [] }
    let voices = Voices(quotes)
    let siblings = words.tellsSiblings ? SiblingLists.find(in: document, cast: cast) : []
    func ties(_ couples: Couples) -> [Tie] {
      let references = References(document, cast, couples, voices)
      return KinPhrases.find(at: words.kin, in: document, cast: cast, references: references)
        + CouplePhrases.find(at: words.love, in: document, cast: cast, references: references)
        + Births.find(at: words.births, in: document, cast: cast, references: references) + siblings
    }
    // The first round learns who are couples; the second tells whom `their` and `the couple` mean, if that was asked.
    let couples = Couples(document, cast, ties: [])
    var told = ties(couples)
    if couples.wasAsked, !told.isEmpty { told = ties(Couples(document, cast, ties: told)) }
    return TieLedger.settle(told).map { tie in
      Relation(
        person: cast.members[tie.person].name, kind: tie.kind, other: cast.members[tie.other].name,
        span: document.span(tie.tokens), rule: tie.rule)
    }
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
