import Markup
import Records
import Wording

/// Reads articles in the News Industry Text Format (IPTC, NITF 3.x).
enum NITFFormat: FeedFormat {
  static func feed(_ document: RawDocument) throws(IngestError) -> Feed {
    let (path, url) = (document.path, document.envelope.url)
    return Feed(try XMLItems(document, of: ["nitf"])) { root throws(IngestError) in
      var article = Article(source: Source(path: path, format: .nitf, sha256: ""), body: "")
      article.url = url
      return try draft(of: root, after: FeedFields(article))
    }
  }

  /// The article of an element `nitf`, behind what its surroundings say of it.
  ///
  /// Throws ``IngestError/notAnArticle(problem:)`` for one without text.
  static func draft(of root: XMLElement, after fields: FeedFields) throws(IngestError) -> Draft {
    var reading = NITFReading(fields)
    for part in root.children {
      switch part.name {
      case "head": reading.takeHead(part)
      case "body":
        for section in part.children { reading.takeSection(section) }
      default: reading.keep(part)
      }
    }
    return try reading.finish()
  }
}

/// Gathers what an NITF document says.
private struct NITFReading {
  private var fields: FeedFields
  private var content: XMLElement?
  private var place: String?
  private var removed: [String] = []

  init(_ fields: FeedFields) { self.fields = fields }

  /// Adds a field, behind those of the surroundings.
  private mutating func add(_ text: String?, _ name: String, _ meaning: FieldMeaning, rank: Int = 0) {
    fields.add(text, name, meaning, rank: rank + 8)
  }

  mutating func keep(_ element: XMLElement) { fields.keep(element) }

  /// The element `head`: titles, days, identifiers, and where the text appeared in print.
  mutating func takeHead(_ head: XMLElement) {
    for element in head.children {
      switch element.name {
      case "title": add(element.text, "title", .headline, rank: 2)
      case "pubdata":
        add(element.attribute("date.publication"), "pubdata", .published)
        add(element.attribute("name"), "pubdata", .publisher)
        add(element.attribute("ex-ref"), "pubdata", .url)
        fields.keep(element)
      case "docdata":
        for data in element.children {
          switch data.name {
          case "date.issue": add(data.attribute("norm") ?? data.text, "date.issue", .published, rank: 1)
          case "date.release": add(data.attribute("norm") ?? data.text, "date.release", .published, rank: 2)
          case "doc.copyright":
            add(data.attribute("holder"), "doc.copyright", .publisher, rank: 2)
            fields.keep(data)
          default: fields.keep(data)
          }
        }
      default: fields.keep(element)
      }
    }
  }

  mutating func takeSection(_ section: XMLElement) {
    switch section.name {
    case "body.head": for element in section.children { takeOpening(element) }
    case "body.content": content = section
    case "body.end":
      for element in section.children {
        if element.name == "tagline", let text = element.text {
          removed.append(text)
        } else {
          fields.keep(element)
        }
      }
    default: fields.keep(section)
    }
  }

  /// An element of `body.head`.
  private mutating func takeOpening(_ element: XMLElement) {
    switch element.name {
    case "hedline":
      add(element.first("hl1")?.text, "hl1", .headline)
      for line in element.all("hl2").compactMap(\.text) { add(line, "hl2", .deck) }
      if element.first("hl1") == nil { add(element.text, "hedline", .headline, rank: 1) }
    case "byline":
      let persons = element.descendants("person").compactMap(NITFReading.name)
      // Without marked persons a byline is their names and, in `byttl`, what they are.
      let names = persons.isEmpty ? [NITFReading.text(of: element, without: "byttl")] : persons
      for name in names { add(name, "byline", .bylines) }
    case "dateline":
      place = element.first("location")?.text ?? element.text
      let day = element.first("story.date")
      add(day?.attribute("norm") ?? day?.text, "story.date", .published, rank: 3)
    case "distributor": add(element.text, "distributor", .publisher, rank: 1)
    case "abstract": add(element.text, "abstract", .deck, rank: 1)
    default: fields.keep(element)
    }
  }

  /// `<person><name.given>Mia</name.given> <name.family>Roe</name.family></person>`, or a plain name.
  private static func name(_ person: XMLElement) -> String? {
    let given = person.first("name.given")?.text
    let family = person.first("name.family")?.text
    guard given != nil || family != nil else { return person.text }
    return [given, family].compactMap { $0 }.joined(separator: " ")
  }

  private static func text(of element: XMLElement, without name: String) -> String {
    let all = element.text ?? ""
    guard let other = element.first(name)?.text, all.hasSuffix(other) else { return all }
    return String(all.dropLast(other.count))
  }

  mutating func finish() throws(IngestError) -> Draft {
    if let content {
      addMedia(of: content)
      add(String(decoding: content.html(naming: NITFReading.names), as: UTF8.self), "body.content", .body)
      tellOfStrangers(in: content)
    }
    var draft = try fields.draft()
    if let place { draft.open(with: place) }
    draft.article.removed += removed
    return draft
  }

  /// Pictures in the text: their captions, and who made them.
  private mutating func addMedia(of content: XMLElement) {
    for media in content.descendants("media") {
      for caption in media.all("media-caption").compactMap(\.text) {
        add(caption, "media-caption", .captions)
      }
      for maker in media.all("media-producer").compactMap(\.text) { add(maker, "media-producer", .captions) }
    }
  }

  /// Elements that NITF does not have: their text is read with what stands around it.
  private mutating func tellOfStrangers(in content: XMLElement) {
    var strangers: [String] = []
    for index in content.tree.subtree(of: content.node).dropFirst() {
      let element = XMLElement(tree: content.tree, node: index)
      guard element.isElement, NITFReading.names[element.name] == nil,
        !NITFReading.inline.contains(element.name),
        !strangers.contains(element.fullName), strangers.count < 8
      else { continue }
      strangers.append(element.fullName)
    }
    if !strangers.isEmpty {
      fields.note(
        "elements that NITF does not have are read as plain text: \(strangers.joined(separator: ", "))")
    }
  }

  /// Elements of NITF under the names that HTML has for them; media are read apart.
  private static let names: [String: String] = [
    "p": "p", "hl2": "h2", "block": "div", "bq": "blockquote", "credit": "p", "ul": "ul", "ol": "ol",
    "li": "li",
    "dl": "dl", "dt": "dt", "dd": "dd", "table": "table", "tr": "tr", "td": "td", "th": "th",
    "caption": "caption",
    "br": "br", "pre": "pre", "hr": "hr", "fn": "p", "note": "p", "a": "a", "em": "em", "q": "q",
    "sub": "sub",
    "sup": "sup", "nitf-table": "div", "abstract": "p", "media": "",
  ]

  private static let inline: Set<String> = [
    "person", "org", "location", "city", "state", "region", "country", "sublocation", "event", "function",
    "num",
    "money", "frac", "frac-num", "frac-den", "frac-sep", "chron", "copyrite", "copyrite.year",
    "copyrite.holder",
    "object.title", "virtloc", "postaddr", "pronounce", "alt-code", "name.given", "name.family", "classifier",
    "lang",
    "media-reference", "media-caption", "media-producer", "media-metadata", "media-object", "body.content",
    "custom-table", "nitf-table-metadata", "datasource", "tbody", "thead", "tfoot", "col", "colgroup",
    "body.end",
  ]
}
