import Testing

@testable import Extraction

@Suite struct CoParentsTests {
  @Test(arguments: [
    (
      "Marisol Tennant shares daughter Luna, 5, with ex-husband Marcus Webb.",
      "Marisol Tennant child Luna; Marcus Webb child Luna; Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb share two children: Luna, 5, and Otis, 3.",
      "Marisol Tennant child Luna; Marcus Webb child Luna; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant, who shares son Otis with her ex-husband, Marcus Webb, left.",
      "Marisol Tennant child Otis; Marcus Webb child Otis; Marisol Tennant ex-spouse Marcus Webb"
    ),
    (
      "Marisol Tennant and Marcus Webb, who married in 2015, share a son, Otis, 4.",
      "Marisol Tennant spouse Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant and ex Marcus Webb co-parent their son Otis.",
      "Marisol Tennant ex-partner Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Mabel Webb, Marisol Tennant's daughter with ex-husband Marcus Webb, sang.",
      "Marisol Tennant child Mabel Webb; Marcus Webb child Mabel Webb; Marisol Tennant ex-spouse Marcus Webb"
    ),
  ])
  func givesAChildBothParents(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
