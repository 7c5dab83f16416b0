import Testing

@testable import Extraction

@Suite struct CouplesTests {
  @Test(arguments: [
    (
      "Marisol Tennant and Marcus Webb met in 2010. The couple married two years later.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb met in 2010. They tied the knot two years later.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    ("Marisol Tennant sang. The star's husband, Marcus Webb, watched.", "Marisol Tennant spouse Marcus Webb"),
    ("Mr Webb's wife, Marisol Tennant, sang. Marcus Webb listened.", "Marisol Tennant spouse Marcus Webb"),
    (
      "Marisol Tennant attended the gala on Sunday. She was joined by her husband, Marcus Webb.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant attended the gala on Sunday. The actress was joined by her boyfriend Marcus Webb.",
      "Marisol Tennant partner Marcus Webb"
    ),
    (
      "Marisol Tennant attended the gala on Sunday. The 35-year-old, who married Marcus Webb in 2019, smiled.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb met in 2010. The pair got engaged in 2012.",
      "Marisol Tennant fiance Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb began dating in 2010. The two split in 2012.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb are expecting their second child. They already have a son, Otis, 2.",
      "Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant sang on Sunday. The actress is mom to Otis, 3, whom she shares with ex-husband Marcus Webb.",
      "Marisol Tennant child Otis; Marcus Webb child Otis; Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant sang on Sunday. She shares son Otis, 3, with ex Marcus Webb.",
      "Marisol Tennant child Otis; Marcus Webb child Otis; Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Marisol Tennant sang on Sunday. She has a son, Otis, with Marcus Webb.",
      "Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant sang on Sunday. She and husband Marcus Webb have a son, Otis.",
      "Marisol Tennant child Otis; Marcus Webb child Otis; Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb began dating in 2010. The former couple share a daughter, Rosalind Webb.",
      "Marisol Tennant ex-partner Marcus Webb; Marisol Tennant child Rosalind Webb; Marcus Webb child Rosalind Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb announced their split in May. The exes have a son, Otis.",
      "Marisol Tennant ex-partner Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant met her husband Marcus Webb on the set of Night River. The couple have two sons, Otis and Felix Webb.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Otis Webb; Marisol Tennant child Felix Webb; Marcus Webb child Otis Webb; Marcus Webb child Felix Webb"
    ),
  ])
  func followsACoupleFromSentenceToSentence(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
