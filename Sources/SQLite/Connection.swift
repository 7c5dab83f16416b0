internal import CSQLite

/// One connection to one SQLite database; it closes with its last reference.
///
/// Not `Sendable`: one thread at a time, as SQLite's multi-thread mode wants it.
public final class Connection {
  /// How a database is opened.
  public enum Mode: Sendable {
    /// Reads only; the file must exist.
    case readOnly
    /// Reads only a file that nobody changes meanwhile: takes no locks and makes no files beside it.
    case immutable
    /// Reads and writes a file that exists.
    case readWrite
    /// Reads and writes; a missing file is created.
    case create
  }

  let handle: OpaquePointer
  private var cache: [SQLText: PreparedStatement] = [:]
  let watch = Watch()

  /// Opens the database at a path, or a private one in memory for `:memory:`.
  ///
  /// - Parameters:
  ///   - mode: what one may do.
  ///   - busyTimeoutMilliseconds: how long to wait for another connection's lock before ``SQLiteError/isBusy``.
  public init(path: String, mode: Mode, busyTimeoutMilliseconds: Int32 = 5000) throws {
    _ = Connection.isConfigured
    var handle: OpaquePointer?
    let flags: Int32 =
      switch mode {
      case .readOnly, .immutable: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let name = path == ":memory:" ? path : Connection.uri(path, immutable: mode == .immutable)
    let code = sqlite3_open_v2(
      name, &handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let handle else {
      let error = SQLiteError.last(of: handle, sql: nil)
      sqlite3_close_v2(handle)
      throw error
    }
    self.handle = handle
    sqlite3_busy_timeout(handle, busyTimeoutMilliseconds)
    sqlite3_progress_handler(
      handle, 10_000, { context in context.map { Watch.shouldStop($0) } ?? 0 },
      Unmanaged.passUnretained(watch).toOpaque())
  }

  deinit {
    cache.removeAll()
    sqlite3_progress_handler(handle, 0, nil, nil)
    // Statements still alive elsewhere keep the handle until they go.
    sqlite3_close_v2(handle)
  }

  /// Done once, before the first database is opened; SQLite works as well where it comes too late.
  private static let isConfigured = sqlite3_config_without_memory_statistics() == SQLITE_OK

  /// A path as a `file:` address, where `?`, `#` and `%` mean something.
  private static func uri(_ path: String, immutable: Bool) -> String {
    var bytes = Array((path.hasPrefix("/") ? "file://" : "file:").utf8)
    for byte in path.utf8 {
      switch byte {
      case 0x25: bytes += "%25".utf8
      case 0x3F: bytes += "%3f".utf8
      case 0x23: bytes += "%23".utf8
      default: bytes.append(byte)
      }
    }
    if immutable { bytes += "?immutable=1".utf8 }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Running SQL

  /// A statement ready to bind and run: prepared once for each SQL text, unless the earlier one is still running.
  public func statement(_ sql: String) throws -> PreparedStatement {
    let key = SQLText(text: sql)
    if let cached = cache[key], !cached.isRunning {
      cached.clearBindings()
      return cached
    }
    let statement = try PreparedStatement(sql, database: handle)
    cache[key] = statement
    return statement
  }

  /// A statement of one's own, which nobody else runs: for reading on and on while others are asked.
  public func ownStatement(_ sql: String) throws -> PreparedStatement {
    try PreparedStatement(sql, database: handle)
  }

  /// The SQL of every statement prepared so far, in alphabetical order: what tests check the plans of.
  package var preparedSQL: [String] { cache.keys.map(\.text).sorted() }

  /// Runs one statement with values for its parameters.
  public func run(_ sql: String, _ values: Value...) throws {
    let statement = try statement(sql)
    try statement.bind(values)
    try statement.run()
  }

  /// Runs any number of statements that take no values.
  public func execute(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw SQLiteError.last(of: handle, sql: sql)
    }
  }

  /// Every row of a query, as the closure reads it.
  public func rows<Row>(_ sql: String, _ values: [Value] = [], _ read: (PreparedStatement) throws -> Row)
    throws -> [Row]
  {
    let statement = try statement(sql)
    defer { statement.reset() }
    try statement.bind(values)
    var rows: [Row] = []
    while try statement.step() { rows.append(try read(statement)) }
    return rows
  }

  /// The first row of a query, or nil when it has none.
  public func first<Row>(_ sql: String, _ values: [Value] = [], _ read: (PreparedStatement) throws -> Row)
    throws -> Row?
  {
    let statement = try statement(sql)
    defer { statement.reset() }
    try statement.bind(values)
    return try statement.step() ? try read(statement) : nil
  }

  /// Row number of the last insert.
  public var lastInsertID: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Rows that the last statement inserted, changed or deleted.
  public var changes: Int { Int(sqlite3_changes64(handle)) }

  /// Rows that this connection has inserted, changed or deleted since it was opened.
  public var totalChanges: Int64 { sqlite3_total_changes64(handle) }

  /// Stops the running statement, which throws an error with ``SQLiteError/isInterrupt``.
  public func interrupt() { sqlite3_interrupt(handle) }
}

/// SQL as the key of a prepared statement, told apart by its length first: hashing all of a long statement costs as much as a look-up in
/// the database.
private struct SQLText: Hashable {
  let text: String

  func hash(into hasher: inout Hasher) { hasher.combine(text.utf8.count) }
}
