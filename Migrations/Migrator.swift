public import SQLite

/// Brings databases up to date, and recognises those it must not touch.
public struct Migrator: Sendable {
  private let migrations: [Migration]
  private let applicationID: Int32

  /// A migrator for the given steps, which are the archive's own unless a test brings others.
  public init(_ migrations: [Migration] = Migrations.all, applicationID: Int32 = Migrations.applicationID) {
    self.migrations = migrations
    self.applicationID = applicationID
  }

  /// Number of the newest migration.
  public var newest: Int { migrations.count }

  /// How many migrations the database has, 0 for one without tables; writes nothing.
  ///
  /// Throws ``MigrationError`` when the file is no database, not an archive, newer, or altered.
  public func version(of connection: Connection) throws -> Int {
    do {
      return try checkedVersion(of: connection)
    } catch let error as SQLiteError where error.isNotADatabase {
      throw MigrationError.notADatabase
    }
  }

  /// Throws ``MigrationError`` unless the database has every migration and nothing newer; writes nothing.
  public func requireCurrent(_ connection: Connection) throws {
    let version = try version(of: connection)
    guard version > 0 else { throw MigrationError.empty }
    guard version == newest else { throw MigrationError.outdated(found: version, known: newest) }
  }

  /// Runs the migrations that are missing, each in one transaction of its own.
  ///
  /// Throws ``MigrationError``: the steps before a failing one stay.
  public func migrate(_ connection: Connection) throws {
    guard try version(of: connection) < newest else { return }
    for (index, migration) in migrations.enumerated() {
      do {
        try connection.transaction {
          // Looked up again under the lock: another process may have been first.
          guard try version(of: connection) == index else { return }
          if index == 0 { try prepare(connection) }
          try connection.execute(migration.sql)
          try connection.run(
            "INSERT INTO migration (number, name, sha256) VALUES (?1, ?2, ?3)",
            .integer(index + 1), .text(migration.name), .text(migration.sha256))
          try connection.setUserVersion(Int32(index + 1))
        }
      } catch let error as SQLiteError {
        throw MigrationError.failed(name: migration.name, cause: error)
      }
    }
  }

  private func prepare(_ connection: Connection) throws {
    try connection.setApplicationID(applicationID)
    try connection.execute(
      """
      CREATE TABLE migration (
        number INTEGER PRIMARY KEY, -- from 1; the newest equals PRAGMA user_version
        name TEXT NOT NULL,         -- name of the SQL file
        sha256 TEXT NOT NULL        -- of its text
      ) STRICT
      """)
  }

  private func checkedVersion(of connection: Connection) throws -> Int {
    let names = try connection.rows("SELECT name FROM sqlite_schema ORDER BY type <> 'table', name") {
      $0.text(0)
    }
    let application = try connection.applicationID()
    guard application == applicationID || application == 0 else {
      throw MigrationError.otherApplication(id: application)
    }
    let number = Int(try connection.userVersion())
    guard let example = names.first else {
      guard number == 0 else { throw MigrationError.claimed(version: number) }
      return 0
    }
    guard application == applicationID, names.contains("migration") else {
      throw MigrationError.foreignTables(example: example)
    }
    let recorded = try connection.rows("SELECT name, sha256 FROM migration ORDER BY number") {
      (name: $0.text(0), sha256: $0.text(1))
    }
    let version = max(recorded.count, number)
    for (index, (migration, found)) in zip(migrations, recorded).enumerated()
    where found.name != migration.name || found.sha256 != migration.sha256 {
      throw MigrationError.altered(name: found.name, number: index + 1)
    }
    guard version <= newest else { throw MigrationError.newer(found: version, known: newest) }
    return version
  }
}
