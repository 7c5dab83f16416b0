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

  @Test(arguments: ["<!--", "<script", "<script>", "<img alt='", "<svg>", "<style ", "<source x=\""])
  func `Beginnings without an end take time in proportion to their number`(start: String) throws {
    _ = try? page("<body><p>text</p>" + String(repeating: start, count: 200_000))
  }

  @Test func `A deep but allowed page is read`() throws {
    let depth = HTMLParser.depthLimit - 10
    let text = SamplePage.body()
    let html = String(repeating: "<div>", count: depth) + text + String(repeating: "</div>", count: depth)
    #expect(try page(html).blocks.map(\.text) == SamplePage.paragraphs)
  }
}
