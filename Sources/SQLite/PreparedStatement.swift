internal import CSQLite

/// A prepared statement; parameters count from 1, columns from 0.
///
/// Text goes in and out with its byte count, so that text with NUL survives. Not `Sendable`: it stays with its connection's thread.
public final class PreparedStatement {
  /// The SQL it was prepared from.
  public let sql: String
  private let handle: OpaquePointer
  /// Whether ``step()`` has returned a row and the statement was not reset since.
  private(set) var isRunning = false

  init(_ sql: String, database: OpaquePointer) throws {
    var handle: OpaquePointer?
    var sqlCopy = sql
    let code = sqlCopy.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_prepare_v3(
          database, characters.baseAddress, Int32(characters.count), UInt32(SQLITE_PREPARE_PERSISTENT),
          &handle,
          nil)
      }
    }
    guard code == SQLITE_OK else { throw SQLiteError.last(of: database, sql: sql) }
    guard let handle else {
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "the SQL holds no statement", sql: sql)
    }
    self.sql = sql
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  // MARK: Binding

  /// Binds a whole number.
  public func bind(_ value: Int64, at index: Int32) throws {
    try check(sqlite3_bind_int64(handle, index, value))
  }

  /// Binds a whole number.
  public func bind(_ value: Int, at index: Int32) throws {
    try check(sqlite3_bind_int64(handle, index, Int64(value)))
  }

  /// Binds a whole number or null.
  public func bind(_ value: Int64?, at index: Int32) throws {
    guard let value else { return try bindNull(at: index) }
    try bind(value, at: index)
  }

  /// Binds a whole number or null.
  public func bind(_ value: Int?, at index: Int32) throws {
    guard let value else { return try bindNull(at: index) }
    try bind(value, at: index)
  }

  /// Binds a floating-point number.
  public func bind(_ value: Double, at index: Int32) throws {
    try check(sqlite3_bind_double(handle, index, value))
  }

  /// Binds text, whose bytes SQLite copies once.
  public func bind(_ value: String, at index: Int32) throws {
    var value = value
    try check(
      value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          // An empty buffer may have no address, which SQLite would take for null.
          guard let start = characters.baseAddress else {
            return sqlite3_bind_text64(handle, index, "", 0, PreparedStatement.transient, UInt8(SQLITE_UTF8))
          }
          return sqlite3_bind_text64(
            handle, index, start, UInt64(characters.count), PreparedStatement.transient, UInt8(SQLITE_UTF8))
        }
      })
  }

  /// Binds text or null.
  public func bind(_ value: String?, at index: Int32) throws {
    guard let value else { return try bindNull(at: index) }
    try bind(value, at: index)
  }

  /// Binds bytes, which SQLite copies once.
  public func bind(_ value: [UInt8], at index: Int32) throws {
    try check(
      value.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
          return sqlite3_bind_zeroblob(handle, index, 0)
        }
        return sqlite3_bind_blob64(handle, index, start, UInt64(bytes.count), PreparedStatement.transient)
      })
  }

  /// Binds null.
  public func bindNull(at index: Int32) throws { try check(sqlite3_bind_null(handle, index)) }

  /// Binds the address of something that a function of SQLite's fills in; both have to stay until the binding is cleared.
  func bind(pointer: UnsafeMutableRawPointer, type: UnsafePointer<CChar>, at index: Int32) throws {
    try check(sqlite3_bind_pointer(handle, index, pointer, type, nil))
  }

  /// Binds any value.
  public func bind(_ value: Value, at index: Int32) throws {
    switch value {
    case .null: try bindNull(at: index)
    case .integer(let number): try bind(number, at: index)
    case .real(let number): try bind(number, at: index)
    case .text(let text): try bind(text, at: index)
    case .blob(let bytes): try bind(bytes, at: index)
    }
  }

  /// Binds values from parameter 1 on.
  public func bind(_ values: [Value]) throws {
    for (offset, value) in values.enumerated() { try bind(value, at: Int32(offset + 1)) }
  }

  // MARK: Running

  /// Goes to the next row; false when there is none, and then the statement is reset.
  public func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW:
      isRunning = true
      return true
    case SQLITE_DONE:
      reset()
      return false
    default:
      let error = SQLiteError.last(of: sqlite3_db_handle(handle), sql: sql)
      reset()
      throw error
    }
  }

  /// Runs a statement whose rows do not matter, and leaves it ready to run again.
  public func run() throws {
    while try step() {}
  }

  /// Makes the statement ready to run again; its bindings stay.
  public func reset() {
    sqlite3_reset(handle)
    isRunning = false
  }

  /// Sets every parameter to null.
  public func clearBindings() { sqlite3_clear_bindings(handle) }

  // MARK: Reading

  /// Whether the column is null.
  public func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  /// The column as a whole number; 0 for null.
  public func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The column as a whole number, or nil for null.
  public func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

  /// The column as a floating-point number; 0 for null.
  public func real(_ column: Int32) -> Double { sqlite3_column_double(handle, column) }

  /// The column as text; empty for null, ill-formed UTF-8 repaired.
  public func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(handle, column) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Reads the bytes of a text where SQLite keeps them, as they are; none for null.
  public func withText<Result>(_ column: Int32, _ read: (UnsafeBufferPointer<UInt8>) throws -> Result)
    rethrows
    -> Result
  {
    guard let start = sqlite3_column_text(handle, column) else {
      return try read(UnsafeBufferPointer(start: nil, count: 0))
    }
    return try read(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// The column as text, or nil for null.
  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The column as bytes; empty for null.
  public func blob(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  /// How many columns a row has.
  public var columnCount: Int32 { sqlite3_column_count(handle) }

  /// The column in its own storage class.
  public func value(_ column: Int32) -> Value {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }

  private func check(_ code: Int32) throws {
    if code != SQLITE_OK { throw SQLiteError.last(of: sqlite3_db_handle(handle), sql: sql) }
  }

  /// `SQLITE_TRANSIENT`: SQLite copies before the call returns.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
