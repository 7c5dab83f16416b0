import Records
import Testing

@testable import Ingest

/// Feeds that are broken, and feeds that are written in unusual ways.
@Suite struct FeedTests {
  private func item(_ number: Int, title: String? = nil) -> String {
    """
    <item><title>\(title ?? "Evening \(number)")</title><link>https://lamp.example/\(number)</link>
    <description>&lt;p&gt;Lind &amp;amp; Poe &lt;b&gt;wed&lt;/b&gt;, &quot;late&quot;.&lt;/p&gt;&lt;p&gt;Few came.&lt;/p&gt;</description></item>
    """
  }

  private func feed(_ items: String) -> String {
    "<rss version='2.0'><channel><title>The Lamp</title>\n\(items)</channel></rss>"
  }

  private static let lines = [#"Lind & Poe wed, "late"."#, "Few came."]

  @Test(arguments: [
    ("three\u{8} kings", "three kings"), ("3 < 4", "3 < 4"), ("a&#8;b", "ab"), ("a\u{FFFE}b", "ab"),
    ("a]]>b", "a]]>b"), ("Tom & Ann", "Tom & Ann"),
  ])
  func aSlipWhoseMeaningIsPlainBreaksNothing(title: String, headline: String) {
    let parts = Parts(RSSFormat.self, feed((1...4).map { item($0, title: $0 == 2 ? title : nil) }.joined()))
    #expect(parts.errors == [])
    #expect(parts.drafts.map(\.article.headline) == ["Evening 1", headline, "Evening 3", "Evening 4"])
    #expect(parts.drafts.map(\.lines) == Array(repeating: Self.lines, count: 4))
  }

  @Test(arguments: ["a<br>b", "a</b>c", "a<b c=d>e</b>", "a<b", "a<i><b>c</i></b>"])
  func aBrokenItemHarmsNoOther(title: String) throws {
    let document = feed((1...4).map { item($0, title: $0 == 2 ? title : nil) }.joined(separator: "\n"))
    let parts = Parts(RSSFormat.self, document)
    #expect(parts.drafts.map { $0.article.url?.last } == ["1", "2", "3", "4"])
    #expect(parts.labels == [" item 1", " item 2", " item 3", " item 4"])
    #expect(parts.drafts.map(\.lines) == Array(repeating: Self.lines, count: 4))
    #expect(parts.errors.count == 1)
    #expect(parts.errors.first?.hasPrefix(" item 2 is no valid XML: ") == true)
    #expect(parts.errors.first?.contains("in line 4;") == true)
    let offsets = RSSFormat.read(RawDocument(path: "a", bytes: Array(document.utf8))).compactMap {
      part -> Int? in
      if case .rejected(_, _, let offset) = part { offset } else { nil }
    }
    let start = try #require(document.utf8.firstRange(of: "<title>\(title)".utf8)?.lowerBound)
    #expect(offsets == [document.utf8.distance(from: document.startIndex, to: start) - 6])
  }

  @Test func anItemWithoutEndEndsWhereTheNextBegins() {
    let open = item(2).replacing("</item>", with: "")
    let parts = Parts(RSSFormat.self, feed(item(1) + open + item(3) + item(4)))
    #expect(parts.drafts.map { $0.article.url?.last } == ["1", "2", "3", "4"])
    #expect(parts.errors.count == 1)
  }

  @Test func aFeedThatIsCutOffIsReadUpToThereAndToldOnce() {
    let parts = Parts(
      RSSFormat.self, String(feed(item(1) + item(2)).prefix { _ in true }.dropLast(70)))
    #expect(parts.drafts.map { $0.article.url?.last } == ["1", "2"])
    #expect(parts.drafts.last?.lines.first == Self.lines.first)
    #expect(parts.errors.count == 1)
  }

  @Test func anElementOfAnItemsNameInAnotherVocabularyIsNoItem() {
    let parts = Parts(
      RSSFormat.self,
      feed("<item><x:item/><x:item>y</x:item><title>One two</title><description>Text.</description></item>"))
    #expect(parts.drafts.map(\.article.headline) == ["One two"])
    #expect(parts.errors == [])
  }

  @Test func vocabulariesMayHaveAnyPrefix() throws {
    let atom = try #require(
      Parts(
        AtomFormat.self,
        """
        <a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>The Lamp</a:title><a:entry><a:title>Lind weds</a:title>
        <a:link href="https://lamp.example/1"/><a:updated>2021-10-01T08:00:00Z</a:updated><a:author><a:name>Mia Roe</a:name></a:author>
        <a:content type="html">&lt;p&gt;She did it.&lt;/p&gt;</a:content></a:entry></a:feed>
        """
      ).draft)
    #expect(atom.article.headline == "Lind weds")
    #expect(atom.article.url == "https://lamp.example/1")
    #expect(atom.article.bylines == ["Mia Roe"])
    #expect(atom.article.publisher == "The Lamp")
    #expect(atom.lines == ["She did it."])
    let rss = try #require(
      Parts(
        RSSFormat.self,
        """
        <rss xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><title>The Lamp</title>
        <item><title>Lind weds</title><link xmlns="http://www.w3.org/2005/Atom" rel="alternate" href="https://lamp.example/1"/>
        <d:creator>Mia Roe</d:creator><d:date>2021-10-01</d:date><c:encoded>&lt;p&gt;She did it.&lt;/p&gt;</c:encoded></item></channel></rss>
        """
      ).draft)
    #expect(rss.article.url == "https://lamp.example/1")
    #expect(rss.article.bylines == ["Mia Roe"])
    #expect(rss.article.published == "2021-10-01")
    #expect(rss.lines == ["She did it."])
    let rdf = Parts(
      RSSFormat.self,
      """
      <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:s="http://purl.org/rss/1.0/"><s:channel><s:title>The Lamp</s:title>
      </s:channel><s:item><s:title>One two</s:title><s:description>Text.</s:description></s:item><s:item><s:title>Three four</s:title>
      <s:description>Text.</s:description></s:item></r:RDF>
      """)
    #expect(rdf.drafts.map(\.article.headline) == ["One two", "Three four"])
    #expect(rdf.drafts.map(\.article.publisher) == ["The Lamp", "The Lamp"])
  }

  @Test func contentOfAnUnknownTypeIsText() throws {
    let draft = try #require(
      Parts(
        AtomFormat.self,
        "<entry><title>x y</title><content type='CDATA'><![CDATA[<p>She did it.</p>]]></content><summary>Short.</summary></entry>"
      ).draft)
    #expect(draft.lines == ["She did it."])
    #expect(draft.article.partial == nil)
  }

  @Test func entitiesOfTheDocumentAreToldOnce() {
    let parts = Parts(
      RSSFormat.self,
      """
      <!DOCTYPE rss [<!ENTITY co "The Company"><!ENTITY nbsp "&#160;"><!ENTITY idle "x">]>
      \(feed(item(1, title: "&co; sings") + item(2, title: "&co;&nbsp;sings")))
      """)
    #expect(parts.drafts.map(\.article.headline) == ["&co; sings", "&co; sings"])
    #expect(
      parts.notes == [
        "declares entities of its own, which are not expanded but stay as they are written: &co;"
      ])
  }

  @Test func placesAreThoseOfTheBytes() {
    let items = item(1) + item(2)
    let wide: [UInt8] = feed(items).utf16.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let head = "<?xml version='1.0' encoding='ISO-8859-1'?><rss><channel><title>Caf"
    let latin = Array(head.utf8) + [0xE9] + Array("</title>\(items)</channel></rss>".utf8)
    for bytes in [wide, latin] {
      let parts = Parts(RSSFormat.read(RawDocument(path: "a", bytes: bytes)))
      let starts = parts.places.map { place in
        String(decoding: bytes[place].prefix(10).filter { $0 != 0 }, as: UTF8.self).prefix(5)
      }
      #expect(starts == ["<item", "<item"])
    }
  }
}
