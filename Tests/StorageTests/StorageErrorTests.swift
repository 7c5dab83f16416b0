import Foundation
import Migrations
import SQLite
import Testing

@testable import Storage

struct StorageErrorTests {
  private let time = "2031-06-01T12:00:00Z"

  private func description(_ part: () throws -> Void) -> String {
    #expect(throws: StorageError.self) { try part() }?.description ?? ""
  }

  /// A file that holds an archive of two hundred articles.
  private func filled(_ folder: TemporaryFolder) throws -> String {
    let path = folder.path("a.db")
    let drafts = (0..<200).map { Draft("Comet \($0)", body: "A comet passed number \($0) over the hills") }
    try Archive(path: path, access: .readWrite).add(drafts)
    return path
  }

  @Test func aLackingTableIsDamage() throws {
    let folder = try TemporaryFolder()
    let path = try filled(folder)
    do { try Connection(path: path, mode: .readWrite).execute("DROP VIEW quote") }
    let archive = try Archive(path: path, access: .readOnly)
    #expect(
      description { _ = try archive.quotes(QuoteFilter(), limit: 1) }
        == "the archive '\(path)' is damaged: no such table: quote; restore a copy, or move the file away and import the "
        + "articles again")
  }

  @Test("a file cut short is damage", arguments: [Archive.Access.readOnly, .readWrite], [2, 3, 10])
  func aFileCutShortIsDamage(access: Archive.Access, part: Int) throws {
    let folder = try TemporaryFolder()
    let path = try filled(folder)
    let size = try Data(contentsOf: URL(fileURLWithPath: path)).count
    try FileHandle(forUpdating: URL(fileURLWithPath: path)).truncate(atOffset: UInt64(size / part))
    let text = description {
      let archive = try Archive(path: path, access: access)
      _ = try archive.statistics()
      _ = try archive.search(SearchQuery("comet"), limit: 500)
    }
    #expect(text.hasPrefix("the archive '\(path)' is damaged: "), "\(text)")
    #expect(text.hasSuffix("; restore a copy, or move the file away and import the articles again"))
  }

  @Test func aFullDiskTellsWhatIsStored() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let archive = try Archive(path: path, access: .readWrite)
    let run = try archive.beginRun(paths: [], extractor: "1", at: time)
    _ = try archive.write([Draft("Gala", body: "A night out").record], in: run)
    try archive.connection.execute("PRAGMA max_page_count = 1")
    let big = (0..<40).map { Draft("\($0)", body: String(repeating: "word\($0) ", count: 3000)).record }
    #expect(
      description { _ = try archive.write(big, in: run) }
        == "cannot write to the archive '\(path)': the disk is full; 1 article of this import is stored and stays; make "
        + "room and run the same import again")
    try archive.connection.execute("PRAGMA max_page_count = 100000")
    _ = try archive.write(big, in: run)
    #expect(try archive.statistics().articles == 41)
  }

  @Test(arguments: [(30_000, "30 s"), (1500, "1500 ms")])
  func tellsTheTimeLimit(milliseconds: Int, text: String) {
    #expect(
      StorageError.tookTooLong(milliseconds: milliseconds).description
        == "the question took longer than \(text) and was stopped; narrow it with a period or a name, or ask again: what "
        + "the disk has read once comes faster")
  }

  @Test(arguments: [0, 1, 2]) func countsWhatIsStored(stored: Int) {
    let text = StorageError.full(path: "a.db", stored: stored).description
    let parts = [
      "nothing of this import is stored", "1 article of this import is stored and stays",
      "2 articles of this import are stored and stay",
    ]
    #expect(text.contains("; \(parts[stored]); "))
  }

  @Test func anotherImportIsNamedAsTheCause() throws {
    let folder = try TemporaryFolder()
    let path = try filled(folder)
    let first = try Archive(path: path, access: .readWrite)
    let second = try Archive(path: path, access: .readWrite)
    try second.connection.execute("PRAGMA busy_timeout = 0")
    try first.connection.transaction {
      #expect(
        description { _ = try second.beginRun(paths: [], extractor: "1", at: time) }
          == "cannot write to the archive '\(path)': another import is writing to it; run the same command again when that "
          + "has ended")
    }
    _ = try second.beginRun(paths: [], extractor: "1", at: time)
  }

  @Test(
    "says no SQL and names the file",
    arguments: [
      (8, "cannot write to the archive 'a.db': why; check the permissions of the file and its folder"),
      (14, "cannot open the archive 'a.db': why; check the path and its permissions"),
      (
        522,
        "the archive 'a.db' is damaged: why; restore a copy, or move the file away and import the articles again"
      ),
      (
        26,
        "the archive 'a.db' is damaged: why; restore a copy, or move the file away and import the articles again"
      ),
      (
        266,
        "cannot use the archive 'a.db': why (SQLite's code 266); try again, and check the disk if that fails too"
      ),
    ])
  func saysNoSQL(code: Int32, expected: String) {
    let cause = SQLiteError(extendedCode: code, message: "why", sql: "SELECT secret")
    #expect(StorageError(cause, path: "a.db").description == expected)
    #expect(
      StorageError(MigrationError.failed(name: "m", cause: cause), path: "a.db").description == expected)
  }
}
