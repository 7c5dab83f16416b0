import Records
import Testing

@testable import Storage

struct TieClaimsTests {
  private let ben = PersonReference(id: 2, name: "Ben Moor")
  private let otto = PersonReference(id: 3, name: "Otto Roe")

  /// Told by articles of these numbers; a year each, and an event where the number is negative.
  private func tie(_ kind: Relation.Kind, _ other: PersonReference, _ articles: Int...) -> TieClaims.Tie {
    TieClaims.Tie(
      kind: kind, other: other,
      told: articles.map { .init(article: Int64(abs($0)), day: "\(2030 + abs($0))-01-01", isOfState: $0 > 0) }
    )
  }

  private func sides(_ ties: [TieClaims.Tie]) -> [[String]] {
    TieClaims.conflicts(ties).map { $0.map { "\($0.kind.rawValue) \($0.other.name)" } }
  }

  @Test(arguments: [
    (Relation.Kind.spouse, Relation.Kind.sibling), (.parent, .child), (.sibling, .child),
    (.exPartner, .parent),
  ])
  func kinshipExcludesPartnershipAndOtherKinship(one: Relation.Kind, two: Relation.Kind) {
    #expect(
      sides([tie(one, ben, 1), tie(two, ben, 2)]) == [
        ["\(one.rawValue) Ben Moor", "\(two.rawValue) Ben Moor"]
      ])
    // One article that tells both may well explain it.
    #expect(sides([tie(one, ben, 1), tie(two, ben, 1)]) == [])
  }

  @Test(arguments: [
    (Relation.Kind.spouse, Relation.Kind.partner), (.fiance, .spouse), (.partner, .exPartner),
    (.exPartner, .spouse), (.exSpouse, .exPartner), (.exPartner, .fiance),
  ])
  func whatChangesWithTimeIsNoConflict(one: Relation.Kind, two: Relation.Kind) {
    #expect(sides([tie(one, ben, 1, 3), tie(two, ben, 2, 4)]) == [])
  }

  @Test func twoParentsAndManyChildrenAreNoConflict() {
    #expect(sides([tie(.parent, ben, 1), tie(.parent, otto, 2)]) == [])
    #expect(sides([tie(.child, ben, 1), tie(.child, otto, 2)]) == [])
  }

  @Test func aMarriageToldAgainAfterItsEndIsOne() {
    #expect(sides([tie(.spouse, ben, 1, 2), tie(.exSpouse, ben, 3)]) == [])
    #expect(
      sides([tie(.spouse, ben, 1, 4), tie(.exSpouse, ben, 3)]) == [["spouse Ben Moor", "ex-spouse Ben Moor"]])
    // That they married stays true.
    #expect(sides([tie(.spouse, ben, 1, -4), tie(.exSpouse, ben, 3)]) == [])
  }

  @Test(arguments: [
    ("Anya Fox and her husband Ben Moor, who remarried in May, sang", true),
    ("Anya Fox and her husband Ben Moor tied the knot again", true),
    ("Her husband Ben Moor, whom she wed for the second time, sang", true),
    ("Anya Fox and her husband Ben Moor sang again", false),
    ("Anya Fox and her husband Ben Moor, who married in May, sang", false),
  ])
  func tellsThatSomebodyMarriedOnceMore(sentence: String, isOnceMore: Bool) {
    #expect(TieClaims.tellsOfRemarriage(SentenceWords(sentence)) == isOnceMore)
  }

  @Test func marriagesThatInterleaveAreAConflict() {
    #expect(
      sides([tie(.spouse, ben, 1, 3), tie(.spouse, otto, 2)]) == [["spouse Ben Moor", "spouse Otto Roe"]])
    #expect(sides([tie(.spouse, ben, 1, 2), tie(.spouse, otto, 3, 4)]) == [])
    #expect(sides([tie(.spouse, ben, 1, -3), tie(.spouse, otto, 2)]) == [])
    #expect(sides([tie(.spouse, ben, 1, 3), tie(.exSpouse, ben, 2), tie(.spouse, otto, 2)]).count == 1)
    #expect(sides([tie(.spouse, ben, 1, 2), tie(.spouse, otto, 1, 2)]) == [])
  }

  @Test func aLongerFormOfTheNameIsNoOtherSpouse() {
    let longer = PersonReference(id: 4, name: "Ben Moor-Fox")
    #expect(sides([tie(.spouse, ben, 1, 3), tie(.spouse, longer, 2)]) == [])
  }

  @Test func onlyTiesThatMayClashAreRead() {
    let ties: [Int64: Set<Relation.Kind>] = [
      2: [.spouse], 3: [.sibling, .spouse], 4: [.child], 5: [.partner, .exPartner], 6: [.spouse, .exSpouse],
    ]
    #expect(TieClaims.suspects(ties).map(\.other) == [2, 3, 6])
    #expect(TieClaims.suspects([2: [.spouse], 4: [.child]]).isEmpty)
  }
}
