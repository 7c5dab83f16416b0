internal import Records
internal import SQLite

/// Counts in how many articles each person is named, and how.
///
/// Counts gather in memory during a batch and go to the database with ``flush()``, once a person.
final class PeopleCounts {
  private struct Step {
    var text: String
    var count: Int
  }

  private struct Change {
    var articles = 0
    var female = 0
    var male = 0
    var names: [Step] = []
    var roles: [Step] = []

    mutating func add(name: String, gender: Person.Gender, roles: [String], by step: Int) {
      articles += step
      Change.add(step, to: name, in: &names)
      switch gender {
      case .female: female += step
      case .male: male += step
      case .unknown: break
      }
      for role in roles { Change.add(step, to: role, in: &self.roles) }
    }

    /// Of thousands of people most have one name and no role.
    private static func add(_ count: Int, to text: String, in steps: inout [Step]) {
      if let index = steps.firstIndex(where: { $0.text == text }) {
        steps[index].count += count
      } else {
        steps.append(Step(text: text, count: count))
      }
    }
  }

  private let connection: Connection
  private let names: PersonNames
  private var changes: [Int64: Change] = [:]

  /// About how many bytes of memory the counts take.
  var bytes: Int { changes.count * 200 }

  init(_ connection: Connection) {
    self.connection = connection
    names = PersonNames(connection)
  }

  /// Forgets what was not flushed.
  func removeAll() { changes.removeAll(keepingCapacity: true) }

  /// Counts an article for a person, or with `-1` takes it back.
  func add(_ id: Int64, name: String, gender: Person.Gender, roles: [String], by step: Int = 1) {
    changes[id, default: Change()].add(name: name, gender: gender, roles: roles, by: step)
  }

  /// Writes the counts of the batch.
  func flush() throws {
    // Not with RETURNING, for which SQLite sets a savepoint each time, at which FTS5 puts its tables in order.
    let shown = try connection.statement("SELECT name FROM person WHERE id = ?1")
    let adding =
      "UPDATE person SET articles = articles + ?2, female = female + ?3, male = male + ?4 WHERE id = ?1"
    let counts = try connection.statement(adding)
    // Most are shown by the one name they have: that is told without reading it.
    let countsOfShown = try connection.statement(adding + " AND name = ?5")
    let nameCounter = try Counter("person_name", "name", connection)
    let roleCounter = try Counter("person_role", "role", connection)
    var new: [(name: String, person: Int64)] = []
    for (id, change) in changes.sorted(by: { $0.key < $1.key }) {
      var current = change.names.count == 1 ? change.names.first?.text : nil
      if let name = current {
        try countsOfShown.bind(name, at: 5)
        try bind(change, of: id, to: countsOfShown)
        try countsOfShown.run()
        if connection.changes == 0 { current = nil }
      }
      if current == nil {
        try bind(change, of: id, to: counts)
        try counts.run()
        try shown.bind(id, at: 1)
        current = try shown.step() ? shown.text(0) : ""
        shown.reset()
      }
      var renames = false
      for item in change.names.sorted(by: { $0.text < $1.text }) where item.count != 0 {
        let (name, step) = (item.text, item.count)
        switch try nameCounter.add(step, name, of: id) {
        case .new: new.append((name, id))
        case .gone: try names.removeWords(of: name, from: id)
        case .counted: break
        }
        if name != current || step < 0 { renames = true }
      }
      for item in change.roles.sorted(by: { $0.text < $1.text }) where item.count != 0 {
        _ = try roleCounter.add(item.count, item.text, of: id)
      }
      if renames { try names.show(id) }
    }
    try names.addWords(of: new)
    removeAll()
  }

  private func bind(_ change: Change, of id: Int64, to statement: PreparedStatement) throws {
    try statement.bind(id, at: 1)
    try statement.bind(change.articles, at: 2)
    try statement.bind(change.female, at: 3)
    try statement.bind(change.male, at: 4)
  }

  /// Counters by person and text, which begin and end at 0.
  private struct Counter {
    enum Result { case new, counted, gone }

    private let connection: Connection
    private let update: PreparedStatement
    private let insert: PreparedStatement
    private let delete: PreparedStatement

    init(_ table: String, _ column: String, _ connection: Connection) throws {
      self.connection = connection
      update = try connection.statement(
        "UPDATE \(table) SET articles = articles + ?3 WHERE person_id = ?1 AND \(column) = ?2")
      insert = try connection.statement(
        "INSERT INTO \(table) (person_id, \(column), articles) VALUES (?1, ?2, ?3)")
      delete = try connection.statement(
        "DELETE FROM \(table) WHERE person_id = ?1 AND \(column) = ?2 AND articles <= 0")
    }

    func add(_ step: Int, _ text: String, of id: Int64) throws -> Result {
      try update.bind(id, at: 1)
      try update.bind(text, at: 2)
      try update.bind(step, at: 3)
      try update.run()
      if connection.changes > 0 {
        guard step < 0 else { return .counted }
        try delete.bind(id, at: 1)
        try delete.bind(text, at: 2)
        try delete.run()
        return connection.changes > 0 ? .gone : .counted
      }
      guard step > 0 else { return .counted }
      try insert.bind(id, at: 1)
      try insert.bind(text, at: 2)
      try insert.bind(step, at: 3)
      try insert.run()
      return .new
    }
  }
}
