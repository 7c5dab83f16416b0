import Testing

@testable import Extraction

@Suite struct CoupleListsTests {
  @Test(arguments: [
    (
      "Marisol Tennant was previously married to Marcus Webb, Felix Hart and Silas Orme.",
      "Marisol Tennant ex-spouse Marcus Webb; Marisol Tennant ex-spouse Felix Hart; Marisol Tennant ex-spouse Silas Orme"
    ),
    (
      "Marisol Tennant dated Marcus Webb, Felix Hart and Silas Orme before marrying Bob Stark.",
      "Marisol Tennant ex-partner Marcus Webb; Marisol Tennant ex-partner Felix Hart; Marisol Tennant ex-partner Silas Orme; Marisol Tennant spouse Bob Stark"
    ),
    (
      "Marisol Tennant dated Marcus Webb, Felix Hart and Silas Orme sang.",
      "Marisol Tennant ex-partner Marcus Webb"
    ),
    (
      "Rev. Silas Orme married Marisol Tennant and Marcus Webb.",
      "Marisol Tennant spouse Marcus Webb"
    ),
  ])
  func readsAllWhomAVerbGoverns(body: String, expected: String) {
    #expect(Ties(in: body) == Ties(expected))
  }
}
