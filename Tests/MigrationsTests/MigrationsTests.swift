import Migrations
import SQLite
import Testing

struct MigrationsTests {
  /// A migration that has landed is never edited: archives in the world have it. Add another file instead.
  @Test func landedMigrationsStayAsTheyAre() {
    #expect(
      Migrations.all.map { [$0.name, Migration(name: $0.name, sql: $0.sql).sha256] } == [
        ["m0001_initial", "9487276f511d22981b2a2464baaa1280f6721afe9eec6449b97a50924d57971b"],
        ["m0002_curation", "7f2be5c40101f4fb43d4d506a0a8711ab8f78e9fcaae152fe2920ff9877cef01"],
        ["m0003_post_tags", "a9e60b0a3e14a8b0348732c0800039d2e30fa1863bb497a864f4649081df58bd"],
        ["m0004_stories", "4b30e8808c9531b3be3ba21110099282bc96ace0adbed5e50f1090cfda81cbf3"],
        ["m0005_copies", "b2940989eea407b363948f360785b49da0687ba9b34410be9534b29f060fb54d"],
        ["m0006_captures", "d16c49f713dd275c1c254edb707cea696cf84428fcea2fd10da068bb689196da"],
        ["m0007_places", "e521ccc31599a18cd819aa71432001459f6eb3e823058003bb5430427389eee9"],
        ["m0008_slim", "31fbe7821f69b1522c0c4b6a000d119da1e53b9bcd488472ebb73a7b5765e876"],
      ])
  }

  @Test(arguments: Migrations.all) func theDigestThatIsWrittenDownIsThatOfTheText(migration: Migration) {
    #expect(migration.sha256 == Migration(name: migration.name, sql: migration.sql).sha256)
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
        "appearance", "article_view", "curation_view", "date_view", "mention", "mention_view",
        "person_fact_view",
        "person_key_view", "person_view", "post_view", "quote", "quote_view", "relation", "relation_view",
        "statement_view", "story_article_view",
        "story_view", "timeline_view",
      ])
    for view in views {
      #expect(try connection.first("SELECT count(*) FROM \(view)") { $0.integer(0) } == 0)
    }
  }
}
