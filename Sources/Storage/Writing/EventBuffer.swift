internal import SQLite

/// Gathers the rows of `person_event` of a batch and writes them in the order of their keys.
///
/// In the order of the articles each row would fall into another page; so the pages of a person's events are looked up, and where the
/// archive is larger than the cache read and written, once a batch.
final class EventBuffer {
  /// Of hundred thousands of rows each byte counts.
  private struct Row {
    var person: Int64
    var article: Int64
    var words: Int64
    var day: Int32
    var number: Int32
    var kind: Int8
  }

  private var rows: [Row] = []
  /// Of articles whose events were taken back, how many of all rows came before.
  private var forgotten: [Int64: Int] = [:]
  private let inserter: RowInserter

  init(_ connection: Connection) throws {
    // The first of rows of one key counts.
    inserter = try RowInserter(
      "INSERT OR IGNORE INTO person_event", ["person_id", "kind", "day", "article_id", "number", "words"],
      connection)
  }

  /// About how many bytes of memory the rows take.
  var bytes: Int { rows.count * MemoryLayout<Row>.stride }

  /// Adds an event of an article's person.
  func add(_ event: FindingRows.Event, person: Int64, article: Int64) {
    rows.append(
      Row(
        person: person, article: article, words: event.words, day: Int32(clamping: event.day.number),
        number: Int32(clamping: event.number), kind: Int8(clamping: event.kind.code)))
  }

  /// Takes back the events of an article that were not flushed.
  func remove(_ article: Int64) { forgotten[article] = rows.count }

  /// Forgets what was not flushed.
  func removeAll() {
    rows.removeAll(keepingCapacity: true)
    forgotten.removeAll(keepingCapacity: true)
  }

  /// Writes what gathered.
  func flush() throws {
    // Stable, as of rows of one key the first counts.
    let order = rows.withUnsafeBufferPointer { rows in
      rows.indices.filter { forgotten.isEmpty || $0 >= forgotten[rows[$0].article] ?? 0 }.sorted {
        one, other in
        (rows[one].person, rows[one].kind, rows[one].day, one) < (
          rows[other].person, rows[other].kind, rows[other].day, other
        )
      }
    }
    try inserter.insert(order.count) { try bind(rows[order[$0]], to: $1, from: $2) }
    removeAll()
  }

  private func bind(_ row: Row, to statement: PreparedStatement, from first: Int32) throws {
    try statement.bind(row.person, at: first)
    try statement.bind(Int64(row.kind), at: first + 1)
    try statement.bind(Int64(row.day), at: first + 2)
    try statement.bind(row.article, at: first + 3)
    try statement.bind(Int64(row.number), at: first + 4)
    try statement.bind(row.words == 0 ? nil : row.words, at: first + 5)
  }
}
