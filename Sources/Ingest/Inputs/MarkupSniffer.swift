/// Tells HTML and the formats that are written in XML.
enum MarkupSniffer {
  /// The format of text that begins with `<`; nil when it is neither HTML nor XML.
  ///
  /// Throws ``IngestError/notUnderstood(kind:remedy:)`` for XML of other kinds.
  static func format(of text: ArraySlice<UInt8>) throws(IngestError) -> InputFormat? {
    var rest = text
    var isXML = false
    // Declarations, comments and white space may stand before the root element.
    for _ in 0..<100 {
      rest = rest.drop { $0 <= 0x20 }
      if rest.starts(with: Array("<?xml".utf8)) { isXML = true }
      if rest.starts(with: Array("<!--".utf8)) {
        rest = after("-->", in: rest.dropFirst(4))
      } else if rest.starts(with: Array("<?".utf8)) {
        rest = after("?>", in: rest.dropFirst(2))
      } else if rest.starts(with: Array("<!".utf8)) {
        let word = rest.dropFirst(2).prefix(40).map { $0 | 0x20 }
        if word.starts(with: Array("doctype html".utf8)) { return .html }
        rest = afterDeclaration(rest)
      } else {
        break
      }
    }
    guard rest.first == 0x3C else { return isXML ? try unknown(root: "") : nil }
    let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    let root = String(decoding: name, as: UTF8.self)
    let local = root.split(separator: ":").last.map(String.init) ?? ""
    if let format = roots[local] { return format }
    if !isXML, htmlNames.contains(local.lowercased()) { return .html }
    let hasNamespace = rest.prefix(2000).prefix { $0 != 0x3E }.contains { $0 == 0x3D } && isNamespaced(rest)
    return isXML || hasNamespace ? try unknown(root: root) : nil
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
    if let other = others[root.split(separator: ":").last.map(String.init) ?? ""] {
      throw .notUnderstood(kind: other.kind, remedy: other.remedy)
    }
    let name =
      root.isEmpty
      ? "XML without a root element" : "XML of an unknown kind, with the root element <\(root.prefix(40))>"
    throw .notUnderstood(kind: name, remedy: "'limelight formats' lists the kinds that are read")
  }

  private static func isNamespaced(_ rest: ArraySlice<UInt8>) -> Bool {
    String(decoding: rest.prefix(2000).prefix { $0 != 0x3E }, as: UTF8.self).contains("xmlns")
  }

  private static func after(_ end: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let mark = Array(end.utf8)
    var index = text.startIndex
    while let found = text[index...].firstIndex(of: mark[0]) {
      if text[found...].starts(with: mark) { return text[(found + mark.count)...] }
      index = found + 1
    }
    return text[text.endIndex...]
  }

  /// Behind a document type with the entities it may declare between brackets.
  private static func afterDeclaration(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case 0x5B: depth += 1
      case 0x5D: depth -= 1
      case 0x3E where depth <= 0: return text[(index + 1)...]
      default: break
      }
    }
    return text[text.endIndex...]
  }
}
