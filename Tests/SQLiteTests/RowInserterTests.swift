import SQLite
import Testing

struct RowInserterTests {
  @Test(arguments: [0, 1, 15, 16, 17, 50]) func insertsEachRowOnce(count: Int) throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE t (a, b UNIQUE)")
    let inserter = try RowInserter("INSERT OR IGNORE INTO t", ["a", "b"], connection)
    for _ in 0..<2 {
      try inserter.insert(count) { row, statement, first in
        try statement.bind(row, at: first)
        try statement.bind("row \(row)", at: first + 1)
      }
    }
    let rows = try connection.rows("SELECT a, b FROM t ORDER BY a") { "\($0.integer(0)) \($0.text(1))" }
    #expect(rows == (0..<count).map { "\($0) row \($0)" })
  }
}
