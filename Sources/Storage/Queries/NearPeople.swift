internal import SQLite

/// Finds the persons who have, for each typed word, another word of their name that is near it.
struct NearPeople {
  let connection: Connection

  /// A person and how far the name is from what was typed, in tenths of a slip.
  struct Match {
    var person: PersonSummary
    var distance: Int
  }

  /// So many people are gathered for one typed word; raising it finds more where thousands share a word, and takes longer.
  private static let mostPeople = 50_000
  /// So many of the nearest are ranked by how often they appear.
  private static let mostRanked = 1000

  /// At most `limit` persons, nearest first, then by how many articles name them.
  ///
  /// - Parameters:
  ///   - near: for each typed word the words it may stand for.
  ///   - initials: letters with which further words of the name begin.
  func people(near: [WordSearch.Near], initials: [String] = [], limit: Int) throws -> [Match] {
    guard !near.isEmpty, near.allSatisfy({ !$0.isEmpty }) else { return [] }
    var candidates: [Int64: [[Word]]] = [:]
    // The word that stands for the fewest narrows the others best.
    for (index, words) in near.sorted(by: { $0.count < $1.count }).enumerated() {
      let found = try people(withOneOf: words)
      if index == 0 {
        candidates = found.mapValues { [$0] }
      } else {
        candidates = candidates.reduce(into: [:]) { kept, candidate in
          if let words = found[candidate.key] { kept[candidate.key] = candidate.value + [words] }
        }
      }
      if candidates.isEmpty { return [] }
    }
    var nearest = candidates.compactMap { id, choices in
      NearPeople.distance(choices[...], taken: []).map { (id: id, distance: $0) }
    }
    nearest.sort { ($0.distance, $0.id) < ($1.distance, $1.id) }
    let ranked = try matches(nearest.prefix(NearPeople.mostRanked))
    guard !initials.isEmpty else { return Array(ranked.prefix(limit)) }
    let fitting = ranked.filter { match in
      NearPeople.has(
        initials, in: Folding.words(match.person.name), beside: candidates[match.person.id] ?? [])
    }
    return fitting.prefix(limit).map {
      Match(person: $0.person, distance: $0.distance + initials.count * WordSearch.begun)
    }
  }

  /// Persons who have all of some words in their name and another that is near a typed one, unranked.
  ///
  /// - Parameter anchors: not empty.
  func people(with anchors: [String], andLike typed: String) throws -> [Match] {
    var conditions = Conditions()
    let lists = anchors.map { "SELECT person_id FROM person_word WHERE word = \(conditions.bind(.text($0)))" }
    let limit = conditions.bind(.integer(NearPeople.mostCompared))
    let found = try connection.rows(
      """
      SELECT \(Columns.person), n.name FROM (\(lists.joined(separator: " INTERSECT ")) LIMIT \(limit)) AS w
      CROSS JOIN person AS p ON p.id = w.person_id CROSS JOIN person_name AS n ON n.person_id = p.id WHERE p.articles > 0
      """, conditions.values
    ) { (person: Columns.person($0), name: $0.text(5)) }
    return found.compactMap { person, name in
      let others = Folding.words(name).filter { !anchors.contains($0) }
      let distance = others.compactMap { SlipDistance.between(typed, $0) }.min()
      return distance.map { Match(person: person, distance: $0) }
    }
  }

  /// So many people who share a word are compared; raising it finds more slips beside the commonest names, and takes longer.
  private static let mostCompared = 5000

  /// A word of a name and how far it is from the typed one.
  private typealias Word = (word: String, distance: Int)

  private func people(withOneOf words: WordSearch.Near) throws -> [Int64: [Word]] {
    var people: [Int64: [Word]] = [:]
    let statement = try connection.statement(
      """
      SELECT w.person_id, j.key FROM json_each(?1) AS j CROSS JOIN person_word AS w ON w.word = j.value LIMIT ?2
      """)
    try statement.bind(jsonArray(words.map(\.word)), at: 1)
    try statement.bind(NearPeople.mostPeople, at: 2)
    while try statement.step() {
      people[statement.integer(0), default: []].append(words[Int(statement.integer(1))])
    }
    statement.reset()
    return people
  }

  /// The least sum of distances when each typed word takes a word of its own.
  private static func distance(_ choices: ArraySlice<[Word]>, taken: [String]) -> Int? {
    guard let first = choices.first else { return 0 }
    var best: Int?
    for word in first where !taken.contains(word.word) {
      if let best, word.distance >= best { continue }
      if let others = distance(choices.dropFirst(), taken: taken + [word.word]) {
        best = min(best ?? Int.max, word.distance + others)
      }
    }
    return best
  }

  /// Whether a name has, beside the words found, others that begin with the letters.
  private static func has(_ initials: [String], in name: [String], beside found: [[Word]]) -> Bool {
    var left = name
    for words in found {
      if let place = left.firstIndex(where: { word in words.contains { $0.word == word } }) {
        left.remove(at: place)
      }
    }
    for initial in initials {
      guard let place = left.firstIndex(where: { $0.hasPrefix(initial) }) else { return false }
      left.remove(at: place)
    }
    return true
  }

  private func matches(_ nearest: some Collection<(id: Int64, distance: Int)>) throws -> [Match] {
    let distances = Dictionary(uniqueKeysWithValues: nearest.map { ($0.id, $0.distance) })
    return try connection.rows(
      """
      SELECT \(Columns.person) FROM json_each(?1) AS j CROSS JOIN person AS p ON p.id = j.value WHERE p.articles > 0
      """, [.text(jsonArray(nearest.map(\.id)))]
    ) {
      let person = Columns.person($0)
      return Match(person: person, distance: distances[person.id] ?? 0)
    }
    .sorted {
      ($0.distance, -$0.person.articles, $0.person.id) < ($1.distance, -$1.person.articles, $1.person.id)
    }
  }
}
