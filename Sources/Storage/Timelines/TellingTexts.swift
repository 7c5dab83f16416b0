internal import Linking
internal import SQLite

/// The words in which events are told, read for those that may be one with others, each once.
final class TellingTexts {
  private struct Key: Hashable {
    var kind: TimelineEntry.Kind
    var article: Int64
    var number: Int64

    init(_ telling: Timeline.Telling) {
      (kind, article, number) = (telling.kind, telling.article, telling.number)
    }
  }

  private let connection: Connection
  private let subject: Int64?
  private let name: Set<UInt64>
  private var known: [Key: SentenceLikeness] = [:]
  private let most: Int

  /// Texts that are read of a timeline that is read in part, 16 µs each: raising it makes surer what is one where hundreds tell of one day.
  static let fewTexts = 1000

  /// - Parameters:
  ///   - person: whose timeline it is; nil for a story.
  ///   - most: how many texts are read.
  init(_ connection: Connection, of person: PersonSummary? = nil, most: Int = .max) {
    self.connection = connection
    self.most = most
    subject = person?.id
    name = person.map { SentenceLikeness.words(of: $0.name) } ?? []
  }

  /// Whether what two tellings tell can still be read.
  func mayCompare(_ one: Timeline.Telling, _ other: Timeline.Telling) -> Bool {
    known.count < most || [one, other].allSatisfy { known[Key($0)] != nil }
  }

  /// What a telling tells.
  func likeness(_ telling: Timeline.Telling) throws -> SentenceLikeness {
    let key = Key(telling)
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
      "SELECT person_id, mentions FROM article_person WHERE article_id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    var people: Set<Int64> = []
    while try select.step() {
      let isNamed = select.withText(1) { MentionPlaces.lie(in: start..<max(start, end), of: field, $0) }
      if isNamed { people.insert(select.integer(0)) }
    }
    return people
  }
}
