internal import CSQLite

extension Connection {
  /// When a transaction takes its lock.
  public enum Transaction: String, Sendable {
    /// With the first statement that needs it: for reading.
    case deferred
    /// At once, so that it cannot fail halfway because another writer came first: for writing.
    case immediate
  }

  /// Whether a transaction is open.
  public var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Runs the closure in a transaction: committed when it returns, rolled back when it throws.
  public func transaction<Result>(_ kind: Transaction = .immediate, _ body: () throws -> Result) throws
    -> Result
  {
    try begin(kind)
    do {
      let result = try body()
      try commit()
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Begins a transaction; throws ``SQLiteError`` when one is open.
  public func begin(_ kind: Transaction = .immediate) throws { try execute("BEGIN \(kind.rawValue)") }

  /// Keeps what the open transaction has changed.
  public func commit() throws { try execute("COMMIT") }

  /// Undoes what the open transaction has changed; without one nothing happens, for some errors, such as a full disk, have rolled back already.
  public func rollBack() { if isInTransaction { try? execute("ROLLBACK") } }

  /// Runs the closure in a savepoint: kept when it returns, undone when it throws, the transaction around it going on.
  public func savepoint<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("SAVEPOINT inner_part")
    do {
      let result = try body()
      try execute("RELEASE inner_part")
      return result
    } catch {
      if isInTransaction { try? execute("ROLLBACK TO inner_part; RELEASE inner_part") }
      throw error
    }
  }
}
