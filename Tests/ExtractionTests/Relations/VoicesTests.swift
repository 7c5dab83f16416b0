import Testing

@testable import Extraction

@Suite struct VoicesTests {
  @Test(arguments: [
    ("\"My husband Marcus Webb is kind,\" said Marisol Tennant.", "Marisol Tennant spouse Marcus Webb"),
    ("\"I love my daughter Luna,\" Marisol Tennant said.", "Marisol Tennant child Luna"),
  ])
  func hearsWhoSaysMy(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
