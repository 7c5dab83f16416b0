internal import Records
internal import SQLite

/// Gives the articles of an older Limelight, which knew them by their addresses as they were written, these addresses in canonical form.
///
/// Done when such an archive is opened for writing; where that is broken off, the next time goes on.
struct OlderAddresses {
  let connection: Connection

  /// Articles a transaction.
  private static let batch = 2000

  /// Renews what there is to renew; in an archive without such articles a look into an index.
  ///
  /// Of several articles that were told apart by the spelling of one address, the first gets it; the others keep theirs, and are its copies
  /// once a reindex has come to them.
  func renew() throws {
    var last = "http"
    while true {
      let old = try connection.rows(
        """
        SELECT id, identity FROM article WHERE identity > ?1 AND identity < 'httq' ORDER BY identity LIMIT \(OlderAddresses.batch)
        """, [.text(last)]
      ) { (id: $0.integer(0), identity: $0.text(1)) }
      guard let end = old.last else { return }
      last = end.identity
      try connection.transaction {
        for article in old {
          let source = Source(path: "", format: .text, sha256: "", identity: article.identity)
          guard let identity = ArticleIdentity(source)?.text, identity != article.identity else { continue }
          try connection.run(
            """
            UPDATE article SET identity = ?2
            WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE identity = ?2)
            """, .integer(article.id), .text(identity))
        }
      }
    }
  }
}
