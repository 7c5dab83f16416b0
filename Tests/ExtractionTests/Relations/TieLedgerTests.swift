import Records
import Testing

@testable import Extraction

@Suite struct TieLedgerTests {
  private static func tie(_ kind: Relation.Kind, isPassing: Bool = false) -> Tie {
    Tie(person: 0, kind: kind, other: 1, tokens: 0..<2, rule: .coupleVerb, isPassing: isPassing)
  }

  @Test(arguments: [
    ([tie(.spouse), tie(.exSpouse)], Relation.Kind.exSpouse),
    ([tie(.exSpouse), tie(.spouse)], .exSpouse),
    ([tie(.fiance), tie(.spouse)], .spouse),
    ([tie(.partner), tie(.exPartner)], .exPartner),
    ([tie(.exPartner), tie(.spouse)], .exSpouse),
    ([tie(.exPartner, isPassing: true), tie(.spouse)], .spouse),
    ([tie(.spouse), tie(.exPartner, isPassing: true)], .spouse),
    ([tie(.partner, isPassing: true), tie(.exPartner)], .exPartner),
    ([tie(.fiance), tie(.exPartner)], .exPartner),
    ([tie(.partner), tie(.sibling)], .sibling),
  ])
  func keepsOneTieForTwo(ties: [Tie], expected: Relation.Kind) {
    #expect(TieLedger.settle(ties).map(\.kind) == [expected])
  }

  @Test func nobodyIsTiedToThemselves() {
    #expect(
      TieLedger.settle([Tie(person: 3, kind: .spouse, other: 3, tokens: 0..<1, rule: .coupleVerb)]).isEmpty)
  }
}
