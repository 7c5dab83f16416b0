internal import SQLite

/// Finds the persons who have, for each typed word, another word of their name that is near it.
struct NearPeople {
  let connection: Connection

  /// A person and how far the name is from what was typed, in tenths of a slip.
  struct Match {
    var person: PersonSummary
    var distance: Int
  }

  /// So many of the nearest are ranked by how often they appear.
  private static let mostRanked = 1000

  /// At most `limit` persons, nearest first, then by how many articles name them.
  ///
  /// - Parameters:
  ///   - near: for each typed word the words it may stand for.
  ///   - lacking: how many of these the name may lack: 0 or 1, then of several.
  ///   - initials: letters with which further words of the name begin.
  func people(near: [WordChoices], lacking: Int = 0, initials: [String] = [], limit: Int) throws -> [Match] {
    guard !near.isEmpty, near.count(where: \.words.isEmpty) <= lacking else { return [] }
    let candidates = try candidates(near, lacking: lacking)
    var nearest = candidates.compactMap { id, choices in
      NearPeople.least(choices, lacking: lacking).map { (id: id, distance: $0.distance, choices: $0.choices) }
    }
    nearest.sort { ($0.distance, $0.id) < ($1.distance, $1.id) }
    nearest = Array(nearest.prefix(NearPeople.mostRanked * (lacking == 0 ? 1 : near.count)))
    let ranked = try matches(nearest.map { ($0.id, $0.distance) })
    guard !initials.isEmpty else { return Array(ranked.prefix(limit)) }
    let choices = Dictionary(uniqueKeysWithValues: nearest.map { ($0.id, $0.choices) })
    let fitting = ranked.filter { match in
      NearPeople.has(
        initials, in: Folding.words(match.person.name), beside: choices[match.person.id] ?? [])
    }
    return fitting.prefix(limit).map {
      Match(person: $0.person, distance: $0.distance + initials.count * WordSearch.begun)
    }
  }

  /// Everybody who has a word near each typed one, but for as many as may be lacking, with these; none for one that is lacking.
  private func candidates(_ near: [WordChoices], lacking: Int) throws -> [Int64: [[WordChoices.Word]]] {
    // The words that stand for the fewest people narrow the others best; whoever lacks one of all has another of the first two.
    let sizes = try near.map { try $0.size.get() }
    let order = near.indices.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    var candidates: [Int64: [[WordChoices.Word]]] = [:]
    for (place, index) in order.enumerated() {
      let isOpen = place <= lacking
      let found = isOpen ? try near[index].people() : try near[index].people(among: candidates.keys)
      if isOpen {
        for person in found.keys where candidates[person] == nil {
          candidates[person] = Array(repeating: [], count: place)
        }
      }
      candidates = candidates.reduce(into: [:]) { kept, candidate in
        let words = found[candidate.key] ?? []
        if words.isEmpty, candidate.value.count(where: \.isEmpty) >= lacking { return }
        kept[candidate.key] = candidate.value + [words]
      }
      if place >= lacking, candidates.isEmpty { break }
    }
    return candidates
  }

  /// The least sum of distances when each typed word but those lacking takes a word of its own, and the choices of those.
  private static func least(_ choices: [[WordChoices.Word]], lacking: Int) -> (
    distance: Int, choices: [[WordChoices.Word]]
  )? {
    let present = choices.filter { !$0.isEmpty }
    let kept =
      lacking == 0 || present.count < choices.count
      ? [present]
      : present.indices.map { left in present.indices.filter { $0 != left }.map { present[$0] } }
    return kept.compactMap { choices in
      distance(choices[...], taken: []).map { (distance: $0, choices: choices) }
    }.min { $0.distance < $1.distance }
  }

  /// Persons who have all of some words in their name and another that is near a typed one, unranked.
  ///
  /// - Parameter anchors: not empty.
  func people(with anchors: [String], andLike typed: String) throws -> [Match] {
    var conditions = Conditions()
    guard
      let question = try WordPeople(connection: connection).question(
        Array(Set(anchors)).sorted().map { .init(text: $0) }, &conditions)
    else { return [] }
    let limit = conditions.bind(.integer(NearPeople.mostCompared))
    let found = try connection.rows(
      """
      SELECT \(Columns.person), n.name FROM (\(question) LIMIT \(limit)) AS w
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

  /// The least sum of distances when each typed word takes a word of its own.
  private static func distance(_ choices: ArraySlice<[WordChoices.Word]>, taken: [String]) -> Int? {
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
  private static func has(_ initials: [String], in name: [String], beside found: [[WordChoices.Word]]) -> Bool
  {
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

  private func matches(_ nearest: [(id: Int64, distance: Int)]) throws -> [Match] {
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
