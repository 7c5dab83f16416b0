import Testing

@testable import Extraction

@Suite struct DescribedPersonTests {
  @Test(arguments: [
    // The gender and the trade of the words.
    ("Marisol Tennant sang for Jon Calloway. The 35-year-old actor smiled.", "Jon Calloway 35"),
    ("Singer Laura Webb met Marisol Tennant. The 35-year-old singer smiled.", "Laura Webb 35"),
    // Known ages.
    ("Laura Webb, 50, met Marisol Tennant. The 35-year-old smiled.", "Laura Webb 50, Marisol Tennant 35"),
    // The pronoun that follows.
    ("Marisol Tennant met Jon Calloway. The 35-year-old lost his hat.", "Jon Calloway 35"),
    // The pronoun of the sentence before.
    ("Laura Webb sang for Jon Calloway. She wore silk. The 35-year-old left.", "Laura Webb 35"),
    // A name within a quote is not the one who says it.
    (
      "Marisol Tennant smiled. \"Happy birthday to Laura Webb,\" the 35-year-old wrote.", "Marisol Tennant 35"
    ),
    // The subject of a clause is not its object.
    ("Laura Webb sang. Marisol Tennant arrived as she kissed the 35-year-old actress.", "Laura Webb 35"),
    // Somebody named in the same sentence afterwards is another.
    ("Jon Calloway sang. If the 35-year-old left, Marcus Webb hinted, he would stay.", "Jon Calloway 35"),
    // Nobody fits.
    ("Police spoke to Marisol Tennant. The 35-year-old man was freed.", ""),
  ])
  func aDescriptionStandsForWhoFitsBest(body: String, expected: String) {
    #expect(AgeFinderTests.ages(body) == expected)
  }
}
