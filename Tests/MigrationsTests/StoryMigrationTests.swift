import Migrations
import SQLite
import Testing

/// What becomes of an archive of the third schema, which knew no stories.
struct StoryMigrationTests {
  private func older() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.setForeignKeys(true)
    try Migrator(Array(Migrations.all.prefix(3))).migrate(connection)
    try connection.execute(
      """
      INSERT INTO import_run (id, started_at, finished_at, paths, extractor, added)
        VALUES (1, '2031-05-03T10:00:00Z', '2031-05-03T10:00:01Z', '["a.txt"]', '1', 1);
      INSERT INTO article (id, published, headline, path, format, sha256, revision, run_id, bylines, captions, removed, body)
        VALUES (1, '2031-05-02', 'Vera Lund at 31', 'a.txt', 'text', x'00ff', 1, 1, '[]', '[]', '[]', 'Lund, an actress, came.');
      INSERT INTO person (id, name, note, articles, female, male) VALUES (1, 'Vera Lund', NULL, 1, 1, 0);
      INSERT INTO quote (id, article_id, number, speaker_id, medium, start_offset, end_offset, text)
        VALUES (7, 1, 0, 1, 'spoken', 0, 4, 'Lund');
      INSERT INTO post (article_id, number, start_offset, end_offset) VALUES (1, 0, 0, 4);
      INSERT INTO date_mention (article_id, number, text, start_offset, end_offset) VALUES (1, 0, 'May', 0, 4);
      INSERT INTO person_event (person_id, kind, day, article_id, number) VALUES (1, 1, '2031-05-02', 1, 0);
      INSERT INTO curation (id, at, who, action, summary, detail)
        VALUES (1, '2031-05-04T10:00:00Z', 'ada', 'rename', 'renamed', '{"people":[1]}');
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

  @Test func everyRowStaysAndNoStoryIsMadeUp() throws {
    let connection = try older()
    let before = try counts(connection)
    try Migrator().migrate(connection)
    let after = try counts(connection)
    for (table, count) in before {
      #expect(try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) } == count, "\(table)")
    }
    for table in ["story", "story_article", "story_term", "story_frequency", "story_move", "curated_story"] {
      #expect(before[table] == nil && after[table] == 0, "\(table)")
    }
    for table in ["person_event", "date_mention", "quote", "post"] {
      #expect(
        try connection.rows("SELECT words FROM \(table)") { $0.optionalInteger(0) } == [nil], "\(table)")
    }
    #expect(try connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
    #expect(try connection.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
  }

  @Test func viewsTellOfStories() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    try connection.execute(
      """
      INSERT INTO story (id, title, articles, copies, first_day, last_day) VALUES (1, 'At 31', 1, 0, '2031-05-02', '2031-05-02');
      INSERT INTO story (id, merged_into, articles, copies) VALUES (2, 1, 0, 0);
      INSERT INTO story_article VALUES (1, 1, '2031-05-02', NULL, 0, x'');
      """)
    #expect(
      try connection.rows("SELECT id, title, articles FROM story_view") {
        [$0.text(0), $0.text(1), $0.text(2)]
      } == [["1", "At 31", "1"]])
    #expect(
      try connection.rows("SELECT story_id, article_id, headline, copy_of FROM story_article_view") { row in
        (0..<4).map { row.optionalText($0) }
      } == [["1", "1", "Vera Lund at 31", nil]])
  }

  @Test(arguments: [
    "INSERT INTO story_article VALUES (9, 1, NULL, NULL, 0, x'')",
    "INSERT INTO curated_story VALUES (1, 9, 'Nowhere')",
    "INSERT INTO story_move VALUES (9, 1, 1, 1)",
  ]) func rowsPointSomewhere(sql: String) throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(throws: (any Error).self) { try connection.execute(sql) }
  }
}
