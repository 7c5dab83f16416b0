internal import Records
internal import SQLite

/// Finds where articles tell the facts of one person.
struct AttestationReader {
  let connection: Connection
  let person: Int64
  /// At most so many a fact.
  let limit: Int

  /// Where articles name the person in a form that is the fullest they use, once an article.
  func name(_ form: String) throws -> [Attestation] {
    try read(
      "m", "m.rule",
      """
      FROM person_event AS e CROSS JOIN article_person AS x ON x.article_id = e.article_id AND x.person_id = e.person_id
      CROSS JOIN mention AS m ON m.article_id = e.article_id AND m.number = (
        SELECT n.number FROM mention AS n WHERE n.article_id = e.article_id AND n.person_id = e.person_id
        ORDER BY n.end_offset - n.start_offset = length(?2) DESC, n.number LIMIT 1)
      CROSS JOIN article AS a ON a.id = e.article_id
      WHERE e.person_id = ?1 AND e.kind = \(TimelineEntry.Kind.publication.code) 
      AND CASE typeof(x.name) WHEN 'text' THEN x.name ELSE CASE WHEN x.mentions -> x.name ->> 1 = length(?2) THEN \(Columns.name("x")) END END = ?2
      ORDER BY e.day DESC, e.article_id DESC
      """, [.text(form)])
  }

  /// Where an article tells the age.
  func age(in article: Int64) throws -> [Attestation] {
    try read(
      "f", "f.rule",
      """
      FROM person_fact AS f CROSS JOIN article AS a ON a.id = f.article_id
      WHERE f.person_id = ?1 AND f.kind = 'age' AND f.article_id = ?2 AND f.start_offset IS NOT NULL ORDER BY f.number
      """, [.integer(article)])
  }

  /// Where an article tells the date of a number.
  func date(_ number: Int64, in article: Int64) throws -> [Attestation] {
    try read(
      "d", String(Rule.dateGrammar.rawValue),
      """
      FROM date_mention AS d CROSS JOIN article AS a ON a.id = d.article_id
      WHERE d.article_id = ?2 AND d.number = ?3 AND ?1 IS NOT NULL
      """, [.integer(article), .integer(number)])
  }

  /// Where an article tells the tie, from either side; first where it is told first.
  func tie(_ kind: Relation.Kind, to other: Int64, in article: Int64) throws -> [Attestation] {
    try read(
      "e", "e.rule",
      """
      FROM tie AS e CROSS JOIN article AS a ON a.id = e.article_id WHERE e.article_id = ?5
      AND ((e.person_id = ?1 AND e.kind = ?2 AND e.other_id = ?3) OR (e.other_id = ?1 AND e.kind = ?4 AND e.person_id = ?3))
      ORDER BY e.field IS NULL DESC, e.number
      """,
      [.integer(kind.code), .integer(other), .integer(kind.inverse.code), .integer(article)])
  }

  /// Where articles tell the role, those stored last first.
  func role(_ role: String) throws -> [Attestation] {
    try read(
      "f", "f.rule",
      """
      FROM person_fact AS f CROSS JOIN article AS a ON a.id = f.article_id
      WHERE f.person_id = ?1 AND f.kind = 'role' AND f.value = ?2 COLLATE NOCASE AND f.start_offset IS NOT NULL
      ORDER BY f.article_id DESC
      """, [.text(role)])
  }

  /// Where articles tell of a tie, from either side; first where a sentence of the body names both, then the newest.
  func tie(_ kind: Relation.Kind, to other: Int64) throws -> [Attestation] {
    try read(
      "e", "e.rule",
      """
      FROM (
        SELECT e.*, (
          SELECT count(DISTINCT m.person_id) FROM mention AS m WHERE m.article_id = e.article_id AND m.person_id IN (?1, ?3)
          AND m.field IS e.field AND m.start_offset >= e.sentence_start AND m.end_offset <= e.sentence_end
        ) AS named FROM (
          SELECT * FROM (SELECT * FROM tie WHERE person_id = ?1 AND kind = ?2 AND other_id = ?3 ORDER BY article_id DESC LIMIT ?5) AS c
          UNION ALL
          SELECT * FROM (SELECT * FROM tie WHERE other_id = ?1 AND kind = ?4 AND person_id = ?3 ORDER BY article_id DESC LIMIT ?5) AS c
        ) AS e CROSS JOIN article AS b ON b.id = e.article_id
        ORDER BY e.field IS NULL DESC, named DESC, b.published DESC, e.article_id DESC, e.number LIMIT \(limit)
      ) AS e CROSS JOIN article AS a ON a.id = e.article_id
      ORDER BY e.field IS NULL DESC, e.named DESC, a.published DESC, a.id DESC, e.number
      """,
      [
        .integer(kind.code), .integer(other), .integer(kind.inverse.code),
        .integer(max(limit, AttestationReader.mostCompared)),
      ])
  }

  /// So many of the articles that tell of a tie from one side, those stored last, are looked at for the clearest sentence.
  private static let mostCompared = 10

  private func read(_ row: String, _ rule: String, _ source: String, _ values: [Value]) throws
    -> [Attestation]
  {
    try connection.rows(
      """
      SELECT \(Columns.place(row)), \(Columns.article), \(rule), (
        SELECT coalesce(f.extractor, i.extractor) FROM article AS t JOIN import_run AS i ON i.id = t.run_id
        LEFT JOIN reindexed AS d ON d.article_id = t.id LEFT JOIN import_run AS f ON f.id = d.run_id WHERE t.id = a.id)
      \(source) LIMIT \(limit)
      """, [.integer(person)] + values
    ) {
      Attestation(
        place: Columns.place($0, article: 5, from: 0), rules: Columns.rule($0, 11).map { [$0] } ?? [],
        extractor: $0.text(12))
    }
  }

  /// The attestation of what stands at a place, in an article of the archive.
  func attestation(of place: Place, by rules: [Rule]) throws -> Attestation {
    let extractor = try connection.first(
      "SELECT extractor FROM article_view WHERE id = ?1", [.integer(place.article.id)]
    ) { $0.text(0) }
    return Attestation(place: place, rules: rules, extractor: extractor ?? "")
  }
}
