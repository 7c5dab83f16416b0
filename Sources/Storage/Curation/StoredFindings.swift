internal import SQLite

/// Everything stored as found in one article, to see whether a reindex changes it.
struct StoredFindings: Equatable {
  private var tables: [[[Value]]]

  init(of article: Int64, _ connection: Connection) throws {
    tables = try StoredFindings.questions.map { sql in
      try connection.rows(sql, [.integer(article)]) { row in (0..<row.columnCount).map { row.value($0) } }
    }
  }

  private static let questions =
    ["mention", "quote", "statement", "post", "date_mention", "tie"].map {
      "SELECT * FROM \($0) WHERE article_id = ?1 ORDER BY number"
    } + [
      "SELECT * FROM article_person WHERE article_id = ?1 ORDER BY person_id",
      """
      SELECT f.* FROM article_person AS x CROSS JOIN person_fact AS f
      ON f.person_id = x.person_id AND f.kind IN ('age', 'role') AND f.article_id = x.article_id
      WHERE x.article_id = ?1 ORDER BY f.person_id, f.kind, f.number
      """,
    ]
}
