import Records
import Testing

@testable import Ingest

@Suite struct JSONFeedFormatTests {
  private static let feed = #"""
    {"version":"https://jsonfeed.org/version/1.1","title":"The Lamp","home_page_url":"https://lamp.example","language":"en-GB",
     "authors":[{"name":"The Desk"}],"items":[
     {"id":"1","url":"https://lamp.example/1","external_url":"https://other.example","title":"Lind Weds","content_html":"<p>She did it.</p><p>Few came.</p>",
      "summary":"By the lake.","date_published":"2021-10-01T08:00:00+02:00","date_modified":"2021-10-03T08:00:00Z","authors":[{"name":"Mia Roe"},{"name":"Jon Poe"}],"tags":["music"]},
     {"id":"https://lamp.example/2","title":"Second","content_text":"Plain words.\n\nMore of them.","author":{"name":"Ann Poe"}},
     {"id":"3","title":"Third","summary":"Only this."},
     {"id":"4","title":"Fourth"}, 5]}
    """#

  @Test func readsItems() throws {
    let parts = Parts(JSONFeedFormat.self, Self.feed)
    #expect(parts.labels == [" item 1", " item 2", " item 3"])
    let first = parts.drafts[0]
    #expect(first.article.headline == "Lind Weds")
    #expect(first.article.url == "https://lamp.example/1")
    #expect(first.article.deck == "By the lake.")
    #expect(first.article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(first.article.published == "2021-10-01")
    #expect(first.article.modified == "2021-10-03")
    #expect(first.article.publisher == "The Lamp")
    #expect(first.article.language == "en")
    #expect(first.lines == ["She did it.", "Few came."])
    #expect(first.article.extra == #"{"id":"1","external_url":"https://other.example","tags":["music"]}"#)
    let second = parts.drafts[1]
    #expect(second.article.url == "https://lamp.example/2")
    #expect(second.article.bylines == ["Ann Poe"])
    #expect(second.lines == ["Plain words.", "More of them."])
    let third = parts.drafts[2]
    #expect(third.article.bylines == ["The Desk"])
    #expect(third.article.partial == .summary)
    #expect(parts.errors.count == 2)
    #expect(
      parts.errors[0]
        == #" item 4 is no article: the item has no "content_html", "content_text" or "summary""#)
    #expect(parts.errors[1].hasPrefix(" item 5 is no valid JSON"))
  }

  @Test func saysThatAFeedIsEmpty() {
    #expect(
      Parts(JSONFeedFormat.self, #"{"version":"https://jsonfeed.org/version/1","items":[]}"#).notes == [
        "has no items; there is nothing to read"
      ])
    #expect(
      Parts(JSONFeedFormat.self, #"{"version":"https://jsonfeed.org/version/1"}"#).errors == [
        #" is no article: it is a feed without "items""#
      ])
  }

  @Test(arguments: [
    (feed, true), (#"{"title":"x","version":"https://jsonfeed.org/version/1","items":["#, true),
    (#"{"version":"1","items":[]}"#, false), ("[]", false), ("", false),
  ])
  func recognisesFeeds(start: String, isFeed: Bool) {
    #expect(JSONFeedFormat.recognises(Array(start.utf8)) == isFeed)
  }
}
