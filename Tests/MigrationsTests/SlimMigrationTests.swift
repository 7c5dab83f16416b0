import Migrations
import SQLite
import Testing

/// What becomes of an archive of the seventh schema, which kept days as texts and the words of dates and names besides the article.
struct SlimMigrationTests {
  private func older() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.setForeignKeys(true)
    try Migrator(Array(Migrations.all.prefix(7))).migrate(connection)
    try connection.execute(
      """
      INSERT INTO import_run (id, started_at, finished_at, paths, extractor, added)
        VALUES (1, '2031-05-03T10:00:00Z', '2031-05-03T10:00:01Z', '["a.txt"]', '4', 2);
      INSERT INTO article (id, published, headline, path, format, sha256, revision, run_id, bylines, captions, removed, body) VALUES
        (1, '2031-05-02', 'Lund left in May', 'a.txt', 'text', x'00ff', 1, 1, '[]', '["Vera Lund in 2029"]', '[]',
          'Véra Lund came in 2030. She left on 1 May. Otto Lund wed her.'),
        (2, NULL, NULL, 'b.txt', 'text', x'01ff', 1, 1, '[]', '[]', '[]', 'Otto Lund came in 2030 and in 2030.');
      INSERT INTO person (id, name, articles, female, male) VALUES (1, 'Vera Lund', 1, 1, 0), (2, 'Otto Lund', 2, 0, 1),
        (3, 'Mia Lund', 1, 0, 0);
      INSERT INTO appearance (article_id, person_id, number, name, gender, mentions) VALUES
        (1, 1, 0, 'Véra Lund', 'female', '[[0,9,0,23],[0,9,0,17,1,"captions[0]"]]'),
        (1, 2, 1, 'Otto Lund', 'male', '[[0,4,0,16,1,"headline"],[43,9,0,18]]'),
        (1, 3, 2, 'Mia Lund', NULL, '[]'),
        (2, 2, 0, 'Otto Lund', NULL, '[[0,9,0,35]]');
      INSERT INTO date_mention (article_id, number, text, value, day, start_offset, end_offset, sentence_start, sentence_end, field, words)
      VALUES (1, 0, '2030', '2030', '2030', 18, 22, 0, 23, NULL, 7), (1, 1, '1 May', '2031-05-01', '2031-05-01', 36, 41, 24, 42, NULL, 9),
        (1, 2, 'May', '2031-05', '2031-05', 13, 16, 0, 16, 'headline', NULL),
        (1, 3, '2029', '2029', '2029', 13, 17, 0, 17, 'captions[0]', NULL),
        (1, 4, 'the spring', '2031-21', '2031-03', 24, 27, NULL, NULL, NULL, NULL),
        (1, 5, 'some day', NULL, NULL, 24, 27, NULL, NULL, NULL, NULL),
        (2, 0, '2030', '2030', '2030', 18, 22, 0, 35, NULL, 7), (2, 1, '2030', '2030', '2030', 30, 34, 0, 35, NULL, 7);
      INSERT INTO person_event (person_id, kind, day, article_id, number, words) VALUES
        (1, 1, '2031-05-02', 1, 0, 3), (2, 1, '2031-05-02', 1, 0, 3), (2, 1, '', 2, 0, NULL), (1, 2, '2030', 1, 0, 7),
        (1, 2, '2031-05', 1, 2, NULL), (1, 2, '2031-05-01', 1, 1, 9), (2, 2, '2030', 2, 0, 7);
      INSERT INTO person_word (word, person_id, code) VALUES ('lund', 1, '453'), ('lund', 2, '453'), ('lund', 3, '453'),
        ('mia', 3, '5'), ('otto', 2, '3'), ('vera', 1, '16');
      INSERT INTO relation (article_id, number, person_id, kind, other_id, start_offset, end_offset, rule) VALUES
        (1, 0, 1, 'spouse', 2, 43, 60, 7), (1, 1, 2, 'ex-spouse', 1, 43, 60, NULL), (1, 2, 2, 'child', 1, 43, 60, NULL),
        (1, 3, 2, 'parent', 1, 43, 60, NULL), (1, 4, 2, 'sibling', 1, 43, 60, NULL), (1, 5, 2, 'partner', 1, 43, 60, NULL),
        (1, 6, 2, 'ex-partner', 1, 43, 60, NULL), (1, 7, 2, 'fiance', 1, 43, 60, NULL);
      """)
    return connection
  }

  private func rows(_ sql: String, of connection: Connection) throws -> [[Value]] {
    try connection.rows(sql) { row in (0..<row.columnCount).map { row.value($0) } }
  }

  @Test(arguments: [
    "* FROM date_view", "* FROM timeline_view", "* FROM mention_view", "* FROM relation_view",
    "article_id, person_id, name, gender, mentions, number FROM appearance",
    "article_id, number, person_id, kind, other_id, start_offset, end_offset, sentence_start, sentence_end, field, rule FROM relation",
    "person_id, kind, article_id, number, words FROM person_event", "word, person_id FROM person_word",
  ]) func everythingIsToldAsBefore(columns: String) throws {
    let connection = try older()
    let sql = "SELECT \(columns)"
    let before = try rows(sql, of: connection).map { "\($0)" }.sorted()
    #expect(!before.isEmpty)
    try Migrator().migrate(connection)
    #expect(try rows(sql, of: connection).map { "\($0)" }.sorted() == before)
    #expect(try connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
    #expect(try connection.rows("PRAGMA integrity_check") { $0.text(0) } == ["ok"])
  }

  @Test func daysAreNumbersInTheirOrder() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(
      try connection.rows("SELECT person_id, kind, day FROM person_event") { row in
        (0..<3).map { row.integer($0) }
      } == [
        [1, 1, 2031_05_02], [1, 2, 2030_00_00], [1, 2, 2031_05_00], [1, 2, 2031_05_01], [2, 1, 0],
        [2, 1, 2031_05_02], [2, 2, 2030_00_00],
      ])
    #expect(
      try connection.rows("SELECT day, article_id FROM date_day") { [$0.integer(0), $0.integer(1)] } == [
        [2029_00_00, 1], [2030_00_00, 1], [2030_00_00, 2], [2031_03_00, 1], [2031_05_00, 1], [2031_05_01, 1],
      ])
  }

  @Test func whatIsToldBesideIsNotKept() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(
      try rows(
        "SELECT article_id, number, value, text FROM date_mention WHERE value || text > ''", of: connection)
        == [[.integer(1), .integer(4), .text("2031-21"), .text("the spring")]])
    #expect(
      try rows("SELECT article_id, person_id, name, female FROM article_person", of: connection) == [
        [.integer(1), .integer(1), .integer(0), .integer(1)],
        [.integer(1), .integer(2), .integer(1), .integer(0)],
        [.integer(1), .integer(3), .text("Mia Lund"), .null],
        [.integer(2), .integer(2), .integer(0), .null],
      ])
    #expect(
      try connection.rows("SELECT number FROM date_mention WHERE text IS NOT NULL") { $0.integer(0) } == [
        4, 5,
      ])
  }

  @Test func theSoundOfAWordIsToldOnce() throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(
      try connection.rows("SELECT code, word FROM name_word") { [$0.text(0), $0.text(1)] } == [
        ["16", "vera"], ["3", "otto"], ["453", "lund"], ["5", "mia"],
      ])
  }

  @Test(arguments: [
    (
      "SELECT number FROM tie WHERE other_id = 1 AND kind = 8 AND person_id = 2",
      "SEARCH tie USING COVERING INDEX tie_by_other (other_id=? AND kind=? AND person_id=?)"
    ),
    (
      "SELECT person_id FROM appearance WHERE article_id = 1",
      "SEARCH x USING PRIMARY KEY (article_id=?)"
    ),
    ("SELECT article_id FROM date_day WHERE day >= 20300000", "SEARCH date_day USING PRIMARY KEY (day>?)"),
    (
      "SELECT language, count(*) FROM article WHERE language IS NOT 'en' GROUP BY language",
      "SCAN article USING COVERING INDEX article_by_other_language"
    ),
  ]) func indexesServe(sql: String, plan: String) throws {
    let connection = try older()
    try Migrator().migrate(connection)
    #expect(try connection.rows("EXPLAIN QUERY PLAN " + sql) { $0.text(3) } == [plan])
  }
}
