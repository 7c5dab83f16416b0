import Markup
import Pages
import Records
import Wording

/// Reads web pages: the article's text and what the page says about it.
enum HTMLFormat: FormatReader {
  /// UTF-8 bytes that a page may have: ten times the largest article pages, most of whose bytes are scripts.
  static let pageLimit = 16 << 20

  static func read(_ document: RawDocument) -> [DocumentPart] {
    do throws(IngestError) {
      let draft = try draft(of: document)
      return [.draft(draft, label: nil, bytes: 0..<document.bytes.count)]
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
  }

  private static func draft(of document: RawDocument) throws(IngestError) -> Draft {
    if document.bytes.count > pageLimit { throw .pageTooLarge(limit: pageLimit) }
    let html = PageDecoder.decode(document.bytes, charset: document.envelope.charset)
    if html.count > pageLimit { throw .pageTooLarge(limit: pageLimit) }
    guard html.contains(where: { $0 > 0x20 }) else { throw .empty }
    let page: Page
    do throws(MarkupError) {
      page = try PageReader.page(html, url: document.envelope.url)
    } catch {
      switch error {
      case .tooDeep(let limit): throw .pageTooDeep(limit: limit)
      case .noElements, .broken: throw .notAnArticle(problem: "it holds no HTML element; save the page again")
      }
    }
    if !page.isArticle { throw .noArticle(words: page.blocks.reduce(0) { $0 + Line($1.text).wordCount }) }
    var draft = Draft(
      article: Article(source: Source(path: document.path, format: .html, sha256: ""), body: ""))
    draft.add(page)
    if draft.article.url == nil { draft.article.url = document.envelope.url }
    draft.article.source.identity = draft.article.url.flatMap { address in
      let shown = CanonicalURL(
        canonical: address, fetchedFrom: document.envelope.url, isAMP: page.metadata.isAMP)
      return shown == CanonicalURL(address) ? nil : shown?.identity
    }
    return draft
  }
}
