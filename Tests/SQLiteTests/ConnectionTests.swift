import Foundation
import SQLite
import Testing

struct ConnectionTests {
  @Test func preparesAStatementOnce() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(try connection.statement("SELECT 1") === connection.statement("SELECT 1"))
  }

  @Test func preparesAnewWhileTheFirstIsRunning() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let outer = try connection.statement("SELECT 1 UNION ALL SELECT 2")
    #expect(try outer.step())
    #expect(try connection.statement("SELECT 1 UNION ALL SELECT 2") !== outer)
  }

  @Test func forgetsTheValuesOfTheLastRun() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.run("SELECT ?1", .integer(5))
    #expect(try connection.first("SELECT ?1") { $0.isNull(0) } == true)
  }

  @Test func openingAMissingFileForReadingFails() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: SQLiteError.self) {
      try Connection(path: folder.path("none.db"), mode: .readOnly)
    }
    #expect(error?.code == 14)
    #expect(folder.files == [])
  }

  @Test(
    "opens paths with characters that mean something in an address",
    arguments: ["a?b.db", "50%41.db", "x#y.db", "é 🦩.db"])
  func opensOddPaths(name: String) throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.path(name), mode: .create)
    try connection.execute("CREATE TABLE t (x)")
    #expect(folder.files == [name])
  }

  @Test func anImmutableDatabaseCanBeReadAndLeavesNoFiles() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try Connection(path: folder.path("a.db"), mode: .create)
      #expect(try writer.useWriteAheadLog())
      try writer.execute("CREATE TABLE t (x); INSERT INTO t VALUES (5)")
    }
    let reader = try Connection(path: folder.path("a.db"), mode: .immutable)
    #expect(try reader.first("SELECT x FROM t") { $0.integer(0) } == 5)
    #expect(folder.files == ["a.db"])
    let error = #expect(throws: SQLiteError.self) { try reader.execute("DELETE FROM t") }
    #expect(error?.isReadOnly == true)
  }

  @Test func aSecondWriterWaitsAndThenGivesUp() throws {
    let folder = try TemporaryFolder()
    let first = try Connection(path: folder.path("a.db"), mode: .create)
    let second = try Connection(path: folder.path("a.db"), mode: .create, busyTimeoutMilliseconds: 1)
    try first.transaction {
      let error = #expect(throws: SQLiteError.self) { try second.transaction { () } }
      #expect(error?.isBusy == true)
    }
  }

  @Test func closesItsFileWithTheLastReference() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try Connection(path: folder.path("a.db"), mode: .create)
      #expect(try writer.useWriteAheadLog())
      try writer.execute("CREATE TABLE t (x)")
      #expect(folder.files == ["a.db", "a.db-shm", "a.db-wal"])
    }
    #expect(folder.files == ["a.db"])
  }

  @Test func keepsItsSettings() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(try connection.applicationID() == 0)
    try connection.setApplicationID(77)
    try connection.setUserVersion(3)
    #expect(try connection.applicationID() == 77)
    #expect(try connection.userVersion() == 3)
    try connection.setForeignKeys(true)
    #expect(try connection.first("PRAGMA foreign_keys") { $0.integer(0) } == 1)
    #expect(try !connection.useWriteAheadLog())
  }
}
