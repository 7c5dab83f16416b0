import Records

/// An item of NewsML-G2.
struct NewsItem {
  private let element: XMLElement

  init(_ element: XMLElement) { self.element = element }

  private var itemMeta: XMLElement? { element.first("itemMeta") }
  private var contentMeta: XMLElement? { element.first("contentMeta") }

  /// Why the item is no article to import, as a person reads it; nil for a text in use.
  var reasonToPass: String? {
    if element.name == "packageItem" { return "a package only refers to other items" }
    if element.name != "newsItem" { return "'\(element.name)' is no news" }
    switch itemMeta?.first("pubStatus")?.code {
    case "canceled", "cancelled": return "its provider has canceled it"
    case "withheld", "withhold": return "its provider withholds it"
    default: break
    }
    if let kind = itemMeta?.first("itemClass")?.code, kind != "text", kind != "composite", inline == nil {
      return "it is no text but of the class '\(kind)'"
    }
    if inline == nil, contentSet?.first("remoteContent") != nil { return "its content lies in another file" }
    return nil
  }

  private var contentSet: XMLElement? { element.first("contentSet") }

  /// The text in the item, the richest form first.
  private var inline: XMLElement? { contentSet?.first("inlineXML") ?? contentSet?.first("inlineData") }

  /// The article of the item.
  func draft(_ path: String) throws(IngestError) -> Draft {
    let source = Source(path: path, format: .newsML, sha256: "")
    guard let inline, let body = NewsItem.body(of: inline) else {
      throw .notAnArticle(problem: "the item has no text in it")
    }
    var fields = FeedFields(Article(source: source, body: ""))
    takeMeta(into: &fields)
    // The text's own headline and byline stand behind those of the item.
    if let nitf = body.nitf { return try NITFFormat.draft(of: nitf, after: fields) }
    fields.add(body.html, "content", .body)
    var draft = try fields.draft()
    if let place = contentMeta?.first("dateline")?.text { draft.open(with: place) }
    return draft
  }

  private func takeMeta(into fields: inout FeedFields) {
    if let guid = element.attribute("guid") {
      if guid.hasPrefix("http") { fields.add(guid, "guid", .url) } else { fields.keep(Field("guid", guid)) }
    }
    takeItemMeta(into: &fields)
    takeContentMeta(into: &fields)
    for rights in element.all("rightsInfo") {
      fields.add(rights.first("copyrightHolder")?.called, "copyrightHolder", .publisher, rank: 1)
      fields.keep(rights)
    }
    for other in element.children where !NewsItem.known.contains(other.name) { fields.keep(other) }
  }

  private func takeItemMeta(into fields: inout FeedFields) {
    for meta in itemMeta?.children ?? [] {
      switch meta.name {
      case "firstCreated": fields.add(meta.text, "firstCreated", .published)
      case "versionCreated":
        fields.add(meta.text, "versionCreated", .published, rank: 2)
        fields.add(meta.text, "versionCreated", .modified)
      case "provider": fields.add(meta.called, "provider", .publisher)
      case "title": fields.add(meta.text, "title", .headline, rank: 2)
      case "link":
        let isPage = meta.attribute("rel")?.hasSuffix("canonical") == true
        if isPage { fields.add(meta.attribute("href"), "link", .url) } else { fields.keep(meta) }
      case "itemClass", "pubStatus": break
      default: fields.keep(meta)
      }
    }
  }

  private func takeContentMeta(into fields: inout FeedFields) {
    for meta in contentMeta?.children ?? [] {
      switch meta.name {
      case "headline":
        // The first headline is the main one unless another says so.
        fields.add(
          meta.text, "headline", .headline, rank: meta.attribute("role")?.hasSuffix("main") == true ? 0 : 1)
      case "by": fields.add(meta.text, "by", .bylines)
      case "creator": fields.add(meta.called, "creator", .bylines, rank: 1)
      case "contentCreated": fields.add(meta.text, "contentCreated", .published, rank: 1)
      case "contentModified": fields.add(meta.text, "contentModified", .modified, rank: 1)
      case "language": fields.add(meta.attribute("tag"), "language", .language)
      case "description":
        let isCaption = meta.attribute("role")?.hasSuffix("caption") == true
        fields.add(meta.text, "description", isCaption ? .captions : .deck)
      case "dateline": break
      default: fields.keep(meta)
      }
    }
  }

  private static let known: Set<String> = [
    "itemMeta", "contentMeta", "contentSet", "rightsInfo", "catalogRef", "catalog",
  ]

  /// The text of inline content: an NITF document, or HTML.
  private static func body(of inline: XMLElement) -> (nitf: XMLElement?, html: String)? {
    if let nitf = inline.first("nitf") { return (nitf, "") }
    if let page = inline.first("html") {
      return (nil, String(decoding: (page.first("body") ?? page).html(), as: UTF8.self))
    }
    if !inline.children.isEmpty { return (nil, String(decoding: inline.html(), as: UTF8.self)) }
    let text = inline.rawText
    return text.utf8.contains { $0 > 0x20 } ? (nil, text) : nil
  }
}

extension XMLElement {
  /// The last part of the code that a property of NewsML-G2 has: `text` of `qcode="ninat:text"`, or of a URI.
  fileprivate var code: String? {
    let code = attribute("qcode") ?? attribute("uri")
    return code?.split { $0 == ":" || $0 == "/" }.last.map { $0.lowercased() }
  }

  /// What a party is called: the name in it, else its literal or code.
  fileprivate var called: String? {
    let names = all("name")
    let name = names.first { $0.attribute("role") == nil } ?? names.first
    return name?.text ?? attribute("literal") ?? (children.isEmpty ? text : nil) ?? code
  }
}
