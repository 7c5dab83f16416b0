/// Tells HTML and the formats that are written in XML.
enum MarkupSniffer {
  /// The format of text that begins with `<`; nil when it is neither HTML nor XML.
  ///
  /// Throws ``IngestError/notUnderstood(kind:remedy:)`` for XML of other kinds.
  static func format(of text: ArraySlice<UInt8>) throws(IngestError) -> InputFormat? {
    let isXML = text.starts(with: Array("<?xml".utf8))
    if declaresHTML(text) { return .html }
    guard let root = XMLRoot.name(in: Array(text)) else { return isXML ? try unknown(root: "") : nil }
    if let format = roots[root] { return format }
    if !isXML, htmlNames.contains(root.lowercased()) { return .html }
    return isXML || others[root] != nil || hasNamespace(text) ? try unknown(root: root) : nil
  }

  private static let roots: [String: InputFormat] = [
    "rss": .rss, "RDF": .rss, "feed": .atom, "entry": .atom, "nitf": .nitf, "newsMessage": .newsML,
    "newsItem": .newsML,
    "packageItem": .newsML, "html": .html, "HTML": .html,
  ]

  /// The elements by which pages without a declaration begin (WHATWG, MIME Sniffing, section 7.1), and pieces of pages.
  private static let htmlNames: Set<String> = [
    "html", "head", "body", "script", "iframe", "h1", "h2", "h3", "div", "font", "table", "a", "style",
    "title", "b",
    "br", "p", "meta", "link", "base", "article", "main", "section", "header", "span", "ul", "ol", "img",
    "figure",
    "center", "strong", "em", "i", "blockquote", "noscript", "base",
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
