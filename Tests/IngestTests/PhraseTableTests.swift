import Testing

@testable import Ingest

@Suite struct PhraseTableTests {
  private let table = PhraseTable(["gala", "gala night", "night", "Photo:"])

  @Test(
    arguments: [
      ("a gala, a night", [2..<6, 10..<15]), ("galas and midnight", []), ("a gala night", [2..<12, 7..<12]),
      ("(Photo: x)", [1..<7]), ("", []),
    ] as [(String, [Range<Int>])])
  func findsPhrasesAtWordBoundaries(text: String, places: [Range<Int>]) {
    #expect(table.matches(in: Array(text.utf8)) == places)
    #expect(table.occurs(in: Array(text.utf8)[...]) == !places.isEmpty)
  }
}
