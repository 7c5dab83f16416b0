import Records
import Testing

@testable import Extraction

@Suite struct AgeLedgerTests {
  private static func ledger(_ tellings: [(Int, Int, Int)]) -> AgeLedger {
    var ledger = AgeLedger(members: 1)
    for (years, strength, start) in tellings {
      ledger.add(years, of: 0, strength, start..<start + 1, .yearsOld)
    }
    return ledger
  }

  @Test func nothingToldIsNoAge() {
    #expect(Self.ledger([]).age(of: 0) == nil)
  }

  @Test func theStrongestSumStands() {
    #expect(Self.ledger([(40, 6, 0), (35, 5, 1), (35, 3, 2)]).age(of: 0)?.years == 35)
  }

  @Test func theFirstOfEqualsStands() {
    #expect(Self.ledger([(40, 5, 0), (35, 5, 1)]).age(of: 0)?.years == 40)
  }

  @Test func theStrongestTellingIsTheSource() {
    #expect(Self.ledger([(35, 3, 0), (35, 6, 4), (35, 6, 8)]).age(of: 0)?.source.tokens == 4..<5)
  }

  @Test func aBirthdayToComeGivesWay() {
    var ledger = Self.ledger([(34, 3, 0)])
    ledger.add(35, of: 0, 5, 1..<2, .birthday)
    #expect(ledger.age(of: 0)?.years == 34)
  }
}
