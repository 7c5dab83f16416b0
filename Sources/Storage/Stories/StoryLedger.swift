internal import SQLite

/// Keeps the rows of stories in step with the articles they have.
struct StoryLedger {
  let connection: Connection

  /// A new story, without articles yet.
  func open() throws -> Int64 {
    try connection.run("INSERT INTO story (articles, copies) VALUES (0, 0)")
    return connection.lastInsertID
  }

  /// Counts an article that came into a story.
  func add(to story: Int64, day: String?, isCopy: Bool) throws {
    let update = try connection.statement(
      """
      UPDATE story SET articles = articles + 1, copies = copies + ?2,
        first_day = CASE WHEN ?3 < first_day OR first_day IS NULL THEN ?3 ELSE first_day END,
        last_day = CASE WHEN ?3 > last_day OR last_day IS NULL THEN ?3 ELSE last_day END
      WHERE id = ?1
      """)
    try update.bind(story, at: 1)
    try update.bind(isCopy ? 1 : 0, at: 2)
    try update.bind(day, at: 3)
    try update.run()
  }

  /// Counts a story's articles anew, after some came, went or changed their day.
  func recount(_ story: Int64) throws {
    try connection.run(
      """
      UPDATE story SET (articles, copies, first_day, last_day) = (
        SELECT count(*), count(copy_of), min(day), max(day) FROM story_article WHERE story_id = ?1
      ) WHERE id = ?1
      """, .integer(story))
  }

  /// The story that a number means: itself, or the one it became part of.
  func resolved(_ story: Int64) throws -> Int64? {
    try connection.first("SELECT coalesce(merged_into, id) FROM story WHERE id = ?1", [.integer(story)]) {
      $0.integer(0)
    }
  }

  /// Makes one story part of another, where its number leads from now on.
  func merge(_ other: Int64, into story: Int64) throws {
    try connection.run(
      "UPDATE story_article SET story_id = ?2 WHERE story_id = ?1", .integer(other), .integer(story))
    // A title given by hand is not lost, unless there are two.
    try connection.run(
      "UPDATE story SET title = coalesce(title, (SELECT title FROM story WHERE id = ?2)) WHERE id = ?1",
      .integer(story), .integer(other))
    try connection.run(
      """
      UPDATE story SET merged_into = ?2, articles = 0, copies = 0, first_day = NULL, last_day = NULL, title = NULL
      WHERE id = ?1 OR merged_into = ?1
      """, .integer(other), .integer(story))
    try recount(story)
  }

  /// Whether people parted the two, so that they do not become one by themselves.
  func areApart(_ one: Int64, _ other: Int64) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM story_move AS m CROSS JOIN curation AS c ON c.id = m.curation_id
      WHERE c.undone_at IS NULL AND c.action = 'story-split'
        AND (m.from_story_id = ?1 AND m.to_story_id = ?2 OR m.from_story_id = ?2 AND m.to_story_id = ?1)
      LIMIT 1
      """, [.integer(one), .integer(other)]
    ) { _ in true } ?? false
  }
}
