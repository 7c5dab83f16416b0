import Testing

@testable import Extraction

@Suite struct ChildListsTests {
  @Test(arguments: [
    (
      "Rosalind Orme has two children: Bastien, 12, and Clémence, 9. Marisol Tennant was engaged to Marcus Webb but they split in 2015.",
      "Rosalind Orme child Bastien; Rosalind Orme child Clémence; Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Marisol Tennant has two kids, Otis and Mabel. She wed Marcus Webb in 2010, but they divorced.",
      "Marisol Tennant child Otis; Marisol Tennant child Mabel; Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marcus Webb met Marisol Tennant. They share kids Otis and Mabel. She wed Marcus Webb, and they divorced.",
      "Marcus Webb child Otis; Marisol Tennant child Otis; Marcus Webb child Mabel; Marisol Tennant child Mabel; Marisol Tennant ex-spouse Marcus Webb"
    ),
  ])
  func childrenOfOneListAreNoCouple(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
