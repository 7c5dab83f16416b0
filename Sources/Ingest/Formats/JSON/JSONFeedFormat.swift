import Records

/// Reads the items of JSON Feeds, versions 1 and 1.1 (jsonfeed.org).
enum JSONFeedFormat: FormatReader {
  /// Whether the first bytes of a document are the beginning of such a feed.
  static func recognises(_ start: [UInt8]) -> Bool {
    JSONOpening(start).texts["version"].map(isVersion) ?? false
  }

  private static func isVersion(_ text: String) -> Bool { text.contains("jsonfeed.org/version/") }

  static func read(_ document: RawDocument) -> [DocumentPart] {
    let bytes = TextDecoder.fromUTF16(document.bytes) ?? TextDecoder.utf8(document.bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    do throws(IngestError) {
      let feed = try JSONMembers(bytes, in: start..<bytes.count)
      return parts(of: feed, document, isSame: bytes.count == document.bytes.count)
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
  }

  private static func parts(of feed: JSONMembers, _ document: RawDocument, isSame: Bool) -> [DocumentPart] {
    guard case .raw(let range)? = feed.value("items"), feed.bytes[range.lowerBound] == 0x5B else {
      return [.rejected(.notAnArticle(problem: "it is a feed without \"items\""), label: nil, offset: nil)]
    }
    var scanner = JSONScanner(feed.bytes, in: range)
    var parts: [DocumentPart] = []
    for (index, place) in ((try? scanner.array()) ?? []).enumerated() {
      let label = " item \(index + 1)"
      do throws(IngestError) {
        let item = try JSONMembers(feed.bytes, in: place)
        var draft = try draft(of: item, in: feed, document.path)
        draft.article.source.offset = place.lowerBound
        parts.append(.draft(draft, label: label, bytes: isSame ? place : 0..<document.bytes.count))
      } catch {
        parts.append(.rejected(error, label: label, offset: place.lowerBound))
      }
    }
    return parts.isEmpty ? [.note("has no items; there is nothing to read")] : parts
  }

  private static func draft(of item: JSONMembers, in feed: JSONMembers, _ path: String) throws(IngestError)
    -> Draft
  {
    var fields = ArticleFields(Article(source: Source(path: path, format: .jsonFeed, sha256: ""), body: ""))
    for (key, _) in item.members {
      guard let readings = meanings[key], let field = item.field(key) else {
        if let field = item.field(key), !["author", "authors"].contains(key) { fields.keep(field) }
        continue
      }
      fields.add(field, readings.map { FieldMeaning.Reading(meaning: $0.0, rank: $0.1) })
    }
    for name in authors(of: item) ?? authors(of: feed) ?? [] {
      fields.add(Field("author", name), [FieldMeaning.Reading(meaning: .bylines, rank: 0)])
    }
    // What the feed says for all its items.
    for (key, meaning) in [("title", FieldMeaning.publisher), ("language", .language)] {
      if let text = feed.text(key) {
        fields.add(
          Field("feed.\(key)", text), [FieldMeaning.Reading(meaning: meaning, rank: 8)], isBorrowed: true)
      }
    }
    return try fields.draft("the item has no \"content_html\", \"content_text\" or \"summary\"")
  }

  /// Members of an item and what they mean; `external_url` is what a linked post is about, so it stands behind `url`.
  private static let meanings: [String: [(FieldMeaning, Int)]] = [
    "url": [(.url, 0)], "external_url": [(.url, 1)], "id": [(.url, 4)], "title": [(.headline, 0)],
    "content_html": [(.body, 0)], "content_text": [(.body, 1)], "summary": [(.deck, 0)],
    "date_published": [(.published, 0)], "date_modified": [(.modified, 0)], "language": [(.language, 0)],
  ]

  /// The names of `authors`, or of `author` as version 1 has it; nil for none.
  private static func authors(of object: JSONMembers) -> [String]? {
    let names = object.objects("authors").compactMap { $0.object.text("name") }
    if !names.isEmpty { return names }
    return object.object("author")?.text("name").map { [$0] }
  }
}
