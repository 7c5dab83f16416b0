internal import SQLite
public import Records

extension Archive {
  /// Whether an article would change nothing, so that it needs neither extraction nor writing: its bytes, or under its address or path its
  /// words, are the text of an article that never changed, or it is a part of a text that is there whole.
  ///
  /// Of an article with revisions nothing is known: which text is the last is decided in the order of writing.
  public func isKnown(_ article: Article) throws -> Bool {
    try ask {
      let writer = try recordWriter()
      let sha256 = ArticleColumns.bytes(ofHexadecimal: article.source.sha256)
      if let known = try writer.article(withContent: sha256) { return known.revision == 1 }
      guard let identity = ArticleIdentity(article.source),
        let known = try writer.article(withIdentity: identity), known.revision == 1,
        let current = try KnownTexts(connection: connection).current(of: known.id)
      else { return false }
      let kept = KeptText(article)
      return kept == current || kept.isLess(than: current)
    }
  }

  /// Begins to log an import, or a reindex.
  ///
  /// - Parameters:
  ///   - kind: which of the two.
  ///   - paths: what is imported, as the user gave it.
  ///   - extractor: version of the extractor whose findings will be written.
  ///   - time: ISO 8601 time of now, `2026-03-01T09:30:00Z`.
  public func beginRun(
    _ kind: ImportRun.Kind = .import, paths: [String] = [], extractor: String, at time: String
  ) throws -> ImportRun {
    (stored, storing) = (0, 0)
    try writing {
      // What a run writes points to rows that the writer has just made or read, so that looking each up once more finds nothing.
      try connection.setForeignKeys(false)
      try connection.run(
        "INSERT INTO import_run (started_at, paths, extractor, kind) VALUES (?1, ?2, ?3, ?4)",
        .text(time), .text(jsonArray(paths)), .text(extractor), .text(kind.rawValue))
    }
    return ImportRun(id: connection.lastInsertID, startedAt: time, extractor: extractor)
  }

  /// Stores records and rejected inputs in one transaction; on an error nothing of the batch is stored.
  ///
  /// Large batches are cheaper an article: some thousand articles or a few megabytes of text are a good size.
  public func write(
    _ records: [Record], rejected: [RejectedInput] = [], in run: ImportRun
  ) throws -> WriteReport {
    try write(records.map { PreparedRecord($0) }, rejected: rejected, in: run)
  }

  /// Stores records that other threads have prepared.
  ///
  /// - Parameter goesOn: whether the transaction is left open for more, until ``commit()``; an error undoes all that came since the last one.
  public func write(
    _ records: [PreparedRecord], rejected: [RejectedInput] = [], in run: ImportRun, goesOn: Bool = false
  ) throws -> WriteReport {
    try inBatch { writer in
      if !connection.isInTransaction { try writer.begin() }
      let report = try store(records, rejected, in: run, with: writer)
      storing += report.new + report.revised
      if !goesOn { try end(writer) }
      return report
    }
  }

  /// Keeps what was written since the last transaction ended.
  public func commit() throws {
    guard connection.isInTransaction else { return }
    try inBatch { try end($0) }
  }

  /// Articles a transaction should have: the more, the larger the archive, since each writes a part of all pages in which the rows of people,
  /// words and days lie, and so writes no more for each article.
  public func articlesATransaction() throws -> Int {
    let articles = try ask { try connection.first("SELECT max(id) FROM article") { Int($0.integer(0)) } } ?? 0
    return min(max(articles / 16, 4096), 1 << 15)
  }

  /// About how many bytes of memory take what of the open transaction is stored at its end.
  public func gatheredBytes() throws -> Int { try recordWriter().gatheredBytes }

  private func end(_ writer: RecordWriter) throws {
    try writer.commit()
    stored += storing
    storing = 0
  }

  private func inBatch<Result>(_ body: (RecordWriter) throws -> Result) throws -> Result {
    do {
      return try writing {
        let writer = try recordWriter()
        do { return try body(writer) } catch {
          writer.rollBack()
          throw error
        }
      }
    } catch {
      storing = 0
      // The run is over; who goes on with the archive does so under its keys.
      try? connection.setForeignKeys(true)
      throw error
    }
  }

  private func store(
    _ records: [PreparedRecord], _ rejected: [RejectedInput], in run: ImportRun, with writer: RecordWriter
  ) throws -> WriteReport {
    var report = WriteReport()
    report.outcomes.reserveCapacity(records.count)
    for record in records {
      let (outcome, isCopy) = try writer.write(record, in: run)
      report.outcomes.append(outcome)
      if isCopy { report.copies += 1 }
    }
    for input in rejected {
      try connection.run(
        "INSERT INTO rejected_input (run_id, path, byte_offset, line, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
        .integer(run.id), .text(input.path), input.offset.map { .integer($0) } ?? .null,
        input.line.map { .integer($0) } ?? .null, .text(input.reason))
    }
    report.rejected = rejected.count
    try connection.run(
      """
      UPDATE import_run SET added = added + ?2, unchanged = unchanged + ?3, revised = revised + ?4,
        rejected = rejected + ?5, copies = copies + ?6 WHERE id = ?1
      """, .integer(run.id), .integer(report.new), .integer(report.unchanged), .integer(report.revised),
      .integer(report.rejected), .integer(report.copies))
    return report
  }

  /// Notes the end of an import, or of a reindex.
  ///
  /// - Parameters:
  ///   - skipped: how many inputs were left out because ``isKnown(_:)`` knew them; the log counts them as unchanged.
  ///   - time: ISO 8601 time of now.
  public func endRun(_ run: ImportRun, skipped: Int = 0, at time: String) throws {
    try commit()
    try writing {
      try connection.run(
        "UPDATE import_run SET finished_at = ?2, unchanged = unchanged + ?3 WHERE id = ?1",
        .integer(run.id), .text(time), .integer(skipped))
      try connection.setForeignKeys(true)
      // The file alone is the archive for whoever copies it, also while readers keep the log from being removed.
      // Whoever reads on and on is not waited for as long as one who writes.
      try connection.execute(
        """
        PRAGMA busy_timeout = 5000; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = \(Archive.busyTimeoutMilliseconds)
        """)
    }
  }
}
