import SQLite
import Testing

struct PreparedStatementTests {
  @Test(
    "gives back every value as it was bound",
    arguments: [
      .null, .integer(Int64.min), .integer(0), .real(0.1), .real(-1e300), .text(""), .text("ab\0cd"),
      .text("\0"),
      .text("Zoë 🦩 \u{301}"), .blob([]), .blob([0, 255, 7]),
    ] as [Value])
  func givesBackEveryValue(value: Value) throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let statement = try connection.statement("SELECT ?1")
    try statement.bind(value, at: 1)
    #expect(try statement.step())
    #expect(statement.value(0) == value)
  }

  @Test func storesTextWithNULWhole() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE note (text TEXT) STRICT")
    try connection.run("INSERT INTO note VALUES (?1)", .text("ab\0cd"))
    #expect(try connection.first("SELECT text FROM note") { $0.text(0) } == "ab\0cd")
    #expect(try connection.first("SELECT length(CAST(text AS BLOB)) FROM note") { $0.integer(0) } == 5)
  }

  @Test func bindsMissingValuesAsNull() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let statement = try connection.statement("SELECT ?1, ?2, ?3")
    try statement.bind(String?.none, at: 1)
    try statement.bind(Int?.none, at: 2)
    try statement.bind(Int64?.some(7), at: 3)
    #expect(try statement.step())
    #expect(statement.optionalText(0) == nil)
    #expect(statement.optionalInteger(1) == nil)
    #expect(statement.optionalInteger(2) == 7)
  }

  @Test func errorsNameTheStatementButNotItsValues() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE note (text TEXT UNIQUE) STRICT")
    let insert = "INSERT INTO note VALUES (?1)"
    try connection.run(insert, .text("a secret"))
    let error = #expect(throws: SQLiteError.self) { try connection.run(insert, .text("a secret")) }
    #expect(
      error
        == SQLiteError(extendedCode: 2067, message: "UNIQUE constraint failed: note.text", sql: insert))
    #expect(error?.description.contains("secret") == false)
  }

  @Test func refusesSQLWithoutAStatement() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(throws: SQLiteError.self) { try connection.statement("-- nothing") }
  }

  @Test func aStatementOutlivesItsConnection() throws {
    var connection: Connection? = try Connection(path: ":memory:", mode: .create)
    let statement = try #require(try connection?.statement("SELECT 5"))
    connection = nil
    #expect(try statement.step())
    #expect(statement.integer(0) == 5)
  }
}
