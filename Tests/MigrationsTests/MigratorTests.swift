import Foundation
import Migrations
import SQLite
import Testing

struct MigratorTests {
  private let first = Migration(name: "m0001_first", sql: "CREATE TABLE a (x)")
  private let second = Migration(name: "m0002_second", sql: "CREATE TABLE b (x); INSERT INTO b VALUES (1)")
  private let failing = Migration(
    name: "m0003_failing", sql: "CREATE TABLE c (x); INSERT INTO none VALUES (1)")

  private func tables(_ connection: Connection) throws -> [String] {
    try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") { $0.text(0) }
  }

  private func memory() throws -> Connection { try Connection(path: ":memory:", mode: .create) }

  @Test func bringsAnEmptyDatabaseToTheLatest() throws {
    let connection = try memory()
    try Migrator([first, second]).migrate(connection)
    #expect(try tables(connection) == ["a", "b", "migration"])
    #expect(try connection.userVersion() == 2)
    #expect(try connection.applicationID() == Migrations.applicationID)
    #expect(
      try connection.rows("SELECT name, sha256 FROM migration ORDER BY number") { [$0.text(0), $0.text(1)] }
        == [[first.name, first.sha256], [second.name, second.sha256]])
  }

  @Test("brings every older version to the latest", arguments: 0...2)
  func bringsOlderVersionsToTheLatest(older: Int) throws {
    let connection = try memory()
    try Migrator(Array([first, second].prefix(older))).migrate(connection)
    try Migrator([first, second]).migrate(connection)
    #expect(try Migrator([first, second]).version(of: connection) == 2)
    #expect(try connection.first("SELECT count(*) FROM b") { $0.integer(0) } == 1)
  }

  @Test func migratingAgainChangesNothing() throws {
    let connection = try memory()
    try Migrator([first, second]).migrate(connection)
    try Migrator([first, second]).migrate(connection)
    #expect(try connection.first("SELECT count(*) FROM b") { $0.integer(0) } == 1)
  }

  @Test func aFailingMigrationIsUndoneAndThoseBeforeStay() throws {
    let connection = try memory()
    let error = #expect(throws: MigrationError.self) {
      try Migrator([first, second, failing]).migrate(connection)
    }
    #expect(
      error?.description
        == "schema step 'm0003_failing' failed and was undone: the database reports 'no such table: none' (code 1) "
        + "for 'CREATE TABLE c (x); INSERT INTO none VALUES (1)'; the archive is as it was before")
    #expect(try tables(connection) == ["a", "b", "migration"])
    #expect(try connection.userVersion() == 2)
    #expect(!connection.isInTransaction)
  }

  @Test func aFirstMigrationThatFailsLeavesNothing() throws {
    let connection = try memory()
    #expect(throws: MigrationError.self) { try Migrator([failing]).migrate(connection) }
    #expect(try tables(connection) == [])
    #expect(try connection.applicationID() == 0)
  }

  @Test func refusesANewerDatabase() throws {
    let connection = try memory()
    try Migrator([first, second]).migrate(connection)
    let error = #expect(throws: MigrationError.self) { try Migrator([first]).migrate(connection) }
    #expect(error == .newer(found: 2, known: 1))
    #expect(
      error?.description
        == "the archive has schema version 2, this program knows versions up to 1; use a newer Limelight")
  }

  @Test func refusesADatabaseWithAnAlteredMigration() throws {
    let connection = try memory()
    try Migrator([first, second]).migrate(connection)
    let altered = Migration(name: first.name, sql: first.sql + " -- altered")
    let error = #expect(throws: MigrationError.self) {
      try Migrator([altered, second, failing]).migrate(connection)
    }
    #expect(error == .altered(name: "m0001_first", number: 1))
    #expect(try tables(connection) == ["a", "b", "migration"])
  }

  @Test func refusesAnotherApplicationsDatabase() throws {
    let connection = try memory()
    try connection.setApplicationID(77)
    let error = #expect(throws: MigrationError.self) { try Migrator([first]).migrate(connection) }
    #expect(error == .otherApplication(id: 77))
    #expect(try tables(connection) == [])
  }

  @Test func refusesADatabaseWithSomebodysTables() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE recipe (x)")
    let error = #expect(throws: MigrationError.self) { try Migrator([first]).migrate(connection) }
    #expect(error == .foreignTables(example: "recipe"))
    #expect(try tables(connection) == ["recipe"])
  }

  @Test func refusesADatabaseWithSomebodysViewOnly() throws {
    let connection = try memory()
    try connection.execute("CREATE VIEW menu AS SELECT 1")
    let error = #expect(throws: MigrationError.self) { try Migrator([first]).migrate(connection) }
    #expect(error == .foreignTables(example: "menu"))
    #expect(try tables(connection) == [])
  }

  @Test("refuses an empty database that somebody numbered", arguments: [0, Migrations.applicationID])
  func refusesAnEmptyDatabaseThatSomebodyNumbered(application: Int32) throws {
    let connection = try memory()
    try connection.setApplicationID(application)
    try connection.setUserVersion(1)
    let error = #expect(throws: MigrationError.self) { try Migrator([first]).migrate(connection) }
    #expect(error == .claimed(version: 1))
    #expect(
      error?.description
        == "the database is empty but has the version number 1, so another application claims it; choose another file"
    )
    #expect(try tables(connection) == [])
  }

  @Test func refusesAFileThatIsNoDatabase() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "limelight-\(UUID().uuidString).db")
    defer { try? FileManager.default.removeItem(at: url) }
    let text = Data(String(repeating: "not a database ", count: 100).utf8)
    try text.write(to: url)
    let connection = try Connection(path: url.path, mode: .readWrite)
    #expect(throws: MigrationError.notADatabase) { try Migrator([first]).migrate(connection) }
    #expect(try Data(contentsOf: url) == text)
  }

  @Test func readingNeedsADatabaseThatIsUpToDate() throws {
    let connection = try memory()
    #expect(throws: MigrationError.empty) { try Migrator([first]).requireCurrent(connection) }
    try Migrator([first]).migrate(connection)
    try Migrator([first]).requireCurrent(connection)
    #expect(throws: MigrationError.outdated(found: 1, known: 2)) {
      try Migrator([first, second]).requireCurrent(connection)
    }
  }
}
