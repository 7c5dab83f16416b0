import Records
import Testing

@testable import Ingest

@Suite struct NewsMLFormatTests {
  private func item(
    _ content: String, status: String = "stat:usable", kind: String = "ninat:text", meta: String = "",
    guid: String = "urn:lamp:1"
  ) -> String {
    """
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="\(guid)" version="2" xml:lang="en-GB">
    <rightsInfo><copyrightHolder uri="http://lamp.example"><name>Lamp Media</name></copyrightHolder><usageTerms>Not for print</usageTerms></rightsInfo>
    <itemMeta><itemClass qcode="\(kind)"/><provider qcode="nprov:LAMP"><name>The Lamp</name></provider>
      <versionCreated>2021-10-02T09:00:00+01:00</versionCreated><firstCreated>2021-10-01T08:00:00+01:00</firstCreated><pubStatus qcode="\(status)"/></itemMeta>
    <contentMeta><urgency>4</urgency><headline>Lind weds</headline><by>By Mia Roe</by><language tag="en"/><dateline>PARIS</dateline>\(meta)</contentMeta>
    <contentSet>\(content)</contentSet></newsItem>
    """
  }

  private static let page = #"""
    <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
    <body><p>She did it.</p><p>Few came.</p></body></html></inlineXML>
    """#

  @Test func readsXHTML() throws {
    let parts = Parts(NewsMLFormat.self, "<?xml version='1.0'?>" + item(Self.page))
    let draft = try #require(parts.draft)
    let article = draft.article
    #expect(parts.errors == [] && parts.notes == [])
    #expect(article.headline == "Lind weds")
    #expect(article.bylines == ["Mia Roe"])
    #expect(article.publisher == "The Lamp")
    #expect(article.published == "2021-10-01")
    #expect(article.publishedAt == "2021-10-01T08:00:00+01:00")
    #expect(article.modified == "2021-10-02")
    #expect(article.language == "en")
    #expect(draft.lines == ["PARIS — She did it.", "Few came."])
    for kept in [#""guid":"urn:lamp:1""#, #""usageTerms":"Not for print""#, #""urgency":"4""#] {
      #expect(article.extra?.contains(kept) == true, "\(kept)")
    }
  }

  @Test func readsNITFInside() throws {
    let nitf = """
      <inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head>
      <hedline><hl1>Other headline</hl1><hl2>By the lake</hl2></hedline></body.head><body.content><p>She did it.</p></body.content></body></nitf></inlineXML>
      """
    let draft = try #require(Parts(NewsMLFormat.self, item(nitf)).draft)
    #expect(draft.article.headline == "Lind weds")
    #expect(draft.article.deck == "By the lake")
    #expect(draft.lines == ["She did it."])
    #expect(draft.article.extra?.contains(#""hl1":"Other headline""#) == true)
  }

  @Test func readsInlineData() throws {
    let text = try #require(
      Parts(
        NewsMLFormat.self, item("<inlineData contenttype='text/plain'>She did it.\n\nFew came.</inlineData>")
      ).draft)
    #expect(text.lines == ["PARIS — She did it.", "Few came."])
    let html = try #require(
      Parts(
        NewsMLFormat.self,
        item("<inlineData contenttype='text/html'>&lt;p&gt;She did it.&lt;/p&gt;</inlineData>")
      ).draft)
    #expect(html.lines == ["PARIS — She did it."])
  }

  @Test func readsAMessageOfSeveralItemsAndTellsWhatItPassesOver() {
    let message = """
      <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2021-10-02T10:00:00Z</sent></header><itemSet>
      \(item(Self.page))\(item("<remoteContent href='1.jpg'/>", kind: "ninat:picture"))\(item("<remoteContent href='2.jpg'/>", kind: "ninat:picture"))
      \(item(Self.page, status: "stat:canceled"))<packageItem><groupSet/></packageItem>\(item(Self.page, guid: "http://lamp.example/2"))
      \(item("", meta: "<slugline>x</slugline>"))</itemSet></newsMessage>
      """
    let parts = Parts(NewsMLFormat.self, message)
    #expect(parts.labels == [" item 1", " item 6"])
    #expect(parts.drafts.last?.article.url == "http://lamp.example/2")
    #expect(
      parts.notes == [
        "holds 2 items that are passed over: it is no text but of the class 'picture'",
        "holds an item that is passed over: its provider has canceled it",
        "holds an item that is passed over: a package only refers to other items",
      ])
    #expect(parts.errors == [" item 7 is no article: the item has no text in it"])
    let bytes = Array(message.utf8)
    #expect(
      parts.places.map { String(decoding: bytes[$0].prefix(9), as: UTF8.self) } == ["<newsItem", "<newsItem"])
  }
}
