internal import SQLite

/// A walk over all that a search finds: ``Archive/next(_:of:)-(_,SearchWalk)`` takes the next hits.
///
/// Where very many articles hold the words, the best of those that were imported last come first, 10,000 at most, then the best of those before them, and so on.
public struct SearchWalk: Sendable {
  /// One sentence for each part of the search that was ignored or taken otherwise, and why.
  public internal(set) var notes: [String]
  /// See ``SearchResults/total``.
  public internal(set) var total = 0
  /// See ``SearchResults/copies``.
  public internal(set) var copies = 0
  /// See ``SearchResults/isEstimate``.
  public internal(set) var isEstimate = false

  /// What is searched for, broad beginnings of words narrowed.
  let query: SearchQuery
  /// Nil when nothing can match.
  let question: SearchQuestion?
  /// Whether each copy is a hit of its own.
  let isPlain: Bool
  /// The matches of a block that are still to come, the next one last.
  var block: [SearchQuestion.Match] = []
  /// The score of those of them that are in order among themselves.
  var settled: Double?
  /// Where the next block begins; nil after the last.
  var place: SearchQuestion.Place?
  /// How many articles matched in the blocks read so far.
  var matched = 0
  /// Articles that were hits, or whose copies were.
  var seen: Set<Int64> = []
  /// The next hit, where it was looked for already.
  var pending: SearchQuestion.Match?
}

extension Archive {
  /// Begins a walk over what a search finds.
  ///
  /// - Parameter eachCopy: as for ``search(_:limit:offset:eachCopy:)``.
  public func searchWalk(_ query: SearchQuery, eachCopy: Bool = false) throws -> SearchWalk {
    try ask {
      var query = query
      var notes = query.notes
      try BroadPrefix(index: .articles(connection, searchBounds)).narrow(&query, notes: &notes)
      let filters = try SearchFilters(query.filters, finder: PersonFinder(connection), notes: &notes)
      let question = filters.matchNothing ? nil : try SearchQuestion(query, filters, connection, searchBounds)
      var walk = SearchWalk(
        notes: notes, query: query, question: question,
        isPlain: try eachCopy || !CopyGroups(connection: connection).exist,
        place: question == nil ? nil : .start)
      try readBlock(of: &walk)
      try count(&walk)
      return walk
    }
  }

  /// The next hits of a walk, at most as many as the limit.
  public func next(_ limit: Int, of walk: inout SearchWalk) throws -> Listing<SearchHit> {
    try ask {
      let groups = CopyGroups(connection: connection)
      var hits: [SearchHit] = []
      while hits.count < limit, let match = try walk.pending ?? nextMatch(of: &walk) {
        walk.pending = nil
        hits.append(try hit(match, groups, walk.query))
      }
      if walk.pending == nil { walk.pending = try nextMatch(of: &walk) }
      return Listing(items: hits, hasMore: walk.pending != nil)
    }
  }

  /// The next match: an article, or the first of its copies where it does not match itself.
  func nextMatch(of walk: inout SearchWalk) throws -> SearchQuestion.Match? {
    guard let question = walk.question else { return nil }
    let groups = CopyGroups(connection: connection)
    while true {
      while true {
        try settle(&walk)
        guard let match = walk.block.popLast() else { break }
        if walk.isPlain { return match }
        let original = try groups.original(of: match.article)
        guard walk.seen.insert(original).inserted else { continue }
        return original == match.article ? match : try question.match(original, connection) ?? match
      }
      guard walk.place != nil else {
        // All was seen.
        (walk.total, walk.isEstimate) = (walk.matched, false)
        walk.copies = walk.isPlain ? 0 : walk.matched - walk.seen.count
        return nil
      }
      try readBlock(of: &walk)
    }
  }

  private func readBlock(of walk: inout SearchWalk) throws {
    guard let question = walk.question, let place = walk.place else { return }
    let (matches, next) = try question.block(after: place, connection)
    walk.place = next
    walk.settled = nil
    walk.block = matches.reversed()
    walk.matched += matches.count
  }

  /// Among the next matches that have one score puts the newest first.
  private func settle(_ walk: inout SearchWalk) throws {
    guard let score = walk.block.last?.score, score != walk.settled else { return }
    walk.settled = score
    let start = walk.block.lastIndex { $0.score != score }.map { $0 + 1 } ?? 0
    guard walk.block.count - start > 1 else { return }
    let days = try days(of: walk.block[start...].map(\.article))
    walk.block[start...].sort {
      (days[$0.article] ?? "", $0.article) < (days[$1.article] ?? "", $1.article)
    }
  }

  private func days(of articles: [Int64]) throws -> [Int64: String] {
    let days = try connection.rows(
      "SELECT a.id, a.published FROM json_each(?1) AS j CROSS JOIN article AS a ON a.id = j.value",
      [.text(jsonArray(articles))]
    ) { ($0.integer(0), $0.text(1)) }
    return Dictionary(days) { first, _ in first }
  }

  private func count(_ walk: inout SearchWalk) throws {
    guard let question = walk.question else { return }
    let found = walk.block.count
    walk.total = found
    guard let place = walk.place, found > 0 else {
      walk.copies = walk.isPlain ? 0 : found - (try distinct(walk.block.map(\.article)))
      return
    }
    (walk.total, walk.isEstimate) = try question.total(firstBlock: found, end: place, connection)
    if question.words != nil, found < searchBounds.mostRanked {
      walk.notes.append("the best of the \(found) matches that were imported last come first")
    }
    guard !walk.isPlain else { return }
    // As among some of the first block, but no more than in the whole archive, for what was imported last may be copies of what came before.
    let step = max(1, found / Archive.articlesForCopies)
    let some = stride(from: 0, to: found, by: step).map { walk.block[$0].article }
    let own = Double(try copies(among: some)) / Double(some.count)
    let share = try shareOfCopies().map { min(own, $0) } ?? own
    walk.copies = Int(share * Double(walk.total))
    walk.isEstimate = walk.isEstimate || share > 0
  }

  /// From so many articles of very many it is estimated how many are copies.
  private static let articlesForCopies = 1000

  /// How many of all articles came as copies; nil where no import found any, as those by an older Limelight.
  private func shareOfCopies() throws -> Double? {
    let share = try connection.first("SELECT sum(copies) * 1.0 / max(1, sum(added)) FROM import_run") {
      $0.real(0)
    }
    return share.flatMap { $0 > 0 ? $0 : nil }
  }

  private func copies(among articles: [Int64]) throws -> Int {
    try connection.first(
      "SELECT count(s.copy_of) FROM json_each(?1) AS j CROSS JOIN story_article AS s ON s.article_id = j.value",
      [.text(jsonArray(articles))]
    ) { Int($0.integer(0)) } ?? 0
  }

  private func distinct(_ articles: [Int64]) throws -> Int {
    try connection.first(
      "SELECT count(DISTINCT \(Columns.original("j.value"))) FROM json_each(?1) AS j",
      [.text(jsonArray(articles))]
    ) { Int($0.integer(0)) } ?? 0
  }

  private func text(of article: Int64) throws -> String {
    try connection.first(
      "SELECT headline, deck, body FROM article WHERE id = ?1", [.integer(article)]
    ) { "\($0.text(0)) \($0.text(1)) \($0.text(2))" } ?? ""
  }

  private func hit(_ match: SearchQuestion.Match, _ groups: CopyGroups, _ query: SearchQuery) throws
    -> SearchHit
  {
    let article = try connection.first(
      "SELECT \(Columns.article) FROM article AS a WHERE a.id = ?1", [.integer(match.article)]
    ) { Columns.article($0) }
    let marked = try query.expression(marking: { try text(of: match.article) })
    let (headline, snippet) = try snippets(of: match.article, matching: marked)
    let (original, others) = try groups.others(of: match.article)
    return SearchHit(
      article: article ?? ArticleReference(id: match.article, path: ""), score: match.score,
      headline: headline, snippet: snippet, copyOf: original, copies: others)
  }
}
