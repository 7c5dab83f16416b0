import Pages
import Records
import Testing

@Suite struct PaywallTests {
  private static let barrier =
    "<div class=\"paywall-prompt\"><p>Already a subscriber? Log in. Subscribe to continue reading this story.</p></div>"
  private static let closed =
    "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Lindqvay Moves to Harrow\", \"isAccessibleForFree\": false}</script>"

  @Test(arguments: [
    (2, true, false, true), (2, false, true, true), (6, false, false, false), (24, true, true, false),
  ])
  func `A short text before a bar is a part`(
    paragraphs: Int, hasBarrier: Bool, isClosed: Bool, isPartial: Bool
  ) throws {
    let text = (0..<paragraphs).map { "\(SamplePage.paragraphs[$0 % 6]) (\($0))" }
    let page = SamplePage.whole(
      "<article><h1>Lindqvay Moves to Harrow</h1>\(SamplePage.body(text))\(hasBarrier ? Self.barrier : "")</article>",
      head: isClosed ? Self.closed : "")
    let read = try PageReader.page(page, url: nil)
    #expect(read.partial == (isPartial ? .paywall : nil))
    #expect(!read.blocks.contains { $0.text.contains("Already a subscriber") })
  }

  @Test(arguments: [
    (6, "<div class=\"nl\"><p>Enjoying our coverage? Become a subscriber today.</p></div>", false),
    (2, "<div class=\"offer\"><h3>Keep reading for £1</h3><p>This article is for members.</p></div>", true),
    (2, "<div class=\"paywall\"><h3>The rest</h3><p>Join the Marquee for £1 a month.</p></div>", true),
    (6, "<div class=\"offer\"><p>A hat for £5, while stocks last.</p></div>", false),
  ])
  func `A whole text with an offer behind it is whole`(paragraphs: Int, offer: String, isPartial: Bool) throws
  {
    let text = SamplePage.body(Array(SamplePage.paragraphs.prefix(paragraphs)))
    let page = SamplePage.whole(
      "<article><h1>Lindqvay Moves to Harrow</h1>\(text)\(offer)</article>",
      head: "<meta property=\"article:published_time\" content=\"2031-05-02T10:00:00Z\">")
    #expect(try PageReader.page(page, url: nil).partial == (isPartial ? .paywall : nil))
  }

  @Test func `A stub of one paragraph before a bar is a part of an article`() throws {
    let page = SamplePage.whole(
      "<article><h1>Lindqvay Moves to Harrow</h1>\(SamplePage.body([SamplePage.paragraphs[0]]))\(Self.barrier)</article>"
    )
    let read = try PageReader.page(page, url: nil)
    #expect(read.isArticle)
    #expect(read.partial == .paywall)
  }
}
