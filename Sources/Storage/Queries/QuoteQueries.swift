public import Records
internal import SQLite

/// One quote with its speaker and its place.
public struct QuoteItem: Sendable, Equatable {
  /// Number in the archive; changes when the article is revised.
  public var id: Int64
  /// The quote; ``Records/Quote/speaker`` is the name the article gives.
  public var quote: Quote
  /// The speaker across articles.
  public var speaker: PersonReference?
  /// Where it stands.
  public var place: Place
}

/// The number and the name of a person.
public struct PersonReference: Sendable, Equatable {
  /// Number in the archive.
  public var id: Int64
  /// The most used form of the name.
  public var name: String
}

/// Which quotes to list; all conditions must hold.
///
/// Bounds are those of the article's day of publication; for a speaker's quotes without a text, of the day they were said, where told.
public struct QuoteFilter: Sendable, Equatable {
  /// Said by one of these persons; nil for all, also unnamed speakers.
  public var speakers: [Int64]?
  /// Words to find in the quote, in the language of ``SearchQuery``.
  public var text: String?
  /// First day, EDTF: a year or month means its first day.
  public var from: String?
  /// Last day, EDTF: a year or month means its last day.
  public var to: String?
  /// Of one article.
  public var article: Int64?
  /// Spoken or written.
  public var medium: Quote.Medium?

  /// No condition.
  public init() {}
}

extension Archive {
  /// One sentence for each part of the words of ``QuoteFilter/text`` that is ignored or taken otherwise, and why.
  public func notes(onQuotesWith words: String) throws -> [String] {
    try ask {
      var query = SearchQuery(words)
      var notes = query.notes
      try BroadPrefix(index: .quotes(connection, searchBounds)).narrow(&query, notes: &notes)
      return notes
    }
  }

  /// Quotes: with a text the best matches first, else newest first.
  public func quotes(_ filter: QuoteFilter, limit: Int, offset: Int = 0) throws -> Listing<QuoteItem> {
    try ask {
      if let text = filter.text, !text.isEmpty {
        return try QuoteWordSearch(filter, connection, searchBounds)?.listing(
          limit: limit, offset: offset, quoteItem)
          ?? Listing(items: [], hasMore: false)
      }
      guard let question = QuoteQuestion(filter) else { return Listing(items: [], hasMore: false) }
      return try listing(question.sql, question.conditions, limit: limit, offset: offset, quoteItem)
    }
  }

  /// Quotes as ``quotes(_:limit:offset:)`` lists them, read on and on.
  public func quotesWalk(_ filter: QuoteFilter) throws -> ListingWalk<QuoteItem> {
    try ask {
      if let text = filter.text, !text.isEmpty {
        guard let search = try QuoteWordSearch(filter, connection, searchBounds) else { return emptyWalk() }
        return searchedQuotes(search)
      }
      guard let question = QuoteQuestion(filter) else { return emptyWalk() }
      return try walk(question.sql, question.conditions) { [unowned self] in try quoteItem($0) }
    }
  }

  private func searchedQuotes(_ search: QuoteWordSearch) -> ListingWalk<QuoteItem> {
    // Reversed, the next one last.
    var page: [QuoteItem] = []
    var offset: Int? = 0
    return ListingWalk(self) { [unowned self] in
      if page.isEmpty, let start = offset {
        let found = try search.listing(limit: 1000, offset: start) { try self.quoteItem($0) }
        page = found.items.reversed()
        offset = found.hasMore ? start + page.count : nil
      }
      return page.popLast()
    }
  }

  func quoteItem(_ row: PreparedStatement) throws -> QuoteItem {
    let span = Columns.span(row, from: 11)
    let text =
      row.optionalText(1)
      ?? Columns.words(span.start + 1, span.end - 1, in: row.text(14), from: Int(row.integer(15)))
    let segments = row.optionalText(2)
    return QuoteItem(
      id: row.integer(0),
      quote: Quote(
        text: text, segments: try SegmentLengths.segments(of: text, segments, connection),
        speaker: row.optionalText(5), speakerText: row.optionalText(6), cue: row.optionalText(7),
        medium: Quote.Medium(rawValue: row.text(8)) ?? .spoken, venue: row.optionalText(9),
        date: row.optionalText(10),
        span: span),
      speaker: row.optionalInteger(3).map { PersonReference(id: $0, name: row.text(4)) },
      place: Columns.place(row, article: 16, from: 11))
  }
}

/// The SQL of a listing of quotes.
struct QuoteQuestion {
  let sql: String
  /// The same rows by numbers alone: `id`, `speaker`, `article`.
  let keys: String
  let conditions: Conditions

  /// The words of a quotation `q`; NULL for those between two marks in the sentence that is read with it.
  private static let words = """
    coalesce(q.text, CASE WHEN q.segments IS NULL AND q.start_offset >= q.sentence_start AND q.end_offset <= q.sentence_end THEN NULL
      ELSE (SELECT w.text FROM quote AS w WHERE w.id = q.id) END)
    """
  /// How a quotation `q` was uttered.
  static let medium = "coalesce(q.medium, 'spoken')"

  static let columns = """
    q.id, \(words), q.segments, q.speaker_id, p.name, \(Columns.name("n")), q.speaker_text, q.cue, \(medium), q.venue, q.date,
    \(Columns.place("q")), \(Columns.article)
    """
  static let joins = """
    LEFT JOIN person AS p ON p.id = q.speaker_id
    LEFT JOIN article_person AS n ON n.article_id = q.article_id AND n.person_id = q.speaker_id
    """

  /// Nil when no quote can match.
  init?(_ filter: QuoteFilter) {
    if let speakers = filter.speakers, speakers.isEmpty { return nil }
    var conditions = Conditions()
    let source: String
    let order: String
    if let text = filter.text, !text.isEmpty {
      guard let match = SearchQuery(text).matchExpression else { return nil }
      source =
        "quote_search AS s CROSS JOIN quotation AS q ON q.id = s.rowid CROSS JOIN article AS a ON a.id = q.article_id"
      order = "bm25(quote_search), q.id"
      conditions.add("quote_search MATCH \(conditions.bind(.text(match)))")
      if let speakers = filter.speakers { conditions.add("q.speaker_id", oneOf: speakers) }
      conditions.add("a.published", from: filter.from, to: filter.to)
    } else if let speakers = filter.speakers {
      source = """
        person_event AS e CROSS JOIN quotation AS q ON q.article_id = e.article_id AND q.number = e.number
        CROSS JOIN article AS a ON a.id = e.article_id
        """
      order = "e.day DESC, e.article_id DESC, e.number"
      conditions.add("e.person_id", oneOf: speakers)
      conditions.add("e.kind = \(TimelineEntry.Kind.quote.code)")
      conditions.add(number: "e.day", from: filter.from, to: filter.to)
    } else {
      source = "article AS a CROSS JOIN quotation AS q ON q.article_id = a.id"
      order = "a.published DESC, a.id DESC, q.number"
      conditions.add("a.published", from: filter.from, to: filter.to)
    }
    if let article = filter.article { conditions.add("a.id = \(conditions.bind(.integer(article)))") }
    if let medium = filter.medium {
      conditions.add("\(QuoteQuestion.medium) = \(conditions.bind(.text(medium.rawValue)))")
    }
    self.conditions = conditions
    let rest = "\(conditions.clause) ORDER BY \(order)"
    sql = "SELECT \(QuoteQuestion.columns) FROM \(source) \(QuoteQuestion.joins) \(rest)"
    keys = "SELECT q.id, q.speaker_id AS speaker, q.article_id AS article FROM \(source) \(rest)"
  }
}
