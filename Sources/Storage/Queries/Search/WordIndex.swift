internal import Foundation
internal import SQLite

/// A full-text index: how many rows words are in, and how well rows match them, in bounded time however common the words are.
struct WordIndex {
  let connection: Connection
  /// The FTS5 table.
  let table: String
  /// The table whose rows it holds.
  let content: String

  static func articles(_ connection: Connection) -> WordIndex {
    WordIndex(connection: connection, table: "article_search", content: "article")
  }

  static func quotes(_ connection: Connection) -> WordIndex {
    WordIndex(connection: connection, table: "quote_search", content: "quote")
  }

  /// Of so many rows the best come first; of what matches in more, the newest so many. Raising it ranks more of common words, and takes longer: 10,000 take 9 ms.
  static let mostRanked = 10_000
  /// Up to so many rows are counted one by one; what is in more is estimated.
  private static let mostCounted = 50_000

  /// The rows of more terms are counted less far.
  private static let fewTerms = 8

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
  func frequency(_ match: String, counting most: Int = mostCounted) throws -> (rows: Int, isEstimate: Bool) {
    let counted = try count(match, atMost: most + 1)
    if counted <= most { return (counted, false) }
    return (max(counted, try estimate(match)), true)
  }

  /// Counts in stretches spread evenly over all rows, a twentieth of them.
  private func estimate(_ match: String) throws -> Int {
    let last = try last()
    let stretches: Int64 = 20
    let length = last / (stretches * stretches)
    guard length > 0 else { return 0 }
    let counted = try (0..<stretches).reduce(0) { sum, index in
      let first = last / stretches * index + 1
      return sum + (try count(match, first...first + length - 1))
    }
    return Int(Double(counted) * Double(last) / Double(stretches * length))
  }

  /// How rare each phrase of a query is, in the query's order: what ``rank(_:)`` takes, as BM25 has it.
  func rarities(of query: SearchQuery) throws -> Value {
    let rows = Double(try last())
    let terms = query.required.flatMap(\.self) + query.excluded
    var known: [String: Double] = [:]
    return .doubles(
      try terms.map { term in
        if let rarity = known[term.expression] { return rarity }
        // Of a word that only begins so, every count gathers all words again.
        let matching =
          term.isPrefix
          ? try count(term.expression, atMost: Int.max)
          : try frequency(
            term.expression,
            counting: terms.count > WordIndex.fewTerms ? WordIndex.mostRanked : WordIndex.mostCounted
          ).rows
        let rarity = log((rows - Double(matching) + 0.5) / (Double(matching) + 0.5))
        known[term.expression] = rarity > 0 ? rarity : 1e-6
        return known[term.expression] ?? 0
      })
  }

  /// The rank of an article, more is better, by the placeholder of the phrases' rarities.
  ///
  /// The weights are those of headline, deck and body: raising the first moves articles up that are about the words rather than mention them.
  static func articleRank(_ rarities: String) -> String {
    "rank_known(article_search, \(rarities), 8.0, 4.0, 1.0)"
  }

  /// The rank of a quote.
  static func quoteRank(_ rarities: String) -> String { "rank_known(quote_search, \(rarities), 1.0)" }
}
