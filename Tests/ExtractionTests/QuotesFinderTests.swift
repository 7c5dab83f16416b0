import Records
import Testing

@testable import Extraction

@Suite struct QuotesFinderTests {
  @Test(arguments: [
    "\"I went home,\" said Ava Lund, ", "Lund tweeted \"I went home\" on Instagram in May and ",
    "\"she said \" and Lund said \"", "(@lund) — Lund (@lund) May 3, 2017 \"", "Lund, who said, \"",
    "“I ‘said “",
  ])
  func readsEndlessSentences(piece: String) {
    let fixture = QuotesFixture(String(repeating: piece, count: 1_000), ["+Ava Lund"])
    #expect(fixture.quotes.allSatisfy { !$0.segments.isEmpty })
    #expect(fixture.posts.count <= 4_000)
    #expect(fixture.statements.count <= fixture.document.sentences.count)
  }

  @Test func segmentsOfASplitQuoteAreOneQuote() {
    let quote = QuotesFixture("\"We came to Rome in spring,\" Lund said. \"We never left.\"", ["+Ava Lund"])
      .quotes.first
    #expect(quote?.segments == ["We came to Rome in spring,", "We never left."])
    #expect(quote?.text == "We came to Rome in spring, We never left.")
    #expect(quote?.span == Span(.body, 0, 56))
  }

  @Test func aHeadlineQuotesTheBodysSpeaker() {
    let fixture = QuotesFixture(
      "\"We came to Rome in spring and we never left it again,\" Lund said.", ["+Ava Lund", "-Noel Brandt"],
      headline: "'We never left': Noel Brandt and his friends in Rome")
    #expect(fixture.quotes.first?.text == "We never left")
    #expect(fixture.quotes.first?.speaker == "Ava Lund")
  }
}
