import Pages
import Testing

@Suite struct DeclaredTextTests {
  private static func data(_ body: String) -> String {
    "<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Lindqvay Moves to Harrow\", \"articleBody\": \"\(body)\"}</script>"
  }
  private static let lines = SamplePage.paragraphs.joined(separator: "\\n")

  @Test func `A page that scripts put together has the text of its metadata`() throws {
    let page = try PageReader.page(
      SamplePage.whole("<div id=\"root\"></div>", head: Self.data(Self.lines)), url: nil)
    #expect(page.isArticle)
    #expect(page.blocks.map(\.text) == SamplePage.paragraphs)
  }

  @Test func `Markup in the metadata's text is markup`() throws {
    let page = try PageReader.page(
      SamplePage.whole("<div></div>", head: Self.data(SamplePage.body().replacing("\n", with: ""))), url: nil)
    #expect(page.blocks.map(\.text) == SamplePage.paragraphs)
  }

  @Test func `A page's own text goes before its metadata's`() throws {
    let other = "Another version of the story, which the agency sent an hour before, and no more."
    let page = try PageReader.page(
      SamplePage.whole("<article>\(SamplePage.body())</article>", head: Self.data(other)), url: nil)
    #expect(page.blocks.map(\.text) == SamplePage.paragraphs)
  }
}
