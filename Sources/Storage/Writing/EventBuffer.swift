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

  init(_ connection: Connection) throws {
    // The first of rows of one key counts.
    insert = try connection.statement(
      """
      INSERT OR IGNORE INTO person_event (person_id, kind, day, article_id, number, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
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
    let order = rows.indices.sorted { one, other in
      let (left, right) = (rows[one], rows[other])
      if left.person != right.person { return left.person < right.person }
      if left.event.kind != right.event.kind { return left.event.kind.code < right.event.kind.code }
      if left.event.day != right.event.day { return left.event.day < right.event.day }
      return one < other
    }
    for index in order {
      let row = rows[index]
      try insert.bind(row.person, at: 1)
      try insert.bind(row.event.kind.code, at: 2)
      try insert.bind(row.event.day, at: 3)
      try insert.bind(row.article, at: 4)
      try insert.bind(row.event.number, at: 5)
      try insert.bind(row.event.words == 0 ? nil : row.event.words, at: 6)
      try insert.run()
    }
    removeAll()
  }
}
