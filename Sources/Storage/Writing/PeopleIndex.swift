internal import Records
internal import SQLite

/// Tells persons apart across articles, and counts in how many articles each is named.
///
/// A full name is its folded key. A name of one word is known by whose relative it is, where the article tells; else the word is the
/// key. Counts gather in memory during a batch and go to the database with ``flush()``, once a person.
final class PeopleIndex {
  private struct Known {
    var id: Int64
    var name: String
  }

  private struct Change {
    var articles = 0
    var female = 0
    var male = 0
    var currentName = ""
    var names: [String: Int] = [:]
    var roles: [String: Int] = [:]

    mutating func add(name: String, gender: Person.Gender, roles: [String], by step: Int) {
      articles += step
      names[name, default: 0] += step
      switch gender {
      case .female: female += step
      case .male: male += step
      case .unknown: break
      }
      for role in roles { self.roles[role, default: 0] += step }
    }
  }

  private let connection: Connection
  private var known: [String: Known] = [:]
  private var changes: [Int64: Change] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// Forgets what a batch gathered: after it was stored, or rolled back.
  func removeAll() {
    known.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
  }

  /// The number of each person of a record, in order; persons not met before are added.
  func resolve(_ findings: Findings) throws -> [Int64] {
    let keys = findings.people.map { NameKey($0.name) }
    return try findings.people.indices.map { index in
      let key = keys[index]
      var candidates: [(key: String, note: String?)] = []
      if !key.isFull { candidates = PeopleIndex.kin(of: index, in: findings, keys: keys) }
      if candidates.isEmpty {
        candidates = [(key.text.isEmpty ? findings.people[index].name : key.text, nil)]
      }
      return try number(candidates, name: findings.people[index].name)
    }
  }

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
    var person: Known?
    var missing: [(key: String, note: String?)] = []
    for candidate in candidates {
      if let found = try lookUp(candidate.key) {
        if person.map({ found.id < $0.id }) ?? true { person = found }
      } else {
        missing.append(candidate)
      }
    }
    let result = try person ?? add(name, note: candidates.first?.note)
    let insert = try connection.statement("INSERT INTO person_key (key, person_id) VALUES (?1, ?2)")
    for candidate in missing {
      try insert.bind(candidate.key, at: 1)
      try insert.bind(result.id, at: 2)
      try insert.run()
      known[candidate.key] = result
    }
    return result.id
  }

  private func lookUp(_ key: String) throws -> Known? {
    if let found = known[key] { return found }
    let select = try connection.statement(
      "SELECT k.person_id, p.name FROM person_key AS k JOIN person AS p ON p.id = k.person_id WHERE k.key = ?1"
    )
    try select.bind(key, at: 1)
    guard try select.step() else { return nil }
    let found = Known(id: select.integer(0), name: select.text(1))
    select.reset()
    known[key] = found
    changes[found.id, default: Change()].currentName = found.name
    return found
  }

  private func add(_ name: String, note: String?) throws -> Known {
    let insert = try connection.statement(
      "INSERT INTO person (name, note, articles, female, male) VALUES (?1, ?2, 0, 0, 0)")
    try insert.bind(name, at: 1)
    try insert.bind(note, at: 2)
    try insert.run()
    let person = Known(id: connection.lastInsertID, name: name)
    changes[person.id, default: Change()].currentName = name
    return person
  }

  /// Counts an article for a person, or with `-1` takes it back.
  func count(_ id: Int64, name: String, gender: Person.Gender, roles: [String], by step: Int = 1) {
    changes[id, default: Change()].add(name: name, gender: gender, roles: roles, by: step)
  }

  /// Writes the counts of the batch.
  func flush() throws {
    let counts = try connection.statement(
      "UPDATE person SET articles = articles + ?2, female = female + ?3, male = male + ?4 WHERE id = ?1")
    for (id, change) in changes.sorted(by: { $0.key < $1.key }) {
      try counts.bind(id, at: 1)
      try counts.bind(change.articles, at: 2)
      try counts.bind(change.female, at: 3)
      try counts.bind(change.male, at: 4)
      try counts.run()
      var renames = false
      for (name, step) in change.names.sorted(by: { $0.key < $1.key }) where step != 0 {
        if try add(step, to: "person_name", "name", name, of: id) { try addWords(of: name, to: id) }
        if name != change.currentName || step < 0 { renames = true }
      }
      for (role, step) in change.roles.sorted(by: { $0.key < $1.key }) where step != 0 {
        _ = try add(step, to: "person_role", "role", role, of: id)
      }
      if renames { try rename(id) }
    }
  }

  /// Adds to a counter, which begins and ends at 0; true for a new one.
  private func add(_ step: Int, to table: String, _ column: String, _ text: String, of id: Int64) throws
    -> Bool
  {
    let update = try connection.statement(
      "UPDATE \(table) SET articles = articles + ?3 WHERE person_id = ?1 AND \(column) = ?2")
    try update.bind(id, at: 1)
    try update.bind(text, at: 2)
    try update.bind(step, at: 3)
    try update.run()
    if connection.changes > 0 {
      if step < 0 {
        try connection.run(
          "DELETE FROM \(table) WHERE person_id = ?1 AND \(column) = ?2 AND articles <= 0", .integer(id),
          .text(text))
      }
      return false
    }
    guard step > 0 else { return false }
    let insert = try connection.statement(
      "INSERT INTO \(table) (person_id, \(column), articles) VALUES (?1, ?2, ?3)")
    try insert.bind(id, at: 1)
    try insert.bind(text, at: 2)
    try insert.bind(step, at: 3)
    try insert.run()
    return true
  }

  private func addWords(of name: String, to id: Int64) throws {
    let insert = try connection.statement(
      "INSERT OR IGNORE INTO person_word (word, person_id, code) VALUES (?1, ?2, ?3)")
    for word in Folding.words(name) {
      try insert.bind(word, at: 1)
      try insert.bind(id, at: 2)
      try insert.bind(SpellingCode.code(word), at: 3)
      try insert.run()
    }
  }

  private func rename(_ id: Int64) throws {
    try connection.run(
      """
      UPDATE person SET name = coalesce((
        SELECT name FROM person_name WHERE person_id = ?1 ORDER BY articles DESC, length(name) DESC, name LIMIT 1
      ), name) WHERE id = ?1
      """, .integer(id))
  }
}
