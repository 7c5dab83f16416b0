internal import SQLite

extension Archive {
  /// How many copies of an article are told of at most.
  public static let mostCopies = 100

  /// The copies of an article, in the order of their numbers.
  func copies(of article: Int64) throws -> [ArticleReference] {
    try connection.rows(
      """
      SELECT \(Columns.article) FROM story_article AS s CROSS JOIN article AS a ON a.id = s.article_id
      WHERE s.copy_of = ?1 ORDER BY s.article_id LIMIT \(Archive.mostCopies)
      """, [.integer(article)]
    ) { Columns.article($0) }
  }
}

/// Tells which articles are copies of which.
struct CopyGroups {
  let connection: Connection

  /// Whether there is any copy.
  var exist: Bool {
    get throws {
      try connection.first("SELECT 1 FROM story_article WHERE copy_of IS NOT NULL LIMIT 1") { _ in true }
        ?? false
    }
  }

  /// The article that an article repeats, or itself.
  func original(of article: Int64) throws -> Int64 {
    let select = try connection.statement("SELECT copy_of FROM story_article WHERE article_id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    return try select.step() ? select.optionalInteger(0) ?? article : article
  }

  /// The article that an article repeats, nil for none; and all others of the same text, in the order of their numbers.
  func others(of article: Int64) throws -> (original: Int64?, all: [Int64]) {
    let original = try original(of: article)
    let copies = try connection.rows(
      "SELECT article_id FROM story_article WHERE copy_of = ?1 ORDER BY article_id LIMIT \(Archive.mostCopies)",
      [.integer(original)]
    ) { $0.integer(0) }
    let all = (copies + [original]).filter { $0 != article }.sorted()
    return (original == article ? nil : original, Array(all.prefix(Archive.mostCopies)))
  }
}
