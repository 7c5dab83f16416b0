/// Where in a JSON text the array of its articles stands: at its beginning, or in an object that wraps it.
struct ArrayPlace: Equatable {
  /// Index of the opening bracket.
  var bracket: Int
  /// Whether an object holds the array: `{"articles": [ … ]}`.
  var isWrapped = false
  /// Whether there are no brackets, but objects one after another, as programs append them; `bracket` is then the index before
  /// the first.
  var isBare = false

  /// The place in the first bytes of a text; nil when they hold no array of objects, as when they are an article themselves.
  ///
  /// An object wraps articles when one of its members, or of an object in it, has a name that answers of news services
  /// and search engines give their lists, and no member before it is an article's text.
  static func find(in start: [UInt8]) -> ArrayPlace? {
    var scanner = JSONScanner(start, in: start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3..<start.count : nil)
    switch scanner.nextMark() {
    case 0x5B: return opensObjects(start, at: scanner.index) ? ArrayPlace(bracket: scanner.index) : nil
    case 0x7B: return find(in: start, &scanner)
    default: return nil
    }
  }

  /// The place of objects that follow each other without a bracket around them, the first of which takes several lines; nil for
  /// anything else, also for JSON Lines.
  static func objects(in start: [UInt8]) -> ArrayPlace? {
    var scanner = JSONScanner(start, in: start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3..<start.count : nil)
    guard scanner.nextMark() == 0x7B else { return nil }
    let first = scanner.index
    // A line of JSON Lines is passed over at once.
    guard start[first...].contains(0x0A), (try? scanner.skip()) != nil,
      start[first..<scanner.index].contains(0x0A),
      scanner.nextMark() == 0x7B
    else { return nil }
    return ArrayPlace(bracket: first - 1, isBare: true)
  }

  private static func find(in start: [UInt8], _ scanner: inout JSONScanner) -> ArrayPlace? {
    do throws(IngestError) {
      // Each turn goes into an object; answers nest their lists two or three deep.
      for _ in 0..<4 {
        try scanner.enterObject()
        var isInside = false
        while !isInside, let key = try scanner.nextKey() {
          let mark = scanner.nextMark()
          let isText = FieldMeaning.readings(of: key).first?.meaning == .body
          if isText, mark == 0x22 { return nil }
          let isList = lists.contains(FieldMeaning.folded(key))
          if isList, mark == 0x5B, opensObjects(start, at: scanner.index) {
            return ArrayPlace(bracket: scanner.index, isWrapped: true)
          }
          isInside = isList && mark == 0x7B
          if !isInside { try scanner.skip() }
        }
        if !isInside { return nil }
      }
    } catch {
      // The bytes end, or are no JSON: somebody else will say so.
    }
    return nil
  }

  /// Whether the bracket at an index is followed by a brace.
  private static func opensObjects(_ bytes: [UInt8], at bracket: Int) -> Bool {
    bytes[(bracket + 1)...].first { !ElementStream.isSpace($0) } == 0x7B
  }

  /// Names of lists in answers: NewsAPI `articles`, JSON:API `data`, Guardian `response.results`, NYT `response.docs`,
  /// Elasticsearch `hits.hits`, OData `value` and what exporters commonly write.
  private static let lists: Set<String> = [
    "articles", "data", "items", "docs", "documents", "results", "result", "response", "hits", "news",
    "entries",
    "posts", "records", "stories", "rows", "value", "payload", "feed",
  ]
}
