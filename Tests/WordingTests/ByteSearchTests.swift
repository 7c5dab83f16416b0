import Testing

@testable import Wording

@Suite struct ByteSearchTests {
  private let bytes = Array("one two one".utf8)

  @Test func findsTheFirstAndTheLast() {
    #expect(ByteSearch.first("one", in: bytes[...]) == 0..<3)
    #expect(ByteSearch.last("one", in: bytes[...]) == 8..<11)
    #expect(ByteSearch.first("one", in: bytes[1...]) == 8..<11)
    #expect(ByteSearch.first("three", in: bytes[...]) == nil)
    #expect(ByteSearch.last("one", in: bytes[..<2]) == nil)
    #expect(ByteSearch.first("", in: bytes[...]) == nil)
  }

  @Test func foldsCapitalsWhereAsked() {
    #expect(ByteSearch.holds("two", in: Array("One TWO".utf8)[...], foldsCase: true))
    #expect(!ByteSearch.holds("two", in: Array("One TWO".utf8)[...]))
  }

  @Test(arguments: [
    ("a bc d", true), ("bc", true), ("abc", false), ("bcd bc", true), ("bc-d", false), ("", false),
  ])
  func findsWholeWordsOfAList(list: String, isFound: Bool) {
    #expect(ByteSearch.lists("bc", in: Array(list.utf8)[...]) == isFound)
  }

  @Test(arguments: ["", "one", "one\n", "\n", "\n\n", "one\ntwo", "one\n\ntwo\n", "één\r\ntwee"])
  func cutsLinesAsSplittingDoes(text: String) {
    let bytes = Array("#\n".utf8) + Array(text.utf8)
    let part = bytes[2...]
    #expect(
      ByteSearch.lines(of: part) == part.split(separator: 0x0A, omittingEmptySubsequences: false))
    #expect(
      ByteSearch.lines(of: part).map(\.startIndex)
        == part.split(separator: 0x0A, omittingEmptySubsequences: false).map(\.startIndex))
  }
}
