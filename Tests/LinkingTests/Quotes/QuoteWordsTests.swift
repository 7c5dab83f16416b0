@testable import Linking
import Testing

struct QuoteWordsTests {
  @Test(arguments: [
    ("I’m SO happy — truly!", "im so happy truly"), ("[I]t was Zoé's co-star", "it was zoes costar"),
    ("well--no, well - no", "well no well no"), ("it's f***ing late", "its fing late"),
    ("We … are. . .done…now", "we are done now"), ("", ""), ("— … !", ""), ("co\u{ad}star", "costar"),
  ])
  func marksMakeNoDifference(_ text: String, _ plain: String) {
    #expect(QuoteWords(text).words.map(\.key) == QuoteWords(plain).words.map(\.key))
    #expect(QuoteWords(text).words.count == plain.split(separator: " ").count)
  }

  @Test func everyChineseCharacterIsAWord() { #expect(QuoteWords("電影節").words.count == 3) }

  @Test(arguments: [
    ("I love [the show] so", [false, false, true, true, false]), ("[I]t is", [false, false]),
    ("he (Ben) went", [false, true, false]), ("[never closed at all", [false, false, false, false]),
  ])
  func knowsWhatAnEditorPutIn(_ text: String, _ isBracketed: [Bool]) {
    #expect(QuoteWords(text).words.map(\.isBracketed) == isBracketed)
  }

  @Test func wordsBeginWithTheirMarks() {
    let text = "Oh, (dear) me!"
    let starts = QuoteWords(text).starts
    let parts = zip(starts, starts.dropFirst()).map {
      String(decoding: Array(text.utf8)[$0..<$1], as: UTF8.self)
    }
    #expect(parts == ["Oh, ", "(dear) ", "me!"])
  }

  @Test(arguments: [
    ("realise", "realize", true), ("favourite", "favorite", true), ("f**king", "fucking", true),
    ("mother", "brother", false), ("cat", "cut", false), ("never", "nevertheless", false),
  ])
  func knowsSpellings(_ one: String, _ other: String, _ isAlike: Bool) {
    #expect(QuoteWords(one).words[0].isAlike(QuoteWords(other).words[0]) == isAlike)
  }
}
