import Records
import Testing
import Wording

@testable import Ingest

@Suite struct JSONFormatTests {
  private func draft(_ json: String) throws -> Draft {
    try JSONFormat.draft(
      of: Array(json.utf8),
      article: Article(source: Source(path: "a.jsonl", format: .jsonLines, sha256: ""), body: ""))
  }

  @Test func readsWhatFeedsAndScrapersWrite() throws {
    let draft = try draft(
      #"""
      {"title": "Lind Weds", "text": "She did.\n\nShe did it twice.", "url": "https://lamp.example/1", "site_name": "The Lamp",
       "authors": ["Mia Roe", {"name": "Jon Poe"}], "publishedAt": "2021-10-01T08:00:00Z", "description": "A wedding by the lake", "lang": "en-GB"}
      """#)
    let article = draft.article
    #expect(article.headline == "Lind Weds")
    #expect(article.url == "https://lamp.example/1")
    #expect(article.publisher == "The Lamp")
    #expect(article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(article.published == "2021-10-01")
    #expect(article.publishedAt == "2021-10-01T08:00:00Z")
    #expect(article.deck == "A wedding by the lake")
    #expect(article.language == "en")
    #expect(article.extra == nil)
    #expect(draft.units.map(\.line.text) == ["She did.", "She did it twice."])
  }

  @Test(arguments: [
    #"{"text":"x","date":"2021-10-01"}"#, #"{"body":"x","published":"1 October 2021"}"#,
    #"{"content":"x","pubDate":"Fri, 01 Oct 2021 08:00:00 GMT"}"#,
    #"{"article_body":"x","publish_date":"20211001"}"#, #"{"text":["x","y"],"date":1633046400}"#,
    #"{"text":"x","date":1633046400000}"#,
    #"{"text":"x","date":20211001}"#, #"{"text":"date 2021-10-01 Lind Weds"}"#,
    #"{"Text":"x","Date-Published":"2021-10-01 08:00"}"#,
  ])
  func readsDatesInEveryShape(json: String) throws {
    #expect(try draft(json).article.published == "2021-10-01")
  }

  @Test func countsSecondsBefore1970() throws {
    #expect(try draft(#"{"text":"x","date":-100000000}"#).article.published == "1966-10-31")
  }

  @Test func saysWhyADateIsImpossibleAndKeepsIt() throws {
    let draft = try draft(#"{"text":"x","date":"2021-02-31"}"#)
    #expect(draft.article.published == nil)
    #expect(draft.notes.count == 1)
    #expect(draft.article.extra == #"{"date":"2021-02-31"}"#)
  }

  @Test func keepsUnknownKeysAsTheyAreWritten() throws {
    let draft = try draft(
      #"{"id":12345678901234567890,"text":"x","tags":["a", "b"],"scoop":null,"note":"ë\n"}"#)
    #expect(
      draft.article.extra == #"{"id":12345678901234567890,"tags":["a", "b"],"scoop":null,"note":"ë\n"}"#)
  }

  @Test func takesTheLastOfEqualKeys() throws {
    let article = try draft(
      #"{"text":"x","title":"One","id":1,"author":{"name":"A","name":"Jon Poe"},"title":"Two","id":2}"#
    ).article
    #expect(article.headline == "Two")
    #expect(article.bylines == ["Jon Poe"])
    #expect(article.extra == #"{"id":2}"#)
  }

  @Test func keepsASecondTitleBesideTheFirst() throws {
    let article = try draft(#"{"headline":"One","title":"Two","text":"x"}"#).article
    #expect(article.headline == "One")
    #expect(article.extra == #"{"title":"Two"}"#)
  }

  @Test func doesNotRepeatTheOpeningAsTheDeck() throws {
    let article = try draft(
      #"{"text":"She did it, and then she did it again.","description":"She did it, and then…"}"#
    ).article
    #expect(article.deck == nil)
    #expect(article.extra == #"{"description":"She did it, and then…"}"#)
  }

  @Test(arguments: [
    (
      #"{"date":"2021-10-01"}"#,
      #"it has no "text", "body" or "content"; add the article's text under one of these keys"#
    ),
    (#"{"text":5}"#, #""text" is no text"#), (#"{"body":{"html":5}}"#, #""body" is no text"#),
  ])
  func refusesObjectsWithoutText(json: String, problem: String) {
    #expect(throws: IngestError.notAnArticle(problem: problem)) { try draft(json) }
  }
}
