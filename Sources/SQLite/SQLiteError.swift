internal import CSQLite

/// A failure that SQLite reports; it never holds bound values, which may be private.
public struct SQLiteError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Extended result code, such as 2067 for a violated `UNIQUE` constraint (https://sqlite.org/rescode.html).
  public let extendedCode: Int32
  /// What SQLite says, in English.
  public let message: String
  /// The SQL that failed, with its placeholders; nil outside a statement.
  public let sql: String?

  /// Takes the values of the properties of the same names.
  public init(extendedCode: Int32, message: String, sql: String? = nil) {
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// The primary result code: the lower eight bits of ``extendedCode``.
  public var code: Int32 { extendedCode & 0xFF }
  /// Whether the file is no SQLite database.
  public var isNotADatabase: Bool { code == SQLITE_NOTADB }
  /// Whether a query was stopped by a time limit, a cancelled task or ``Connection/interrupt()``.
  public var isInterrupt: Bool { code == SQLITE_INTERRUPT }
  /// Whether the database or its folder may not be written.
  public var isReadOnly: Bool { code == SQLITE_READONLY }
  /// Whether another connection held its lock for longer than the busy timeout.
  public var isBusy: Bool { code == SQLITE_BUSY }

  /// Whether the disk, or the size the database may have, has no room left.
  public var isFull: Bool { code == SQLITE_FULL }
  /// Whether the file, or one beside it, cannot be opened or made.
  public var isCannotOpen: Bool { code == SQLITE_CANTOPEN || code == SQLITE_PERM }
  /// Whether the file is inconsistent or ends too early.
  public var isDamage: Bool { code == SQLITE_CORRUPT || extendedCode == SQLITE_IOERR | (2 << 8) }
  /// Whether a statement asks for a table or column that the database lacks.
  public var isSchemaMismatch: Bool { code == SQLITE_ERROR && message.hasPrefix("no such ") }

  /// `the database reports 'MESSAGE' (code N) for 'SQL'`.
  public var description: String {
    let place = sql.map { " for '\($0)'" } ?? ""
    return "the database reports '\(message)' (code \(extendedCode))\(place)"
  }

  static func last(of database: OpaquePointer?, sql: String?) -> SQLiteError {
    SQLiteError(
      extendedCode: sqlite3_extended_errcode(database),
      message: sqlite3_errmsg(database).map { String(cString: $0) } ?? "out of memory", sql: sql)
  }
}
