import Records

/// Reads news items in ninjs, "News in JSON" (IPTC), versions 1, 2 and 3.
///
/// Version 1 has one `headline`, `byline` and `description_text` and bodies named by their kind (`body_html`); the later ones have lists
/// of objects with a role, a media type and a value. Only text is read; what its provider has withdrawn is told and passed over.
enum NinjsFormat: FormatReader {
  /// Whether the first bytes of a document are the beginning of an item.
  static func recognises(_ start: [UInt8]) -> Bool {
    let opening = JSONOpening(start)
    guard opening.keys.contains("uri") else { return false }
    return opening.texts["standard.name"] == "ninjs" || opening.texts["$standard.name"] == "ninjs"
      || !opening.keys.isDisjoint(with: [
        "versioncreated", "pubstatus", "body_html", "body_text", "bodies", "headlines",
      ])
  }

  static func read(_ document: RawDocument) -> [DocumentPart] {
    let bytes = TextDecoder.fromUTF16(document.bytes) ?? TextDecoder.utf8(document.bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do throws(IngestError) {
      let item = try JSONMembers(bytes, in: start..<bytes.count)
      if let reason = reasonToPass(item) { return [.note("is passed over: \(reason)")] }
      var article = Article(source: Source(path: document.path, format: .ninjs, sha256: ""), body: "")
      article.source.offset = document.offset
      article.url = document.envelope.url
      return [.draft(try draft(of: item, article: article), label: nil, bytes: 0..<document.bytes.count)]
    } catch {
      return [.rejected(error, label: nil, offset: document.offset)]
    }
  }

  /// Whether an object is an item: by its keys, or because it says so.
  static func isItem(_ members: [(key: String, value: JSONScanner.Value)], of bytes: [UInt8]) -> Bool {
    guard members.contains(where: { $0.key == "uri" }) else { return false }
    return members.contains { key, value in
      switch value {
      case .string(let text): own.contains(key) || key == "$schema" && text.contains("ninjs-schema")
      case .raw(let range):
        own.contains(key)
          || ["standard", "$standard"].contains(key)
            && (try? JSONMembers(bytes, in: range))?.text("name") == "ninjs"
      case .null: own.contains(key)
      }
    }
  }

  /// Keys that no other format has.
  private static let own: Set<String> = [
    "versioncreated", "pubstatus", "body_xhtml", "bodies", "headlines", "infosources", "representationtype",
  ]

  /// Why an item is no article to import; nil for a text in use.
  static func reasonToPass(_ item: JSONMembers) -> String? {
    switch item.text("pubstatus") {
    case "canceled", "cancelled": return "its provider has canceled it"
    case "withheld": return "its provider withholds it"
    default: break
    }
    if let type = item.text("type"), type != "text", type != "composite" {
      return "it is no text but of the type '\(type)'"
    }
    return nil
  }

  /// The same for an object that may be an item.
  static func reasonToPass(_ bytes: [UInt8], in range: Range<Int>) -> String? {
    guard let item = try? JSONMembers(bytes, in: range), isItem(item.members, of: bytes) else { return nil }
    return reasonToPass(item)
  }

  static func draft(of item: JSONMembers, article: Article) throws(IngestError) -> Draft {
    var fields = ArticleFields(article)
    func add(_ text: String?, _ name: String, _ meaning: FieldMeaning, _ rank: Int = 0) {
      if let text { fields.add(Field(name, text), [FieldMeaning.Reading(meaning: meaning, rank: rank)]) }
    }
    for (key, _) in item.members {
      switch key {
      case "headlines", "bodies", "descriptions", "bylines": break
      case "headline", "title": add(item.text(key), key, .headline, key == "title" ? 2 : 0)
      // `by` is the byline of versions 2 and 3 (IPTC, ninjs 3.0 JSON Schema).
      case "byline", "by": add(item.text(key), key, .bylines)
      case "body_html", "body_xhtml": add(item.text(key), key, .body)
      case "body_text": add(item.text(key), key, .body, 1)
      case "description_text": add(item.text(key), key, .deck)
      case "description_html": add(item.text(key), key, .deck, 1)
      case "language": add(item.text(key), key, .language)
      case "copyrightholder": add(item.text(key), key, .publisher, 1)
      case "contentcreated": add(item.text(key), key, .published, 1)
      case "firstcreated": add(item.text(key), key, .published)
      case "versioncreated":
        add(item.text(key), key, .modified)
        add(item.text(key), key, .published, 2)
      case "uri": add(item.text(key), key, .url, 4)
      case "located": add(nil, key, .headline)
      default:
        if key.hasPrefix("body_") || key.hasPrefix("headline_") || key.hasPrefix("description_") {
          let meaning: FieldMeaning =
            key.hasPrefix("body") ? .body : key.hasPrefix("head") ? .headline : .deck
          add(item.text(key), key, meaning, 3)
        } else if let field = item.field(key) {
          fields.keep(field)
        }
      }
    }
    for (key, meaning) in lists { addList(key, meaning, of: item, to: &fields) }
    addSources(of: item, to: &fields)
    addCaptions(of: item, to: &fields)
    var draft = try fields.draft("it has no \"bodies\", \"body_html\" or \"body_text\"")
    if let place = item.text("located") { draft.open(with: place) }
    return draft
  }

  private static let lists: [(String, FieldMeaning)] = [
    ("headlines", .headline), ("bodies", .body), ("descriptions", .deck), ("bylines", .bylines),
  ]

  /// The values of a list: the main one first, HTML before plain text; in version 2 and 3 a byline may be an object of names.
  private static func addList(
    _ key: String, _ meaning: FieldMeaning, of item: JSONMembers, to fields: inout ArticleFields
  ) {
    for (_, object) in item.objects(key) {
      guard let text = object.text("value") ?? object.text("name") ?? object.text("byline") else { continue }
      let role = object.text("role") ?? "main"
      let type = object.text("contenttype") ?? object.text("contentType") ?? ""
      if meaning == .deck, role.hasSuffix("caption") {
        fields.add(Field(key, text), [FieldMeaning.Reading(meaning: .captions, rank: 0)])
        continue
      }
      // Bylines add up; of the others one counts.
      let rank = meaning == .bylines ? 0 : (role.hasSuffix("main") ? 0 : 2) + (type == "text/plain" ? 1 : 0)
      fields.add(Field(key, text), [FieldMeaning.Reading(meaning: meaning, rank: rank)])
    }
  }

  /// The provider: `infosources`, or `infosource` in version 1, or the organisation with the role of one.
  private static func addSources(of item: JSONMembers, to fields: inout ArticleFields) {
    for (_, source) in item.objects("infosource") + item.objects("infosources") {
      if let name = source.text("name") {
        fields.add(
          Field("infosource", name), [FieldMeaning.Reading(meaning: .publisher, rank: 0)], isBorrowed: true)
      }
    }
  }

  /// Captions of the pictures that the item goes with; the associated items are kept as they are.
  private static func addCaptions(of item: JSONMembers, to fields: inout ArticleFields) {
    for (_, other) in item.objects("associations")
    where ["picture", "graphic", "video"].contains(other.text("type")) {
      let texts =
        [other.text("description_text"), other.text("byline")]
        + other.objects("descriptions").map { $0.object.text("value") }
      for text in texts.compactMap({ $0 }) {
        fields.add(Field("caption", text), [FieldMeaning.Reading(meaning: .captions, rank: 0)])
      }
    }
  }
}
