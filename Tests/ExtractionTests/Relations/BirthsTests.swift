import Testing

@testable import Extraction

@Suite struct BirthsTests {
  @Test(arguments: [
    (
      "Luna Webb was born to Marisol Tennant and Marcus Webb in 2001.",
      "Marisol Tennant child Luna Webb; Marcus Webb child Luna Webb"
    ),
    ("Marisol Tennant cradled her newborn son Otis.", "Marisol Tennant child Otis"),
  ])
  func readsWhoWasBornToWhom(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
