import Linking
import Testing

struct SameQuotesTests {
  private let texts = [
    "It took me a whole year to come back to a stage, and the carpet frightened me",
    "My sister plays that melody every winter evening at home",
    "It took me a whole year to come back to a stage", "Nobody told the orchestra about the second encore",
    "It took me a whole year to come back to a stage, and the carpet frightened me",
  ]

  private func groups(_ days: [Int?], read: inout [Int]) -> [[Int]] {
    var asked: [Int] = []
    defer { read = asked.sorted() }
    return SameQuotes.groups(
      zip(texts, days).enumerated().map { number, quote in
        SameQuotes.Known(day: quote.1, words: WordSignature(quote.0), article: Int64(number))
      }
    ) { number in
      asked.append(number)
      return texts[number]
    }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  @Test func readsOnlyTheTextsThatMayBeOne() {
    var read: [Int] = []
    #expect(groups([1, 1, 3, 2, 400], read: &read) == [[0, 2], [1], [3], [4]])
    #expect(read == [0, 2])
  }

  @Test func undatedQuotesAreComparedToo() {
    var read: [Int] = []
    #expect(groups([nil, 1, nil, 2, nil], read: &read) == [[0, 2, 4], [1], [3]])
  }
}
