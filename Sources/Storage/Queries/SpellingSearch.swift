internal import SQLite

/// Finds persons whose names are spelled like a typed name that nobody has.
///
/// Candidates share a word's ``SpellingCode``, or one a consonant away; the nearest by ``EditDistance`` win. The work is bounded by
/// ``mostCandidates``, whatever the size of the archive.
struct SpellingSearch {
  private let connection: Connection

  /// Raising it finds more slips in names that share their sound with thousands, and takes longer.
  private static let mostCandidates = 4000

  init(_ connection: Connection) { self.connection = connection }

  /// At most `limit` persons, nearest first, then by how many articles name them.
  func people(like words: [String], limit: Int) throws -> [PersonSummary] {
    let codes = Set(words.map(SpellingCode.code)).subtracting([""])
    let near = try people(coded: codes.sorted(), like: words, limit: limit)
    if !near.isEmpty { return near }
    let neighbours = codes.flatMap { SpellingCode.neighbours(of: $0) }
    return try people(coded: Set(neighbours).sorted(), like: words, limit: limit)
  }

  private func people(coded codes: [String], like words: [String], limit: Int) throws -> [PersonSummary] {
    if codes.isEmpty { return [] }
    let candidates = try connection.rows(
      """
      SELECT DISTINCT \(Columns.person) FROM (
        SELECT person_id FROM person_word WHERE code IN (SELECT value FROM json_each(?1)) LIMIT ?2
      ) AS w CROSS JOIN person AS p ON p.id = w.person_id WHERE p.articles > 0
      """, [.text(jsonArray(codes)), .integer(SpellingSearch.mostCandidates)]
    ) { Columns.person($0) }
    let ranked = candidates.compactMap { person in
      SpellingSearch.distance(of: words, to: Folding.words(person.name)).map {
        (person: person, distance: $0)
      }
    }
    .sorted {
      ($0.distance, -$0.person.articles, $0.person.id) < ($1.distance, -$1.person.articles, $1.person.id)
    }
    return ranked.prefix(limit).map(\.person)
  }

  /// The sum over the typed words of the distance to the nearest word of the name; nil when one is too far from all.
  static func distance(of words: [String], to name: [String]) -> Int? {
    var sum = 0
    for word in words {
      let length = word.utf8.count
      let allowed = length < 4 ? 1 : length < 8 ? 2 : 3
      guard let nearest = name.lazy.map({ EditDistance.between(word, $0) }).min(), nearest <= allowed else {
        return nil
      }
      sum += nearest
    }
    return sum
  }
}
