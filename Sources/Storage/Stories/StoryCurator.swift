internal import Linking
internal import SQLite

/// Does what people decided about stories, and takes it back.
struct StoryCurator {
  private let connection: Connection
  private let ledger: StoryLedger

  init(_ connection: Connection) {
    self.connection = connection
    ledger = StoryLedger(connection: connection)
  }

  /// Makes a story part of another, noting which articles it had.
  func merge(_ other: Int64, into story: Int64, in curation: Int64) throws {
    try connection.run(
      """
      INSERT INTO story_move (curation_id, article_id, from_story_id, to_story_id)
      SELECT ?1, article_id, ?2, ?3 FROM story_article WHERE story_id = ?2
      """, .integer(curation), .integer(other), .integer(story))
    try connection.run(
      "UPDATE curation SET detail = json_set(detail, '$.newest', (SELECT max(id) FROM article)) WHERE id = ?1",
      .integer(curation))
    // Numbers that lead to the other are to lead there again when this is taken back.
    try connection.run(
      """
      UPDATE curation SET detail = json_set(detail, '$.led.S' || ?2, (
        SELECT json_group_array(id) FROM story WHERE merged_into = ?2
      )) WHERE id = ?1 AND EXISTS (SELECT 1 FROM story WHERE merged_into = ?2)
      """, .integer(curation), .integer(other))
    try ledger.merge(other, into: story)
  }

  /// Moves articles from a story to another.
  func move(_ articles: [Int64], from story: Int64, to other: Int64, in curation: Int64) throws {
    let parted = try ledger.partCopies(articles, in: story)
    if !parted.isEmpty {
      let pairs = "[" + parted.map { jsonArray([$0.first, $0.original]) }.joined(separator: ",") + "]"
      try connection.run(
        "UPDATE curation SET detail = json_set(detail, '$.parted', json(?2)) WHERE id = ?1",
        .integer(curation),
        .text(pairs))
    }
    for article in articles {
      try connection.run(
        "INSERT INTO story_move (curation_id, article_id, from_story_id, to_story_id) VALUES (?1, ?2, ?3, ?4)",
        .integer(curation), .integer(article), .integer(story), .integer(other))
      try connection.run(
        "UPDATE story_article SET story_id = ?2 WHERE article_id = ?1", .integer(article), .integer(other))
    }
    try ledger.recount(story)
    try ledger.recount(other)
  }

  /// Gives a story a title.
  func rename(_ story: Int64, _ title: String, in curation: Int64) throws {
    try connection.run(
      "INSERT INTO curated_story (curation_id, story_id, title) VALUES (?1, ?2, ?3)", .integer(curation),
      .integer(story), .text(title))
    try ledger.retitle(story)
  }

  /// Takes back what a decision about stories did, once it is marked as undone; does nothing for one about people.
  func undo(_ curation: Int64) throws {
    let action = try connection.first("SELECT action FROM curation WHERE id = ?1", [.integer(curation)]) {
      Curation.Action(rawValue: $0.text(0))
    }
    switch action {
    case .storyMerge: try undoMerge(curation)
    case .storySplit: try undoSplit(curation)
    case .storyRename:
      let story = try connection.first(
        "SELECT coalesce(s.merged_into, s.id) FROM curated_story AS n CROSS JOIN story AS s ON s.id = n.story_id WHERE n.curation_id = ?1",
        [.integer(curation)]
      ) { $0.integer(0) }
      if let story { try ledger.retitle(story) }
    default: break
    }
  }

  private func stories(of curation: Int64) throws -> [(from: Int64, to: Int64)] {
    try connection.rows(
      "SELECT DISTINCT from_story_id, to_story_id FROM story_move WHERE curation_id = ?1 ORDER BY 1, 2",
      [.integer(curation)]
    ) { ($0.integer(0), $0.integer(1)) }
  }

  /// The articles that were moved go back; those that came since go to whichever story they are more like.
  private func undoMerge(_ curation: Int64) throws {
    for (from, to) in try stories(of: curation) {
      guard let home = try ledger.resolved(to) else { continue }
      try connection.run("UPDATE story SET merged_into = NULL WHERE id = ?1", .integer(from))
      try connection.run(
        """
        UPDATE story SET merged_into = ?2 WHERE id IN (
          SELECT j.value FROM curation AS c CROSS JOIN json_each(c.detail, '$.led.S' || ?2) AS j WHERE c.id = ?1
        )
        """, .integer(curation), .integer(from))
      try connection.run(
        """
        UPDATE story_article SET story_id = ?2 WHERE story_id = ?3
          AND article_id IN (SELECT article_id FROM story_move WHERE curation_id = ?1 AND from_story_id = ?2)
        """, .integer(curation), .integer(from), .integer(home))
      let assigner = try StoryAssigner(connection, .fitted)
      let later = try connection.rows(
        """
        SELECT article_id FROM story_article WHERE story_id = ?2 AND article_id > (
          SELECT c.detail ->> '$.newest' FROM curation AS c WHERE c.id = ?1
        ) ORDER BY article_id
        """, [.integer(curation), .integer(home)]
      ) { $0.integer(0) }
      for article in later where try assigner.closer(article, from, home) == from {
        try connection.run(
          "UPDATE story_article SET story_id = ?2 WHERE article_id = ?1", .integer(article), .integer(from))
      }
      for story in [from, home] {
        try ledger.recount(story)
        try ledger.retitle(story)
      }
    }
  }

  /// What was split off becomes part of the story again, with all that came to it since.
  private func undoSplit(_ curation: Int64) throws {
    for (from, to) in try stories(of: curation) {
      guard let part = try ledger.resolved(to), let whole = try ledger.resolved(from), part != whole else {
        continue
      }
      try ledger.merge(part, into: whole)
    }
    let parted = try connection.rows(
      """
      SELECT j.value ->> 0, j.value ->> 1 FROM curation AS c CROSS JOIN json_each(c.detail, '$.parted') AS j WHERE c.id = ?1
      """, [.integer(curation)]
    ) { (first: $0.integer(0), original: $0.integer(1)) }
    let groups = CopyGroups(connection: connection)
    for (first, original) in parted {
      let (part, whole) = (try groups.original(of: first), try groups.original(of: original))
      if part != whole { try ledger.makeOriginal(whole, insteadOf: part) }
    }
    for (from, _) in try stories(of: curation) {
      if let whole = try ledger.resolved(from) { try ledger.recount(whole) }
    }
  }
}
