/// Inserts rows several at a time, for beginning and ending a statement costs as much as half a row.
public struct RowInserter {
  private let one: PreparedStatement
  private let many: PreparedStatement
  private let columns: Int

  /// Rows a statement: more gain nothing.
  private static let rowsAtOnce = 16

  /// - Parameters:
  ///   - insert: the statement without its values: `INSERT INTO t`. One that ignores rows instead of failing needs no savepoint.
  ///   - columns: the columns that are bound.
  public init(_ insert: String, _ columns: [String], _ connection: Connection) throws {
    let row = "(" + Array(repeating: "?", count: columns.count).joined(separator: ", ") + ")"
    func statement(of count: Int) throws -> PreparedStatement {
      let rows = Array(repeating: row, count: count).joined(separator: ", ")
      return try connection.ownStatement("\(insert) (\(columns.joined(separator: ", "))) VALUES \(rows)")
    }
    one = try statement(of: 1)
    many = try statement(of: RowInserter.rowsAtOnce)
    self.columns = columns.count
  }

  /// Inserts rows in order.
  ///
  /// - Parameter bind: binds the columns of the row of an index to the parameters from the given one on.
  public func insert(_ count: Int, bind: (_ row: Int, PreparedStatement, _ first: Int32) throws -> Void)
    throws
  {
    let together = count - count % RowInserter.rowsAtOnce
    for start in stride(from: 0, to: together, by: RowInserter.rowsAtOnce) {
      for place in 0..<RowInserter.rowsAtOnce {
        try bind(start + place, many, Int32(place * columns + 1))
      }
      try many.run()
    }
    for row in together..<count {
      try bind(row, one, 1)
      try one.run()
    }
  }
}
