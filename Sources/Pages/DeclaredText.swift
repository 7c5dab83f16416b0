internal import Wording

/// The text that a page's metadata hold, `articleBody`: pages that scripts put together show it nowhere else.
enum DeclaredText {
  /// Puts the text in the place of the page's own, where that is no article or less than half of it.
  static func use(_ text: String, in page: inout Page) {
    let words = count(text)
    let own = page.isArticle ? page.blocks.reduce(0) { $0 + count($1.text) } : 0
    guard words >= shortest, own * 2 < words else { return }
    let blocks = blocks(text)
    guard !blocks.isEmpty else { return }
    page.blocks = blocks
    page.isArticle = true
    page.partial = nil
  }

  /// Words of a text that is an article by itself.
  private static let shortest = 40

  private static func blocks(_ text: String) -> [Page.Block] {
    if ["<p", "</", "<br"].contains(where: { ByteSearch.first($0, in: Array(text.utf8)[...]) != nil }) {
      return PageReader.fragment(Array(text.utf8)).blocks
    }
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      PageText.clean(String(line), limit: .max).map { Page.Block(.paragraph, $0) }
    }
  }

  private static func count(_ text: String) -> Int {
    text.utf8.split(whereSeparator: { $0 <= 0x20 }).count
  }
}
