import Markup
import Pages
import Records
import Testing

@Suite struct PageReaderTests {
  private func texts(_ html: [UInt8]) throws -> [String] {
    try PageReader.page(html, url: nil).blocks.map(\.text)
  }

  @Test func `No bytes are no page`() {
    #expect(throws: MarkupError.noElements) { try PageReader.page([], url: nil) }
  }

  @Test(arguments: [
    "<article><h1>Lindqvay Moves to Harrow</h1>BODY</article>",
    "<div class=\"story\"><h1>Lindqvay Moves to Harrow</h1><div class=\"x1\">BODY</div></div>",
    "<main><h1>Lindqvay Moves to Harrow</h1><div itemprop=\"articleBody\">BODY</div></main>",
    "<table><tr><td><a href=\"/\">Home</a></td><td><h1>Lindqvay Moves to Harrow</h1>BODY</td></tr></table>",
  ])
  func `The article is taken out of its frame, whatever holds it`(frame: String) throws {
    let page = SamplePage.whole(frame.replacing("BODY", with: SamplePage.body()))
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test(arguments: ["<br><br>", "<br/>\n<br/>", "</div><div>"])
  func `Paragraphs without a p are paragraphs`(separator: String) throws {
    let body = "<div>" + SamplePage.paragraphs.joined(separator: separator) + "</div>"
    let page = SamplePage.whole("<h1>Lindqvay Moves to Harrow</h1><div class=\"text\">\(body)</div>")
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test func `An article in several sections with asides between them keeps its order`() throws {
    let aside =
      "<aside class=\"newsletter\"><p>Sign up for our newsletter, and never miss a story.</p></aside>"
    let sections = stride(from: 0, to: 6, by: 2).map {
      "<section>\(SamplePage.body(Array(SamplePage.paragraphs[$0..<$0 + 2])))</section>"
    }
    let page = SamplePage.whole("<article>\(sections.joined(separator: aside))</article>")
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test(arguments: [
    "<div class=\"share-bar\"><a href=\"#\">Facebook</a> <a href=\"#\">Post</a></div>",
    "<div class=\"author-box\"><p>Ann Poe writes about people who move, and has moved four times herself.</p></div>",
    "<section id=\"comments\"><h2>Comments</h2><p>I knew it, I have always said that she would come to Harrow one day, and nobody believed me.</p></section>",
    "<div class=\"related-posts\"><h3>Related</h3><ul><li><a href=\"/a\">Mill for sale, birdcage included</a></li></ul></div>",
    "<div style=\"display: none\"><p>This text is hidden, and it is not meant to be read by anybody at all, says its author.</p></div>",
    "<div class=\"gallery-nav\"><a href=\"/g\">1 of 12 photos</a></div>",
    "<p hidden>This paragraph is hidden, and it is not meant to be read by anybody at all, says its author.</p>",
    "<script>document.write('<p>No text, but a program.</p>')</script>",
  ])
  func `What pages put beside an article is left out`(extra: String) throws {
    let page = SamplePage.whole("<article>\(SamplePage.body())\(extra)</article>")
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test func `Comments longer than the article are not the article`() throws {
    let comment =
      "<li class=\"comment\"><p>I have lived beside the mill for thirty years, and I can tell you that it leaks, creaks and sings at night, whoever owns it.</p></li>"
    let comments =
      "<ol id=\"comments\">" + (0..<40).map { comment.replacing("thirty", with: "\($0)") }.joined() + "</ol>"
    let page = SamplePage.whole("<article>\(SamplePage.body())</article>", after: comments)
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test func `Headings, lists, quotations, tables and preformatted text keep their kinds and their order`()
    throws
  {
    let text = SamplePage.body(Array(SamplePage.paragraphs[..<3]))
    let page = SamplePage.whole(
      """
      <article>\(text)<h2>What they brought to the old mill</h2><p>The list that Mr. Adeyemi-Roux read out was short, and nobody believed it.</p>
      <ul><li>Three suitcases, two of them with hats in them.</li><li>A birdcage, which was empty when they arrived.</li></ul>
      <blockquote><p>“A mill without a bird is a house with a wheel, and nothing more than that,” he said.</p></blockquote>
      <table><tr><th>Room</th><th>Size</th></tr><tr><td>Kitchen</td><td>31 feet</td></tr></table>
      <pre>Open on Sundays,
      by appointment, and never in the rain.</pre>
      \(SamplePage.body(Array(SamplePage.paragraphs[3...])))</article>
      """)
    let blocks = try PageReader.page(page, url: nil).blocks
    #expect(
      blocks.map(\.kind) == [
        .paragraph, .paragraph, .paragraph, .heading, .paragraph, .listItem, .listItem, .quotation,
        .paragraph,
        .paragraph, .preformatted, .paragraph, .paragraph, .paragraph,
      ])
    #expect(blocks.contains { $0.text == "Kitchen | 31 feet" })
    #expect(blocks.contains { $0.text.contains("Open on Sundays,\n") })
  }

  @Test(arguments: [
    "<figure><img src=\"a.jpg\"><figcaption>Lindqvay at the station. Ann Poe</figcaption></figure>",
    "<div class=\"wp-caption\"><img src=\"a.jpg\"><p class=\"wp-caption-text\">Lindqvay at the station. Ann Poe</p></div>",
    "<amp-img src=\"a.jpg\"></amp-img><div class=\"image-caption\">Lindqvay at the station. Ann Poe</div>",
  ])
  func `Captions stand apart`(figure: String) throws {
    let page = try PageReader.page(
      SamplePage.whole("<article>\(figure)\(SamplePage.body())</article>"), url: nil)
    #expect(page.captions == ["Lindqvay at the station. Ann Poe"])
    #expect(page.blocks.map(\.text) == SamplePage.paragraphs)
  }

  @Test func `The sentences of a gallery are captions`() throws {
    let slides = ["She steps off the train with two bags.", "The mill, seen from the river in May."].map {
      "<div class=\"gallery-slide\"><img src=\"a.jpg\"><p class=\"slide-text\">\($0)</p><a href=\"/next\">Next picture</a></div>"
    }
    let gallery = "<div class=\"gallery\">\(slides.joined())</div>"
    let page = try PageReader.page(
      SamplePage.whole("<article>\(SamplePage.body())\(gallery)</article>"), url: nil)
    #expect(
      page.captions == ["She steps off the train with two bags.", "The mill, seen from the river in May."])
    #expect(page.blocks.map(\.text) == SamplePage.paragraphs)
  }

  @Test(arguments: [
    "<p><strong>MORE FROM THE MARQUEE</strong></p><p><a href=\"/1\">Ten stars who quit at the top and never looked back</a></p>",
    "<p>Lire aussi : <a href=\"/1\">Ten stars who quit at the top and never looked back</a></p>",
    "<amp-ad><p>A hat for everyone, and at half the price it had, in the shop on the square.</p></amp-ad>",
  ])
  func `Links to other articles and advertisements between paragraphs are left out`(extra: String) throws {
    let html =
      SamplePage.body(Array(SamplePage.paragraphs[..<3])) + extra
      + SamplePage.body(Array(SamplePage.paragraphs[3...]))
    #expect(try texts(SamplePage.whole("<article>\(html)</article>")) == SamplePage.paragraphs)
  }

  @Test func `A recipe and a part that opens at a click are the article's`() throws {
    let cake =
      "<div class=\"recipe\"><h2>Mill Cake</h2><h3>Ingredients</h3><ul><li>3 apples</li><li>200 g flour</li></ul></div>"
    let more = "<details><summary>And then?</summary><p>They went home.</p></details>"
    let html =
      SamplePage.body(Array(SamplePage.paragraphs[..<3])) + cake + more
      + SamplePage.body(Array(SamplePage.paragraphs[3...]))
    let read = try texts(SamplePage.whole("<article>\(html)</article>"))
    #expect(
      read == SamplePage.paragraphs[..<3] + [
        "Mill Cake", "Ingredients", "3 apples", "200 g flour", "And then?", "They went home.",
      ] + SamplePage.paragraphs[3...])
  }

  @Test func `Character references that were written twice over are read`() throws {
    let twice = SamplePage.paragraphs.map {
      $0.replacing("’", with: "&amp;rsquo;").replacing("“", with: "&amp;ldquo;")
    }
    #expect(
      try texts(SamplePage.whole("<article>\(SamplePage.body(twice))</article>")) == SamplePage.paragraphs)
  }

  @Test func `A title with the site's name before it gives way to the line that stands over the text`() throws
  {
    let html =
      "<html><head><title>The Marquee: Lindqvay Moves to Harrow</title></head><body><table><tr><td><font size=5><b>Lindqvay Moves to Harrow</b></font>\(SamplePage.body())</td></tr></table></body></html>"
    let page = try PageReader.page(Array(html.utf8), url: nil)
    #expect(page.metadata.headline == "Lindqvay Moves to Harrow")
    #expect(page.blocks.map(\.text) == SamplePage.paragraphs)
  }

  @Test func `A card that pops up within a sentence does not part it`() throws {
    let sentence = SamplePage.paragraphs[3].replacing(
      "The couple",
      with:
        "The <a href=\"/c\">couple</a><span class=\"tooltip\">Maren Lindqvay and Théo Adeyemi-Roux, see all</span>"
    )
    let page = SamplePage.whole("<article>\(SamplePage.body(SamplePage.paragraphs + [sentence]))</article>")
    let last = try #require(texts(page).last)
    #expect(!last.contains("see all"))
    #expect(last.hasSuffix("in the summary.") || last.hasSuffix("in the summer."))
  }

  @Test func `Text that a script is to show to subscribers is the article`() throws {
    let page = SamplePage.whole("<div class=\"hidden\" style=\"display:none\">\(SamplePage.body())</div>")
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test func `The same text for two widths of the window is read once`() throws {
    let page = SamplePage.whole(
      "<article><div class=\"desktop\">\(SamplePage.body())</div><div class=\"mobile\">\(SamplePage.body())</div></article>"
    )
    #expect(try texts(page) == SamplePage.paragraphs)
  }

  @Test func `A description that is the text's own beginning is no deck`() throws {
    let meta = "<meta property=\"og:description\" content=\"\(SamplePage.paragraphs[0])\">"
    let page = try PageReader.page(
      SamplePage.whole("<article>\(SamplePage.body())</article>", head: meta), url: nil)
    #expect(page.metadata.deck == nil)
    #expect(page.blocks.first?.text == SamplePage.paragraphs[0])
  }

  @Test func `A piece is all article, but for what blogs append to their feeds`() {
    let piece = "\(SamplePage.body())<div class=\"sharedaddy share\"><a href=\"#\">Share this</a></div>"
    #expect(PageReader.fragment(Array(piece.utf8)).blocks.map(\.text) == SamplePage.paragraphs)
    #expect(PageReader.fragment(Array("Just a line".utf8)).blocks.map(\.text) == ["Just a line"])
    #expect(PageReader.fragment([]).blocks.isEmpty)
  }

  @Test func `A description that has nothing to do with the article is no deck`() throws {
    func deck(_ description: String) throws -> String? {
      let head = "<meta name=\"description\" content=\"\(description)\">"
      let page = SamplePage.whole(
        "<h1>Lindqvay Moves to Harrow</h1><div>\(SamplePage.body())</div>", head: head)
      return try PageReader.page(page, url: nil).metadata.deck
    }
    #expect(try deck("Gossip, served slowly and with cream") == nil)
    #expect(
      try deck("Maren has found a mill, and Harrow a star") == "Maren has found a mill, and Harrow a star")
  }
}
