import Markup
import Pages
import Testing

@Suite struct HostilePageTests {
  private func page(_ html: String) throws -> Page { try PageReader.page(Array(html.utf8), url: nil) }

  @Test func `A million nested elements are refused`() {
    #expect(throws: MarkupError.self) { try page(String(repeating: "<div class=a>", count: 1_000_000)) }
  }

  @Test func `One paragraph of sixteen MiB is read`() throws {
    let text = String(repeating: "It rained, and she came. ", count: (16 << 20) / 25)
    #expect(try page("<body><p>\(text)</p>").blocks.count == 1)
  }

  @Test func `A hundred thousand breaks, cells and elements that are never closed are read`() throws {
    _ = try page("<body><p>One" + String(repeating: "<br>", count: 100_000) + "two")
    _ = try page("<table>" + String(repeating: "<tr><td>a<td>b", count: 50_000))
    _ = try page(String(repeating: "<p><b>word word word word ", count: 100_000))
    _ = try page(String(repeating: "<span class='tooltip'>a</span>", count: 100_000))
  }

  @Test(arguments: [
    "<!--", "<script", "<script>", "<img alt='", "<svg>", "<style ", "<source x=\"",
    "<![CDATA[", "<!a ", "<?a ",
  ])
  func `Beginnings without an end do not take the text before them`(start: String) throws {
    let html = "<body>\(SamplePage.body())" + String(repeating: start, count: 200_000)
    // Drawings that stand in each other are elements, the others are not.
    guard start != "<svg>" else {
      #expect(throws: MarkupError.tooDeep(limit: HTMLParser.depthLimit)) { try page(html) }
      return
    }
    #expect(try page(html).blocks.map(\.text).starts(with: SamplePage.paragraphs))
  }

  @Test(arguments: ["<!--", "<!-- <b>"])
  func `Text behind comments that do not end is kept`(start: String) throws {
    let html = SamplePage.paragraphs.map { "\(start)<p>\($0)</p>" }.joined()
    let page = SamplePage.whole("<article><h1>Lindqvay Moves to Harrow</h1>\(html)</article>")
    #expect(try PageReader.page(page, url: nil).blocks.map(\.text) == SamplePage.paragraphs)
  }

  @Test func `A tag with a million quotation marks is cut in one go`() throws {
    let tag = "<img" + String(repeating: " a=\"b\"", count: 1_000_000) + ">"
    #expect(try page("<p>\(tag)She came.</p>").blocks.count <= 1)
  }

  @Test func `A deep but allowed page is read`() throws {
    let depth = HTMLParser.depthLimit - 10
    let text = SamplePage.body()
    let html = String(repeating: "<div>", count: depth) + text + String(repeating: "</div>", count: depth)
    #expect(try page(html).blocks.map(\.text) == SamplePage.paragraphs)
  }
}
