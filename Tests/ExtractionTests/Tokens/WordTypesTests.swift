import Records
import Testing

@testable import Extraction

@Suite struct WordTypesTests {
  @Test func distinctWordsAreNumberedAsTheyFirstCome() {
    let document = Document(
      Article(
        source: Source(path: "", format: .text, sha256: ""),
        body: "The cat, the dog and THE bird, and a cat."))
    #expect(document.tokens.map(\.type) == [0, 1, 2, 0, 3, 4, 0, 5, 2, 4, 6, 1, 7])
    #expect(document.typeCount == 8)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 5000]) func everyWordHasItsOwnNumber(count: Int) {
    var tokens = (0..<count * 2).map { index in
      Token(start: 0, end: 1, kind: .word, shape: [], key: WordKey.of("word\(index % max(count, 1))"))
    }
    #expect(WordTypes.number(&tokens) == count)
    #expect(tokens.map { Int($0.type) } == (0..<count * 2).map { $0 % max(count, 1) })
  }
}
