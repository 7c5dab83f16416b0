import Records
import Testing

@testable import Ingest

@Suite struct NinjsFormatTests {
  @Test func readsVersion1() throws {
    let parts = Parts(
      NinjsFormat.self,
      #"""
      {"uri":"http://lamp.example/1","type":"text","versioncreated":"2021-10-02T09:00:00Z","firstcreated":"2021-10-01T08:00:00+02:00","pubstatus":"usable",
       "urgency":4,"language":"en","headline":"Lind weds","byline":"By Mia Roe","located":"PARIS","description_text":"By the lake.",
       "body_text":"She did it.","body_html":"<p>She did it.</p><p>Few came.</p>","infosource":[{"name":"The Lamp"}],
       "associations":{"main":{"uri":"http://lamp.example/1.jpg","type":"picture","description_text":"Lind in 2020","byline":"Ann Poe"},
       "related":{"uri":"x","type":"text","headline":"Other"}},"subject":[{"name":"music"}]}
      """#)
    let draft = try #require(parts.draft)
    let article = draft.article
    #expect(article.headline == "Lind weds")
    #expect(article.deck == "By the lake.")
    #expect(article.bylines == ["Mia Roe"])
    #expect(article.url == "http://lamp.example/1")
    #expect(article.published == "2021-10-01")
    #expect(article.modified == "2021-10-02")
    #expect(article.publisher == "The Lamp")
    #expect(article.captions == ["Lind in 2020", "Ann Poe"])
    #expect(draft.lines == ["PARIS — She did it.", "Few came."])
    for kept in [
      #""urgency":4"#, #""subject":[{"name":"music"}]"#, #""headline":"Other""#,
      #""body_text":"She did it.""#,
    ] {
      #expect(article.extra?.contains(kept) == true, "\(kept)")
    }
  }

  @Test(arguments: [
    "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json",
    "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json",
  ])
  func readsVersions2And3(schema: String) throws {
    let text = #"""
      {"uri":"urn:lamp:1","standard":{"name":"ninjs","version":"3.0","schema":"\#(schema)"},"type":"text","contentcreated":"2021-10-01T08:00:00Z",
       "headlines":[{"role":"short","value":"Wed!"},{"role":"main","value":"Lind weds"}],
       "bylines":[{"role":"author","value":"Mia Roe"},{"value":"Jon Poe"}],"descriptions":[{"role":"summary","contenttype":"text/plain","value":"By the lake."}],
       "bodies":[{"role":"main","contenttype":"text/plain","value":"Plain."},{"role":"main","contenttype":"text/html","value":"<p>She did it.</p>"}],
       "infosources":[{"name":"The Lamp","role":"provider"}],"associations":[{"name":"p","type":"picture","descriptions":[{"role":"caption","value":"Lind in 2020"}]}]}
      """#
    let draft = try #require(Parts(NinjsFormat.self, text).draft)
    let article = draft.article
    #expect(article.headline == "Lind weds")
    #expect(article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(article.deck == "By the lake.")
    #expect(article.published == "2021-10-01")
    #expect(article.captions == ["Lind in 2020"])
    #expect(draft.lines == ["She did it."])
    #expect(article.publisher == "The Lamp")
    #expect(article.extra?.contains(#""uri":"urn:lamp:1""#) == true)
    #expect(article.extra?.contains(#""headlines":"Wed!""#) == true)
  }

  @Test(arguments: [
    (#"{"uri":"x","type":"picture","headline":"y"}"#, "it is no text but of the type 'picture'"),
    (#"{"uri":"x","type":"text","pubstatus":"canceled","body_text":"y"}"#, "its provider has canceled it"),
  ])
  func tellsWhatItPassesOver(text: String, reason: String) {
    let parts = Parts(NinjsFormat.self, text)
    #expect(parts.drafts.isEmpty && parts.errors.isEmpty)
    #expect(parts.notes == ["is passed over: \(reason)"])
  }

  @Test(arguments: [
    #""standard":{"name":"ninjs","version":"3.0"}"#, #""$standard":{"name":"ninjs","version":"2.1"}"#,
    #""$schema":"https://www.iptc.org/std/ninjs/ninjs-schema_2.0.json""#,
  ])
  func anItemThatSaysWhatItIsHasItsByline(standard: String) {
    let item =
      #"{"uri":"urn:lamp:1","type":"text",\#(standard),"by":"By Mia Roe and Jon Poe","body_text":"She did it."}"#
    let drafts = Parts(JSONFormat.self, item).drafts
    #expect(drafts.map(\.article.source.format) == [.ninjs])
    #expect(drafts.map(\.article.bylines) == [["Mia Roe", "Jon Poe"]])
    let other = item.replacing("ninjs", with: "other")
    #expect(Parts(JSONFormat.self, other).drafts.map(\.article.source.format) == [.jsonLines])
  }

  @Test func itemsInArraysAndLinesAreKnown() throws {
    let parts = Parts(
      JSONFormat.self,
      #"[{"uri":"x","versioncreated":"2021-10-01","type":"text","bodies":[{"value":"She did it."}]},{"uri":"y","type":"video","versioncreated":"2021-10-01"}]"#
    )
    #expect(parts.drafts.map(\.article.source.format) == [.ninjs])
    #expect(parts.drafts.map(\.lines) == [["She did it."]])
    #expect(parts.errors == [])
    #expect(parts.notes == ["element 2 is passed over: it is no text but of the type 'video'"])
  }

  @Test(arguments: [
    (#"{"uri":"x","versioncreated":"2021"#, true), (#"{"uri":"x","title":"y","text":"z"}"#, false),
    (#"{"headline":"x","body_html":"y"}"#, false), ("[", false),
  ])
  func recognisesItems(start: String, isItem: Bool) {
    #expect(NinjsFormat.recognises(Array(start.utf8)) == isItem)
  }
}
