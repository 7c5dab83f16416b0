import SQLite
import Testing

struct TransactionTests {
  private struct Failure: Error {}

  private func makeConnection() throws -> Connection {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE t (x)")
    return connection
  }

  private func contents(_ connection: Connection) throws -> [Int64] {
    try connection.rows("SELECT x FROM t ORDER BY x") { $0.integer(0) }
  }

  @Test func keepsWhatATransactionWrote() throws {
    let connection = try makeConnection()
    try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
    #expect(try contents(connection) == [1])
    #expect(!connection.isInTransaction)
  }

  @Test func undoesATransactionThatThrows() throws {
    let connection = try makeConnection()
    #expect(throws: Failure.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Failure()
      }
    }
    #expect(try contents(connection).isEmpty)
    #expect(!connection.isInTransaction)
  }

  @Test func undoesOnlyTheSavepointThatThrows() throws {
    let connection = try makeConnection()
    try connection.transaction {
      try connection.execute("INSERT INTO t VALUES (1)")
      #expect(throws: Failure.self) {
        try connection.savepoint {
          try connection.savepoint { try connection.execute("INSERT INTO t VALUES (2)") }
          throw Failure()
        }
      }
      try connection.savepoint { try connection.execute("INSERT INTO t VALUES (3)") }
    }
    #expect(try contents(connection) == [1, 3])
  }

  @Test func aTransactionWithinATransactionIsRefused() throws {
    let connection = try makeConnection()
    try connection.transaction {
      _ = #expect(throws: SQLiteError.self) { try connection.transaction { () } }
    }
  }
}
