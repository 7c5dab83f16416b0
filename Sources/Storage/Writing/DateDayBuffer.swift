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
  private let inserter: RowInserter

  init(_ connection: Connection) throws {
    // An article may tell a day several times.
    inserter = try RowInserter("INSERT OR IGNORE INTO date_day", ["day", "article_id"], connection)
  }

  /// Adds a day that an article tells.
  func add(_ day: DayNumber, article: Int64) { rows.append(Row(day: day, article: article)) }

  /// Takes back the days of an article that were not flushed.
  func remove(_ article: Int64) { rows.removeAll { $0.article == article } }

  /// Forgets what was not flushed.
  func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Writes what gathered.
  func flush() throws {
    rows.sort()
    try inserter.insert(rows.count) { index, statement, first in
      try statement.bind(rows[index].day.number, at: first)
      try statement.bind(rows[index].article, at: first + 1)
    }
    removeAll()
  }
}
