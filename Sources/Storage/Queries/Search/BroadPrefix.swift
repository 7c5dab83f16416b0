internal import SQLite

/// Words of which so little was typed that too many begin so: FTS5 puts the rows of all of them in order before it gives the first.
struct BroadPrefix {
  let index: WordIndex

  /// Pages of the index, of 4,000 bytes each, that a prefix may fill; raising it makes such searches slower.
  var mostPages: Int64 = 100
  /// The commonest words that stand for a broad prefix.
  private static let mostWords = 12
  /// Articles, the newest, from which the commonest words are taken.
  private static let sample = 100

  /// Puts the commonest words in the place of prefixes that are too broad, and says so; not where none of the words may occur, which
  /// fewer words would let through.
  func narrow(_ query: inout SearchQuery, notes: inout [String]) throws {
    query.required = try query.required.map { try $0.flatMap { try narrowed($0, &notes) } }
  }

  private func narrowed(_ term: SearchQuery.Term, _ notes: inout [String]) throws -> [SearchQuery.Term] {
    let words = Folding.words(term.text)
    guard term.isPrefix, words.count == 1, try isBroad(words[0]) else { return [term] }
    let common = try commonest(words[0])
    if common.isEmpty { return [term] }
    notes.append(
      "too many words begin with '\(SearchNotes.shown(term.text))'; looked for the \(common.count) commonest, such as "
        + common.prefix(3).map { "'\($0)'" }.joined(separator: ", "))
    return common.map { SearchQuery.Term(text: $0) }
  }

  /// How many pages the rows of the words fill, by FTS5's list of the first word of each page: `0` stands before every word there.
  private func isBroad(_ prefix: String) throws -> Bool {
    let from = Array("0\(prefix)".utf8)
    let table = "\(index.table)_idx"
    let pages = try index.connection.first(
      """
      WITH RECURSIVE v (segid) AS (
        SELECT min(segid) FROM \(table) UNION ALL SELECT (SELECT min(t.segid) FROM \(table) AS t WHERE t.segid > v.segid)
        FROM v WHERE v.segid IS NOT NULL
      ) SELECT sum(coalesce(
          (SELECT t.pgno FROM \(table) AS t WHERE t.segid = v.segid AND t.term > ?2 ORDER BY t.term LIMIT 1),
          (SELECT t.pgno FROM \(table) AS t WHERE t.segid = v.segid ORDER BY t.term DESC LIMIT 1))
        - coalesce((SELECT t.pgno FROM \(table) AS t WHERE t.segid = v.segid AND t.term <= ?1 ORDER BY t.term DESC LIMIT 1), 0)) / 2
      FROM v WHERE v.segid IS NOT NULL
      """, [.blob(from), .blob(from + [0xFF])]
    ) { $0.integer(0) }
    return pages ?? 0 > mostPages
  }

  private func commonest(_ prefix: String) throws -> [String] {
    let texts = try index.connection.rows(
      "SELECT headline, body FROM article ORDER BY id DESC LIMIT \(BroadPrefix.sample)"
    ) { $0.text(0) + "\n" + $0.text(1) }
    var counts: [String: Int] = [:]
    for text in texts {
      for word in Set(Folding.words(text)) where word.hasPrefix(prefix) { counts[word, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(BroadPrefix.mostWords).map(\.key)
  }
}
