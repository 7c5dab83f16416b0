internal import SQLite

/// The words of names that a typed word may stand for, and who has them; looked up once, however often they are asked for.
final class WordChoices {
  /// A word of a name and how far it is from the typed one.
  typealias Word = (word: String, distance: Int)

  let words: WordSearch.Near
  private let connection: Connection
  private var everybody: [Int64: [Word]]?

  /// So many people are gathered for one typed word; raising it finds more where thousands share a word, and takes longer.
  private static let mostPeople = 50_000

  init(_ words: WordSearch.Near, _ connection: Connection) {
    self.words = words
    self.connection = connection
  }

  /// How many rows lead from the words to people; no further counted than so many are gathered.
  private(set) lazy var size = Result {
    try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM json_each(?1) AS j CROSS JOIN person_word AS w ON w.word = j.value LIMIT ?2)",
      [.text(list), .integer(WordChoices.mostPeople)]
    ) { Int($0.integer(0)) } ?? 0
  }

  private var list: String { jsonArray(words.map(\.word)) }

  /// Everybody who has one of the words, with these.
  func people() throws -> [Int64: [Word]] {
    if let everybody { return everybody }
    let found = try gathered(
      "SELECT w.person_id, j.key FROM json_each(?1) AS j CROSS JOIN person_word AS w ON w.word = j.value LIMIT ?2",
      [.text(list), .integer(WordChoices.mostPeople)])
    everybody = found
    return found
  }

  /// Those of some people who have one of the words: each is looked up where that is quicker than to gather everybody.
  func people(among candidates: some Collection<Int64>) throws -> [Int64: [Word]] {
    if try everybody != nil || candidates.count * words.count >= size.get() { return try people() }
    return try gathered(
      """
      SELECT c.value, j.key FROM json_each(?1) AS j CROSS JOIN json_each(?2) AS c
      WHERE EXISTS (SELECT 1 FROM person_word AS w WHERE w.word = j.value AND w.person_id = c.value)
      """, [.text(list), .text(jsonArray(candidates.sorted()))])
  }

  private func gathered(_ question: String, _ values: [Value]) throws -> [Int64: [Word]] {
    var people: [Int64: [Word]] = [:]
    for (person, word) in try connection.rows(question, values, { ($0.integer(0), Int($0.integer(1))) }) {
      people[person, default: []].append(words[word])
    }
    return people
  }
}
