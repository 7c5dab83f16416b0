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
}
