import Markup
import Pages
import Testing

/// Names of classes that say how text looks, not what it is.
@Suite struct MisnamedPartsTests {
  private func texts(_ article: String, head: String = "", after: String = "") throws -> [String] {
    let page = SamplePage.whole(
      "<article><h1>Lindqvay Moves to Harrow</h1>\(article)</article>", head: head, after: after)
    return try PageReader.page(page, url: nil).blocks.map(\.text)
  }

  @Test(arguments: [
    "margin-bottom-20", "u-padding-bottom", "slide-in", "no-hide", "message", "fade side", "text-legal",
    "p-modal", "ad-paragraph", "credit", "overflow-hidden", "story-comment", "paid", "hidden md:block",
  ])
  func `A name that every paragraph has names no other part`(name: String) throws {
    let body = SamplePage.paragraphs.map { "<p class=\"\(name)\">\($0)</p>" }.joined()
    #expect(try texts(body) == SamplePage.paragraphs)
  }

  @Test(arguments: [
    "<p class=\"margin-bottom\">TEXT</p>", "<div class=\"message\"><p>TEXT</p></div>",
    "<div class=\"tabs\"><p>TEXT</p></div>", "<p class=\"no-sidebar\">TEXT</p>",
    "<p class=\"overflow-hidden\">TEXT</p>", "<p class=\"print:hidden\">TEXT</p>",
  ])
  func `Nor does a name of looks that one paragraph has`(wrap: String) throws {
    var paragraphs = SamplePage.paragraphs.map { "<p>\($0)</p>" }
    paragraphs[3] = wrap.replacing("TEXT", with: SamplePage.paragraphs[3])
    #expect(try texts(paragraphs.joined()) == SamplePage.paragraphs)
  }

  @Test(arguments: [
    "hidden", "is-hidden", "visually-hidden", "modal", "newsletter-box", "site-footer", "sidebar", "sr-only",
  ])
  func `What names a part for sure still does`(name: String) throws {
    let text =
      "A lovely sentence about the weather in Harrow, which was mild, and about the people of the town."
    let body = SamplePage.body() + "<div class=\"\(name)\"><p>\(text)</p></div>"
    #expect(try texts(body) == SamplePage.paragraphs)
  }

  @Test func `Another article under the page's own is not read on`() throws {
    let other =
      "<article><h1>Ferry Closes for a Week</h1><p>By Carl Dee</p><p>The ferry will not run before Monday, said the port authority, after the storm tore off a pier.</p><p>Some two hundred passengers spent the night in a school, where there was soup, and bread, and song.</p></article>"
    #expect(try texts(SamplePage.body(), after: other) == SamplePage.paragraphs)
  }

  @Test func `A thread that is longer than the article is not the article`() throws {
    let talk = (0..<60).map {
      "<div class=\"c\"><b>reader\($0)</b><p>I saw her in Harrow in 20\($0 + 10), and I have to say, she was kind, and better than any of them, honestly.</p></div>"
    }
    let after = "<section class=\"thread\">\(talk.joined())</section>"
    #expect(try texts(SamplePage.body(), after: after) == SamplePage.paragraphs)
  }

  @Test(arguments: [
    "<p><span class=\"drop-cap\"><span aria-hidden=\"true\">M</span></span>aren REST</p>",
    "<p><span class=\"sr-only\">M</span><span>aren REST</span></p>",
    "<p><span class=\"dropcap\">M</span>aren REST</p>",
    "<p><span aria-hidden=\"true\">M</span><span class=\"sr-only\">M</span>aren REST</p>",
    "<p><span aria-hidden=\"true\">M</span><span class=\"sr-only\">Maren</span><span aria-hidden=\"true\">aren</span> REST</p>",
    "<p><span class=\"sr-only\">Maren</span><span aria-hidden=\"true\">Maren</span> REST</p>",
  ])
  func `An initial that is set large is read once`(opening: String) throws {
    let first = SamplePage.paragraphs[0]
    let html = opening.replacing("REST", with: first.dropFirst("Maren ".count))
    #expect(
      try texts(html + SamplePage.body(Array(SamplePage.paragraphs.dropFirst()))) == SamplePage.paragraphs)
  }

  @Test func `What is hidden within a sentence stays hidden`() throws {
    let html = SamplePage.body().replacing(
      "the actress, 34,",
      with: "the <span aria-hidden=\"true\">x</span>actress, <span class=\"sr-only\">opens a window</span>34,"
    )
    #expect(try texts(html) == SamplePage.paragraphs)
  }

  @Test func `A frame in a paragraph parts its sentences, and a span shown as a block is one`() throws {
    let (one, two) = (SamplePage.paragraphs[0], SamplePage.paragraphs[1])
    let framed = "<p>\(one)<iframe src=\"https://frames.example/1\"></iframe>\(two)</p>"
    let rest = Array(SamplePage.paragraphs.dropFirst(2))
    #expect(try texts(framed + SamplePage.body(rest)) == ["\(one) \(two)"] + rest)
    let spans = SamplePage.paragraphs.map { "<span style=\"display: block\">\($0)</span>" }
    #expect(try texts(spans.joined()) == SamplePage.paragraphs)
  }
}
