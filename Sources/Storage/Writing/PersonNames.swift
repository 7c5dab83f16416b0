internal import SQLite

/// The name each person is shown as, and the words by which names are found: those of articles and those given by hand.
struct PersonNames {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Makes a person known by the words of a name.
  func addWords(of name: String, to id: Int64) throws {
    for word in Folding.words(name) { try add(word, id) }
  }

  private func add(_ word: String, _ person: Int64) throws {
    let insert = try connection.statement(
      "INSERT OR IGNORE INTO person_word (word, person_id) VALUES (?1, ?2)")
    try insert.bind(word, at: 1)
    try insert.bind(person, at: 2)
    try insert.run()
    let insertCode = try connection.statement("INSERT OR IGNORE INTO name_word (code, word) VALUES (?1, ?2)")
    try insertCode.bind(SpellingCode.code(word), at: 1)
    try insertCode.bind(word, at: 2)
    try insertCode.run()
  }

  /// Makes persons known by the words of their names, in the order of the words, whose pages are read and written once.
  func addWords(of names: [(name: String, person: Int64)]) throws {
    let words = names.flatMap { item in Folding.words(item.name).map { (word: $0, person: item.person) } }
    for item in words.sorted(by: { ($0.word, $0.person) < ($1.word, $1.person) }) {
      try add(item.word, item.person)
    }
  }

  /// Takes the words of a name that the person no longer has, but those that another name of the person has.
  func removeWords(of name: String, from id: Int64) throws {
    let left = try connection.rows(
      """
      SELECT name FROM person_name WHERE person_id = ?1
      UNION ALL
      SELECT n.name FROM person AS p JOIN curated_name AS n ON n.person_id = p.id JOIN curation AS c ON c.id = n.curation_id
      WHERE c.undone_at IS NULL AND (p.id = ?1 AND p.merged_into IS NULL OR p.merged_into = ?1)
      """, [.integer(id)]
    ) { $0.text(0) }
    let words = Set(left.flatMap(Folding.words))
    for word in Folding.words(name) where !words.contains(word) {
      try connection.run(
        "DELETE FROM person_word WHERE word = ?1 AND person_id = ?2", .text(word), .integer(id))
      try connection.run(
        "DELETE FROM name_word WHERE code = ?1 AND word = ?2 AND NOT EXISTS (SELECT 1 FROM person_word WHERE word = ?2)",
        .text(SpellingCode.code(word)), .text(word))
    }
  }

  /// Shows a person under the name given last by hand, else under the form most articles use.
  func show(_ id: Int64) throws {
    try connection.run(
      """
      UPDATE person SET name = coalesce((
        SELECT n.name FROM curated_name AS n JOIN curation AS c ON c.id = n.curation_id
        WHERE n.person_id = ?1 AND n.kind = 'display' AND c.undone_at IS NULL ORDER BY n.curation_id DESC LIMIT 1
      ), (
        SELECT name FROM person_name WHERE person_id = ?1 ORDER BY articles DESC, length(name) DESC, name LIMIT 1
      ), name) WHERE id = ?1
      """, .integer(id))
  }
}
