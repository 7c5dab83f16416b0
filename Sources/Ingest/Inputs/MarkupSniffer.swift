/// Tells HTML and the formats that are written in XML.
enum MarkupSniffer {
  /// The format of text that begins with `<`; nil when it is neither HTML nor XML.
  ///
  /// A piece of a page, without any declaration, is told by several tags that structure a page: plain text may begin with a word
  /// in bold. Throws ``IngestError/notUnderstood(kind:remedy:)`` for XML of other kinds.
  static func format(of text: ArraySlice<UInt8>, name: FileName) throws(IngestError) -> InputFormat? {
    // The declaration names its version first (XML 1.0, section 2.8).
    let isXML =
      text.starts(with: Array("<?xml".utf8))
      && text.dropFirst(5).drop { $0 <= 0x20 }.starts(with: Array("version".utf8))
    if declaresHTML(text) { return .html }
    guard let root = XMLRoot.name(in: Array(text)) else { return isXML ? try unknown(root: "") : nil }
    if let format = roots[root] { return format }
    let lower = root.lowercased()
    if !isXML, MarkupSniffer.roots[lower] == .html { return .html }
    if !isXML, blocks.contains(lower) || phrases.contains(lower) {
      // Tables and Markdown may have HTML anywhere in them.
      if name.format == .csv || name.format == .markdown { return nil }
      return isPage(text, name: name) ? .html : nil
    }
    return isXML || others[root] != nil || hasNamespace(text) ? try unknown(root: root) : nil
  }

  /// Whether text is HTML by its tags alone: several that structure a page, or any where the name says that it is one.
  static func isPage(_ text: ArraySlice<UInt8>, name: FileName) -> Bool {
    var found = 0
    var index = text.startIndex
    while found < structuring, let start = text[index...].firstIndex(of: 0x3C) {
      index = start + 1
      let word = text[index...].drop { $0 == 0x2F }.prefix { $0.isTagLetter }.prefix(longestName)
      guard !word.isEmpty, word.endIndex < text.endIndex, !text[word.endIndex].isTagLetter else { continue }
      let tag = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
      if name.format == .html, blocks.contains(tag) || phrases.contains(tag) { return true }
      if blocks.contains(tag) { found += 1 }
    }
    return found >= structuring
  }

  /// Tags, opening and closing ones, that make text a page.
  private static let structuring = 2
  private static let longestName = 16

  private static let roots: [String: InputFormat] = [
    "rss": .rss, "RDF": .rss, "feed": .atom, "entry": .atom, "nitf": .nitf, "newsMessage": .newsML,
    "newsItem": .newsML,
    "packageItem": .newsML, "html": .html, "head": .html, "body": .html,
  ]

  /// Elements that structure pages, among them those by which pages without a declaration begin (WHATWG, MIME Sniffing,
  /// section 7.1).
  private static let blocks: Set<String> = [
    "html", "head", "body", "script", "iframe", "h1", "h2", "h3", "h4", "h5", "h6", "div", "table", "style",
    "title",
    "p", "meta", "link", "base", "article", "main", "section", "header", "footer", "nav", "aside", "ul", "ol",
    "li",
    "figure", "center", "blockquote", "noscript", "form", "tr", "td", "hr",
  ]

  /// Elements within a sentence.
  private static let phrases: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "font", "span", "br", "img", "small", "sub", "sup", "cite",
  ]

  private static let others: [String: (kind: String, remedy: String)] = [
    "urlset": ("a sitemap, which lists addresses only", "fetch the pages and pass them"),
    "sitemapindex": ("a sitemap, which lists addresses only", "fetch the pages and pass them"),
    "opml": ("a list of feeds", "fetch the feeds and pass them"),
    "NewsML": ("NewsML 1, which is not read", "ask for NewsML-G2 or NITF"),
    "svg": ("an SVG picture", "pass the article itself"),
    "mediawiki": ("a dump of a wiki, which is not read", "pass the pages as HTML"),
    "plist": ("a property list", "pass the article itself"),
  ]

  private static func unknown(root: String) throws(IngestError) -> InputFormat? {
    if let other = others[root] {
      throw .notUnderstood(kind: other.kind, remedy: other.remedy)
    }
    let name =
      root.isEmpty
      ? "XML without a root element" : "XML of an unknown kind, with the root element <\(root.prefix(40))>"
    throw .notUnderstood(kind: name, remedy: "'limelight formats' lists the kinds that are read")
  }

  /// Whether a document type of HTML stands at the beginning, behind comments and declarations.
  static func declaresHTML(_ text: ArraySlice<UInt8>) -> Bool {
    let start = text.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let mark = Array("<!doctype html".utf8)
    var index = 0
    while let found = start[index...].firstIndex(of: 0x3C) {
      if start[found...].starts(with: mark) { return true }
      // Anything else than a declaration or a comment begins the document.
      guard found + 1 < start.count, start[found + 1] == 0x21 || start[found + 1] == 0x3F else {
        return false
      }
      index = found + 1
    }
    return false
  }

  /// Whether the root element declares a vocabulary, as only XML does.
  private static func hasNamespace(_ text: ArraySlice<UInt8>) -> Bool {
    String(decoding: text.prefix(4096), as: UTF8.self).contains(" xmlns")
  }
}

extension UInt8 {
  /// Whether it may stand in the name of one of the tags that are looked for.
  fileprivate var isTagLetter: Bool { (0x61...0x7A).contains(self | 0x20) || (0x31...0x36).contains(self) }
}
