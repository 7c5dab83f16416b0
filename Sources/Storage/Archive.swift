package import Linking
internal import Migrations
internal import SQLite

/// One archive file: articles and everything extracted from them, with the questions one can ask of it.
///
/// Not `Sendable`: each thread that asks opens its own archive; SQLite lets many read while one writes.
public final class Archive {
  /// What one may do with the file.
  public enum Access: Sendable {
    /// Questions only; the file stays as it is, and once closed nothing new lies beside it.
    case readOnly
    /// Reading and writing; a missing file is created, an older one is brought up to date.
    case readWrite
  }

  /// The file's path, or `:memory:`.
  public let path: String
  /// What one may do with the file.
  public let access: Access
  /// How long one question may take, in milliseconds, before ``StorageError/tookTooLong(milliseconds:)``; nil for no limit.
  public var timeLimitMilliseconds: Int?
  /// How articles are put into stories; set before the first is written.
  package var storyModel = StoryModel.fitted
  /// How far searches go.
  var searchBounds = SearchBounds()
  let connection: Connection
  private var writer: RecordWriter?
  /// How many articles were stored since an import began.
  var stored = 0
  /// How many more the open transaction has.
  var storing = 0

  /// Opens the archive at a path; throws ``StorageError`` when the file is missing (read-only), cannot be opened, is no archive, or
  /// comes from a newer Limelight, and then leaves it as it is.
  public init(path: String, access: Access) throws {
    self.path = path
    self.access = access
    do {
      self.connection = try Archive.open(path, access)
      try connection.addRanking()
    } catch let error as SQLiteError where error.isNotADatabase {
      throw StorageError(MigrationError.notADatabase, path: path)
    } catch let error as SQLiteError {
      throw StorageError(error, path: path)
    } catch let error as MigrationError {
      throw StorageError(error, path: path)
    }
  }

  /// How many articles an older archive has, which opening it for writing brings up to date; nil where there is nothing to do.
  public static func articlesToUpdate(path: String) -> Int? {
    let migrator = Migrator()
    guard path != ":memory:", FileState(path: path) == .filled, let connection = try? reader(path),
      let version = try? migrator.version(of: connection), (1..<migrator.newest).contains(version)
    else { return nil }
    return (try? connection.first("SELECT max(id) FROM article") { Int($0.integer(0)) }) ?? nil
  }

  private static func open(_ path: String, _ access: Access) throws -> Connection {
    if path != ":memory:" {
      switch FileState(path: path) {
      case .missing: if access == .readOnly { throw StorageError.missing(path: path) }
      case .folder: throw StorageError.unreadable(path: path, reason: "it is a folder")
      case .empty: if access == .readOnly { throw MigrationError.empty }
      case .filled:
        // A connection for writing may change a file by merely opening it, so a stranger's is looked at without.
        let reader = try reader(path)
        if access == .readOnly {
          try Migrator().requireCurrent(reader)
          return reader
        }
        _ = try Migrator().version(of: reader)
      }
    }
    let connection = try Connection(
      path: path, mode: .create, busyTimeoutMilliseconds: Archive.busyTimeoutMilliseconds)
    try connection.execute(
      """
      PRAGMA page_size = 16384;
      PRAGMA cache_size = -40960;
      PRAGMA temp_store = memory;
      PRAGMA synchronous = normal;
      PRAGMA wal_autocheckpoint = 16000;
      """)
    _ = try connection.useWriteAheadLog()
    try connection.setForeignKeys(true)
    try Migrator().migrate(connection)
    try OlderAddresses(connection: connection).renew()
    try RuleTable(connection).fill()
    return connection
  }

  /// How long one who writes waits for another: an import's transaction takes some seconds.
  static let busyTimeoutMilliseconds: Int32 = 30_000

  /// A connection that only asks, but goes by the locks, for an import may begin at any time.
  ///
  /// SQLite makes a write-ahead log to read by; only a connection that may write takes it away again. Where a log or a journal holds
  /// something, such a connection could change the file. Where nothing may be written, nobody can begin an import.
  private static func reader(_ path: String) throws -> Connection {
    let file = FileState.resolved(path)
    let isAtRest = ["-wal", "-journal"].allSatisfy { FileState(path: file + $0) != .filled }
    let mode: Connection.Mode =
      !isAtRest ? .readOnly : FileState.isWritable(file) ? .readWrite : .immutable
    let connection = try Connection(path: path, mode: mode)
    try connection.execute(
      """
      PRAGMA query_only = ON; PRAGMA cache_size = -32768; PRAGMA mmap_size = 2147418112; PRAGMA temp_store = memory
      """)
    return connection
  }

  /// Keeps few pages of the file in memory, which is enough to look single articles up.
  public func useLittleMemory() {
    // Where this fails it takes more memory, and no harm is done.
    try? connection.execute("PRAGMA mmap_size = 0; PRAGMA cache_size = -1024")
  }

  func requireWriting() throws {
    guard access == .readWrite else { throw StorageError.readOnly(path: path) }
  }

  func recordWriter() throws -> RecordWriter {
    if let writer { return writer }
    let made = try RecordWriter(connection, stories: storyModel)
    writer = made
    return made
  }

  /// Runs a question under the time limit, all its statements seeing the same state of the archive.
  func ask<Answer>(_ question: () throws -> Answer) throws -> Answer {
    do {
      return try connection.withTimeLimit(milliseconds: timeLimitMilliseconds) {
        connection.isInTransaction ? try question() : try connection.transaction(.deferred, question)
      }
    } catch let error as SQLiteError where error.isInterrupt {
      guard let limit = timeLimitMilliseconds, !Task.isCancelled else { throw error }
      throw StorageError.tookTooLong(milliseconds: limit)
    } catch let error as SQLiteError {
      throw StorageError(error, path: path)
    }
  }

  /// Runs part of an import; SQLite's errors come out as ``StorageError``.
  func writing<Result>(_ part: () throws -> Result) throws -> Result {
    try requireWriting()
    do { return try part() } catch let error as SQLiteError {
      throw StorageError(error, path: path, stored: stored)
    }
  }
}
