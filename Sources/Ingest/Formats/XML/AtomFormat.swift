import Records

/// Reads the entries of Atom feeds (RFC 4287), also of Atom 0.3, and an entry that is a document of its own.
enum AtomFormat: FeedFormat {
  static func feed(_ document: RawDocument) throws(IngestError) -> Feed {
    let items = try XMLItems(document, of: ["entry"])
    let setting = Setting(items.frame)
    let path = document.path
    return Feed(items) { entry throws(IngestError) in try draft(of: entry, setting, path) }
  }

  /// What a feed says for all its entries.
  private struct Setting {
    var publisher: String?
    var language: String?
    var base: String?
    var authors: [String] = []

    init(_ feed: XMLElement?) {
      guard let feed else { return }
      publisher = feed.first("title", prefix: "")?.text.map(MarkupText.plain)
      language = feed.attribute("lang")
      base = feed.attribute("base")
      authors = AtomFormat.authors(of: feed)
    }
  }

  private static func draft(of entry: XMLElement, _ feed: Setting, _ path: String) throws(IngestError)
    -> Draft
  {
    var fields = FeedFields(Article(source: Source(path: path, format: .atom, sha256: ""), body: ""))
    // An entry taken over from another feed carries that feed's title and authors.
    let source = Setting(entry.first("source"))
    let base = entry.attribute("base").map { WebReference.resolve($0, against: feed.base) } ?? feed.base
    for element in entry.children {
      switch (element.prefix, element.name) {
      case ("", "title"): fields.add(html(of: element), "title", .headline)
      case ("", "link"): addLink(element, base, to: &fields)
      case ("", "content"): addContent(element, to: &fields)
      case ("", "summary"): fields.addSummary(html(of: element), "summary")
      case ("", "published"), ("", "issued"): fields.add(element.text, element.name, .published)
      // Every entry tells when it was last changed, which is the only day many have.
      case ("", "updated"), ("", "modified"):
        fields.add(element.text, element.name, .modified)
        fields.add(element.text, element.name, .published, rank: 1)
      case ("", "created"): fields.add(element.text, element.name, .published, rank: 2)
      case ("media", "group"), ("media", "content"):
        for text in element.descendants("description").compactMap(\.text) {
          fields.add(text, "media:description", .captions)
        }
        fields.keep(element)
      case ("", "id"):
        if let text = element.text, text.hasPrefix("http") {
          fields.add(text, "id", .url, rank: 3)
        } else {
          fields.keep(element)
        }
      case ("", "author"), ("", "source"): break
      default: fields.keep(element)
      }
    }
    let own = authors(of: entry)
    for name in own.isEmpty ? source.authors.isEmpty ? feed.authors : source.authors : own {
      fields.add(name, "author", .bylines)
    }
    fields.add(source.publisher ?? feed.publisher, "feed.title", .publisher)
    fields.add(entry.attribute("lang") ?? feed.language, "lang", .language)
    return try fields.draft()
  }

  private static func authors(of element: XMLElement) -> [String] {
    element.all("author").compactMap { $0.first("name")?.text }
  }

  /// The address of the entry as a page; links of other kinds (`replies`, `enclosure`) are kept.
  private static func addLink(_ element: XMLElement, _ base: String?, to fields: inout FeedFields) {
    let rel = element.attribute("rel") ?? "alternate"
    let type = element.attribute("type") ?? "text/html"
    guard rel == "alternate", let href = element.attribute("href") else { return fields.keep(element) }
    let isPage = type.hasPrefix("text/html") || type.hasSuffix("xhtml+xml")
    fields.add(
      WebReference.resolve(href, against: element.attribute("base") ?? base), "link", .url,
      rank: isPage ? 1 : 2)
  }

  private static func addContent(_ element: XMLElement, to fields: inout FeedFields) {
    // Content that lies elsewhere, or in another medium.
    let type = element.attribute("type") ?? "text"
    // What is no media type is text, as in RFC 4287 `html`; python-feedgen writes `CDATA`, Atom 0.3 `escaped`.
    let isText = !type.contains("/") || type.hasPrefix("text/") || type.hasSuffix("xml")
    guard element.attribute("src") == nil, isText else { return fields.keep(element) }
    fields.add(html(of: element), "content", .body)
  }

  /// A text construct as HTML: text, escaped markup, or elements.
  private static func html(of element: XMLElement) -> String {
    let hasElements = !element.children.isEmpty
    return hasElements ? String(decoding: element.html(), as: UTF8.self) : element.rawText
  }
}
