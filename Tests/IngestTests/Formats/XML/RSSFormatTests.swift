import Records
import Testing

@testable import Ingest

@Suite struct RSSFormatTests {
  private static let full = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- generator="Press 5" -->
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
    <channel>
      <title>The Lamp</title><atom:link href="https://lamp.example/feed" rel="self"/><link>https://lamp.example</link>
      <description>News &amp; more</description><language>en-GB</language>
      <item>
        <media:title>Not the headline</media:title>
        <title><![CDATA[Lind &amp; Poe <em>Wed</em>]]></title>
        <link>https://lamp.example/1</link>
        <dc:creator><![CDATA[Mia Roe]]></dc:creator>
        <pubDate>Fri, 01 Oct 2021 23:30:00 -0400</pubDate>
        <category>Music</category><category>People</category>
        <guid isPermaLink="false">lamp-1</guid>
        <description><![CDATA[<p>A wedding by the lake.</p>]]></description>
        <content:encoded><![CDATA[<p>She did it on Friday.</p><h3>The guests</h3><p>&#8220;Few came,&#8221; she said.</p>
        <p>The post <a href="x">Lind Weds</a> appeared first on <a href="y">The Lamp</a>.</p>]]></content:encoded>
        <media:content url="https://lamp.example/1.jpg"><media:description>Lind in 2020</media:description>
          <media:credit>Jon Poe</media:credit></media:content>
      </item>
      <item><title>Second</title><description>A short summary only.</description>
        <guid>https://lamp.example/2</guid><author>mia@lamp.example (Mia Roe)</author><dc:date>2021-10-02T08:00:00+02:00</dc:date></item>
    </channel></rss>
    """

  @Test func readsAFullItem() throws {
    let parts = Parts(RSSFormat.self, Self.full)
    #expect(parts.errors == [] && parts.notes == [])
    let draft = try #require(parts.drafts.first)
    let article = draft.article
    #expect(article.headline == "Lind & Poe Wed")
    #expect(article.deck == "A wedding by the lake.")
    #expect(article.bylines == ["Mia Roe"])
    #expect(article.published == "2021-10-01")
    #expect(article.publishedAt == "2021-10-01T23:30:00-04:00")
    #expect(article.url == "https://lamp.example/1")
    #expect(article.publisher == "The Lamp")
    #expect(article.language == "en")
    #expect(article.partial == nil)
    #expect(article.captions == ["Lind in 2020", "Jon Poe"])
    #expect(draft.lines == ["She did it on Friday.", "The guests", "“Few came,” she said."])
    #expect(article.removed == ["The post Lind Weds appeared first on The Lamp."])
    #expect(article.extra?.contains(#""category":["Music","People"]"#) == true)
    #expect(article.extra?.contains(#""guid":{"@isPermaLink":"false","text":"lamp-1"}"#) == true)
    #expect(article.extra?.contains(#""media:title":"Not the headline""#) == true)
  }

  @Test func anItemWithASummaryOnlySaysSo() throws {
    let parts = Parts(RSSFormat.self, Self.full)
    let draft = try #require(parts.drafts.last)
    #expect(draft.lines == ["A short summary only."])
    #expect(draft.article.partial == .summary)
    #expect(draft.article.deck == nil)
    #expect(draft.article.url == "https://lamp.example/2")
    #expect(draft.article.bylines == ["Mia Roe"])
    #expect(draft.article.published == "2021-10-02")
  }

  @Test func eachItemHasItsPlace() {
    let parts = Parts(RSSFormat.self, Self.full)
    #expect(parts.labels == [" item 1", " item 2"])
    let bytes = Array(Self.full.utf8)
    for (draft, place) in zip(parts.drafts, parts.places) {
      #expect(draft.article.source.offset == place.lowerBound)
      let text = String(decoding: bytes[place], as: UTF8.self)
      #expect(text.hasPrefix("<item>") && text.hasSuffix("</item>"))
    }
  }

  @Test func aLongDescriptionIsTheText() throws {
    let sentence = "Mia Lind sang for two hours on Friday and nobody in the hall wanted to leave it. "
    let text =
      "<p>\(String(repeating: sentence, count: 5))</p><p>\(String(repeating: sentence, count: 4))</p>"
    func draft(_ html: String) throws -> Draft {
      let feed =
        "<rss><channel><title>T</title><item><title>x</title><description><![CDATA[\(html)]]></description></item></channel></rss>"
      return try #require(Parts(RSSFormat.self, feed).draft)
    }
    #expect(try draft(text).article.partial == nil)
    #expect(try draft(text).units.count == 2)
    #expect(try draft(text + "<p>And then […]</p>").article.partial == .summary)
    #expect(try draft("<p>\(sentence)</p>").article.partial == .summary)
  }

  @Test func readsRDF() throws {
    let parts = Parts(
      RSSFormat.self,
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://lamp.example"><title>The Lamp</title><link>https://lamp.example/</link><items><rdf:Seq/></items></channel>
      <item rdf:about="https://lamp.example/1"><title>Lind weds</title><link>/1</link><description>By the lake.</description>
      <dc:date>2021-10-01</dc:date><dc:creator>Mia Roe</dc:creator></item></rdf:RDF>
      """)
    let article = try #require(parts.draft).article
    #expect(article.url == "https://lamp.example/1")
    #expect(article.publisher == "The Lamp")
    #expect(article.published == "2021-10-01")
  }

  @Test func readsTheOldestFeedsAndEntitiesOfHTML() throws {
    let parts = Parts(
      RSSFormat.self,
      "<rss version='0.91'><channel><title>Caf&eacute; News</title><item><title>R&B star</title><link>http://l.example/1</link>"
        + "<description>Zo&euml; sings&hellip;</description></item></channel></rss>")
    let draft = try #require(parts.draft)
    #expect(draft.article.publisher == "Café News")
    #expect(draft.article.headline == "R&B star")
    #expect(draft.lines == ["Zoë sings…"])
  }

  @Test func aBrokenFeedIsReadAsFarAsItGoes() {
    let parts = Parts(
      RSSFormat.self,
      "<rss><channel><title>T</title><item><title>One</title><description>First.</description></item><item><title>Two</ti"
    )
    #expect(parts.drafts.first?.article.headline == "One")
    #expect(parts.errors.last?.contains("is no valid XML") == true)
    #expect(parts.errors.last?.contains("in line 1") == true)
  }

  @Test func aBadDateIsToldAndKept() throws {
    let draft = try #require(
      Parts(
        RSSFormat.self,
        "<rss><channel><item><title>x y</title><description>z</description><pubDate>Fri, 31 Feb 2021 08:00:00 GMT</pubDate></item></channel></rss>"
      ).draft)
    #expect(draft.article.published == nil)
    #expect(draft.notes.first?.contains("February 2021 has 28 days") == true)
    #expect(draft.article.extra == #"{"pubDate":"Fri, 31 Feb 2021 08:00:00 GMT"}"#)
  }

  @Test func anEmptyFeedSaysSo() {
    let parts = Parts(RSSFormat.self, "<rss><channel><title>T</title></channel></rss>")
    #expect(parts.notes == ["has no items; there is nothing to read"])
  }

  @Test func latinAndUTF16AreRead() throws {
    let feed =
      "<?xml version='1.0' encoding='ISO-8859-2'?><rss><channel><item><title>Łódź sings</title>"
      + "<description>ż</description></item></channel></rss>"
    let wide = feed.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let draft = try #require(Parts(RSSFormat.read(RawDocument(path: "a", bytes: [0xFF, 0xFE] + wide))).draft)
    #expect(draft.article.headline == "Łódź sings")
    let latin = feed.unicodeScalars.map { scalar -> UInt8 in
      switch scalar {
      case "Ł": 0xA3
      case "ó": 0xF3
      case "ź": 0xBC
      case "ż": 0xBF
      default: UInt8(truncatingIfNeeded: scalar.value)
      }
    }
    let other = try #require(Parts(RSSFormat.read(RawDocument(path: "a", bytes: latin))).draft)
    #expect(other.article.headline == "Łódź sings")
  }
}

@Suite struct XMLRootTests {
  @Test(
    arguments: [
      ("<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>", "rss"), ("\u{FEFF}<rdf:RDF xmlns=''>", "RDF"),
      ("<!DOCTYPE rss [<!ENTITY a '>'>]><rss>", "rss"), ("<html><rss>", "html"), ("rss", nil), ("<rss", nil),
      ("", nil),
      ("<!-- open", nil),
    ] as [(String, String?)])
  func findsTheRoot(start: String, root: String?) { #expect(XMLRoot.name(in: Array(start.utf8)) == root) }
}

@Suite struct XMLPlacesTests {
  @Test(
    arguments: [
      ("<a><item>x</item><item/></a>", ["<item>x</item>", "<item/>"]),
      (
        "<a><!-- <item> --><item a='>'><![CDATA[</item>]]></item>", ["<item a='>'><![CDATA[</item>]]></item>"]
      ),
      ("<item><item>x</item></item><items/>", ["<item><item>x</item></item>"]),
      ("<item>open", ["<item>open"]), ("<", []),
    ] as [(String, [String])])
  func findsElements(text: String, elements: [String]) {
    let bytes = Array(text.utf8)
    #expect(
      XMLPlaces.find(["item"], in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == elements)
  }

  @Test func findsThemInUTF16() {
    let text = "<a>é😀<item>x</item></a>"
    let wide =
      [0xFE, 0xFF] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(XMLPlaces.find(["item"], in: wide) == [14..<42])
  }
}
