internal import SQLite

/// Finds persons whose names were typed in part or with slips.
struct SpellingSearch {
  private let words: WordSearch
  private let people: NearPeople

  /// A typed word that the name lacks, in tenths of a slip.
  private static let missing = 15
  /// A name told by an initial: the typed word begins with it.
  private static let initial = 9

  init(_ connection: Connection) {
    words = WordSearch(connection: connection)
    people = NearPeople(connection: connection)
  }

  /// Persons whose words begin so; single letters are initials, which a whole word must stand beside.
  func people(begun typed: [String], limit: Int) throws -> [NearPeople.Match] {
    let (whole, initials) = SpellingSearch.parted(typed)
    return try people.people(
      near: try whole.map { WordChoices(try words.words(beginningWith: $0), words.connection) },
      initials: initials, limit: limit)
  }

  /// Persons whose words are spelled alike, or begin so.
  func people(like typed: [String], limit: Int) throws -> [NearPeople.Match] {
    let oneSlip = try people(withOneSlipIn: typed)
    if let best = oneSlip.map(\.distance).min(), best <= SpellingSearch.slight {
      return SpellingSearch.ranked(oneSlip, limit: limit)
    }
    let (whole, initials) = SpellingSearch.parted(typed)
    let near = try whole.map { WordChoices(try self.near($0, isAlone: typed.count == 1), words.connection) }
    let found = try people.people(near: near, initials: initials, limit: limit)
    if !found.isEmpty || whole.count < 3 { return SpellingSearch.ranked(oneSlip + found, limit: limit) }
    let shorter = try people.people(near: near, lacking: 1, initials: initials, limit: limit)
    let lacking = shorter.map {
      NearPeople.Match(person: $0.person, distance: $0.distance + SpellingSearch.missing)
    }
    return SpellingSearch.ranked(oneSlip + lacking, limit: limit)
  }

  /// A slip so small that nobody looks for greater ones elsewhere in the name.
  private static let slight = 10

  /// Most slips are in one word, and whoever has the others is soon found.
  private func people(withOneSlipIn typed: [String]) throws -> [NearPeople.Match] {
    guard typed.count > 1, typed.count <= SpellingSearch.mostAnchored else { return [] }
    return try typed.indices.flatMap { index in
      try people.people(
        with: typed.enumerated().filter { $0.offset != index }.map(\.element), andLike: typed[index])
    }
  }

  private static let mostAnchored = 6

  /// Each person once, with the least distance; the nearest first, then those whom most articles name.
  private static func ranked(_ matches: [NearPeople.Match], limit: Int) -> [NearPeople.Match] {
    var seen: Set<Int64> = []
    let sorted = matches.sorted {
      ($0.distance, -$0.person.articles, $0.person.id) < ($1.distance, -$1.person.articles, $1.person.id)
    }
    return Array(sorted.filter { seen.insert($0.person.id).inserted }.prefix(limit))
  }

  private func near(_ typed: String, isAlone: Bool) throws -> WordSearch.Near {
    var distances: [String: Int] = [:]
    for (word, distance) in try words.words(like: typed) { distances[word] = distance }
    let letters = typed.unicodeScalars.count
    if letters > 2 {
      for (word, distance) in try words.words(beginningWith: typed) {
        distances[word] = min(distance, distances[word] ?? distance)
      }
      if !isAlone, let first = typed.first { distances[String(first)] = SpellingSearch.initial }
    }
    return distances.map { (word: $0.key, distance: $0.value) }
      .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
  }

  /// Words and initials; initials alone are words.
  private static func parted(_ typed: [String]) -> (whole: [String], initials: [String]) {
    let whole = typed.filter { $0.unicodeScalars.count > 1 }
    return whole.isEmpty ? (typed, []) : (whole, typed.filter { $0.unicodeScalars.count == 1 })
  }
}
