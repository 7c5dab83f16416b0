internal import SQLite

/// How a search goes about finding articles, so that it takes no longer for common words and wide filters than for rare ones.
///
/// It gives articles in blocks. One block holds all where few match; else a block is the next so many that match, and the best of these come first:
/// the newest imported of those that hold the words, or, without words, the newest by their day. What is cheapest to go through is gone
/// through: the rows of the words, or a list of articles that meet a filter.
struct SearchQuestion: Sendable {
  /// What is gone through.
  enum Way: Sendable {
    /// Rows of the words, those of them alone that are in a list where there is one.
    case words(within: SearchCondition?)
    /// A short list of articles.
    case list(SearchCondition)
    /// Articles newest first.
    case newest(OrderedArticles)
  }

  /// How far a search has come.
  enum Place: Sendable, Equatable {
    case start
    /// Articles of lesser numbers are to come.
    case before(Int64)
    /// Articles of older days, or of this day and lesser numbers.
    case older(day: Value, number: Int64)
    /// Undated articles of lesser numbers.
    case undated(before: Int64)
  }

  /// An article that a search found.
  struct Match: Sendable {
    var article: Int64
    /// More is better; nil without words.
    var score: Double?
  }

  let words: String?
  let exclusion: String?
  let frequencies: Value
  let way: Way
  /// What each article has to meet that is gone through.
  let conditions: [SearchCondition]
  /// What an article has to meet wherever it comes from.
  private let all: [SearchCondition]
  /// How many matches a block holds at most.
  let most: Int
  private let bounds: SearchBounds

  /// Nil when nothing is asked.
  init?(_ query: SearchQuery, _ filters: SearchFilters, _ connection: Connection, _ bounds: SearchBounds)
    throws
  {
    guard !query.required.isEmpty || !query.excluded.isEmpty || !query.filters.isEmpty else { return nil }
    let index = WordIndex.articles(connection, bounds)
    self.bounds = bounds
    var conditions = filters.all
    words = query.matchExpression
    exclusion = words == nil ? query.exclusion : nil
    if let exclusion {
      conditions.append(try SearchQuestion.none(of: exclusion, index))
    }
    all = conditions
    let sizes = try filters.all.map { condition in
      try condition.list.map {
        try SearchQuestion.size(of: $0, atMost: bounds.mostWithin + 1, connection)
      } ?? Int.max
    }
    let shortest = sizes.indices.min { sizes[$0] < sizes[$1] }
    let least = shortest.map { sizes[$0] } ?? Int.max
    let isCommon =
      try words.map { try index.isCommon($0) } ?? true
    frequencies = words == nil ? .null : try index.frequencies(of: query)
    if let shortest, isCommon,
      least <= (words == nil ? bounds.mostSorted : bounds.shortList)
    {
      way = .list(conditions.remove(at: shortest))
      most = Int.max - 1
    } else if words != nil {
      let within = shortest.flatMap { isCommon && least <= bounds.mostWithin ? $0 : nil }
      way = .words(within: within.map { conditions.remove(at: $0) })
      most =
        !isCommon
        ? Int.max - 1 : conditions.isEmpty ? bounds.mostRanked : bounds.mostChecked
    } else {
      let inOrder = sizes.indices.filter { conditions[$0].ordered != nil }.min { sizes[$0] < sizes[$1] }
      way = .newest(
        inOrder.flatMap { conditions.remove(at: $0).ordered }
          ?? OrderedArticles(
            source: "article AS a", day: "a.published", number: "a.id", condition: nil))
      most = bounds.mostNewest
    }
    self.conditions = conditions
  }

  /// Leaves out what holds a word: looked up for each article, or, where few are left, all put together at once.
  private static func none(of exclusion: String, _ index: WordIndex) throws -> SearchCondition {
    let isInMost = try index.frequency(exclusion).rows > Int(index.last()) / 2
    return SearchCondition {
      let match = "FROM article_search WHERE article_search MATCH \($0.bind(.text(exclusion)))"
      return isInMost
        ? "a.id NOT IN (SELECT rowid \(match))" : "NOT EXISTS (SELECT 1 \(match) AND rowid = a.id)"
    }
  }

  private static func size(
    of list: ArticleSQL, atMost most: Int, _ connection: Connection
  ) throws -> Int {
    var conditions = Conditions()
    let sql = "SELECT count(*) FROM (\(list(&conditions)) LIMIT \(conditions.bind(.integer(most))))"
    return try connection.first(sql, conditions.values) { Int($0.integer(0)) } ?? 0
  }

  // MARK: Asking

  /// The source, conditions and order of the matches after a place.
  private func matches(after place: Place, _ bound: inout Conditions) -> (
    source: String, order: String
  ) {
    var source = "article_search CROSS JOIN article AS a ON a.id = article_search.rowid"
    var order = "article_search.rowid DESC"
    switch way {
    case .words(let within):
      if conditions.isEmpty { source = "article_search" }
      if let list = within?.list {
        // Without the sign SQLite would look each of them up.
        bound.add("+article_search.rowid IN (\(list(&bound)))")
      }
      if case .before(let number) = place {
        bound.add("article_search.rowid < \(bound.bind(.integer(number)))")
      }
    case .list(let condition):
      source = "(SELECT DISTINCT article_id FROM (\(condition.list?(&bound) ?? ""))) AS e"
      source +=
        words == nil
        ? " CROSS JOIN article AS a ON a.id = e.article_id"
        : " CROSS JOIN article_search ON article_search.rowid = e.article_id CROSS JOIN article AS a ON a.id = e.article_id"
      order = words == nil ? "a.published DESC, a.id DESC" : "e.article_id DESC"
    case .newest(let articles):
      source = articles.source
      order = "\(articles.day) DESC, \(articles.number) DESC"
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
    if let words { bound.add("article_search MATCH \(bound.bind(.text(words)))") }
    for condition in conditions { bound.add(condition.condition(&bound)) }
    return (source, order)
  }

  /// The SQL that gives the next block: numbers of articles, scores, and days where these order them.
  func blockSQL(after place: Place) -> (sql: String, values: [Value]) {
    var bound = Conditions()
    let score = words == nil ? "NULL" : WordIndex.articleRank(bound.bind(frequencies))
    let (source, order) = matches(after: place, &bound)
    let columns: String
    switch way {
    case .words: columns = "article_search.rowid, \(score)"
    case .list: columns = "e.article_id, \(score)"
    case .newest(let articles): columns = "\(articles.number), NULL, \(articles.day)"
    }
    let limit = bound.bind(.integer(most))
    return ("SELECT \(columns) FROM \(source) \(bound.clause) ORDER BY \(order) LIMIT \(limit)", bound.values)
  }

  /// How many articles match, when the first block ends at a place and holds so many.
  func total(firstBlock: Int, end: Place, _ connection: Connection) throws -> (count: Int, isEstimate: Bool) {
    switch (way, end) {
    case (.words(let within), .before(let number)):
      guard let words else { break }
      let index = WordIndex.articles(connection, bounds)
      let all = try index.frequency(words)
      if within == nil, conditions.isEmpty { return (all.rows, all.isEstimate) }
      let gone = try index.count(words, number...(try index.last()))
      let share = Double(all.rows) / Double(max(1, gone))
      return (max(firstBlock, Int(Double(firstBlock) * max(1, share))), true)
    case (.newest(let articles), _):
      if !conditions.isEmpty {
        let (count, isEstimate) = try sampled(connection)
        return (max(firstBlock, count), isEstimate)
      }
      var bound = Conditions()
      if let condition = articles.condition { bound.add(condition(&bound)) }
      let count = try connection.first("SELECT count(*) FROM \(articles.index) \(bound.clause)", bound.values)
      {
        Int($0.integer(0))
      }
      return (count ?? firstBlock, false)
    default: break
    }
    return (firstBlock, true)
  }

  /// So many articles are looked at to see which share of all matches.
  private static let sample: Int64 = 2000

  /// Estimates how many articles meet all conditions by some spread evenly over the archive; by all of them where these are few.
  private func sampled(_ connection: Connection) throws -> (count: Int, isEstimate: Bool) {
    let step = max(1, try WordIndex.articles(connection, bounds).last() / SearchQuestion.sample)
    var bound = Conditions()
    let by = bound.bind(.integer(step))
    for condition in all { bound.add(condition.condition(&bound)) }
    let sql = """
      WITH RECURSIVE v (id) AS (SELECT 1 UNION ALL SELECT id + \(by) FROM v WHERE id < (SELECT max(id) FROM article))
      SELECT count(*) FROM v CROSS JOIN article AS a ON a.id = v.id \(bound.clause)
      """
    let count = try connection.first(sql, bound.values) { Int($0.integer(0)) } ?? 0
    return (Int(step) * count, step > 1)
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
