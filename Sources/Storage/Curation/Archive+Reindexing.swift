public import Records
internal import SQLite

/// An article's text, to be given to the extractor anew.
public struct StoredText: Sendable {
  /// Number in the archive.
  public var id: Int64
  /// The current text.
  public var article: Article
}

/// Which articles are gone over.
public enum ReindexScope: Sendable, Equatable {
  /// Those that do not yet follow what people decided by hand.
  case decisions
  /// These, and those a reindex has not come to.
  case queue
}

extension Archive {
  /// Puts the articles into the queue whose findings come from an extractor older than the given one; all articles for nil.
  public func queueArticles(olderThan extractor: String?) throws {
    try writing {
      guard let extractor else {
        return try connection.run("INSERT OR IGNORE INTO reindex_queue (article_id) SELECT id FROM article")
      }
      let older = "CAST(extractor AS INTEGER) < CAST(?1 AS INTEGER)"
      // Asked first, since going through all articles means reading them.
      let runs = try connection.rows("SELECT id FROM import_run WHERE \(older)", [.text(extractor)]) {
        $0.integer(0)
      }
      if runs.isEmpty { return }
      try connection.run(
        """
        INSERT OR IGNORE INTO reindex_queue (article_id)
        SELECT a.id FROM article AS a LEFT JOIN reindexed AS x ON x.article_id = a.id
        WHERE coalesce(x.run_id, a.run_id) IN (SELECT value FROM json_each(?1))
        """, .text(jsonArray(runs)))
    }
  }

  /// How many articles wait.
  public func queueLength(_ scope: ReindexScope) throws -> Int {
    try ask {
      try connection.first("SELECT count(*) FROM reindex_queue \(Archive.condition(scope))") {
        Int($0.integer(0))
      } ?? 0
    }
  }

  /// Texts that wait, in the order of their numbers.
  ///
  /// - Parameters:
  ///   - id: only articles of greater numbers.
  ///   - bytes: no more once the bodies have so many bytes; one text at least.
  public func queuedTexts(_ scope: ReindexScope, after id: Int64, limit: Int, bytes: Int) throws
    -> [StoredText]
  {
    try ask {
      let ids = try connection.rows(
        """
        SELECT article_id FROM reindex_queue \(Archive.condition(scope)) AND article_id > ?1 ORDER BY article_id LIMIT ?2
        """, [.integer(id), .integer(limit)]
      ) { $0.integer(0) }
      var texts: [StoredText] = []
      var size = 0
      for id in ids {
        if size >= bytes, !texts.isEmpty { break }
        guard let article = try text(of: id) else { continue }
        texts.append(StoredText(id: id, article: article))
        size += article.body.utf8.count
      }
      return texts
    }
  }

  private static func condition(_ scope: ReindexScope) -> String {
    switch scope {
    case .decisions: "WHERE curation_id IS NOT NULL"
    case .queue: "WHERE article_id > 0"
    }
  }

  /// Replaces the findings of articles that wait, in one transaction; those that another program has gone over meanwhile are left.
  ///
  /// - Returns: the numbers of the articles gone over, and how many of them now hold something else.
  public func rewrite(_ records: [(id: Int64, record: Record)], in run: ImportRun) throws -> (
    reindexed: Int, changed: Int
  ) {
    try writing {
      let writer = try recordWriter()
      return try writer.batch {
        var reindexed = 0
        var changed = 0
        for (id, record) in records {
          guard let differs = try writer.rewrite(record, of: id, in: run) else { continue }
          reindexed += 1
          if differs { changed += 1 }
        }
        try connection.run(
          "UPDATE import_run SET unchanged = unchanged + ?2, revised = revised + ?3 WHERE id = ?1",
          .integer(run.id), .integer(reindexed - changed), .integer(changed))
        return (reindexed, changed)
      }
    }
  }
}
