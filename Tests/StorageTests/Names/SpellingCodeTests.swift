import Testing

@testable import Storage

struct SpellingCodeTests {
  @Test(
    "words spelled alike share a code",
    arguments: [
      ("krissy", "chrissy"), ("riegen", "reigen"), ("katherine", "catharine"), ("lundd", "lund"),
      ("smyth", "smith"),
    ])
  func sharesCodes(first: String, second: String) {
    #expect(SpellingCode.code(first) == SpellingCode.code(second))
  }

  @Test("other words do not", arguments: [("fox", "moor"), ("anya", "mara")])
  func tellsOthersApart(first: String, second: String) {
    #expect(SpellingCode.code(first) != SpellingCode.code(second))
  }

  @Test func neighboursAreOneConsonantAway() {
    let neighbours = SpellingCode.neighbours(of: SpellingCode.code("marlon"))
    #expect(neighbours.contains(SpellingCode.code("malon")))
    #expect(neighbours.contains(SpellingCode.code("marlton")))
    #expect(neighbours.contains(SpellingCode.code("martin")))
    #expect(neighbours.contains(SpellingCode.code("malron")))
    #expect(neighbours.contains(SpellingCode.code("marnlon")))
    #expect(!neighbours.contains(SpellingCode.code("marlon")))
  }

  @Test func aLetterPutBetweenTwoOfASoundIsOneSlip() {
    #expect(SpellingCode.neighbours(of: SpellingCode.code("dangny")).contains(SpellingCode.code("danny")))
  }
}
