import Records
import Testing

@testable import Extraction

@Suite struct RelationFinderTests {
  static func ties(_ body: String) -> [String] {
    findings(body).relations.map { "\($0.person) \($0.kind.rawValue) \($0.other)" }
  }

  @Test(arguments: [
    ("Marisol Tennant and husband Marcus Webb left.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant arrived. Her husband, Marcus Webb, followed.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant's ex-husband Marcus Webb left.", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant saw her former boyfriend Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
    ("Marcus Webb, Marisol Tennant's brother, left.", "Marisol Tennant sibling Marcus Webb"),
    ("Marcus Webb is the son of Marisol Tennant.", "Marisol Tennant child Marcus Webb"),
    ("Marisol Tennant married Marcus Webb in June.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant is engaged to the singer Marcus Webb.", "Marisol Tennant fiance Marcus Webb"),
    ("Marisol Tennant is dating Marcus Webb.", "Marisol Tennant partner Marcus Webb"),
    ("Marisol Tennant filed for divorce from Marcus Webb.", "Marisol Tennant ex-spouse Marcus Webb"),
    ("Marisol Tennant and Marcus Webb tied the knot in Rome.", "Marisol Tennant spouse Marcus Webb"),
    ("Marisol Tennant thanked her mother Rosalind Tennant.", "Marisol Tennant parent Rosalind Tennant"),
    ("Marisol Tennant left after her split from Marcus Webb.", "Marisol Tennant ex-partner Marcus Webb"),
  ])
  func readsTies(body: String, expected: String) {
    #expect(Self.ties(body) == [expected])
  }

  @Test(arguments: [
    "Marisol Tennant denied that she is dating Marcus Webb.", "Is Marisol Tennant engaged to Marcus Webb?",
    "Marisol Tennant is rumored to be dating Marcus Webb.", "Marisol Tennant met Marcus Webb at a party.",
    "Marisol Tennant greeted her rumored boyfriend Marcus Webb.",
  ])
  func aRumourADenialOrAQuestionIsNoFact(body: String) {
    #expect(Self.ties(body).isEmpty)
  }

  @Test func childrenInAListBelongToBothParents() {
    let ties = Set(
      Self.ties("Marisol Tennant and Marcus Webb left with their children Luna, 5, and Miles, 3."))
    #expect(
      ties == [
        "Marisol Tennant child Luna", "Marisol Tennant child Miles", "Marcus Webb child Luna",
        "Marcus Webb child Miles",
      ])
  }

  @Test func aDivorceEndsTheMarriage() {
    let ties = Self.ties(
      "Marisol Tennant and husband Marcus Webb smiled. Marisol Tennant filed for divorce from Marcus Webb.")
    #expect(ties == ["Marisol Tennant ex-spouse Marcus Webb"])
  }

  @Test(arguments: [
    ("Marisol Tennant's husband Marcus Webb left.", Rule.coupleNoun),
    ("Marisol Tennant and husband Marcus Webb left.", .kinBesideName),
    ("Marcus Webb, Marisol Tennant's husband, left.", .kinApposition),
    ("Marisol Tennant's mother Rosalind Tennant left.", .kinPhrase),
    ("Marisol Tennant married Marcus Webb.", .coupleVerb),
    ("Marisol Tennant and Marcus Webb's wedding was small.", .coupleEvent),
    ("Marisol Tennant met Marcus Webb. The couple married in June.", .coupleTold),
    ("Marcus Webb, whom Marisol Tennant married in 2012, left.", .whomTheyMarried),
    ("Sisters Marisol and Rosalind Tennant left.", .siblingList),
  ])
  func tellsWhichRuleFoundATie(body: String, rule: Rule) {
    #expect(findings(body).relations.map(\.rule) == [rule])
  }
}
