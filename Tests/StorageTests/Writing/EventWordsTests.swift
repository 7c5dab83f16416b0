import Linking
import Records
import Testing

@testable import Storage

struct EventWordsTests {
  private func words(_ draft: Draft) -> EventWords {
    let record = draft.record
    return EventWords(
      record, sentences: SentenceIndex(record.findings.sentences), published: record.article.published ?? "")
  }

  private let draft = Draft(
    "Sold",
    body:
      "\"My knees\" Vera Lund said on April 30. On April 30 it rained on Otto Dunn. \"Sad\" wrote Otto Dunn."
  )
  .person("Vera Lund").person("Otto Dunn")
  .quote("My knees", by: "Vera Lund", date: "2031-04-30").quote("Sad", by: "Otto Dunn", medium: .written)
  .post("Sad", on: "Twitter", by: "Otto Dunn", quotes: [1, 99, -1])
  .date("April 30", "2031-04-30").date("On April 30", "2031-04-30")

  @Test func aDateIsToldByTheUtteranceInItsSentence() {
    let words = words(draft)
    let first = words.ofDate(draft.findings.dates[0], on: "2031-04-30")
    #expect(first.speakers == ["Vera Lund"])
    #expect(first.ofAll == EventWords.toldElsewhere)
    #expect(
      first.words == Int64(WordSignature("My knees Vera Lund").subtracting(WordSignature("April 30")).bits))
    let other = words.ofDate(draft.findings.dates[0], on: "2031-04-29")
    #expect(other.speakers.isEmpty)
    #expect(other.ofAll == first.words)
    #expect(words.ofDate(draft.findings.dates[1], on: "2031-04-30").ofAll != EventWords.toldElsewhere)
  }

  @Test func aQuoteInThePostIsToldByIt() {
    let words = words(draft)
    #expect(words.ofQuote(0) == Int64(WordSignature("My knees").bits))
    #expect(words.ofQuote(1) == EventWords.toldElsewhere)
    #expect(words.ofPost(0) == Int64(WordSignature("Sad").bits))
    #expect(words.ofPost(7) == 0)
  }

  @Test func aQuoteOfAnotherDayOrAuthorIsToldForItself() {
    let other = Draft("Sold", body: "\"Sad\" wrote Otto Dunn. \"Sad\" said Vera Lund")
      .person("Vera Lund").person("Otto Dunn").quote("Sad", by: "Vera Lund").quote(
        "Sad", by: "Otto Dunn", date: "2031-01-01"
      )
      .post("Sad", on: "Twitter", by: "Otto Dunn", quotes: [0, 1])
    let words = words(other)
    #expect([words.ofQuote(0), words.ofQuote(1)].allSatisfy { $0 > 0 })
  }
}
