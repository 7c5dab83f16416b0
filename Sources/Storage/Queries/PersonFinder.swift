internal import SQLite

/// Finds persons by what somebody types for a name.
struct PersonFinder {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// See ``Archive/people(named:limit:)``.
  func find(_ typed: String, limit: Int) throws -> PersonMatches {
    if typed.hasPrefix("@") {
      let owners = try owners(of: HandleWriter.bare(typed))
      if !owners.isEmpty { return PersonMatches(kind: .exact, people: Array(owners.prefix(limit))) }
    }
    let name = PersonFinder.unreversed(typed)
    let words = Folding.words(name)
    guard !words.isEmpty, words.count <= PersonFinder.mostWords else {
      return PersonMatches(kind: .none, people: [])
    }
    let exact = try whole(NameKey(name))
    // Whoever is called `Fox` alone comes before `Anya Fox` only when at least as many articles name them.
    if words.count > 1, !exact.isEmpty {
      return PersonMatches(kind: .exact, people: Array(exact.prefix(limit)))
    }
    let partial = try part(words, limit: min(limit, Int.max - exact.count) + exact.count)
    if let best = exact.first, best.articles >= partial.first?.articles ?? 0 {
      return PersonMatches(kind: .exact, people: Array(exact.prefix(limit)))
    }
    if !partial.isEmpty { return PersonMatches(kind: .partial, people: Array(partial.prefix(limit))) }
    return try reread(words, limit: limit)
  }

  /// Tries other readings of words that no name has all of, then beginnings, then slips.
  private func reread(_ words: [String], limit: Int) throws -> PersonMatches {
    let search = WordSearch(connection: connection)
    let readings = try NameReadings.of(words) { try search.isKnown($0) }
    for reading in readings.dropFirst() {
      let exact = try whole(NameKey(reading.joined(separator: " ")))
      if !exact.isEmpty { return PersonMatches(kind: .exact, people: Array(exact.prefix(limit))) }
    }
    for reading in readings.dropFirst() {
      let partial = try part(reading, limit: limit)
      if !partial.isEmpty { return PersonMatches(kind: .partial, people: partial) }
    }
    for reading in readings {
      let begun = try part(reading, isBegun: true, limit: limit)
      if !begun.isEmpty { return PersonMatches(kind: .begun, people: begun) }
    }
    let spelling = SpellingSearch(connection)
    for reading in readings {
      let begun = try spelling.people(begun: reading, limit: limit)
      if !begun.isEmpty { return PersonMatches(kind: .begun, near: begun, words: reading.count) }
    }
    let bare = NameReadings.withoutTitles(words)
    for reading in bare == words ? [words] : [bare, words] {
      let similar = try spelling.people(like: reading, limit: limit)
      if !similar.isEmpty { return PersonMatches(kind: .similar, near: similar, words: reading.count) }
    }
    return PersonMatches(kind: .none, people: [])
  }

  /// `Fox, Anya` as `Anya Fox`; a comma before a suffix is no reversal.
  static func unreversed(_ name: String) -> String {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !Folding.words(String(parts[1])).isEmpty else { return name }
    guard NameKey("a b \(parts[1])").suffix == nil else { return name }
    return "\(parts[1]) \(parts[0])"
  }

  /// Persons whose account articles say a handle is.
  private func owners(of handle: String) throws -> [PersonSummary] {
    try connection.rows(
      """
      SELECT DISTINCT \(Columns.person) FROM person_handle AS h CROSS JOIN person AS p ON p.id = h.person_id
      WHERE h.handle = ?1 AND p.articles > 0 ORDER BY p.articles DESC, p.id
      """, [.text(handle)]
    ) { Columns.person($0) }
  }

  /// Persons of that very name, and for a single word also those known by it as somebody's relative.
  private func whole(_ key: NameKey) throws -> [PersonSummary] {
    let text = key.text
    return try connection.rows(
      """
      SELECT DISTINCT \(Columns.person) FROM (
        SELECT person_id FROM person_key_view WHERE key = ?1 OR key > ?2 AND key < ?3
      ) AS e CROSS JOIN person AS p ON p.id = e.person_id WHERE p.articles > 0 ORDER BY p.articles DESC, p.id
      """, [.text(text), .text(text + " ("), .text(text + " )")]
    ) { Columns.person($0) }
  }

  /// No name has more words; SQLite takes an expression 1,000 deep at most.
  static let mostWords = 64

  /// Persons whose name has all the words, the last perhaps only begun.
  private func part(_ words: [String], isBegun: Bool = false, limit: Int) throws -> [PersonSummary] {
    try WordPeople(connection: connection).people(
      words.enumerated().map { .init(text: $1, isPrefix: isBegun && $0 == words.count - 1) }, limit: limit)
  }

  /// Adds that person `p` has a word in the name, or one that begins so.
  static func add(_ word: String, isPrefix: Bool, to conditions: inout Conditions) {
    let first = conditions.bind(.text(word))
    // U+10FFFF orders after every character a word may go on with.
    let condition =
      isPrefix
      ? "word >= \(first) AND word < \(conditions.bind(.text(word + "\u{10FFFF}")))" : "word = \(first)"
    conditions.add("p.id IN (SELECT person_id FROM person_word WHERE \(condition))")
  }
}
