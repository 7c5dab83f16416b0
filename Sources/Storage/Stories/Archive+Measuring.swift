package import Records
internal import SQLite

extension Archive {
  /// The time it takes to put articles that are not there into stories, without storing them otherwise; the archive stays as it is.
  package func timeOfAssignment(_ records: [Record]) throws -> Duration {
    let run = try beginRun(extractor: "benchmark", at: "2000-01-01T00:00:00Z")
    struct Enough: Error {}
    var time = Duration.zero
    try writing {
      let writer = try recordWriter()
      defer { writer.removeAll() }
      do {
        try connection.transaction {
          writer.stories.watch = { time += $0 }
          defer { writer.stories.watch = nil }
          for record in records { _ = try writer.write(record, in: run) }
          let start = ContinuousClock.now
          try writer.stories.frequencies.flush()
          time += ContinuousClock.now - start
          throw Enough()
        }
      } catch is Enough {}
      try connection.run("DELETE FROM import_run WHERE id = ?1", .integer(run.id))
    }
    return time
  }

  /// The story with most articles; looks at all stories.
  package func largestStory() throws -> StorySummary? {
    let id = try ask {
      try connection.first("SELECT id FROM story ORDER BY articles DESC, id LIMIT 1") { $0.integer(0) }
    }
    return try id.flatMap { try story($0) }
  }
}
