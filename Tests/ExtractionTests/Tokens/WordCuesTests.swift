import Records
import Testing

@testable import Extraction

@Suite struct WordCuesTests {
  private func cues(_ text: String) -> (cues: WordCues, words: (Int) -> String) {
    let document = Document(article(text))
    return (WordCues(document.tokens), { document.text($0..<$0 + 1) })
  }

  @Test func tellsWhereNamesAreLookedFor() {
    let (cues, word) = cues(
      "The Duchess of Vale and her Daughter met a brother named Otis. \"Queen,\" wrote @otis of the queen.")
    #expect(cues.kin.map(word) == ["brother"])
    #expect(cues.naming.map(word) == ["named"])
    #expect(cues.ranks.map(word) == ["Duchess"])
    #expect(cues.loneRanks.map(word) == ["Duchess", "Queen"])
    #expect(cues.doubleQuotes.count == 2)
    #expect(cues.handles.map(word) == ["@otis"])
  }

  @Test func tellsTheWordsOfAGender() {
    let (cues, word) = cues("He met the actress, the actor and an actress. She's glad; the widow told him.")
    #expect(cues.genders.words.map { word($0.token) } == ["He", "actress", "She", "widow", "him"])
    #expect(cues.genders.words.map(\.gender) == [.male, .female, .female, .female, .male])
    #expect(cues.genders.words.map(\.isPronoun) == [true, false, true, false, true])
  }

  @Test func findsAPronounAmongSomeTokens() {
    let words = cues("He saw her. He saw him.").cues.genders
    #expect(words.firstPronoun(of: .male, in: 0..<8) == 0)
    #expect(words.firstPronoun(of: .male, in: 1..<8) == 4)
    #expect(words.firstPronoun(of: .female, in: 0..<8) == 2)
    #expect(words.firstPronoun(of: .female, in: 3..<8) == nil)
    #expect(words.firstPronoun(of: .male, in: 1..<4) == nil)
  }
}
