internal import SQLite

/// Gathers the rows of a table that lies, or has an index, in the order of persons, and writes them in that order at the end of a batch; see
/// ``EventBuffer`` for why.
final class PersonRowBuffer {
  /// A row, by the parameters of the statement that inserts it.
  struct Row {
    var article: Int64
    var number: Int
    var person: Int64
    /// Nil where the table has no column for one.
    var other: Int64?
    var place: RowPlace
    var values: [Value]
  }

  private var rows: [Row] = []
  private let insert: PreparedStatement

  /// - Parameter insert: takes article, number, person, the other person where rows have one, the columns of the place, and the values.
  init(_ insert: PreparedStatement) { self.insert = insert }

  func add(_ row: Row) { rows.append(row) }

  /// Forgets what was not flushed.
  func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Writes what gathered.
  func flush() throws {
    let order = rows.indices.sorted { (rows[$0].person, $0) < (rows[$1].person, $1) }
    for index in order {
      let row = rows[index]
      try insert.bind(row.article, at: 1)
      try insert.bind(row.number, at: 2)
      try insert.bind(row.person, at: 3)
      var parameter: Int32 = 4
      if let other = row.other {
        try insert.bind(other, at: parameter)
        parameter += 1
      }
      try insert.run(row.place, row.values, from: parameter)
    }
    removeAll()
  }
}
