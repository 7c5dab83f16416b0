internal import SQLite
public import Records

extension Archive {
  /// Whether content is the text of an article that never changed, so that it needs neither extraction nor writing.
  ///
  /// Of an article with revisions nothing is known: which text is the last is decided in the order of writing.
  ///
  /// - Parameter sha256: 64 hexadecimal digits; anything else is unknown.
  public func isKnown(sha256: String) throws -> Bool {
    try ask {
      try recordWriter().article(withContent: RecordWriter.bytes(ofHexadecimal: sha256))?.revision == 1
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
    stored = 0
    try writing {
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
    let report = try writing {
      let writer = try recordWriter()
      defer { writer.removeAll() }
      return try connection.transaction { try store(records, rejected, in: run, with: writer) }
    }
    stored += report.new + report.revised
    return report
  }

  private func store(
    _ records: [Record], _ rejected: [RejectedInput], in run: ImportRun, with writer: RecordWriter
  ) throws -> WriteReport {
    var report = WriteReport()
    report.outcomes.reserveCapacity(records.count)
    for record in records { report.outcomes.append(try writer.write(record, in: run)) }
    for input in rejected {
      try connection.run(
        "INSERT INTO rejected_input (run_id, path, byte_offset, line, reason) VALUES (?1, ?2, ?3, ?4, ?5)",
        .integer(run.id), .text(input.path), input.offset.map { .integer($0) } ?? .null,
        input.line.map { .integer($0) } ?? .null, .text(input.reason))
    }
    report.rejected = rejected.count
    try writer.flush()
    try connection.run(
      """
      UPDATE import_run SET added = added + ?2, unchanged = unchanged + ?3, revised = revised + ?4,
        rejected = rejected + ?5 WHERE id = ?1
      """, .integer(run.id), .integer(report.new), .integer(report.unchanged), .integer(report.revised),
      .integer(report.rejected))
    return report
  }

  /// Notes the end of an import, or of a reindex.
  ///
  /// - Parameters:
  ///   - skipped: how many inputs were left out because ``isKnown(sha256:)`` knew them; the log counts them as unchanged.
  ///   - time: ISO 8601 time of now.
  public func endRun(_ run: ImportRun, skipped: Int = 0, at time: String) throws {
    try writing {
      try connection.run(
        "UPDATE import_run SET finished_at = ?2, unchanged = unchanged + ?3 WHERE id = ?1",
        .integer(run.id), .text(time), .integer(skipped))
      // The file alone is the archive for whoever copies it, also while readers keep the log from being removed.
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }
}
