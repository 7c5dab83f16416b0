import Records

/// Reads the items of RSS feeds: 2.0 and what came before it, and 1.0, which is RDF.
///
/// Elements of other vocabularies are known by the prefixes that everybody gives them: `content`, `dc`, `dcterms`, `media`,
/// `atom` (RSS Advisory Board, "RSS Best Practices Profile"; W3C, "RDF Site Summary 1.0 Modules"); see ``Vocabularies``.
enum RSSFormat: FeedFormat {
  static func feed(_ document: RawDocument) throws(IngestError) -> Feed {
    let items = try XMLItems(document, of: ["item"])
    let setting = items.frame.map { Setting($0.first("channel") ?? $0) } ?? Setting()
    let path = document.path
    return Feed(items) { item throws(IngestError) in try draft(of: item, setting, path) }
  }

  /// What a channel says for all its items.
  private struct Setting {
    var publisher: String?
    var language: String?
    var link: String?

    init() {}

    init(_ channel: XMLElement) {
      publisher = (channel.first("publisher", prefix: "dc") ?? channel.first("title"))?.text.map(
        MarkupText.plain)
      language = (channel.first("language", prefix: "") ?? channel.first("language"))?.text
      link = channel.all("link", prefix: "").lazy.compactMap(\.text).first
    }
  }

  private static func draft(of item: XMLElement, _ setting: Setting, _ path: String) throws(IngestError)
    -> Draft
  {
    var fields = FeedFields(Article(source: Source(path: path, format: .rss, sha256: ""), body: ""))
    for element in item.children {
      let text = element.text
      switch (element.prefix, element.name) {
      case ("", "title"): fields.add(element.rawText, "title", .headline)
      case ("dc", "title"), ("media", "title"): fields.add(text, element.fullName, .headline, rank: 1)
      case ("", "link"): fields.add(text.map { resolved($0, setting) }, "link", .url, rank: 1)
      case ("feedburner", "origLink"): fields.add(text, element.fullName, .url)
      case ("atom", "link"), ("a10", "link"):
        if ["alternate", "canonical"].contains(element.attribute("rel") ?? "alternate") {
          fields.add(element.attribute("href"), element.fullName, .url, rank: 2)
        }
      case ("", "guid"): addGuid(element, to: &fields)
      case ("content", "encoded"), ("", "encoded"): fields.add(element.rawText, element.fullName, .body)
      case ("xhtml", "body"), ("", "body"):
        fields.add(String(decoding: element.html(), as: UTF8.self), element.fullName, .body)
      case ("", "description"): fields.addSummary(element.rawText, "description")
      case ("dc", "description"), ("itunes", "summary"), ("media", "description"):
        fields.addSummary(element.rawText, element.fullName, rank: 2)
      case ("", "pubDate"): fields.add(text, "pubDate", .published)
      case ("dc", "date"), ("dcterms", "issued"), ("atom", "published"), ("a10", "published"):
        fields.add(text, element.fullName, .published, rank: 1)
      case ("dcterms", "created"): fields.add(text, element.fullName, .published, rank: 2)
      case ("dcterms", "modified"), ("atom", "updated"), ("a10", "updated"):
        fields.add(text, element.fullName, .modified)
      case ("dc", "creator"), ("", "author"): fields.add(text, element.fullName, .bylines)
      case ("atom", "author"), ("a10", "author"):
        fields.add(element.first("name")?.text, element.fullName, .bylines)
      case ("itunes", "author"): fields.add(text, element.fullName, .bylines, rank: 1)
      case ("", "source"): fields.add(text, "source", .publisher)
      case ("dc", "publisher"): fields.add(text, element.fullName, .publisher, rank: 1)
      case ("dc", "language"), ("", "language"): fields.add(text, element.fullName, .language)
      case ("media", "content"), ("media", "group"), ("media", "thumbnail"): addMedia(element, to: &fields)
      case ("media", "credit"), ("media", "text"): fields.add(text, element.fullName, .captions)
      default: fields.keep(element)
      }
    }
    fields.add(setting.publisher, "channel.title", .publisher, rank: 2)
    fields.add(setting.language, "channel.language", .language, rank: 1)
    return try fields.draft()
  }

  private static func resolved(_ link: String, _ setting: Setting) -> String {
    WebReference.resolve(link, against: setting.link)
  }

  /// An identifier is an address unless it says that it is none; some say so of what is one.
  private static func addGuid(_ element: XMLElement, to fields: inout FeedFields) {
    guard let text = element.text else { return }
    if text.hasPrefix("http"), element.attribute("isPermaLink")?.lowercased() != "false" {
      fields.add(text, "guid", .url, rank: 3)
    } else {
      fields.keep(element)
    }
  }

  /// The caption and credit of a picture; the picture's own address is kept.
  private static func addMedia(_ element: XMLElement, to fields: inout FeedFields) {
    for name in ["description", "text", "title", "credit"] {
      for text in element.descendants(name).compactMap(\.text) {
        fields.add(text, "media:\(name)", .captions)
      }
    }
    fields.keep(element)
  }
}
