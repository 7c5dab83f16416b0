import Testing

@testable import Extraction

@Suite struct SpellingSlipTests {
  @Test(arguments: [
    ("tennant", "tenannt", true), ("tennant", "tenant", true), ("tennant", "tennants", true),
    ("tennant", "tennamt", true),
    ("tennant", "tennant", false), ("tennant", "tannent", false), ("webb", "webbs", false),
    ("miller", "millard", false),
  ])
  func tellsOneSlipFromNoneAndFromTwo(first: String, second: String, expected: Bool) {
    #expect(SpellingSlip.isOne(Array(first.utf8)[...], Array(second.utf8)[...]) == expected)
    #expect(SpellingSlip.isOne(Array(second.utf8)[...], Array(first.utf8)[...]) == expected)
  }
}
