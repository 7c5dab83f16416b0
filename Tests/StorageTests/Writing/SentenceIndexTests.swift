import Records
import Testing

@testable import Storage

struct SentenceIndexTests {
  private let index = SentenceIndex([
    Span(.headline, 0, 10), Span(.body, 0, 10), Span(.body, 11, 20), Span(.body, 22, 30),
    Span(.caption(0), 0, 5),
  ])

  @Test(
    "finds the sentences that a span touches",
    arguments: [
      (Span(.body, 0, 3), Span(.body, 0, 10)), (Span(.body, 9, 10), Span(.body, 0, 10)),
      (Span(.body, 11, 12), Span(.body, 11, 20)),
      (Span(.body, 5, 12), Span(.body, 0, 20)), (Span(.body, 12, 25), Span(.body, 11, 30)),
      (Span(.headline, 2, 4), Span(.headline, 0, 10)),
      (Span(.caption(0), 1, 2), Span(.caption(0), 0, 5)), (Span(.body, 20, 22), nil),
      (Span(.body, 30, 40), nil), (Span(.deck, 0, 3), nil),
      (Span(.caption(1), 0, 3), nil), (Span(.body, 4, 4), Span(.body, 0, 10)),
    ] as [(Span, Span?)])
  func findsSentences(span: Span, extent: Span?) {
    #expect(index.extent(around: span) == extent)
  }

  @Test func givesTheSentencesOfAField() {
    #expect(index.all(in: .body) == 1..<4)
    #expect(index.all(in: .deck).isEmpty)
  }
}
