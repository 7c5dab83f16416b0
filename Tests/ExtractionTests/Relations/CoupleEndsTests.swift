import Testing

@testable import Extraction

@Suite struct CoupleEndsTests {
  @Test(arguments: [
    (
      "Marisol Tennant married Marcus Webb in 2013 and divorced in 2016.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant wed Marcus Webb in 2015. The marriage was annulled.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant married Marcus Webb in 2001; the marriage ended in 2005.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant married Marcus Webb in 2001, divorcing in 2004.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant married Marcus Webb in 2001. They later divorced.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant's marriage to Marcus Webb ended in 2005.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb's marriage is over.",
      "Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant's marriage to Marcus Webb ended with his death in 2005.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant was married to Marcus Webb until his death in 2010.",
      "Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marcus Webb proposed to Marisol Tennant, who turned him down.",
      ""
    ),
  ])
  func tellsHowAMarriageEnded(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
