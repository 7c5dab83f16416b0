internal import SQLite

/// Finds words of names that are near a typed word, from the index of words.
struct WordSearch {
  let connection: Connection

  /// Words of names with their distance from the typed word in tenths of a slip.
  typealias Near = [(word: String, distance: Int)]

  /// How far a word is of which only the beginning was typed: nearer than any slip.
  static let begun = 3

  /// Raising it finds more slips in words that share their sound with thousands, and takes longer.
  private static let mostWords = 20_000
  /// A typed word is taken for so many at most.
  private static let mostNear = 200

  func isKnown(_ word: String) throws -> Bool {
    try connection.first("SELECT 1 FROM person_word WHERE word = ?1 LIMIT 1", [.text(word)]) { _ in true }
      ?? false
  }

  /// Words that begin with the typed one, it first.
  func words(beginningWith typed: String) throws -> Near {
    // Each step of the recursion leaps to the next word, so that the people of a word cost nothing.
    let found = try connection.rows(
      """
      WITH RECURSIVE v (word) AS (
        SELECT min(word) FROM person_word WHERE word >= ?1
        UNION ALL SELECT (SELECT min(n.word) FROM person_word AS n WHERE n.word > v.word) FROM v
        WHERE v.word < ?2 LIMIT ?3
      ) SELECT word FROM v WHERE word < ?2
      """, [.text(typed), .text(typed + "\u{10FFFF}"), .integer(WordSearch.mostWords)]
    ) { $0.text(0) }
    return found.map { (word: $0, distance: $0 == typed ? 0 : WordSearch.begun) }
  }

  /// Words that sound like the typed one or have a slip in them, nearest first.
  func words(like typed: String) throws -> Near {
    let code = SpellingCode.code(typed)
    let codes =
      code.isEmpty ? ["", "1", "2", "3", "4", "5", "6"] : [code] + SpellingCode.neighbours(of: code)
    let found = try connection.rows(
      """
      SELECT w.word FROM json_each(?1) AS j CROSS JOIN name_word AS w ON w.code = j.value LIMIT ?2
      """, [.text(jsonArray(codes)), .integer(WordSearch.mostWords)]
    ) { $0.text(0) }
    let near = found.compactMap { word in
      SlipDistance.between(typed, word).map { (word: word, distance: $0) }
    }
    return Array(near.sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }.prefix(WordSearch.mostNear))
  }
}
