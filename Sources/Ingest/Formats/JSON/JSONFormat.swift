import Records

/// Reads articles from JSON objects, by the names their keys have in feeds, scrapers and news data sets.
enum JSONFormat: FormatReader {
  /// The article of an object, or the articles of an array, also of one that an object wraps.
  static func read(_ document: RawDocument) -> [DocumentPart] { read(document, map: ColumnMap()) }

  /// The same, with the keys that a person names.
  static func read(_ document: RawDocument, map: ColumnMap) -> [DocumentPart] {
    let bytes = TextDecoder.fromUTF16(document.bytes) ?? TextDecoder.utf8(document.bytes)
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard
      let place = ArrayPlace.find(in: bytes) ?? ArrayPlace.objects(in: bytes) ?? bareArray(bytes, from: start)
    else {
      let whole = 0..<document.bytes.count
      return [
        part(
          of: bytes, in: start..<bytes.count, document, map, label: nil, offset: document.offset, place: whole
        )
      ]
    }
    var stream = ElementStream(bytes, at: place)
    var parts: [DocumentPart] = []
    // Its own bytes throw nothing.
    while let element = try? stream.next() {
      let range = element.offset..<(element.offset + element.bytes.count)
      let isSame = bytes.count == document.bytes.count
      parts.append(
        part(
          of: bytes, in: range, document, map, label: " element \(element.number)", offset: range.lowerBound,
          place: isSame ? range : 0..<document.bytes.count))
    }
    if let problem = stream.problem { parts.append(.rejected(problem, label: nil, offset: nil)) }
    if parts.isEmpty {
      let problem = "it is an array without elements; put an object into it for each article"
      parts.append(.rejected(.notAnArticle(problem: problem), label: nil, offset: nil))
    }
    return parts
  }

  /// An array of whatever: its elements are refused one by one.
  private static func bareArray(_ bytes: [UInt8], from start: Int) -> ArrayPlace? {
    let first = bytes[start...].firstIndex { !ElementStream.isSpace($0) }
    return first.flatMap { bytes[$0] == 0x5B ? ArrayPlace(bracket: $0) : nil }
  }

  private static func part(
    of bytes: [UInt8], in range: Range<Int>, _ document: RawDocument, _ map: ColumnMap, label: String?,
    offset: Int?,
    place: Range<Int>
  ) -> DocumentPart {
    do throws(IngestError) {
      let source = Source(path: document.path, format: .jsonLines, sha256: "", offset: offset)
      var article = Article(source: source, body: "")
      article.url = label == nil ? document.envelope.url : nil
      return .draft(try draft(of: bytes, in: range, article: article, map: map), label: label, bytes: place)
    } catch {
      // What its provider has withdrawn is no mistake of the input.
      if map.entries.isEmpty, let reason = NinjsFormat.reasonToPass(bytes, in: range) {
        return .note("\(label.map { $0.dropFirst() + " " } ?? "")is passed over: \(reason)")
      }
      return .rejected(error, label: label, offset: offset)
    }
  }

  /// Reads one object, in which `map` names further keys; keys that mean nothing here go to `Article.extra` as they are written.
  ///
  /// Throws ``IngestError/brokenJSON(problem:offset:)``, whose offset counts from the beginning of the bytes, or
  /// ``IngestError/notAnArticle(problem:)``.
  static func draft(
    of bytes: [UInt8], in range: Range<Int>? = nil, article: Article, map: ColumnMap = ColumnMap()
  )
    throws(IngestError) -> Draft
  {
    var scanner = JSONScanner(bytes, in: range)
    let members = try scanner.object()
    try scanner.end()
    // Exports of newsrooms have items of ninjs in arrays and lines, too.
    if map.entries.isEmpty, NinjsFormat.isItem(members, of: bytes) {
      let item = try JSONMembers(bytes, in: range)
      if let reason = NinjsFormat.reasonToPass(item) { throw .notAnArticle(problem: reason) }
      var article = article
      article.source.format = .ninjs
      return try NinjsFormat.draft(of: item, article: article)
    }
    var fields = ArticleFields(article)
    let isEnvelope = !members.contains { member in
      member.value != .null && map.readings(of: member.key).first?.meaning == .body
    }
    add(members, of: bytes, to: &fields, map, isEnvelope: isEnvelope)
    if !fields.hasAddress { addAddress(of: members, bytes, to: &fields) }
    return try fields.draft(
      "it has no \"text\", \"body\" or \"content\"; add the article's text under one of these keys")
  }

  private static func add(
    _ members: [(key: String, value: JSONScanner.Value)], of bytes: [UInt8], to fields: inout ArticleFields,
    _ map: ColumnMap,
    isEnvelope: Bool, prefix: String = ""
  ) {
    // Of equal keys the last counts, as with most readers.
    var last: [String: Int] = [:]
    for (index, member) in members.enumerated() { last[member.key] = index }
    let isRealNews = realNewsKeys.allSatisfy { last[$0] != nil }
    for (index, member) in members.enumerated() where last[member.key] == index {
      if isEnvelope, envelopes.contains(FieldMeaning.folded(member.key)), case .raw(let range) = member.value
      {
        var scanner = JSONScanner(bytes, in: range)
        if let inner = try? scanner.object() {
          add(inner, of: bytes, to: &fields, map, isEnvelope: false, prefix: member.key + ".")
          continue
        }
      }
      let readings = map.readings(of: member.key)
      let isText = readings.first?.meaning == .body
      var field = JSONValue(bytes: bytes, value: member.value).field(member.key, isText: isText)
      field.name = prefix + member.key
      if isRealNews, member.key == "publish_date", case .text(let text) = field.value,
        let day = PublicationTime.monthFirst(text)?.day
      {
        field = Field(field.name, day)
      }
      if readings.isEmpty { fields.keep(field) } else { fields.add(field, readings) }
    }
  }

  /// Takes the address from an object that tells where a crawler found the page, as Fundus's `html` does; it stays as it is.
  private static func addAddress(
    of members: [(key: String, value: JSONScanner.Value)], _ bytes: [UInt8], to fields: inout ArticleFields
  ) {
    for case (_, .raw(let range)) in members where bytes[range.lowerBound] == 0x7B {
      var scanner = JSONScanner(bytes, in: range)
      for (key, value) in (try? scanner.object()) ?? [] {
        guard case .string(let text) = value else { continue }
        let readings = FieldMeaning.readings(of: key).filter {
          $0.meaning == .url && (2...3).contains($0.rank)
        }
        if !readings.isEmpty { fields.add(Field(key, text), readings, isBorrowed: true) }
      }
    }
  }

  /// By which the records of RealNews are known, whose `publish_date` is written `%m-%d-%Y` (rowanz/grover,
  /// realnews/process_ccrawl.py).
  private static let realNewsKeys = ["publish_date", "summary", "authors", "status", "domain"]

  /// Members whose object is the article when there is no text beside them: Elasticsearch `_source`, Guardian `fields`,
  /// JSON:API `attributes`.
  private static let envelopes: Set<String> = [
    "source", "fields", "attributes", "article", "doc", "document", "item", "data",
  ]
}
