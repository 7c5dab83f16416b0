package import Records
internal import SQLite

extension Archive {
  /// Puts articles that are not there into stories and takes them back: the archive stays as it is.
  ///
  /// - Parameter watch: called before and after each assignment, without what else storing an article takes, and before and after what
  ///   is stored for stories at the end of a batch.
  package func rehearseAssignment(_ records: [Record], watch: @escaping (_ isOver: Bool) -> Void) throws {
    struct Enough: Error {}
    let run = try beginRun(extractor: "benchmark", at: "2000-01-01T00:00:00Z")
    try writing {
      let writer = try recordWriter()
      do {
        try writer.batch {
          writer.stories.watch = watch
          defer { writer.stories.watch = nil }
          for record in records { _ = try writer.write(PreparedRecord(record), in: run) }
          watch(false)
          try writer.stories.flush()
          watch(true)
          throw Enough()
        }
      } catch is Enough {}
      try connection.run("DELETE FROM import_run WHERE id = ?1", .integer(run.id))
    }
  }

  /// The story with most articles; looks at all stories.
  package func largestStory() throws -> StorySummary? {
    let id = try ask {
      try connection.first("SELECT id FROM story ORDER BY articles DESC, id LIMIT 1") { $0.integer(0) }
    }
    return try id.flatMap { try story($0) }
  }
}
