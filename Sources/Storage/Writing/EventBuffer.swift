internal import SQLite

/// Gathers the rows of `person_event` of a batch and writes them in the order of their keys.
///
/// In the order of the articles each row would fall into another page; so the pages of a person's events are looked up, and where the
/// archive is larger than the cache read and written, once a batch.
final class EventBuffer {
  private struct Row {
    var person: Int64
    var article: Int64
    var event: FindingRows.Event
  }

  private var rows: [Row] = []
  private let insert: PreparedStatement
  private let insertMany: PreparedStatement

  /// Rows a statement: beginning and ending one costs as much as half a row, and more than these gain nothing.
  private static let rowsAtOnce = 16

  init(_ connection: Connection) throws {
    // The first of rows of one key counts. A statement that ignores instead of failing needs no savepoint.
    func statement(of count: Int) throws -> PreparedStatement {
      let rows = Array(repeating: "(?, ?, ?, ?, ?, ?)", count: count).joined(separator: ", ")
      return try connection.statement(
        "INSERT OR IGNORE INTO person_event (person_id, kind, day, article_id, number, words) VALUES \(rows)")
    }
    insert = try statement(of: 1)
    insertMany = try statement(of: EventBuffer.rowsAtOnce)
  }

  /// Adds an event of an article's person.
  func add(_ event: FindingRows.Event, person: Int64, article: Int64) {
    rows.append(Row(person: person, article: article, event: event))
  }

  /// Forgets what was not flushed.
  func removeAll() { rows.removeAll(keepingCapacity: true) }

  /// Writes what gathered.
  func flush() throws {
    // Stable, as of rows of one key the first counts.
    let order = rows.withUnsafeBufferPointer { rows in
      rows.indices.sorted { one, other in
        if rows[one].person != rows[other].person { return rows[one].person < rows[other].person }
        let kinds = (rows[one].event.kind.code, rows[other].event.kind.code)
        if kinds.0 != kinds.1 { return kinds.0 < kinds.1 }
        if rows[one].event.day != rows[other].event.day { return rows[one].event.day < rows[other].event.day }
        return one < other
      }
    }
    let many = order.count - order.count % EventBuffer.rowsAtOnce
    for start in stride(from: 0, to: many, by: EventBuffer.rowsAtOnce) {
      for place in 0..<EventBuffer.rowsAtOnce {
        try bind(rows[order[start + place]], to: insertMany, at: place)
      }
      try insertMany.run()
    }
    for index in order[many...] {
      try bind(rows[index], to: insert, at: 0)
      try insert.run()
    }
    removeAll()
  }

  private func bind(_ row: Row, to statement: PreparedStatement, at place: Int) throws {
    let first = Int32(place * 6)
    try statement.bind(row.person, at: first + 1)
    try statement.bind(row.event.kind.code, at: first + 2)
    try statement.bind(row.event.day.number, at: first + 3)
    try statement.bind(row.article, at: first + 4)
    try statement.bind(row.event.number, at: first + 5)
    try statement.bind(row.event.words == 0 ? nil : row.event.words, at: first + 6)
  }
}
