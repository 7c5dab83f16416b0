internal import SQLite

extension SearchQuestion {
  /// The matches of the next block, best first, and where the one after it begins; nil after the last.
  func block(after place: Place, _ connection: Connection) throws -> (matches: [Match], next: Place?) {
    var matches: [Match] = []
    var next: Place? = place
    repeat {
      let (found, place) = try read(after: next ?? place, connection)
      matches += found
      next = place
    } while next != nil && words != nil && matches.count < bounds.fewestRanked
    if words != nil { matches.sort { ($0.score ?? 0) > ($1.score ?? 0) } }
    return (matches, next)
  }

  private func read(after place: Place, _ connection: Connection) throws -> (found: [Match], next: Place?) {
    let part = part(after: place)
    let (sql, values) = blockSQL(part, after: place)
    var lastDay: Value?
    let found = try connection.rows(sql, values) {
      if case .newest = way { lastDay = $0.isNull(2) ? nil : $0.value(2) }
      return Match(article: $0.integer(0), score: $0.isNull(1) ? nil : $0.real(1))
    }
    let isFull = found.count >= most
    switch way {
    case .words where part == nil: return (found, isFull ? found.last.map { .before($0.article) } : nil)
    case .words, .among: return (found, part.flatMap { $0.isLast ? nil : .before($0.lowest) })
    case .list: return (found, nil)
    case .newest: return (found, self.place(after: found.last?.article, lastDay, isFull: isFull, from: place))
    }
  }

  /// Articles that are gone through together.
  private struct Part {
    /// The greatest number first.
    var articles: ArraySlice<Int64>
    /// Whether each is looked up by itself among the rows of the words.
    var isLookedUp: Bool
    /// Whether none are left.
    var isLast: Bool

    var lowest: Int64 { articles.last ?? 1 }
  }

  /// What of a list to go through next: as many as lie among so many rows of the words, or as many as are soon looked up.
  private func part(after place: Place) -> Part? {
    if place == .start, let newest {
      return Part(articles: newest.articles[...], isLookedUp: true, isLast: newest.areAll)
    }
    guard case .among(let articles) = way else { return nil }
    let highest = if case .before(let number) = place { number - 1 } else { Int64.max }
    let start = SearchQuestion.firstIndex(of: articles, upTo: highest)
    guard start < articles.endIndex else { return Part(articles: [], isLookedUp: true, isLast: true) }
    let count = SearchQuestion.firstIndex(of: articles, upTo: articles[start] - span) - start
    let isLookedUp = count <= bounds.shortList
    let part = articles[start...].prefix(isLookedUp ? bounds.shortList : min(count, most))
    return Part(articles: part, isLookedUp: isLookedUp, isLast: part.endIndex == articles.endIndex)
  }

  /// The place of the first number that is no greater; the greatest come first.
  private static func firstIndex(of numbers: [Int64], upTo greatest: Int64) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] > greatest { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where the next block of articles by their day begins.
  private func place(after article: Int64?, _ day: Value?, isFull: Bool, from place: Place) -> Place? {
    if case .older = place, !isFull { return .undated(before: Int64.max) }
    guard isFull, let article else { return nil }
    return day.map { .older(day: $0, number: article) } ?? .undated(before: article)
  }

  // MARK: SQL

  /// The SQL that gives the next block: numbers of articles, scores, and days where these order them.
  private func blockSQL(_ part: Part?, after place: Place) -> (sql: String, values: [Value]) {
    var bound = Conditions()
    let score = words == nil ? "NULL" : WordIndex.articleRank(bound.bind(frequencies))
    let columns: String
    let source: String
    let order: String
    switch way {
    case .words, .among:
      columns = "article_search.rowid, \(score)"
      source = rowsOfWords(part, &bound)
      if case .before(let number) = place, part == nil {
        bound.add("article_search.rowid < \(bound.bind(.integer(number)))")
      }
      order = part?.isLookedUp == true ? "" : "ORDER BY article_search.rowid DESC"
    case .list(let condition):
      columns = "a.id, \(score)"
      source =
        "(SELECT DISTINCT article_id FROM (\(condition.list?(&bound) ?? ""))) AS e CROSS JOIN article AS a ON a.id = e.article_id"
      order = "ORDER BY a.published DESC, a.id DESC"
    case .newest(let articles):
      columns = "\(articles.number), NULL, \(articles.day)"
      source = articles.source
      order = "ORDER BY \(articles.day) DESC, \(articles.number) DESC"
      if let condition = articles.condition { bound.add(condition(&bound)) }
      switch place {
      case .start, .before: break
      case .older(let day, let number):
        bound.add(
          "(\(articles.day), \(articles.number)) < (\(bound.bind(day)), \(bound.bind(.integer(number))))"
        )
      case .undated(let number):
        bound.add("\(articles.day) IS NULL AND \(articles.number) < \(bound.bind(.integer(number)))")
      }
    }
    for condition in conditions { bound.add(condition.condition(&bound)) }
    // A part is as small as it has to be.
    let limit = bound.bind(.integer(part == nil ? most : Int.max))
    return ("SELECT \(columns) FROM \(source) \(bound.clause) \(order) LIMIT \(limit)", bound.values)
  }

  /// The rows of the words, those of a part alone where there is one.
  private func rowsOfWords(_ part: Part?, _ bound: inout Conditions) -> String {
    var source = "article_search"
    if let part {
      let list = bound.bind(.text(jsonArray(Array(part.articles))))
      if part.isLookedUp {
        source = "json_each(\(list)) AS e CROSS JOIN article_search ON article_search.rowid = e.value"
      } else {
        // Without the sign SQLite would look each of them up.
        bound.add("+article_search.rowid IN (SELECT value FROM json_each(\(list)))")
        bound.add("article_search.rowid >= \(bound.bind(.integer(part.lowest)))")
        bound.add("article_search.rowid <= \(bound.bind(.integer(part.articles.first ?? 1)))")
      }
    }
    bound.add("article_search MATCH \(bound.bind(.text(words ?? "")))")
    return conditions.isEmpty ? source : source + " CROSS JOIN article AS a ON a.id = article_search.rowid"
  }

  /// A match of an article alone, if it is one.
  func match(_ article: Int64, _ connection: Connection) throws -> Match? {
    var bound = Conditions()
    let score = words == nil ? "NULL" : WordIndex.articleRank(bound.bind(frequencies))
    var source = "article AS a"
    if let words {
      source = "article_search CROSS JOIN article AS a ON a.id = article_search.rowid"
      bound.add("article_search MATCH \(bound.bind(.text(words)))")
      bound.add("article_search.rowid = \(bound.bind(.integer(article)))")
    } else {
      bound.add("a.id = \(bound.bind(.integer(article)))")
    }
    for condition in all { bound.add(condition.condition(&bound)) }
    return try connection.first("SELECT \(score) FROM \(source) \(bound.clause)", bound.values) {
      Match(article: article, score: $0.isNull(0) ? nil : $0.real(0))
    }
  }
}
