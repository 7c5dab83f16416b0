import Migrations
import SQLite
import Testing

/// What becomes of an archive of the fourth schema, which knew copies only within stories.
struct CopyMigrationTests {
  private func older() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.setForeignKeys(true)
    try Migrator(Array(Migrations.all.prefix(4))).migrate(connection)
    try connection.execute(
      """
      INSERT INTO import_run (id, started_at, finished_at, paths, extractor, added)
        VALUES (1, '2031-05-03T10:00:00Z', '2031-05-03T10:00:01Z', '["a.txt"]', '4', 2);
      INSERT INTO article (id, published, headline, path, format, sha256, revision, run_id, bylines, captions, removed, body, identity)
        VALUES (1, '2031-05-02', 'Vera Lund at 31', 'a.txt', 'text', x'00ff', 2, 1, '[]', '[]', '[]', 'Lund came.', 'https://lamp.example/1'),
        (2, '2031-05-02', 'Vera Lund, 31', 'b.txt', 'text', x'00fe', 1, 1, '[]', '[]', '[]', 'Lund came.', '/b.txt');
      INSERT INTO revision (article_id, revision, path, format, sha256, run_id, bylines, captions, removed, body)
        VALUES (1, 1, 'a.txt', 'text', x'00fd', 1, '[]', '[]', '[]', 'Lund comes.');
      INSERT INTO story (id, articles, copies, first_day, last_day) VALUES (1, 2, 1, '2031-05-02', '2031-05-02');
      INSERT INTO story_article VALUES (1, 1, '2031-05-02', NULL, 7, x''), (2, 1, '2031-05-02', 1, 7, x'');
      """)
    return connection
  }

  @Test func everyRowStaysAsItWas() throws {
    let connection = try older()
    let names = ["import_run", "article", "revision", "story", "story_article"]
    func rows() throws -> [[String?]] {
      try names.flatMap { table in
        try connection.rows("SELECT * FROM \(table) ORDER BY 1") { row in
          (0..<row.columnCount).map { row.optionalText($0) }
        }
      }
    }
    let before = try rows()
    try Migrator().migrate(connection)
    for (old, new) in zip(before, try rows()) { #expect(Array(new.prefix(old.count)) == old) }
    #expect(try connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
    #expect(try connection.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
  }

  @Test func whatIsNewIsUnknown() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(
      try connection.rows(
        "SELECT id, modified, partial, embeds, copy_of, extractor FROM article_view ORDER BY id"
      ) { row in
        (0..<6).map { row.optionalText($0) }
      } == [["1", nil, nil, nil, nil, "4"], ["2", nil, nil, nil, "1", "4"]])
    #expect(try connection.rows("SELECT words FROM revision") { $0.optionalInteger(0) } == [nil])
    #expect(try connection.rows("SELECT copies FROM import_run") { $0.integer(0) } == [0])
  }

  @Test(arguments: [
    (
      "SELECT article_id FROM story_article WHERE fingerprint = 7 AND article_id <> 1 ORDER BY article_id",
      "story_article_by_fingerprint"
    ),
    (
      "SELECT fetched FROM revision WHERE article_id = 1 AND words = 3 ORDER BY rowid DESC LIMIT 1",
      "revision_by_words"
    ),
    (
      "SELECT id FROM article WHERE identity > 'a#' AND identity < 'a$' AND id <> 1 ORDER BY identity",
      "article_by_identity"
    ),
  ]) func copiesAreFoundByIndexes(sql: String, index: String) throws {
    let connection = try older()
    try Migrator().migrate(connection)
    let plan = try connection.rows("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
    #expect(plan.count == 1)
    #expect(plan.first?.contains("USING") == true && plan.first?.contains(index) == true, "\(plan)")
  }
}
