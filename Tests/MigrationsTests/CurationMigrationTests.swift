import Migrations
import SQLite
import Testing

/// What becomes of an archive that Limelight's first version made.
struct CurationMigrationTests {
  /// An archive as the first migration leaves it, with one row of everything.
  private func older() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.setForeignKeys(true)
    try Migrator(Array(Migrations.all.prefix(1))).migrate(connection)
    try connection.execute(
      """
      INSERT INTO import_run (id, started_at, finished_at, paths, extractor, added)
        VALUES (1, '2031-05-03T10:00:00Z', '2031-05-03T10:00:01Z', '["a.txt"]', '1', 1);
      INSERT INTO article (id, published, headline, path, format, sha256, revision, run_id, bylines, captions, removed, body)
        VALUES (1, '2031-05-02', 'Vera Lund at 31', 'a.txt', 'text', x'00ff', 2, 1, '[]', '[]', '[]', 'Lund, an actress, came.');
      INSERT INTO revision (article_id, revision, path, format, sha256, run_id, bylines, captions, removed, body)
        VALUES (1, 1, 'a.txt', 'text', x'00fe', 1, '[]', '[]', '[]', 'Lund came.');
      INSERT INTO rejected_input (run_id, path, reason) VALUES (1, 'b.txt', 'empty');
      INSERT INTO person VALUES (1, 'Vera Lund', NULL, 1, 1, 0), (2, 'Otto Lund', NULL, 1, 0, 1);
      INSERT INTO person_key VALUES ('vera lund', 1), ('otto lund', 2);
      INSERT INTO person_name VALUES (1, 'Vera Lund', 1), (2, 'Otto Lund', 1);
      INSERT INTO person_role VALUES (1, 'actress', 1), (1, 'author of "Tides"', 1);
      INSERT INTO person_word VALUES ('vera', 1, '16'), ('lund', 1, '453');
      INSERT INTO appearance VALUES (1, 1, 'Vera Lund', 'female', 31, '["actress","author of \\"Tides\\""]'),
        (1, 2, 'Otto Lund', NULL, NULL, NULL);
      INSERT INTO mention VALUES (1, 0, 1, 0, 4, 0, 23, NULL), (1, 1, 1, 0, 9, 0, 15, 'headline');
      INSERT INTO quote (id, article_id, number, speaker_id, medium, start_offset, end_offset, text)
        VALUES (7, 1, 0, 1, 'spoken', 0, 4, 'Lund');
      INSERT INTO quote_search (rowid, text) VALUES (7, 'Lund');
      INSERT INTO statement (article_id, number, start_offset, end_offset) VALUES (1, 0, 0, 4);
      INSERT INTO post (article_id, number, start_offset, end_offset) VALUES (1, 0, 0, 4);
      INSERT INTO date_mention (article_id, number, text, start_offset, end_offset) VALUES (1, 0, 'May', 0, 4);
      INSERT INTO relation VALUES (1, 0, 1, 'spouse', 2, 0, 4, 0, 23, NULL);
      INSERT INTO person_event VALUES (1, 1, '2031-05-02', 1, 0);
      """)
    return connection
  }

  private func counts(_ connection: Connection) throws -> [String: Int64] {
    let tables = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'migration' AND name NOT LIKE '%_search_config'"
    ) { $0.text(0) }
    return try tables.reduce(into: [:]) { counts, table in
      counts[table] = try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) }
    }
  }

  @Test func everyRowStays() throws {
    let connection = try older()
    let before = try counts(connection)
    try Migrator().migrate(connection)
    let after = try counts(connection)
    for (table, count) in before {
      #expect(try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) } == count, "\(table)")
    }
    #expect(after["person_fact"] == 3)
    for table in [
      "curation", "person_merge", "person_split", "curated_name", "curated_article", "reindex_queue",
      "reindexed",
    ] {
      #expect(after[table] == 0, "\(table)")
    }
    #expect(try connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
    #expect(try connection.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
  }

  @Test func agesAndRolesAreStillTold() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    let facts = try connection.rows(
      "SELECT person, kind, value, typeof(value), rule, sentence FROM person_fact_view ORDER BY kind, value"
    ) { row in (0..<6).map { row.optionalText($0) } }
    #expect(
      facts == [
        ["Vera Lund", "age", "31", "integer", nil, nil],
        ["Vera Lund", "role", "actress", "text", nil, nil],
        ["Vera Lund", "role", "author of \"Tides\"", "text", nil, nil],
      ])
    #expect(
      try connection.rows("SELECT article_id, person_id, name, gender FROM appearance ORDER BY person_id") {
        row in (0..<4).map { row.optionalText($0) }
      } == [["1", "1", "Vera Lund", "female"], ["1", "2", "Otto Lund", nil]])
  }

  @Test func viewsTellTheSameAndTheRule() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    try connection.execute(
      """
      INSERT INTO rule VALUES (40, 'kin-phrase', 'a possessive and a noun of kinship: her son Otis');
      UPDATE tie SET rule = 40;
      """)
    #expect(
      try connection.rows("SELECT person, kind, other, sentence, rule FROM relation_view") { row in
        (0..<5).map { row.optionalText($0) }
      } == [["Vera Lund", "spouse", "Otto Lund", "Lund, an actress, came.", "kin-phrase"]])
    #expect(
      try connection.rows(
        "SELECT person, text, sentence, rule FROM mention_view ORDER BY start_offset, field"
      ) {
        row in (0..<4).map { row.optionalText($0) }
      } == [
        ["Vera Lund", "Lund", "Lund, an actress, came.", nil],
        ["Vera Lund", "Vera Lund", "Vera Lund at 31", nil],
      ])
    #expect(
      try connection.rows("SELECT imported_at, extractor, revision FROM article_view") { row in
        (0..<3).map { row.text($0) }
      } == [["2031-05-03T10:00:00Z", "1", "2"]])
    #expect(try connection.rows("SELECT kind FROM import_run") { $0.text(0) } == ["import"])
  }
}
