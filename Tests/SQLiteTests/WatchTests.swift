import SQLite
import Testing

struct WatchTests {
  private static let endless =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

  @Test func stopsAQueryAtItsTimeLimit() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let error = #expect(throws: SQLiteError.self) {
      try connection.withTimeLimit(milliseconds: 20) { try connection.run(WatchTests.endless) }
    }
    #expect(error?.isInterrupt == true)
    #expect(try connection.first("SELECT 1") { $0.integer(0) } == 1)
  }

  @Test func anInnerLimitCannotExtendTheOuter() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    #expect(throws: SQLiteError.self) {
      try connection.withTimeLimit(milliseconds: 20) {
        try connection.withTimeLimit(milliseconds: 60_000) { try connection.run(WatchTests.endless) }
      }
    }
  }

  @Test func stopsAQueryOfACancelledTask() async {
    let task = Task {
      let connection = try Connection(path: ":memory:", mode: .create)
      try connection.run(WatchTests.endless)
    }
    task.cancel()
    await #expect(throws: SQLiteError.self) { try await task.value }
  }

  @Test func anInterruptStopsTheRunningStatement() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let statement = try connection.statement("SELECT 1 UNION ALL SELECT 2")
    #expect(try statement.step())
    connection.interrupt()
    let error = #expect(throws: SQLiteError.self) { try statement.step() }
    #expect(error?.isInterrupt == true)
  }
}
