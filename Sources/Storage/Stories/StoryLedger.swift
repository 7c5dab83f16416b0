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

  /// Counts a story's articles anew, after some came, went or changed their day. Of copies whose original is elsewhere, as after a split,
  /// one counts as the original.
  func recount(_ story: Int64) throws {
    try connection.run(
      """
      UPDATE story SET (articles, copies, first_day, last_day) = (
        SELECT count(*), count(*) - count(DISTINCT coalesce(copy_of, article_id)), min(day), max(day)
        FROM story_article WHERE story_id = ?1
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
    // Row by row: a statement that changes several makes SQLite set a savepoint, at which FTS5 writes out what it gathers.
    for article in try articles("story_id", other) {
      try connection.run(
        "UPDATE story_article SET story_id = ?2 WHERE article_id = ?1", .integer(article), .integer(story))
    }
    let led = try connection.rows("SELECT id FROM story WHERE merged_into = ?1", [.integer(other)]) {
      $0.integer(0)
    }
    for gone in [other] + led {
      try connection.run(
        """
        UPDATE story SET merged_into = ?2, articles = 0, copies = 0, first_day = NULL, last_day = NULL, title = NULL
        WHERE id = ?1
        """, .integer(gone), .integer(story))
    }
    try recount(story)
    try retitle(story)
  }

  /// Makes an article the one that others repeat, in place of another that is its copy from now on.
  func makeOriginal(_ article: Int64, insteadOf other: Int64) throws {
    for copy in try [other] + copies(of: other) where copy != article { try makeCopy(copy, of: article) }
    try makeCopy(article, of: nil)
  }

  /// Parts copies that are moved out of a story from those that stay: the first of those that have lost their original is theirs.
  ///
  /// - Returns: each new original with the one it was a copy of.
  func partCopies(_ moved: [Int64], in story: Int64) throws -> [(first: Int64, original: Int64)] {
    let moved = Set(moved)
    let members = try connection.rows(
      "SELECT article_id, coalesce(copy_of, article_id) FROM story_article WHERE story_id = ?1 ORDER BY day, article_id",
      [.integer(story)]
    ) { (article: $0.integer(0), original: $0.integer(1)) }
    var firsts: [Int64: Int64] = [:]
    let movedOriginals = Set(members.filter { moved.contains($0.article) }.map(\.original))
    for member in members where member.article != member.original && movedOriginals.contains(member.original)
    {
      guard moved.contains(member.article) != moved.contains(member.original) else { continue }
      let first = firsts[member.original]
      if first == nil { firsts[member.original] = member.article }
      try makeCopy(member.article, of: first)
    }
    return firsts.map { (first: $0.value, original: $0.key) }.sorted { $0.first < $1.first }
  }

  /// Makes an article another one's copy; nobody's for nil.
  func makeCopy(_ article: Int64, of original: Int64?) throws {
    try connection.run(
      "UPDATE story_article SET copy_of = ?2 WHERE article_id = ?1", .integer(article),
      original.map { .integer($0) } ?? .null)
  }

  /// The articles that repeat one, in the order of their numbers.
  func copies(of article: Int64) throws -> [Int64] { try articles("copy_of", article).sorted() }

  /// Whether somebody put the article where it is by hand.
  func wasMoved(_ article: Int64) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM story_move AS m CROSS JOIN curation AS c ON c.id = m.curation_id
      WHERE m.article_id = ?1 AND c.undone_at IS NULL LIMIT 1
      """, [.integer(article)]
    ) { _ in true } ?? false
  }

  /// First and last day of a story's articles; nil when none is dated.
  func span(_ story: Int64) throws -> ClosedRange<Int>? {
    let days =
      try connection.rows("SELECT first_day, last_day FROM story WHERE id = ?1", [.integer(story)]) {
        [$0.optionalText(0), $0.optionalText(1)].compactMap { StoryCandidates.day($0) }
      }.first ?? []
    return days.count == 2 ? days[0]...max(days[0], days[1]) : nil
  }

  /// Days between the last article of one story and the first of another; 0 where they overlap, or one has no dates.
  func pause(between one: Int64, _ other: Int64) throws -> Int {
    guard let one = try span(one), let other = try span(other) else { return 0 }
    return max(0, other.lowerBound - one.upperBound, one.lowerBound - other.upperBound)
  }

  private func articles(_ column: String, _ number: Int64) throws -> [Int64] {
    try connection.rows("SELECT article_id FROM story_article WHERE \(column) = ?1", [.integer(number)]) {
      $0.integer(0)
    }
  }

  /// Gives a story the title that somebody gave last; to it rather than to one that became part of it.
  func retitle(_ story: Int64) throws {
    try connection.run(
      """
      UPDATE story SET title = (
        SELECT n.title FROM (
          SELECT ?1 AS id UNION ALL SELECT id FROM story WHERE merged_into = ?1
        ) AS e CROSS JOIN curated_story AS n ON n.story_id = e.id CROSS JOIN curation AS c ON c.id = n.curation_id
        WHERE c.undone_at IS NULL ORDER BY n.story_id = ?1 DESC, n.curation_id DESC LIMIT 1
      ) WHERE id = ?1
      """, .integer(story))
  }

  /// Whether people parted the two, so that they do not become one by themselves.
  func areApart(_ one: Int64, _ other: Int64) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM curation AS c CROSS JOIN story_move AS m ON m.curation_id = c.id
      CROSS JOIN story AS f ON f.id = m.from_story_id CROSS JOIN story AS t ON t.id = m.to_story_id
      WHERE c.action = 'story-split' AND c.undone_at IS NULL
        AND (coalesce(f.merged_into, f.id) = ?1 AND coalesce(t.merged_into, t.id) = ?2
          OR coalesce(f.merged_into, f.id) = ?2 AND coalesce(t.merged_into, t.id) = ?1)
      LIMIT 1
      """, [.integer(one), .integer(other)]
    ) { _ in true } ?? false
  }
}
