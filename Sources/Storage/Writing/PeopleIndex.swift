internal import Records
internal import SQLite

/// Tells persons apart across articles, by their keys (``PersonCandidates``). What people decided by hand has the last word.
final class PeopleIndex {
  /// What gathers for each person while articles are written.
  let counts: PeopleCounts

  private let connection: Connection
  private let select: PreparedStatement
  private let insert: PreparedStatement
  private let insertPerson: PreparedStatement
  private var known: [String: Int64] = [:]
  private var decisions: Decisions?

  /// Keys held in memory: some 20 MB.
  private static let mostKnown = 200_000

  init(_ connection: Connection) throws {
    self.connection = connection
    counts = PeopleCounts(connection)
    select = try connection.statement("SELECT person_id FROM person_key WHERE key = ?1")
    insert = try connection.statement("INSERT INTO person_key (key, person_id) VALUES (?1, ?2)")
    insertPerson = try connection.statement(
      "INSERT INTO person (name, note, articles, female, male) VALUES (?1, ?2, 0, 0, 0)")
  }

  /// Forgets what is in memory of the archive: another program may have changed it.
  func removeAll() {
    known.removeAll(keepingCapacity: true)
    counts.removeAll()
    decisions = nil
  }

  /// The number of each person of an article, in order; persons not met before are added.
  func resolve(_ people: [PersonRows], in article: Int64) throws -> [Int64] {
    let decisions = try self.decisions ?? Decisions(connection)
    self.decisions = decisions
    if known.count > PeopleIndex.mostKnown { known.removeAll(keepingCapacity: true) }
    var applied: Set<Int64> = []
    let ids = try people.map { person in
      for candidate in person.candidates {
        guard let alias = decisions.alias(candidate.key) else { continue }
        applied.insert(alias.curation)
        return decisions.survivor(of: alias.person, in: article, after: alias.curation) { applied.insert($0) }
      }
      return decisions.survivor(of: try number(person.candidates, name: person.name), in: article) {
        applied.insert($0)
      }
    }
    for curation in applied.sorted() {
      try connection.run(
        "INSERT INTO curated_article (curation_id, article_id) VALUES (?1, ?2)", .integer(curation),
        .integer(article))
    }
    return ids
  }

  private func number(_ candidates: [PersonCandidate], name: String) throws -> Int64 {
    var person: Int64?
    var missing: [PersonCandidate] = []
    for candidate in candidates {
      if let found = try lookUp(candidate.key) {
        person = min(found, person ?? found)
      } else {
        missing.append(candidate)
      }
    }
    let result = try person ?? add(name, note: candidates.first?.note)
    for candidate in missing {
      try insert.bind(candidate.key, at: 1)
      try insert.bind(result, at: 2)
      try insert.run()
      known[candidate.key] = result
    }
    return result
  }

  private func lookUp(_ key: String) throws -> Int64? {
    if let found = known[key] { return found }
    try select.bind(key, at: 1)
    guard try select.step() else { return nil }
    let found = select.integer(0)
    select.reset()
    known[key] = found
    return found
  }

  private func add(_ name: String, note: String?) throws -> Int64 {
    try insertPerson.bind(name, at: 1)
    try insertPerson.bind(note, at: 2)
    try insertPerson.run()
    return connection.lastInsertID
  }
}
