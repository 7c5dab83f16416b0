import Pages
import Records
import Wording

/// Takes over what a page, or a piece of one, holds.
extension Draft {
  /// Adds a page's text and captions, and of its metadata what the draft does not have yet.
  mutating func add(_ page: Page) {
    fill(from: page.metadata)
    if article.partial == nil { article.partial = page.partial }
    for block in page.blocks { add(block) }
    article.captions += page.captions.map(Draft.line).filter { !$0.isEmpty }
  }

  /// Adds a piece of HTML that is all article, in valid UTF-8.
  mutating func addHTML(_ html: [UInt8]) {
    let page = PageReader.fragment(html)
    // What is no prose to the reader of pages is text all the same.
    if page.blocks.isEmpty { addText(TextDecoder.normalize(MarkupText.paragraphs(html))[...]) }
    add(page)
  }

  /// Adds the article of a whole page in valid UTF-8, fetched from the draft's address.
  mutating func addPage(_ html: [UInt8]) {
    if let page = try? PageReader.page(html, url: article.url) { add(page) }
  }

  private mutating func fill(from metadata: PageMetadata) {
    func text(_ known: String?, _ found: String?) -> String? {
      known ?? found.map(Draft.line).flatMap { $0.isEmpty ? nil : $0 }
    }
    article.headline = text(article.headline, metadata.headline)
    article.deck = text(article.deck, metadata.deck)
    article.publisher = text(article.publisher, metadata.publisher)
    article.url = text(article.url, metadata.canonicalURL)
    article.language = article.language ?? metadata.language
    article.modified = article.modified ?? metadata.modified
    if article.bylines.isEmpty { article.bylines = metadata.authors.map(Draft.line).filter { !$0.isEmpty } }
    if article.published == nil {
      article.published = metadata.published
      article.publishedAt = metadata.publishedAt
    }
  }

  /// Blocks stand by themselves, so each begins a paragraph; the lines of one (`br`) stay together in it.
  private mutating func add(_ block: Page.Block) {
    let text = TextDecoder.normalize(Array(block.text.utf8))
    if let embed = block.embed {
      let words = String(decoding: Draft.trimmedLines(text), as: UTF8.self)
      units.append(Unit(line: Line(words), startsParagraph: true, embed: embed))
      return
    }
    // Only there may lines be wrapped by a width instead of by sense.
    if block.kind == .preformatted { return addText(text[...]) }
    var startsParagraph = true
    for line in text.split(separator: 0x0A) {
      let trimmed = Draft.trim(line)
      guard !trimmed.isEmpty else { continue }
      units.append(
        Unit(line: Line(String(decoding: trimmed, as: UTF8.self)), startsParagraph: startsParagraph))
      startsParagraph = false
    }
  }

  /// The text without blank lines and without space around its lines.
  private static func trimmedLines(_ text: [UInt8]) -> [UInt8] {
    Array(text.split(separator: 0x0A).map(trim).filter { !$0.isEmpty }.joined(separator: [0x0A]))
  }

  /// A text as one clean line: what fields of one line take.
  static func line(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in TextDecoder.normalize(Array(text.utf8)) {
      if byte > 0x20 { bytes.append(byte) } else if bytes.last != 0x20, !bytes.isEmpty { bytes.append(0x20) }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
