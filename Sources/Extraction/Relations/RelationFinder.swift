internal import Records

/// Finds family ties and partnerships that a text states outright, with the words that say so.
enum RelationFinder {
  static func find(in document: Document, cast: Cast) -> [Relation] {
    var ties = KinPhrases.find(in: document, cast: cast)
    ties += CouplePhrases.find(in: document, cast: cast)
    ties += SiblingLists.find(in: document, cast: cast)
    return TieLedger.settle(ties).map { tie in
      Relation(
        person: cast.members[tie.person].name, kind: tie.kind, other: cast.members[tie.other].name,
        span: document.span(tie.tokens))
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
}
