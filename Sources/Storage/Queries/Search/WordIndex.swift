internal import SQLite

/// A full-text index: how many rows words are in, and how well rows match them, in bounded time however common the words are.
///
/// Made anew for each question, for it remembers what it counted.
final class WordIndex {
  /// How many rows match, and whether that is an estimate.
  typealias Frequency = (rows: Int, isEstimate: Bool)

  let connection: Connection
  /// The FTS5 table.
  let table: String
  /// The table whose rows it holds.
  private let content: String
  private let bounds: SearchBounds
  /// Up to so many rows of a word are counted one by one.
  private let mostCounted: Int
  /// Rows of a stretch at most, to estimate in how many a word is.
  private let longestStretch: Int64
  private var known: [String: Frequency] = [:]
  private var newest: [String: (articles: [Int64], areAll: Bool)] = [:]
  private var knownLast: Int64?

  private init(_ connection: Connection, table: String, content: String, _ bounds: SearchBounds, _ terms: Int)
  {
    let share = max(1, terms / WordIndex.fewTerms)
    mostCounted = bounds.mostCounted / share
    longestStretch = WordIndex.longestStretch / Int64(share)
    self.connection = connection
    self.table = table
    self.content = content
    self.bounds = bounds
  }

  /// Words up to which all are counted as far as one alone.
  private static let fewTerms = 3

  static func articles(_ connection: Connection, _ bounds: SearchBounds, terms: Int = 1) -> WordIndex {
    WordIndex(connection, table: "article_search", content: "article", bounds, terms)
  }

  static func quotes(_ connection: Connection, _ bounds: SearchBounds, terms: Int = 1) -> WordIndex {
    WordIndex(connection, table: "quote_search", content: "quote", bounds, terms)
  }

  /// The greatest number of a row.
  func last() throws -> Int64 {
    if let knownLast { return knownLast }
    let last = try connection.first("SELECT max(id) FROM \(content)") { $0.integer(0) } ?? 0
    knownLast = last
    return last
  }

  // MARK: Counting

  /// How many rows a word, a phrase or the beginning of a word is in.
  func frequency(of term: SearchQuery.Term) throws -> Frequency {
    // Of a word that only begins so, every count gathers all words again.
    if term.isPrefix { return try frequency(term.expression, countedUpTo: Int.max) }
    guard term.isPhrase else { return try frequency(term.expression) }
    return try frequency(
      term.expression, countedUpTo: rows(goneThroughFor: term) > bounds.mostProbed(term) ? 0 : mostOfSeveral)
  }

  /// How many rows a query finds.
  func frequency(of query: SearchQuery) throws -> Frequency {
    if query.excluded.isEmpty, query.required.count == 1, query.required[0].count == 1 {
      return try frequency(of: query.required[0][0])
    }
    guard let match = query.matchExpression else { return (Int(try last()), true) }
    let isBroad = try rows(goneThroughFor: query) > bounds.mostProbed(query)
    return try frequency(match, countedUpTo: isBroad ? 0 : mostOfSeveral)
  }

  /// How many rows match what is no phrase.
  func frequency(_ match: String) throws -> Frequency { try frequency(match, countedUpTo: mostCounted) }

  /// Of several words every place is read.
  private var mostOfSeveral: Int { min(bounds.mostRanked, mostCounted) }

  /// How many rows match, by a count of all where these are no more than so many; 0 where even a count of so many may take long.
  func frequency(_ match: String, countedUpTo most: Int) throws -> Frequency {
    if let frequency = known[match] { return frequency }
    let frequency: Frequency
    if most == 0 {
      frequency = try spread(match)
    } else {
      let counted = try count(match, atMost: most == Int.max ? most : most + 1)
      frequency = counted <= most ? (counted, false) : (max(counted, try estimate(match)), true)
    }
    known[match] = frequency
    return frequency
  }

  /// The newest articles that a query finds, and whether these are all, where that is known from counting.
  func newestArticles(of query: SearchQuery) -> (articles: [Int64], areAll: Bool)? {
    query.matchExpression.flatMap { newest[$0] }
  }

  /// How many rows the rarest words of a query are in that must occur: so many are gone through to find all that match.
  func rows(goneThroughFor query: SearchQuery) throws -> Int {
    try query.required.map { try $0.reduce(0) { $0 + (try rows(goneThroughFor: $1)) } }.min()
      ?? Int(last())
  }

  private func rows(goneThroughFor term: SearchQuery.Term) throws -> Int {
    guard term.isPhrase else { return try frequency(of: term).rows }
    let words = Set(Folding.words(term.text)).map { SearchQuery.Term(text: $0).expression }
    // A rare word tells it, whatever the others are.
    let least = try words.map { try count($0, atMost: mostOfSeveral + 1) }.min() ?? 0
    return least <= mostOfSeveral ? least : try words.map { try known[$0]?.rows ?? estimate($0) }.min() ?? 0
  }

  private func count(_ match: String, atMost most: Int) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH ?1 LIMIT ?2)",
      [.text(match), .integer(most)]
    ) { Int($0.integer(0)) } ?? 0
  }

  private func count(_ match: String, _ numbers: ClosedRange<Int64>) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM \(table) WHERE \(table) MATCH ?1 AND rowid >= ?2 AND rowid <= ?3",
      [.text(match), .integer(numbers.lowerBound), .integer(numbers.upperBound)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// Rows of a stretch at most, for few words: more make estimates surer, and slower.
  private static let longestStretch: Int64 = 500
  private static let stretches: Int64 = 20

  /// Counts in stretches spread evenly over all rows, a twentieth of them where they are few; for what is not rare, for FTS5 goes on behind
  /// the end of a stretch to the next row that matches.
  private func estimate(_ match: String) throws -> Int {
    let last = try last()
    let stretches = WordIndex.stretches
    let length = min(max(1, longestStretch), max(1, last / (stretches * stretches)))
    let counted = try (0..<stretches).reduce(0) { sum, index in
      let first = last / stretches * index + 1
      return sum + (try count(match, first...first + length - 1))
    }
    return Int(Double(counted) * Double(last) / Double(stretches * length))
  }

  /// Takes how far apart the newest few rows that match are for all, or counts where they are all; surer where they are close together.
  private func spread(_ match: String) throws -> Frequency {
    let rows = try connection.rows(
      "SELECT rowid FROM \(table) WHERE \(table) MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
      [.text(match), .integer(bounds.fewestRanked)]
    ) { $0.integer(0) }
    newest[match] = (rows, rows.count < bounds.fewestRanked)
    guard rows.count >= bounds.fewestRanked, let lowest = rows.last else { return (rows.count, false) }
    let last = try last()
    if last - lowest < last / (2 * WordIndex.stretches) { return (try estimate(match), true) }
    return (Int(Double(rows.count) * Double(last) / Double(last - lowest + 1)), true)
  }

  // MARK: Ranking

  /// How many rows each phrase of a query is in, in the query's order: what a rank takes.
  func frequencies(of query: SearchQuery) throws -> Value {
    .doubles(
      try (query.required.flatMap(\.self) + query.excluded).map { Double(try frequency(of: $0).rows) })
  }

  /// The rank of an article, more is better, by the placeholder of the phrases' frequencies.
  ///
  /// The weights are those of headline, deck and body: raising the first moves articles up that are about the words rather than mention them.
  static func articleRank(_ frequencies: String) -> String {
    "rank_known(article_search, \(frequencies), 8.0, 4.0, 1.0)"
  }

  /// The rank of a quote.
  static func quoteRank(_ frequencies: String) -> String { "rank_known(quote_search, \(frequencies), 1.0)" }
}
