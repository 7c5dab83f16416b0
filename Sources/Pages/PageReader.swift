public import Markup

/// Finds the article in a web page.
public enum PageReader {
  /// The article of a whole page in valid UTF-8; `url` is where it was fetched, which the page itself overrules.
  ///
  /// A page without an article gives hardly any blocks. Throws ``MarkupError`` for a page that cannot be parsed.
  public static func page(_ html: [UInt8], url: String?) throws(MarkupError) -> Page {
    let document = try HTMLParser.parse(html)
    var page = page(of: document, url: url)
    page.metadata.isAMP = RootMarks.isAMP(html)
    return page
  }

  /// The text of a piece of HTML that is all article, as feeds carry it, in valid UTF-8; without metadata.
  ///
  /// Never throws: a piece that cannot be parsed is empty.
  public static func fragment(_ html: [UInt8]) -> Page {
    guard let document = try? HTMLParser.parse(html) else { return Page() }
    return PageWriter.fragment(BlockCutter.cut(document.tree))
  }

  static func page(of document: HTMLDocument, url: String?) -> Page {
    var metadata = MetadataReader.read(document, url: url)
    let declared = metadata.text
    metadata.text = nil
    let finder = ArticleFinder(BlockCutter.cut(document.tree), headline: metadata.headline)
    var page = PageWriter.page(finder, metadata)
    if let declared { DeclaredText.use(declared, in: &page) }
    return page
  }
}
