internal import SQLite

extension Archive {
  /// Takes back a decision; nil means the last one that counts.
  ///
  /// The articles concerned wait in the queue until ``rewrite(_:in:)`` has gone over them.
  ///
  /// - Throws: ``StorageError/curation(_:)`` when there is no such decision, or a later one builds on it.
  public func undo(_ id: Int64?, by decider: Decider) throws -> Curation {
    try deciding { curator in
      guard let id = try id ?? lastDecision() else { throw CurationProblem.nothingToUndo }
      guard let decision = try curation(id) else { throw CurationProblem.unknownDecision(id: id) }
      if let time = decision.undoneAt {
        throw CurationProblem.undone(id: id, by: decision.undoneBy ?? "", at: time)
      }
      if let later = try laterDecision(basedOn: decision) {
        throw CurationProblem.neededBy(id: id, later: later.id, summary: later.summary)
      }
      try curator.undo(id, by: decider)
      return id
    }
  }

  private func lastDecision() throws -> Int64? {
    try connection.first("SELECT max(id) FROM curation WHERE undone_at IS NULL") { $0.optionalInteger(0) }
      ?? nil
  }

  /// The last decision that would lose its ground: a split of articles in which this one counts, or anything about the person whom
  /// this one made.
  private func laterDecision(basedOn decision: Curation) throws -> Curation? {
    let id = try connection.first(
      """
      SELECT max(id) FROM (
        SELECT c.id FROM curated_article AS own CROSS JOIN person_split AS s ON s.article_id = own.article_id
        CROSS JOIN curation AS c ON c.id = s.curation_id
        WHERE own.curation_id = ?1 AND c.id > ?1 AND c.undone_at IS NULL
          AND EXISTS (SELECT 1 FROM curated_article AS o WHERE o.curation_id = c.id AND o.article_id = s.article_id)
        UNION ALL
        SELECT c.id FROM curation AS c CROSS JOIN json_each(c.detail, '$.people') AS j
        WHERE c.id > ?1 AND c.undone_at IS NULL AND j.value IN (SELECT to_person_id FROM person_split WHERE curation_id = ?1)
        UNION ALL
        SELECT c.id FROM curation AS c CROSS JOIN json_each(c.detail, '$.stories') AS j
        WHERE c.id > ?1 AND c.undone_at IS NULL AND c.action IN ('story-merge', 'story-split') AND ?2 <> 'story-rename'
          AND j.value IN (SELECT v.value FROM curation AS own CROSS JOIN json_each(own.detail, '$.stories') AS v WHERE own.id = ?1)
      )
      """, [.integer(decision.id), .text(decision.action.rawValue)]
    ) { $0.optionalInteger(0) }
    return try (id ?? nil).flatMap { try curation($0) }
  }

  /// A decision of the log.
  func curation(_ id: Int64) throws -> Curation? {
    try connection.first(
      "SELECT \(Archive.curationColumns) FROM curation AS c WHERE c.id = ?1", [.integer(id)]
    ) { try curation($0) }
  }

  /// What was decided by hand, newest first, undone or not; for a person, what concerns them or whoever was merged into them.
  ///
  /// - Parameter story: only what concerns this story, or one that became part of it.
  public func curations(of person: Int64? = nil, story: Int64? = nil, limit: Int, offset: Int = 0) throws
    -> Listing<Curation>
  {
    try ask {
      var conditions = Conditions()
      if let story {
        let id = conditions.bind(.integer(story))
        conditions.add(
          """
          EXISTS (SELECT 1 FROM json_each(c.detail, '$.stories') AS j
            WHERE j.value = \(id) OR j.value IN (SELECT id FROM story WHERE merged_into = \(id)))
          """)
      }
      if let person {
        let id = conditions.bind(.integer(person))
        conditions.add(
          """
          EXISTS (SELECT 1 FROM json_each(c.detail, '$.people') AS j
            WHERE j.value = \(id) OR j.value IN (SELECT id FROM person WHERE merged_into = \(id)))
          """)
      }
      return try listing(
        "SELECT \(Archive.curationColumns) FROM curation AS c \(conditions.clause) ORDER BY c.id DESC",
        conditions,
        limit: limit, offset: offset
      ) { try curation($0) }
    }
  }

  private static let curationColumns = """
    c.id, c.at, c.who, c.action, c.summary, c.detail -> '$.people', c.undone_at, c.undone_by, c.detail -> '$.stories'
    """

  private func curation(_ row: PreparedStatement) throws -> Curation {
    Curation(
      id: row.integer(0), time: row.text(1), who: row.text(2),
      action: Curation.Action(rawValue: row.text(3)) ?? .merge, summary: row.text(4),
      people: try numbers(row.text(5)), stories: try numbers(row.optionalText(8) ?? "[]"),
      undoneAt: row.optionalText(6), undoneBy: row.optionalText(7))
  }

  private func numbers(_ json: String) throws -> [Int64] {
    try connection.rows("SELECT value FROM json_each(?1)", [.text(json)]) { $0.integer(0) }
  }
}
