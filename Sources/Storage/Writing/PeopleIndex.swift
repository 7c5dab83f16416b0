internal import Records
internal import SQLite

/// Tells persons apart across articles.
///
/// A full name is its folded key. A name of one word is known by whose child or sibling it is, where the article tells, and a common
/// given name by whose partner or parent, too; else the word is the key. So a stage name stays one person whoever's mother or husband
/// it is called. What people decided by hand has the last word.
final class PeopleIndex {
  /// What gathers for each person while articles are written.
  let counts: PeopleCounts

  private let connection: Connection
  private var known: [String: Int64] = [:]
  private var decisions: Decisions?

  init(_ connection: Connection) {
    self.connection = connection
    counts = PeopleCounts(connection)
  }

  /// Forgets what a batch gathered: after it was stored, or rolled back. Another program may decide something meanwhile.
  func removeAll() {
    known.removeAll(keepingCapacity: true)
    counts.removeAll()
    decisions = nil
  }

  /// The number of each person of an article, in order; persons not met before are added.
  func resolve(_ findings: Findings, in article: Int64) throws -> [Int64] {
    let decisions = try self.decisions ?? Decisions(connection)
    self.decisions = decisions
    let keys = findings.people.map { NameKey($0.name) }
    var applied: Set<Int64> = []
    let ids = try findings.people.indices.map { index in
      let key = keys[index]
      let name = findings.people[index].name
      var candidates: [(key: String, note: String?)] = []
      if !key.isFull { candidates = PeopleIndex.kin(of: index, in: findings, keys: keys) }
      if candidates.isEmpty { candidates = [(PeopleIndex.text(of: key, name), nil)] }
      for candidate in candidates {
        guard let alias = decisions.alias(candidate.key) else { continue }
        applied.insert(alias.curation)
        return decisions.survivor(of: alias.person, in: article, after: alias.curation) { applied.insert($0) }
      }
      return decisions.survivor(of: try number(candidates, name: name), in: article) { applied.insert($0) }
    }
    for curation in applied.sorted() {
      try connection.run(
        "INSERT INTO curated_article (curation_id, article_id) VALUES (?1, ?2)", .integer(curation),
        .integer(article))
    }
    return ids
  }

  /// The key under which a name is known; the name itself where nothing of it is left.
  static func text(of key: NameKey, _ name: String) -> String { key.text.isEmpty ? name : key.text }

  /// `jack (child of anya fox)` for each relative an article tells of a person known by one name, in alphabetical order.
  private static func kin(
    of index: Int, in findings: Findings, keys: [NameKey]
  ) -> [(key: String, note: String?)] {
    let name = findings.people[index].name
    var found: [String: String] = [:]
    for relation in findings.relations {
      let tie: (relative: String, kind: Relation.Kind)
      if relation.other == name {
        tie = (relation.person, relation.kind)
      } else if relation.person == name {
        tie = (relation.other, relation.kind.inverse)
      } else {
        continue
      }
      guard tie.kind == .child || tie.kind == .sibling || findings.people[index].isCommonGivenName else {
        continue
      }
      guard let relative = findings.people.firstIndex(where: { $0.name == tie.relative }), relative != index,
        keys[relative].isFull
      else { continue }
      let word = PeopleIndex.word(for: tie.kind)
      found["\(keys[index].text) (\(word) of \(keys[relative].text))"] = "\(word) of \(tie.relative)"
    }
    return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Couples marry and part; the person stays the same.
  private static func word(for kind: Relation.Kind) -> String {
    switch kind {
    case .spouse, .exSpouse, .partner, .exPartner, .fiance: "partner"
    case .parent, .child, .sibling: kind.rawValue
    }
  }

  private func number(_ candidates: [(key: String, note: String?)], name: String) throws -> Int64 {
    var person: Int64?
    var missing: [(key: String, note: String?)] = []
    for candidate in candidates {
      if let found = try lookUp(candidate.key) {
        person = min(found, person ?? found)
      } else {
        missing.append(candidate)
      }
    }
    let result = try person ?? add(name, note: candidates.first?.note)
    let insert = try connection.statement("INSERT INTO person_key (key, person_id) VALUES (?1, ?2)")
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
    let select = try connection.statement("SELECT person_id FROM person_key WHERE key = ?1")
    try select.bind(key, at: 1)
    guard try select.step() else { return nil }
    let found = select.integer(0)
    select.reset()
    known[key] = found
    return found
  }

  private func add(_ name: String, note: String?) throws -> Int64 {
    let insert = try connection.statement(
      "INSERT INTO person (name, note, articles, female, male) VALUES (?1, ?2, 0, 0, 0)")
    try insert.bind(name, at: 1)
    try insert.bind(note, at: 2)
    try insert.run()
    return connection.lastInsertID
  }
}
