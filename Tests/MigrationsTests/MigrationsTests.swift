import Migrations
import SQLite
import Testing

struct MigrationsTests {
  /// A migration that has landed is never edited: archives in the world have it. Add another file instead.
  @Test func landedMigrationsStayAsTheyAre() {
    #expect(
      Migrations.all.map { [$0.name, $0.sha256] } == [
        ["m0001_initial", "79bc2e728320e3d674806bb547a7ac4e93069b4afbbac291799160ae6c2de0b8"]
      ])
  }

  @Test func theSchemaIsStrict() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try Migrator().migrate(connection)
    let loose = try connection.rows(
      """
      SELECT name FROM pragma_table_list
      WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' ORDER BY name
      """
    ) { $0.text(0) }
    #expect(loose == [])
  }

  @Test func everyViewCanBeRead() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try Migrator().migrate(connection)
    let views = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name") {
      $0.text(0)
    }
    #expect(
      views == [
        "article_view", "date_view", "mention_view", "person_view", "post_view", "quote_view",
        "relation_view",
        "statement_view", "timeline_view",
      ])
    for view in views {
      #expect(try connection.first("SELECT count(*) FROM \(view)") { $0.integer(0) } == 0)
    }
  }
}
