internal import SQLite

/// Gathers the rows of `date_day` of a batch and writes them in the order of their keys, as ``EventBuffer`` does with a person's events.
final class DateDayBuffer {
  private struct Row: Comparable {
    var day: DayNumber
    var article: Int64

    static func < (one: Row, other: Row) -> Bool {
      (one.day, one.article) < (other.day, other.article)
    }
  }

  private var rows: [Row] = []
  private let insert: PreparedStatement

  init(_ connection: Connection) throws {
    // An article may tell a day several times.
    insert = try connection.statement("INSERT OR IGNORE INTO date_day (day, article_id) VALUES (?1, ?2)")
  }

  /// Adds a day that an article tells.
  func add(_ day: DayNumber, article: Int64) { rows.append(Row(day: day, article: article)) }

  /// Forgets what was not flushed.
  func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Writes what gathered.
  func flush() throws {
    rows.sort()
    for row in rows {
      try insert.bind(row.day.number, at: 1)
      try insert.bind(row.article, at: 2)
      try insert.run()
    }
    removeAll()
  }
}
