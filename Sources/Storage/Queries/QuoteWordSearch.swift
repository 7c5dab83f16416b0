internal import Records
internal import SQLite

/// Finds quotes by their words in bounded time: of very many the best of those imported last come first, then the best of those before them.
struct QuoteWordSearch {
  private let connection: Connection
  private let query: SearchQuery
  private let filter: QuoteFilter
  /// How many quotes are ranked together.
  private let most: Int
  private let frequencies: Value
  /// Whether the speakers' quotes are gone through, not the rows of the words.
  private let isBySpeaker: Bool

  /// Nil when nothing can match.
  init?(_ filter: QuoteFilter, _ connection: Connection, _ bounds: SearchBounds) throws {
    guard let text = filter.text, !text.isEmpty, filter.speakers?.isEmpty != true else { return nil }
    var query = SearchQuery(text)
    let index = WordIndex.quotes(connection, bounds)
    var notes: [String] = []
    try BroadPrefix(index: index).narrow(&query, notes: &notes)
    guard query.matchExpression != nil else { return nil }
    self.connection = connection
    self.query = query
    self.filter = filter
    frequencies = try index.frequencies(of: query)
    let isCommon = try index.frequency(of: query).rows > bounds.mostRanked
    isBySpeaker =
      try isCommon
      && filter.speakers.map {
        try QuoteWordSearch.quotes(of: $0, atMost: bounds.shortList + 1, connection)
          <= bounds.shortList
      } ?? false
    let isFiltered =
      filter.speakers != nil || filter.medium != nil || filter.from != nil || filter.to != nil
      || filter.article != nil
    most = isCommon && isFiltered && !isBySpeaker ? bounds.mostChecked : bounds.mostRanked
  }

  private static func quotes(of speakers: [Int64], atMost most: Int, _ connection: Connection) throws -> Int {
    var conditions = Conditions()
    conditions.add("person_id", oneOf: speakers)
    conditions.add("kind = \(TimelineEntry.Kind.quote.code)")
    let limit = conditions.bind(.integer(most))
    return try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM person_event \(conditions.clause) LIMIT \(limit))",
      conditions.values
    ) { Int($0.integer(0)) } ?? 0
  }

  /// Quotes from an offset, best first in each block.
  func listing(limit: Int, offset: Int, _ read: (PreparedStatement) throws -> QuoteItem) throws -> Listing<
    QuoteItem
  > {
    var items: [QuoteItem] = []
    var offset = max(0, offset)
    // One more is asked for, to see whether there is more.
    let wanted = min(max(0, limit), Int.max - 1) + 1
    while items.count < wanted {
      let block = offset / most
      let inBlock = min(wanted - items.count, (block + 1) * most - offset)
      let (sql, values) = question(block: block, limit: inBlock, offset: offset - block * most)
      let found = try connection.rows(sql, values, read)
      items += found
      offset += found.count
      if found.count < inBlock { break }
    }
    let hasMore = items.count == wanted
    if hasMore { items.removeLast() }
    return Listing(items: items, hasMore: hasMore)
  }

  func question(block: Int, limit: Int, offset: Int) -> (sql: String, values: [Value]) {
    var inner = Conditions()
    let score = WordIndex.quoteRank(inner.bind(frequencies))
    inner.add("quote_search MATCH \(inner.bind(.text(query.matchExpression ?? "")))")
    var source = "quote_search"
    if isBySpeaker, let speakers = filter.speakers {
      source = """
        person_event AS e CROSS JOIN quotation AS q ON q.article_id = e.article_id AND q.number = e.number
        CROSS JOIN quote_search ON quote_search.rowid = q.id
        """
      inner.add("e.person_id", oneOf: speakers)
      inner.add("e.kind = \(TimelineEntry.Kind.quote.code)")
    } else if filter.speakers != nil || filter.medium != nil || filter.article != nil || needsDays {
      source += " CROSS JOIN quotation AS q ON q.id = quote_search.rowid"
      if let speakers = filter.speakers { inner.add("q.speaker_id", oneOf: speakers) }
    }
    if needsDays {
      source += " CROSS JOIN article AS b ON b.id = q.article_id"
      inner.add("b.published", from: filter.from, to: filter.to)
    }
    if let article = filter.article { inner.add("q.article_id = \(inner.bind(.integer(article)))") }
    if let medium = filter.medium {
      inner.add("\(QuoteQuestion.medium) = \(inner.bind(.text(medium.rawValue)))")
    }
    // A speaker's few quotes are one block whatever their order.
    let order = isBySpeaker ? "" : "ORDER BY quote_search.rowid DESC"
    let part = "LIMIT \(inner.bind(.integer(most))) OFFSET \(inner.bind(.integer(block * most)))"
    let page = "LIMIT \(inner.bind(.integer(limit))) OFFSET \(inner.bind(.integer(offset)))"
    let sql = """
      SELECT \(QuoteQuestion.columns) FROM (
        SELECT c.id, c.score FROM (SELECT quote_search.rowid AS id, \(score) AS score FROM \(source) \(inner.clause) \(order) \(part)) AS c
        ORDER BY c.score DESC, c.id DESC \(page)
      ) AS c CROSS JOIN quotation AS q ON q.id = c.id CROSS JOIN article AS a ON a.id = q.article_id \(QuoteQuestion.joins)
      ORDER BY c.score DESC, c.id DESC
      """
    return (sql, inner.values)
  }

  private var needsDays: Bool { filter.from != nil || filter.to != nil }
}
