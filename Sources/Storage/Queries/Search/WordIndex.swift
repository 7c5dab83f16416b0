internal import SQLite

/// A full-text index: how many rows words are in, and how well rows match them, in bounded time however common the words are.
struct WordIndex {
  let connection: Connection
  /// The FTS5 table.
  let table: String
  /// The table whose rows it holds.
  let content: String
  let bounds: SearchBounds

  static func articles(_ connection: Connection, _ bounds: SearchBounds) -> WordIndex {
    WordIndex(connection: connection, table: "article_search", content: "article", bounds: bounds)
  }

  static func quotes(_ connection: Connection, _ bounds: SearchBounds) -> WordIndex {
    WordIndex(connection: connection, table: "quote_search", content: "quote", bounds: bounds)
  }

  /// How many rows match, counted no further than a bound.
  func count(_ match: String, atMost most: Int) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH ?1 LIMIT ?2)",
      [.text(match), .integer(most)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// How many rows between two numbers match.
  func count(_ match: String, _ numbers: ClosedRange<Int64>) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM \(table) WHERE \(table) MATCH ?1 AND rowid >= ?2 AND rowid <= ?3",
      [.text(match), .integer(numbers.lowerBound), .integer(numbers.upperBound)]
    ) { Int($0.integer(0)) } ?? 0
  }

  /// The greatest number of a row.
  func last() throws -> Int64 {
    try connection.first("SELECT max(id) FROM \(content)") { $0.integer(0) } ?? 0
  }

  /// How many rows match, and whether that is an estimate.
  func frequency(_ match: String) throws -> (rows: Int, isEstimate: Bool) {
    // Of several words every place is read.
    let most = match.contains(" ") ? min(bounds.mostRanked, bounds.mostCounted) : bounds.mostCounted
    let counted = try count(match, atMost: most + 1)
    return counted <= most ? (counted, false) : (max(counted, try estimate(match)), true)
  }

  /// Whether more rows match than are ranked together.
  func isCommon(_ match: String) throws -> Bool {
    try count(match, atMost: bounds.mostRanked + 1) > bounds.mostRanked
  }

  /// Counts in stretches spread evenly over all rows, a twentieth of them.
  private func estimate(_ match: String) throws -> Int {
    let last = try last()
    let stretches: Int64 = 20
    let length = max(1, last / (stretches * stretches))
    let counted = try (0..<stretches).reduce(0) { sum, index in
      let first = last / stretches * index + 1
      return sum + (try count(match, first...first + length - 1))
    }
    return Int(Double(counted) * Double(last) / Double(stretches * length))
  }

  /// How many rows each phrase of a query is in, in the query's order: what a rank takes.
  func frequencies(of query: SearchQuery) throws -> Value {
    var known: [String: Double] = [:]
    return .doubles(
      try (query.required.flatMap(\.self) + query.excluded).map { term in
        if let rows = known[term.expression] { return rows }
        // Of a word that only begins so, every count gathers all words again.
        let rows =
          term.isPrefix
          ? try count(term.expression, atMost: Int.max) : try frequency(term.expression).rows
        known[term.expression] = Double(rows)
        return Double(rows)
      })
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
