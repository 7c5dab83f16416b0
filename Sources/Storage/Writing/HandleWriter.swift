internal import SQLite

/// Writes whose accounts are which.
final class HandleWriter {
  private let insert: PreparedStatement

  init(_ connection: Connection) throws {
    insert = try connection.statement(
      "INSERT OR IGNORE INTO person_handle (article_id, handle, person_id) VALUES (?1, ?2, ?3)")
  }

  /// Writes that an article gives a handle, with or without `@`, as a person's; nothing when either is unknown.
  func write(_ handle: String?, of person: Int64?, in article: Int64) throws {
    guard let handle, let person else { return }
    try insert.bind(article, at: 1)
    try insert.bind(HandleWriter.bare(handle), at: 2)
    try insert.bind(person, at: 3)
    try insert.run()
  }

  /// A handle without `@`.
  static func bare(_ handle: String) -> String { handle.hasPrefix("@") ? String(handle.dropFirst()) : handle }
}
