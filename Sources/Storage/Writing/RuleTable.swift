internal import Records
internal import SQLite

/// The table that tells readers of the file what the numbers of rules mean.
struct RuleTable {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Writes the rules this program knows, where the table tells otherwise; rules of other versions stay.
  func fill() throws {
    let told = try connection.rows("SELECT id, name, explanation FROM rule") {
      (id: $0.integer(0), text: [$0.text(1), $0.text(2)])
    }
    let known = Dictionary(told.map { ($0.id, $0.text) }) { first, _ in first }
    let news = Rule.allCases.filter { known[Int64($0.rawValue)] != [$0.name, $0.explanation] }
    if news.isEmpty { return }
    try connection.transaction {
      for rule in news {
        try connection.run(
          "INSERT OR REPLACE INTO rule (id, name, explanation) VALUES (?1, ?2, ?3)", .integer(rule.rawValue),
          .text(rule.name), .text(rule.explanation))
      }
    }
  }
}
