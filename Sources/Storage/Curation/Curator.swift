internal import SQLite

/// Writes a decision, or takes one back, with all that follows from it but the findings of articles: those it puts into the queue.
///
/// Everything happens within the caller's transaction.
struct Curator {
  private let connection: Connection
  private let names: PersonNames

  init(_ connection: Connection) {
    self.connection = connection
    names = PersonNames(connection)
  }

  /// Logs a decision and gives its number.
  ///
  /// - Parameters:
  ///   - people: the persons it is about.
  ///   - stories: the stories it is about.
  ///   - effect: writes what it means.
  func decide(
    _ action: Curation.Action, _ summary: String, about people: [Int64] = [], stories: [Int64] = [],
    by decider: Decider, effect: (Int64) throws -> Void
  ) throws -> Int64 {
    let before = try givenNames()
    try connection.run(
      """
      INSERT INTO curation (at, who, action, summary, detail)
      VALUES (?1, ?2, ?3, ?4, json_object('people', json(?5), 'stories', json(?6)))
      """, .text(decider.time), .text(decider.who), .text(action.rawValue), .text(summary),
      .text(jsonArray(people)), .text(jsonArray(stories)))
    let id = connection.lastInsertID
    try effect(id)
    try follow(id, since: before)
    return id
  }

  /// Marks a decision as taken back.
  func undo(_ id: Int64, by decider: Decider) throws {
    let before = try givenNames()
    try connection.run(
      "UPDATE curation SET undone_at = ?2, undone_by = ?3 WHERE id = ?1", .integer(id), .text(decider.time),
      .text(decider.who))
    try connection.run(
      """
      INSERT INTO reindex_queue (article_id, curation_id)
      SELECT article_id, ?1 FROM curated_article WHERE curation_id = ?1
      ON CONFLICT (article_id) DO UPDATE SET curation_id = ?1
      """, .integer(id))
    try StoryCurator(connection).undo(id)
    try follow(id, since: before)
  }

  /// Puts all articles of a person into the queue.
  func queueArticles(of person: Int64, for curation: Int64) throws {
    try connection.run(
      """
      INSERT INTO reindex_queue (article_id, curation_id)
      SELECT article_id, ?2 FROM person_event WHERE person_id = ?1 AND kind = ?3
      ON CONFLICT (article_id) DO UPDATE SET curation_id = ?2
      """, .integer(person), .integer(curation), .integer(TimelineEntry.Kind.publication.code))
  }

  /// Puts one article into the queue.
  func queue(_ article: Int64, for curation: Int64) throws {
    try connection.run(
      """
      INSERT INTO reindex_queue (article_id, curation_id) VALUES (?1, ?2)
      ON CONFLICT (article_id) DO UPDATE SET curation_id = ?2
      """, .integer(article), .integer(curation))
  }

  /// Gives a person a name.
  func name(_ person: Int64, _ name: String, kind: String, in curation: Int64) throws {
    try connection.run(
      "INSERT INTO curated_name (curation_id, kind, key, person_id, name) VALUES (?1, ?2, ?3, ?4, ?5)",
      .integer(curation), .text(kind), .text(NameKey(name).text), .integer(person), .text(name))
  }

  private struct GivenName: Hashable {
    var person: Int64
    var name: String
  }

  /// The names given by hand that count, with whom each leads to.
  private func givenNames() throws -> Set<GivenName> {
    Set(
      try connection.rows(
        """
        SELECT coalesce(p.merged_into, p.id), n.name FROM curation AS c CROSS JOIN curated_name AS n ON n.curation_id = c.id
        CROSS JOIN person AS p ON p.id = n.person_id WHERE c.undone_at IS NULL
        """
      ) { GivenName(person: $0.integer(0), name: $0.text(1)) })
  }

  /// Brings up to date whom merged persons lead to, the words by which persons are found, and the names they are shown as.
  private func follow(_ curation: Int64, since before: Set<GivenName>) throws {
    let decisions = try Decisions(connection)
    let merged = try connection.rows(
      """
      SELECT from_person_id FROM person_merge WHERE curation_id = ?1
      UNION SELECT id FROM person WHERE merged_into IS NOT NULL
      """, [.integer(curation)]
    ) { $0.integer(0) }
    for person in merged {
      let survivor = decisions.survivor(of: person)
      try connection.run(
        "UPDATE person SET merged_into = ?2 WHERE id = ?1 AND merged_into IS NOT ?2", .integer(person),
        survivor == person ? .null : .integer(survivor))
    }
    let after = try givenNames()
    for item in before.subtracting(after) { try names.removeWords(of: item.name, from: item.person) }
    for item in after.subtracting(before) { try names.addWords(of: item.name, to: item.person) }
    let renamed = try connection.rows(
      "SELECT DISTINCT person_id FROM curated_name WHERE curation_id = ?1 AND kind = 'display'",
      [.integer(curation)]
    ) { $0.integer(0) }
    for person in renamed { try names.show(person) }
  }
}
