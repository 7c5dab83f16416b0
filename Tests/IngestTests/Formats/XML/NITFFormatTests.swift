import Records
import Testing

@testable import Ingest

@Suite struct NITFFormatTests {
  private static let full = """
    <?xml version="1.0"?>
    <!DOCTYPE nitf SYSTEM "http://www.nitf.org/IPTC/NITF/3.3/specification/dtd/nitf-3-3.dtd">
    <nitf><head><title>Slug title</title>
      <docdata><doc-id id-string="lamp-1"/><date.issue norm="20211001T080000-0400"/><doc.copyright holder="Lamp Media" year="2021"/>
        <key-list><keyword key="wedding"/><keyword key="music"/></key-list></docdata>
      <pubdata name="The Lamp" date.publication="20211002" position.section="Arts"/></head>
    <body><body.head>
      <hedline><hl1>Lind weds</hl1><hl2>A wedding by the lake</hl2></hedline>
      <byline>By <person>Mia Roe</person> and <person><name.given>Jon</name.given> <name.family>Poe</name.family></person>
        <byttl>Staff writers</byttl></byline>
      <dateline><location>LONDON</location> <story.date norm="20211001">Oct. 1</story.date></dateline>
      <abstract><p>She did it.</p></abstract></body.head>
    <body.content><block><p>Vera <person>Lind</person> wed on <chron norm="20211001">Friday</chron>.</p>
      <hl2>The guests</hl2><p>Few &amp; quiet.</p>
      <media media-type="image"><media-reference source="1.jpg"/><media-caption><p>Lind in 2020</p></media-caption>
        <media-producer>Ann Poe</media-producer></media>
      <bq><block><p>“It was late.”</p></block></bq><sparkle>Odd words.</sparkle></block></body.content>
    <body.end><tagline>Mia Roe writes about music.</tagline><bibliography>A book</bibliography></body.end></body></nitf>
    """

  @Test func readsADocument() throws {
    let parts = Parts(NITFFormat.self, Self.full)
    let draft = try #require(parts.draft)
    let article = draft.article
    #expect(parts.errors == [])
    #expect(article.headline == "Lind weds")
    #expect(article.deck == "A wedding by the lake")
    #expect(article.bylines == ["Mia Roe", "Jon Poe"])
    #expect(article.published == "2021-10-02")
    #expect(article.publisher == "The Lamp")
    #expect(article.captions == ["Lind in 2020", "Ann Poe"])
    #expect(
      draft.lines.prefix(4) == [
        "LONDON — Vera Lind wed on Friday.", "The guests", "Few & quiet.", "“It was late.”",
      ])
    #expect(draft.lines.contains { $0.contains("Odd words.") })
    #expect(draft.notes == ["elements that NITF does not have are read as plain text: sparkle"])
    #expect(article.removed == ["Mia Roe writes about music."])
    for kept in [
      #""doc-id":{"@id-string":"lamp-1"}"#, #""@key":"music""#, #""bibliography":"A book""#,
      #""abstract":"She did it.""#,
    ] {
      #expect(article.extra?.contains(kept) == true, "\(kept)")
    }
    #expect(article.source.format == .nitf)
  }

  @Test func theDayOfIssueStandsInForThatOfPublication() throws {
    let draft = try #require(
      Parts(
        NITFFormat.self,
        """
        <nitf><head><docdata><date.issue norm="20211001T233000-0400"/></docdata></head><body><body.head><byline>By Mia Roe, The Lamp</byline>
        </body.head><body.content><p>She did it.</p></body.content></body></nitf>
        """
      ).draft)
    #expect(draft.article.published == "2021-10-01")
    #expect(draft.article.publishedAt == "2021-10-01T23:30:00-04:00")
    #expect(draft.article.bylines.first == "Mia Roe")
  }

  @Test func aDocumentWithoutTextIsRefused() {
    let parts = Parts(
      NITFFormat.self, "<nitf><body><body.head><dateline>PARIS</dateline></body.head></body></nitf>")
    #expect(parts.errors == [" is no article: it has no content and no summary; there is nothing to read"])
  }
}
