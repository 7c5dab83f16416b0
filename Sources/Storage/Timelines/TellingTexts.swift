internal import Linking
internal import SQLite

/// The words in which events are told, read for those that may be one with others, each once.
final class TellingTexts {
  private struct Key: Hashable {
    var kind: TimelineEntry.Kind
    var article: Int64
    var number: Int64
  }

  private let connection: Connection
  private let subject: Int64?
  private let name: Set<UInt64>
  private var known: [Key: SentenceLikeness] = [:]

  /// - Parameter person: whose timeline it is; nil for a story.
  init(_ connection: Connection, of person: PersonSummary? = nil) {
    self.connection = connection
    subject = person?.id
    name = person.map { SentenceLikeness.words(of: $0.name) } ?? []
  }

  /// What a telling tells.
  func likeness(_ telling: Timeline.Telling) throws -> SentenceLikeness {
    let key = Key(kind: telling.kind, article: telling.article, number: telling.number)
    if let known = known[key] { return known }
    let likeness = try read(telling)
    known[key] = likeness
    return likeness
  }

  private func read(_ telling: Timeline.Telling) throws -> SentenceLikeness {
    switch telling.kind {
    case .publication:
      SentenceLikeness(try text(telling, "headline FROM article WHERE id = ?1"), shared: name)
    case .quote: SentenceLikeness(try text(telling, "text FROM quote WHERE article_id = ?1 AND number = ?2"))
    case .post: SentenceLikeness(try text(telling, "text FROM post WHERE article_id = ?1 AND number = ?2"))
    case .date: try sentence(telling)
    }
  }

  private func text(_ telling: Timeline.Telling, _ question: String) throws -> String {
    let select = try connection.statement("SELECT \(question)")
    try select.bind(telling.article, at: 1)
    if telling.kind != .publication { try select.bind(telling.number, at: 2) }
    defer { select.reset() }
    return try select.step() ? select.optionalText(0) ?? "" : ""
  }

  /// A dated sentence with the people it names.
  private func sentence(_ telling: Timeline.Telling) throws -> SentenceLikeness {
    let select = try connection.statement(
      """
      SELECT x.text, \(Columns.place("x")), x.sentence_end
      FROM date_mention AS x JOIN article AS a ON a.id = x.article_id WHERE x.article_id = ?1 AND x.number = ?2
      """)
    try select.bind(telling.article, at: 1)
    try select.bind(telling.number, at: 2)
    defer { select.reset() }
    guard try select.step(), let sentence = select.optionalText(4) else { return SentenceLikeness("") }
    var people = try people(
      telling.article, select.optionalText(1), select.integer(5), select.integer(6))
    if let subject { people.insert(subject) }
    let date =
      select.optionalText(0)
      ?? Columns.words(
        Int(select.integer(2)), Int(select.integer(3)), in: sentence, from: Int(select.integer(5)))
    return SentenceLikeness(sentence, date: date, shared: name, people: people)
  }

  private func people(_ article: Int64, _ field: String?, _ start: Int64, _ end: Int64) throws -> Set<Int64> {
    let select = try connection.statement(
      "SELECT person_id FROM mention WHERE article_id = ?1 AND field IS ?2 AND start_offset >= ?3 AND start_offset < ?4"
    )
    try select.bind(article, at: 1)
    try select.bind(field, at: 2)
    try select.bind(start, at: 3)
    try select.bind(end, at: 4)
    defer { select.reset() }
    var people: Set<Int64> = []
    while try select.step() { people.insert(select.integer(0)) }
    return people
  }
}
