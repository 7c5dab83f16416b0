public import Records

extension Archive {
  /// Whether content is stored already, as an article or as an old revision, so that it needs no extraction.
  ///
  /// - Parameter sha256: 64 hexadecimal digits; anything else is unknown.
  public func isKnown(sha256: String) throws -> Bool {
    false
  }

  /// Begins to log an import.
  ///
  /// - Parameters:
  ///   - paths: what is imported, as the user gave it.
  ///   - extractor: version of the extractor whose findings will be written.
  ///   - time: ISO 8601 time of now, `2026-03-01T09:30:00Z`.
  public func beginRun(paths: [String], extractor: String, at time: String) throws -> ImportRun {
    ImportRun(id: 1, startedAt: time, extractor: extractor)
  }

  /// Stores records and rejected inputs in one transaction; on an error nothing of the batch is stored.
  ///
  /// Large batches are cheaper an article: some thousand articles or a few megabytes of text are a good size.
  public func write(
    _ records: [Record], rejected: [RejectedInput] = [], in run: ImportRun
  ) throws -> WriteReport {
    WriteReport()
  }

  /// Notes the end of an import and tidies the file.
  ///
  /// - Parameters:
  ///   - skipped: how many inputs were left out because ``isKnown(sha256:)`` knew them; the log counts them as unchanged.
  ///   - time: ISO 8601 time of now.
  public func endRun(_ run: ImportRun, skipped: Int = 0, at time: String) throws {}
}
