import Markup
import Pages
import Testing

@Suite struct PageReaderTests {
  @Test func `No bytes are no page`() {
    #expect(throws: MarkupError.noElements) { try PageReader.page([], url: nil) }
  }
}
