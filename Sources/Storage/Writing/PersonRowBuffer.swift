internal import SQLite

/// Gathers the rows of a table that lies, or has an index, in the order of persons, and writes them in that order at the end of a batch; see
/// ``EventBuffer`` for why.
final class PersonRowBuffer {
  /// A row, by the parameters of the statement that inserts it, but for the article.
  struct Row {
    var number: Int
    var person: Int64
    /// Nil where the table has no column for one.
    var other: Int64?
    var place: RowPlace
    var values: [Value]
  }

  private var rows: [Int64: [Row]] = [:]
  /// About how many bytes of memory the rows take: each with its values, which lie apart.
  private(set) var bytes = 0
  private let insert: PreparedStatement

  /// - Parameter insert: takes article, number, person, the other person where rows have one, the columns of the place, and the values.
  init(_ insert: PreparedStatement) { self.insert = insert }

  /// Adds a row of an article.
  func add(_ row: Row, of article: Int64) {
    rows[article, default: []].append(row)
    bytes += 2 * MemoryLayout<Row>.stride
  }

  /// Takes back the rows of an article that were not flushed, and gives them.
  func remove(_ article: Int64) -> [Row] { rows.removeValue(forKey: article) ?? [] }

  /// Forgets what was not flushed.
  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    bytes = 0
  }

  /// Writes what gathered.
  func flush() throws {
    let all = rows.flatMap { article, rows in rows.map { (article: article, row: $0) } }
    for (article, row) in all.sorted(by: { ($0.row.person, $0.article) < ($1.row.person, $1.article) }) {
      try insert.bind(article, at: 1)
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
