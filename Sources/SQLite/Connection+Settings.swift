extension Connection {
  /// Number that tells which application the file belongs to; 0 when none has claimed it.
  public func applicationID() throws -> Int32 { try number("PRAGMA application_id") }

  /// Claims the file for an application.
  public func setApplicationID(_ id: Int32) throws { try execute("PRAGMA application_id = \(id)") }

  /// Number the application keeps in the file's header; 0 at first.
  public func userVersion() throws -> Int32 { try number("PRAGMA user_version") }

  /// Sets the application's number in the file's header.
  public func setUserVersion(_ version: Int32) throws { try execute("PRAGMA user_version = \(version)") }

  /// Turns on write-ahead logging, where readers and the writer do not wait for each other; false where the database cannot
  /// (in memory).
  public func useWriteAheadLog() throws -> Bool {
    try first("PRAGMA journal_mode = wal") { $0.text(0) } == "wal"
  }

  /// Turns the checking of foreign keys on or off; has no effect within a transaction.
  public func setForeignKeys(_ on: Bool) throws { try execute("PRAGMA foreign_keys = \(on ? "ON" : "OFF")") }

  /// A number that changes when another connection changes the database.
  public func dataVersion() throws -> Int64 {
    try first("PRAGMA data_version") { $0.integer(0) } ?? 0
  }

  /// Bytes of the database file's pages.
  public func sizeBytes() throws -> Int {
    let pages: Int32 = try number("PRAGMA page_count")
    let size: Int32 = try number("PRAGMA page_size")
    return Int(pages) * Int(size)
  }

  private func number(_ sql: String) throws -> Int32 {
    Int32(truncatingIfNeeded: try first(sql) { $0.integer(0) } ?? 0)
  }
}
