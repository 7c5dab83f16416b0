internal import SQLite

/// Finds persons by words of their names, by way of the word that fewest have.
struct WordPeople {
  let connection: Connection

  /// A word of a name, or its beginning.
  struct Word {
    var text: String
    var isPrefix = false

    /// The condition that a row of `person_word` has it.
    func condition(_ table: String, _ conditions: inout Conditions) -> String {
      let first = conditions.bind(.text(text))
      guard isPrefix else { return "\(table).word = \(first)" }
      // U+10FFFF orders after every character a word may go on with.
      let last = conditions.bind(.text(text + "\u{10FFFF}"))
      return "\(table).word >= \(first) AND \(table).word < \(last)"
    }
  }

  /// Persons are counted no further for a word: which of two commoner ones is gone through does not matter much.
  private static let mostCounted = 5000

  private func count(_ word: Word) throws -> Int {
    var conditions = Conditions()
    conditions.add(word.condition("w", &conditions))
    let limit = conditions.bind(.integer(WordPeople.mostCounted))
    return try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM person_word AS w \(conditions.clause) LIMIT \(limit))",
      conditions.values
    ) { Int($0.integer(0)) } ?? 0
  }

  /// The question for the numbers of persons whose name has all the words, as `person_id`, in their order; nil when nobody's has.
  ///
  /// - Parameter words: not empty; of beginnings one at most.
  func question(_ words: [Word], _ conditions: inout Conditions) throws -> String? {
    let counts = try words.map { try count($0) }
    guard let least = counts.indices.min(by: { counts[$0] < counts[$1] }), counts[least] > 0 else {
      return nil
    }
    var parts = [words[least].condition("w", &conditions)]
    for (index, word) in words.enumerated() where index != least {
      let condition = word.condition("o", &conditions)
      // Of a beginning all words would be gone through for each person.
      parts.append(
        word.isPrefix
          ? "w.person_id IN (SELECT o.person_id FROM person_word AS o WHERE \(condition))"
          : "EXISTS (SELECT 1 FROM person_word AS o WHERE \(condition) AND o.person_id = w.person_id)")
    }
    let distinct = words[least].isPrefix ? "DISTINCT " : ""
    return "SELECT \(distinct)w.person_id FROM person_word AS w WHERE \(parts.joined(separator: " AND "))"
  }

  /// Persons whose name has all the words, whom most articles name first.
  func people(_ words: [Word], limit: Int) throws -> [PersonSummary] {
    guard limit > 0 else { return [] }
    var conditions = Conditions()
    if words.count == 1, !words[0].isPrefix, try isShared(words[0], by: limit) {
      conditions.add("p.articles > 0")
      let word = words[0].condition("w", &conditions)
      conditions.add("EXISTS (SELECT 1 FROM person_word AS w WHERE \(word) AND w.person_id = p.id)")
      return try connection.rows(
        """
        SELECT \(Columns.person) FROM person AS p \(conditions.clause)
        ORDER BY p.articles DESC, p.id LIMIT \(conditions.bind(.integer(limit)))
        """, conditions.values
      ) { Columns.person($0) }
    }
    guard let question = try question(words, &conditions) else { return [] }
    return try connection.rows(
      """
      SELECT \(Columns.person) FROM (\(question)) AS w CROSS JOIN person AS p ON p.id = w.person_id WHERE p.articles > 0
      ORDER BY p.articles DESC, p.id LIMIT \(conditions.bind(.integer(limit)))
      """, conditions.values
    ) { Columns.person($0) }
  }

  /// Whether so many have a word that going through everybody, the most named first, is soon done.
  private func isShared(_ word: Word, by limit: Int) throws -> Bool {
    let count = Double(try count(word))
    let people = try connection.first("SELECT max(id) FROM person") { Double($0.integer(0)) } ?? 0
    return count > 1 && count * count > Double(limit) * people
  }
}
