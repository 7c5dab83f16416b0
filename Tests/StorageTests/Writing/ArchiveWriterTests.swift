import Records
import SQLite
import Testing

@testable import Storage

struct ArchiveWriterTests {
  @Test func writesBatchesAndLogsItsRun() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let record = Draft("Gala", body: "Anya Fox wore red").person("Anya Fox").record
    do {
      let writer = try ArchiveWriter(
        path: path, importing: ["in"], extractor: "7", at: "2031-06-01T12:00:00Z")
      #expect(try await !writer.isKnown(sha256: record.article.source.sha256))
      let report = try await writer.write([record], rejected: [RejectedInput(path: "b.txt", reason: "empty")])
      #expect(report.outcomes == [.new(1)])
      #expect(try await writer.isKnown(sha256: record.article.source.sha256))
      try await writer.finish(skipped: 3, at: "2031-06-01T12:05:00Z")
    }
    let archive = try Archive(path: path, access: .readOnly)
    let run = try archive.connection.rows("SELECT * FROM import_run") { row in (0..<9).map { row.text($0) } }
    #expect(
      run == [["1", "2031-06-01T12:00:00Z", "2031-06-01T12:05:00Z", "[\"in\"]", "7", "1", "3", "0", "1"]])
  }
}
