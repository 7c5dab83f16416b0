internal import SQLite

/// Tells on which day articles appeared, looking up those that are asked for.
final class PublicationDays {
  /// Days that are known; nil for an article without one.
  private(set) var known: [Int64: String?]
  private let connection: Connection

  init(_ connection: Connection, known: [Int64: String?] = [:]) {
    self.connection = connection
    self.known = known
  }

  /// Takes the days of all articles that name a person, at once.
  func load(of person: Int64) throws {
    let select = try connection.statement(
      "SELECT article_id, day FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code)"
    )
    try select.bind(person, at: 1)
    defer { select.reset() }
    while try select.step() { set(select.integer(0), select.text(1)) }
  }

  func set(_ article: Int64, _ day: String?) { known[article] = .some(day.flatMap { $0.isEmpty ? nil : $0 }) }

  /// The day of publication; nil when it is not known.
  func day(of article: Int64) throws -> String? {
    if let known = known[article] { return known }
    let select = try connection.statement("SELECT published FROM article WHERE id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    let day = try select.step() ? select.optionalText(0) : nil
    known[article] = .some(day)
    return day
  }
}
