import Wording
import Records
import Testing

@testable import Ingest

/// The shapes of news data sets and scrapers, with their own field names.
@Suite struct JSONShapesTests {
  private func draft(_ json: String) throws -> Draft {
    try JSONFormat.draft(
      of: Array(json.utf8),
      article: Article(source: Source(path: "a.jsonl", format: .jsonLines, sha256: ""), body: ""))
  }

  private func texts(_ draft: Draft) -> [String] { draft.units.map(\.line.text) }

  @Test func readsC4() throws {
    let draft = try draft(
      #"{"text":"Lind Weds\nShe did.","timestamp":"2019-04-25T12:57:54Z","url":"https://lamp.example/lind"}"#)
    #expect(draft.article.url == "https://lamp.example/lind")
    // The day of the crawl is no day of publication.
    #expect(draft.article.published == nil)
    #expect(draft.article.extra == #"{"timestamp":"2019-04-25T12:57:54Z"}"#)
  }

  @Test func readsRealNews() throws {
    let draft = try draft(
      #"""
      {"title":"Lind Weds","text":"She did it by the lake.\nNobody knew.","summary":"The singer is married.","authors":["Mia Roe","Jon Poe"],
       "publish_date":"05-12-2018","domain":"lamp.example","url":"https://lamp.example/lind","url_used":"x","split":"train","status":"success"}
      """#)
    #expect(draft.article.headline == "Lind Weds")
    #expect(draft.article.deck == "The singer is married.")
    #expect(draft.article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(draft.article.publisher == "lamp.example")
    // The data set writes the month first; anywhere else nobody can tell.
    #expect(draft.article.published == "2018-05-12")
    #expect(draft.notes == [])
    #expect(draft.units.map(\.startsParagraph) == [true, true])
    let other = try self.draft(#"{"text":"She did it.","publish_date":"05-12-2018"}"#)
    #expect(other.article.published == nil)
    #expect(other.notes.first?.contains("2021-10-01") == true)
    #expect(other.article.extra?.contains(#""publish_date":"05-12-2018""#) == true)
  }

  @Test(arguments: [
    (
      #"She did it.\n“Few came,” she said.\nThe guests\nThey sang!\nNobody slept."#,
      [true, true, true, true, true]
    ),
    // Lines of one paragraph, verse, and a text that has paragraphs already.
    (#"She did it.\nThe guests\nThey sang!"#, [true, false, false]),
    (#"She sang to me\nand sang to me\nall night long."#, [true]),
    (#"She did it.\nThey sang.\n\nNobody slept."#, [true, false, true]),
  ])
  func linesThatEndLikeSentencesAreParagraphs(text: String, starts: [Bool]) throws {
    let draft = try draft(#"{"text":"\#(text)","date":"2021-10-01","title":"Lind Weds"}"#)
    #expect(draft.units.map(\.startsParagraph) == starts)
  }

  @Test func readsCCNews() throws {
    let draft = try draft(
      #"""
      {"title":"Lind Weds","text":"She did it by the lake.","domain":"www.lamp.example","date":"2017-06-15 00:00:00",
       "description":"","url":"http://www.lamp.example/1","image_url":"http://www.lamp.example/1.jpg"}
      """#)
    #expect(draft.article.published == "2017-06-15")
    #expect(draft.article.publisher == "www.lamp.example")
    #expect(draft.article.deck == nil)
    #expect(draft.article.extra == #"{"image_url":"http://www.lamp.example/1.jpg"}"#)
  }

  @Test func readsNewsPlease() throws {
    let draft = try draft(
      #"""
      {"authors":[],"date_download":"2021-11-03 10:00:00","date_modify":"2021-10-02 09:00:00","date_publish":"2021-10-01 08:00:00",
       "description":"By the lake.","filename":"x.json","image_url":null,"language":"en","localpath":null,"maintext":"She did it.\nNobody knew.",
       "source_domain":"lamp.example","title":"Lind Weds","title_page":null,"title_rss":null,"url":"https://lamp.example/1"}
      """#)
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.article.publishedAt == "2021-10-01T08:00:00")
    #expect(draft.article.modified == "2021-10-02")
    #expect(draft.article.bylines == [])
    #expect(draft.article.deck == "By the lake.")
    #expect(texts(draft) == ["She did it.", "Nobody knew."])
    #expect(
      draft.article.extra
        == #"{"date_download":"2021-11-03 10:00:00","filename":"x.json","image_url":null,"localpath":null}"#)
  }

  @Test func readsFundus() throws {
    let draft = try draft(
      #"""
      {"title":"Lind Weds","authors":["Mia Roe"],"publishing_date":"2021-10-01 08:00:00+02:00","free_access":false,"topics":["Music"],
       "body":{"summary":["By the lake."],"sections":[{"headline":[],"paragraphs":["She did it.","Nobody knew."]},
       {"headline":["The guests"],"paragraphs":["Few came."]}]},
       "plaintext":"By the lake.\n\nShe did it.\n\nNobody knew.\n\nThe guests\n\nFew came.","lang":"en",
       "html":{"requested_url":"https://lamp.example/1","responded_url":"https://lamp.example/1.html","content":"<html></html>",
       "crawl_date":"2023-01-01 00:00:00"}}
      """#)
    #expect(texts(draft) == ["By the lake.", "She did it.", "Nobody knew.", "The guests", "Few came."])
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.article.publishedAt == "2021-10-01T08:00:00+02:00")
    #expect(draft.article.partial == .paywall)
    #expect(draft.article.url == "https://lamp.example/1.html")
    // The second text is the same one; the page and the topics are kept.
    #expect(draft.article.extra?.contains("plaintext") == false)
    #expect(draft.article.extra?.contains(#""html":{"requested_url""#) == true)
    #expect(draft.article.extra?.contains(#""topics":["Music"]"#) == true)
  }

  @Test func readsTrafilatura() throws {
    let draft = try draft(
      #"""
      {"title":"Lind Weds","author":"Mia Roe; Jon Poe","hostname":"lamp.example","date":"2021-10-01","fingerprint":"a1","id":null,
       "license":null,"comments":"First!","raw_text":"She did it. Nobody knew.","text":"She did it.\nNobody knew.","language":null,
       "image":null,"pagetype":"article","filedate":"2023-01-01","source":"https://lamp.example/1","source-hostname":"The Lamp",
       "excerpt":"By the lake.","categories":"Music;People","tags":"lind"}
      """#)
    #expect(draft.article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(draft.article.publisher == "The Lamp")
    #expect(draft.article.url == "https://lamp.example/1")
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.article.deck == "By the lake.")
    #expect(draft.article.extra?.contains("raw_text") == false)
    #expect(draft.article.extra?.contains(#""comments":"First!""#) == true)
    #expect(draft.article.extra?.contains(#""hostname":"lamp.example""#) == true)
  }

  @Test func readsNewspaper() throws {
    let draft = try draft(
      #"""
      {"url":"https://lamp.example/1?x=2","read_more_link":"","language":"en","title":"Lind Weds","top_image":"","keywords":["lind"],
       "authors":["Mia Roe"],"publish_date":"2021-10-01T00:00:00","summary":"Nobody knew.\nFew came, she said.",
       "meta_description":"By the lake.","meta_lang":"en","meta_site_name":"The Lamp","canonical_link":"https://lamp.example/1",
       "source_url":"https://lamp.example","text":"She did it.\n\nNobody knew.\n\nFew came, she said."}
      """#)
    // The summary is taken out of the text.
    #expect(draft.article.deck == "By the lake.")
    #expect(draft.article.publisher == "The Lamp")
    #expect(draft.article.url == "https://lamp.example/1")
    #expect(draft.article.extra?.contains(#""url":"https://lamp.example/1?x=2""#) == true)
    #expect(draft.article.extra?.contains(#""summary":"Nobody knew.\nFew"#) == true)
  }

  @Test func readsNewsAPI() throws {
    let draft = try draft(
      #"""
      {"source":{"id":null,"name":"The Lamp"},"author":"Mia Roe","title":"Lind Weds","description":"By the lake.",
       "url":"https://lamp.example/1","urlToImage":null,"publishedAt":"2021-10-01T08:00:00Z","content":"She did it and nob… [+1234 chars]"}
      """#)
    #expect(draft.article.publisher == "The Lamp")
    #expect(draft.article.partial == .summary)
    #expect(texts(draft) == ["She did it and nob…"])
  }

  @Test func readsWhatLiesInAnEnvelope() throws {
    let draft = try draft(
      #"""
      {"id":"music/1","webTitle":"Lind weds","webPublicationDate":"2021-10-01T08:00:00Z","webUrl":"https://lamp.example/1",
       "fields":{"byline":"Mia Roe","bodyText":"She did it.","trailText":"By the <em>lake</em>","wordcount":"3"},"pillarName":"Arts"}
      """#)
    #expect(texts(draft) == ["She did it."])
    #expect(draft.article.deck == "By the lake")
    #expect(draft.article.headline == "Lind weds")
    #expect(draft.article.extra == #"{"id":"music/1","fields.wordcount":"3","pillarName":"Arts"}"#)
  }

  @Test func readsRenderedHTML() throws {
    let draft = try draft(
      #"""
      {"date":"2021-10-01T08:00:00","modified":"2021-10-03T08:00:00","link":"https://lamp.example/1","title":{"rendered":"Lind &amp; Poe"},
       "content":{"rendered":"<p>She did it.<\/p>\n<p>Nobody &#8217;knew&#8217;.<\/p>","protected":false},"excerpt":{"rendered":"<p>By the lake.<\/p>"}}
      """#)
    #expect(draft.article.headline == "Lind & Poe")
    #expect(texts(draft) == ["She did it.", "Nobody ’knew’."])
    #expect(draft.article.modified == "2021-10-03")
  }

  @Test func aSummaryWithoutATextIsTheText() throws {
    let draft = try draft(
      #"{"title":"Lind Weds","url":"https://lamp.example/1","description":"By the lake.","content":null}"#)
    #expect(texts(draft) == ["By the lake."])
    #expect(draft.article.partial == .summary)
    #expect(draft.article.deck == nil)
  }

  @Test(arguments: [
    (#"{"text":"x","author":"By Mia Roe and Jon Poe"}"#, ["Mia Roe", "Jon Poe"]),
    (#"{"text":"x","authors":"['Mia Roe', \"Jon O'Poe\"]"}"#, ["Mia Roe", "Jon O'Poe"]),
    (#"{"text":"x","author":"Roe, Mia; Poe, Jon"}"#, ["Mia Roe", "Jon Poe"]),
    (#"{"text":"x","author":[{"name":"Mia Roe"},{"name":"Mia Roe"}]}"#, ["Mia Roe"]),
    (#"{"text":"x","byline":{"original":"By Mia Roe"}}"#, ["Mia Roe"]),
    (#"{"text":"x","author":"The Lamp | Mia Roe"}"#, ["The Lamp", "Mia Roe"]),
  ])
  func partsAuthors(json: String, names: [String]) throws {
    #expect(try draft(json).article.bylines == names)
  }

  @Test(
    arguments: [
      ("en-GB", "en"), ("English", "en"), ("deu", "de"), ("pt_BR", "pt"), ("klingon", nil), ("12", nil),
    ] as [(String, String?)])
  func readsLanguages(written: String, code: String?) throws {
    let article = try draft(#"{"text":"x","language":"\#(written)"}"#).article
    #expect(article.language == code)
    #expect((article.extra == nil) == (code != nil))
  }

  @Test func readsArraysAndWrappedArrays() {
    for json in [
      #"[{"title":"One","text":"x"},{"title":5,"text":7},{"title":"Three","text":"z"}]"#,
      #"{"status":"ok","articles":[{"title":"One","text":"x"},{"title":5,"text":7},{"title":"Three","text":"z"}],"n":3}"#,
    ] {
      let parts = JSONFormat.read(RawDocument(path: "a.json", bytes: Array(json.utf8)))
      var told: [String] = []
      for part in parts {
        switch part {
        case .draft(let draft, let label, let bytes):
          #expect(json.utf8.dropFirst(bytes.lowerBound).starts(with: #"{"title""#.utf8))
          #expect(draft.article.source.offset == bytes.lowerBound)
          told.append((draft.article.headline ?? "") + (label ?? ""))
        case .rejected(let error, let label, _): told.append((label ?? "") + " \(error)")
        case .note(let note): told.append(note)
        }
      }
      #expect(told == ["One element 1", #" element 2 is no article: "text" is no text"#, "Three element 3"])
    }
  }
}
