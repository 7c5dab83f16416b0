import Testing

@testable import Extraction

@Suite struct KinOwnersTests {
  @Test(arguments: [
    (
      "Marcus Webb's father, Silas, left when he was 7. His mother, Rosalind, raised him.",
      "Silas child Marcus Webb; Rosalind child Marcus Webb"
    ),
    (
      "Marisol Tennant's mother, Rosalind Orme, is an actress. Her father, Silas Tennant, is a lawyer.",
      "Rosalind Orme child Marisol Tennant; Silas Tennant child Marisol Tennant"
    ),
    (
      "Marcus Webb's son, Otis, is 5. His wife, Marisol Tennant, sang.",
      "Marcus Webb child Otis; Marisol Tennant spouse Marcus Webb"
    ),
    (
      "Marisol Tennant thanked her parents, Silas and Rosalind, and her husband, Marcus Webb, and their son, Otis.",
      "Silas child Marisol Tennant; Rosalind child Marisol Tennant; Marisol Tennant spouse Marcus Webb; Marisol Tennant child Otis; Marcus Webb child Otis"
    ),
    (
      "Marisol Tennant met Rosalind Orme, wife of Silas Orme, and Mabel Hart, Felix Vane's ex-girlfriend.",
      "Rosalind Orme spouse Silas Orme; Felix Vane ex-partner Mabel Hart"
    ),
  ])
  func keepsTheOwnerOfTheKinBefore(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }

  @Test(arguments: [
    "Marisol Tennant thanked her business partner Marcus Webb.",
    "Marisol Tennant thanked her sparring partner Marcus Webb.",
    "Marisol Tennant thanked her quiz partner Marcus Webb.",
    "Marisol Tennant's writing partner Marcus Webb left.",
    "Felix Hart and fraternity brother Marcus Webb left.",
    "Marisol Tennant thanked her screen sister Rosalind Orme.",
    "Marisol Tennant's work wife Rosalind Orme left.",
    "Marcus Webb called his spiritual father Silas Orme.",
    "“I sing,” Felix Hart said. “Your wife, Marisol Tennant, is nice,” Marcus Webb told Silas Orme.",
    "Marcus Webb's wife, Rosalind Orme's best friend Mabel Hart, sang.",
  ])
  func whatTwoDoTogetherIsNoKinship(body: String) {
    #expect(Ties(in: body).isEmpty)
  }
}
