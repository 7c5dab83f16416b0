import Records
import Testing

@testable import Storage

struct SentenceWordsTests {
  @Test func wordsKeepTheirPlacesInScalars() {
    let text = "É 👩‍👧 Anya’s co-star, 41, wept."
    let words = SentenceWords(text, from: 10).words
    #expect(
      words.filter { !$0.isMark || $0.text == "," }.map(\.text) == [
        "é", "anya's", "co-star", ",", "41", ",", "wept",
      ])
    let scalars = Array(text.unicodeScalars)
    for word in words {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[(word.start - 10)..<(word.end - 10)])
      #expect(String(view).lowercased().replacing("’", with: "'") == word.text)
    }
    #expect(words.filter(\.isCapital).map(\.text) == ["é", "anya's"])
  }

  @Test func aStretchIsTheWordsWithinIt() {
    let sentence = SentenceWords("She died on May 4, 2031.", from: 100)
    #expect(sentence.range(from: 112, to: 123) == 3..<7)
    #expect(sentence.range(from: 112, to: 112).isEmpty)
    #expect(sentence.range(from: 500, to: 510).isEmpty)
    #expect(sentence.holds(["died", "on"], at: 1) && !sentence.holds(["died", "on"], at: 7))
  }

  @Test(arguments: ["", " ", "''", "\u{0}\u{301}", "渡辺 …"])
  func nothingIsTooStrange(text: String) {
    let sentence = SentenceWords(text)
    #expect(sentence.words.allSatisfy { $0.start < $0.end && $0.end <= text.unicodeScalars.count })
    #expect(LifeEventFinder(sentence: sentence).event(on: Span(.body, 0, 3), isOnly: true) == nil)
  }
}
