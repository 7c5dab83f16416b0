internal import SQLite

/// Keeps a full-text index in step with the rows whose words it has.
///
/// FTS5 gathers words in memory as long as rows come in the order of their numbers, and writes out all it has when one comes that lies before
/// the last. So what changes in older rows waits, and comes in their order.
final class WordBuffer {
  private struct Change {
    var row: Int64
    var isRemoval: Bool
    var texts: [String?]
  }

  private var waiting: [Change] = []
  /// Bytes of the words that wait.
  private(set) var bytes = 0
  /// The last row that was added, or waits.
  private var last = Int64.min
  private let insert: PreparedStatement
  private let delete: PreparedStatement

  /// Bytes of words that wait at most.
  private static let mostBytes = 4 << 20

  init(_ connection: Connection, table: String, columns: [String]) throws {
    let names = columns.joined(separator: ", ")
    let places = columns.indices.map { "?\($0 + 2)" }.joined(separator: ", ")
    insert = try connection.statement("INSERT INTO \(table) (rowid, \(names)) VALUES (?1, \(places))")
    delete = try connection.statement(
      "INSERT INTO \(table) (\(table), rowid, \(names)) VALUES ('delete', ?1, \(places))")
  }

  /// Forgets what was not flushed.
  func removeAll() {
    waiting.removeAll(keepingCapacity: true)
    bytes = 0
    last = .min
  }

  /// Adds the words of a row, a text for each column.
  func add(_ row: Int64, _ texts: [String?]) throws {
    guard row <= last else {
      last = row
      return try run(insert, row, texts)
    }
    try wait(Change(row: row, isRemoval: false, texts: texts))
  }

  /// Takes out the words of a row, which were these.
  func remove(_ row: Int64, _ texts: [String?]) throws {
    try wait(Change(row: row, isRemoval: true, texts: texts))
  }

  private func wait(_ change: Change) throws {
    waiting.append(change)
    // What comes later for the same row must not overtake.
    last = max(last, change.row)
    bytes += change.texts.reduce(0) { $0 + ($1?.utf8.count ?? 0) }
    if bytes > WordBuffer.mostBytes { try flush() }
  }

  /// Writes what waits.
  func flush() throws {
    let order = waiting.indices.sorted { (waiting[$0].row, $0) < (waiting[$1].row, $1) }
    for index in order {
      let change = waiting[index]
      try run(change.isRemoval ? delete : insert, change.row, change.texts)
    }
    removeAll()
  }

  private func run(_ statement: PreparedStatement, _ row: Int64, _ texts: [String?]) throws {
    try statement.bind(row, at: 1)
    for (index, text) in texts.enumerated() { try statement.bind(text, at: Int32(index + 2)) }
    try statement.run()
  }
}
