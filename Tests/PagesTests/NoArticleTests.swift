import Pages
import Testing

@Suite struct NoArticleTests {
  @Test func `A page of links is no article`() throws {
    let links = (0..<30).map {
      "<li><a href=\"/\($0)\">Headline number \($0) about somebody we know</a></li>"
    }
    #expect(try !PageReader.page(SamplePage.whole("<ul>\(links.joined())</ul>"), url: nil).isArticle)
  }

  @Test func `An error page is no article`() throws {
    let page = SamplePage.whole(
      "<h1>Page not found</h1><p>Sorry, this page is gone. Try a search.</p>", title: "404")
    #expect(try !PageReader.page(page, url: nil).isArticle)
  }

  @Test func `A short article with a day is one`() throws {
    let page = SamplePage.whole(
      "<article><h1>Lindqvay Moves to Harrow</h1>\(SamplePage.body([SamplePage.paragraphs[0]]))</article>",
      head: "<meta property=\"article:published_time\" content=\"2031-05-02T10:00:00Z\">")
    #expect(try PageReader.page(page, url: nil).isArticle)
  }
}
