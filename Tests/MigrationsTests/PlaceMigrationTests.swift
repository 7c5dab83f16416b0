import Migrations
import SQLite
import Testing

/// What becomes of an archive of the sixth schema, which kept every mention as a row and every quote with its words.
struct PlaceMigrationTests {
  private let body = "Vera Lund “came home,” said Otto. “And slept.” Otto Lund ‘left’."

  private func older() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.setForeignKeys(true)
    try Migrator(Array(Migrations.all.prefix(6))).migrate(connection)
    try connection.run(
      """
      INSERT INTO import_run (id, started_at, finished_at, paths, extractor, added)
        VALUES (1, '2031-05-03T10:00:00Z', '2031-05-03T10:00:01Z', '["a.txt"]', '4', 1)
      """)
    try connection.run(
      """
      INSERT INTO article (id, published, headline, path, format, sha256, revision, run_id, bylines, captions, removed, body)
        VALUES (1, '2031-05-02', 'Lund: “Home”', 'a.txt', 'text', x'00ff', 1, 1, '[]', '["Vera Lund"]', '[]', ?1)
      """, .text(body))
    try connection.execute(
      """
      INSERT INTO person (id, name, articles, female, male) VALUES (1, 'Vera Lund', 1, 1, 0), (2, 'Otto Lund', 1, 0, 1);
      INSERT INTO appearance VALUES (1, 1, 'Vera Lund', 'female'), (1, 2, 'Otto Lund', NULL);
      INSERT INTO mention (article_id, number, person_id, start_offset, end_offset, sentence_start, sentence_end, field, rule) VALUES
        (1, 0, 2, 28, 32, 0, 33, NULL, 5), (1, 1, 2, 47, 56, 47, 64, NULL, NULL), (1, 2, 1, 0, 9, 0, 33, NULL, 1),
        (1, 3, 1, 0, 4, 0, 12, 'headline', 1), (1, 4, 1, 0, 9, NULL, NULL, 'captions[0]', 1);
      INSERT INTO quote (id, article_id, number, speaker_id, cue, medium, start_offset, end_offset, segments, text, words) VALUES
        (3, 1, 0, 2, 'said', 'spoken', 10, 46, '[10,10]', 'came home, And slept.', 7),
        (5, 1, 1, NULL, NULL, 'written', 57, 63, NULL, 'left', NULL),
        (6, 1, 2, NULL, NULL, 'spoken', 57, 63, NULL, 'he left', NULL);
      INSERT INTO quote (id, article_id, number, medium, start_offset, end_offset, field, text)
        VALUES (9, 1, 3, 'spoken', 6, 12, 'headline', 'Home');
      INSERT INTO quote_search (rowid, text) SELECT id, text FROM quote;
      """)
    return connection
  }

  private func rows(_ sql: String, of connection: Connection) throws -> [[Value]] {
    try connection.rows(sql) { row in (0..<row.columnCount).map { row.value($0) } }
  }

  @Test(arguments: [
    "article_id, person_id, start_offset, end_offset, sentence_start, sentence_end, field, rule FROM mention",
    """
    id, article_id, number, speaker_id, speaker_text, cue, medium, venue, date, start_offset, end_offset, sentence_start,
    sentence_end, field, segments, text, words FROM quote
    """,
    "* FROM mention_view", "* FROM quote_view", "* FROM person",
  ]) func everythingIsToldAsBefore(columns: String) throws {
    let connection = try older()
    let sql = "SELECT \(columns) ORDER BY 1, 2, 3, 4, 5, 6, 7"
    let before = try rows(sql, of: connection)
    #expect(!before.isEmpty)
    try Migrator().migrate(connection)
    #expect(try rows(sql, of: connection) == before)
    #expect(try connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
    #expect(try connection.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
  }

  @Test func mentionsStayInTheirOrder() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(
      try connection.rows("SELECT person_id, start_offset FROM mention WHERE article_id = 1 ORDER BY number")
      {
        [$0.integer(0), $0.integer(1)]
      } == [[2, 28], [2, 47], [1, 0], [1, 0], [1, 0]])
  }

  @Test func wordsThatTheTextHasAreNotKeptTwice() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(
      try connection.rows("SELECT id FROM quotation WHERE text IS NULL ORDER BY id") { $0.integer(0) } == [
        5, 9,
      ])
  }

  @Test func quotesAreSearchedAsBefore() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    try connection.execute("INSERT INTO quote_search (quote_search) VALUES ('integrity-check')")
    #expect(
      try connection.rows(
        "SELECT rowid, text FROM quote_search WHERE quote_search MATCH 'left OR slept' ORDER BY rowid"
      ) { [$0.text(0), $0.text(1)] } == [["3", "came home, And slept."], ["5", "left"], ["6", "he left"]])
    try connection.execute("INSERT INTO quote_search (quote_search) VALUES ('rebuild')")
    #expect(
      try connection.rows("SELECT rowid FROM quote_search WHERE quote_search MATCH 'home' ORDER BY rowid") {
        $0.integer(0)
      } == [3, 9])
  }

  @Test(arguments: [
    "SELECT person_id FROM mention WHERE article_id = 1 AND field IS NULL AND start_offset >= 1",
    "SELECT text FROM quote WHERE article_id = 1 AND number = 2", "SELECT text FROM quote WHERE id = 3",
  ]) func viewsAreAskedByIndexes(sql: String) throws {
    let connection = try older()
    try Migrator().migrate(connection)
    let plan = try connection.rows("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
    #expect(plan.first?.hasPrefix("SEARCH") == true, "\(plan)")
  }
}
