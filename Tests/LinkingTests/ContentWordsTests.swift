@testable import Linking
import Testing

struct ContentWordsTests {
  private func words(_ text: String) -> [UInt64] {
    var found: [UInt64] = []
    ContentWords.each(in: text) { found.append($0) }
    return found
  }

  @Test(arguments: [
    ("Engaged", "engage"), ("weddings", "Wedding"), ("Zoé Béart’s", "zoe beart"), ("Søren", "soren"),
    ("the vows were said", "vow"), ("STRASSE", "straße"), ("ÉTÉ", "été"), ("zoe\u{301}", "zoé"),
    ("ОНА пела", "она пела"), ("vow—broken", "vow broken"), ("co\u{ad}star", "costar"),
  ])
  func formsOfAWordAreOne(_ one: String, _ other: String) {
    #expect(!words(one).isEmpty)
    #expect(words(one) == words(other))
  }

  @Test(arguments: ["and the of", "said", "’ ' -- …", "", "a b c", "don’t", "she'd"])
  func tellsNothing(_ text: String) { #expect(words(text) == []) }

  @Test func everyStopWordIsRecognised() {
    let listed = StopWords.words.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(listed.filter { !words($0).isEmpty } == [])
    #expect(StopWords.shared.longest == "themselves".utf8.count)
  }

  @Test func everyChineseCharacterIsAWord() { #expect(words("電影節").count == 3) }

  @Test func differentWordsDiffer() { #expect(words("wed").first != words("bed").first) }

  @Test func endlessWordsAndBrokenBytesAreTaken() {
    #expect(words(String(repeating: "x", count: 100_000)).count == 1)
    let broken: [UInt8] = [0xC3, 0x41, 0xFF, 0xE2, 0x80, 0x62, 0x63, 0xF0, 0x9F]
    var count = 0
    broken.withUnsafeBufferPointer {
      var words = ContentWords($0)
      while words.next() != nil { count += 1 }
    }
    #expect(count < 9)
  }
}
