internal import SQLite

/// How a search goes about finding articles, so that it takes no longer for common words and wide filters than for rare ones.
///
/// It gives articles in blocks. One block holds all where few rows have to be gone through; else a block is the next so many that match, and the best
/// of these come first: the newest imported of those that hold the words, or, without words, the newest by their day. What is cheapest to
/// go through is gone through: the rows of the words, or a list of articles that meet a filter.
struct SearchQuestion: Sendable {
  /// What is gone through.
  enum Way: Sendable {
    /// Rows of the words.
    case words
    /// Rows of the words that are these articles, the greatest number first.
    case among([Int64])
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
  let frequencies: Value
  let way: Way
  /// What each article has to meet that is gone through.
  let conditions: [SearchCondition]
  /// What an article has to meet wherever it comes from.
  let all: [SearchCondition]
  /// How many matches a block holds at most.
  let most: Int
  /// How many articles hold the words; without words 0.
  let frequency: WordIndex.Frequency
  /// Of articles of so many numbers the rows of the words are gone through together.
  let span: Int64
  /// The newest articles that hold the words, and whether these are all: where that is known and no more are ranked together.
  let newest: (articles: [Int64], areAll: Bool)?
  /// The greatest number of an article.
  let last: Int64
  let bounds: SearchBounds

  /// Nil when nothing is asked.
  init?(_ query: SearchQuery, _ filters: SearchFilters, _ connection: Connection, _ bounds: SearchBounds)
    throws
  {
    guard !query.required.isEmpty || !query.excluded.isEmpty || !query.filters.isEmpty else { return nil }
    let index = WordIndex.articles(connection, bounds, terms: query.required.reduce(0) { $0 + $1.count })
    self.bounds = bounds
    last = try index.last()
    var conditions = filters.all
    words = query.matchExpression
    if words == nil, let exclusion = query.exclusion {
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
    guard words != nil else {
      (frequency, frequencies, span, newest) = ((0, false), .null, 0, nil)
      if let shortest, least <= bounds.mostSorted {
        way = .list(conditions.remove(at: shortest))
        most = Int.max - 1
      } else {
        let inOrder = sizes.indices.filter { conditions[$0].ordered != nil }.min { sizes[$0] < sizes[$1] }
        way = .newest(
          inOrder.flatMap { conditions.remove(at: $0).ordered }
            ?? OrderedArticles(source: "article AS a", day: "a.published", number: "a.id"))
        most = bounds.mostNewest
      }
      self.conditions = conditions
      return
    }
    let rows = try index.rows(goneThroughFor: query)
    let mostProbed = bounds.mostProbed(query)
    frequency = try index.frequency(of: query)
    frequencies = try index.frequencies(of: query)
    let isCommon = frequency.rows > bounds.mostRanked
    // Where few rows match, FTS5 goes on to the next that does however few numbers are asked for: then each is looked up.
    span = isCommon ? Int64(Double(last) / Double(max(1, rows)) * Double(mostProbed)) : 0
    let isShort = isCommon || rows > mostProbed && least < rows / SearchQuestion.rowsOfLookingUp
    // So many as there are among the rows gone through.
    let share = Double(frequency.rows) / Double(max(1, rows)) * min(1, Double(least) / Double(max(1, last)))
    let isBounded = rows > mostProbed
    let fewest = bounds.fewestRanked
    func expected(_ most: Int) -> Int {
      isBounded ? max(fewest, Int(min(Double(most), share * Double(mostProbed)))) : most
    }
    if let shortest, isShort, least <= bounds.mostWithin, let list = conditions[shortest].list {
      conditions.remove(at: shortest)
      way = .among(try SearchQuestion.numbers(of: list, connection))
      newest = nil
      most = expected(conditions.isEmpty ? bounds.mostRanked : bounds.mostChecked)
    } else {
      way = .words
      let atOnce = conditions.isEmpty ? bounds.mostRanked : bounds.mostChecked
      most = isCommon || rows > mostProbed ? expected(atOnce) : Int.max - 1
      let known = index.newestArticles(of: query)
      newest =
        if let known, known.areAll || known.articles.count >= most { known } else { nil }
    }
    self.conditions = conditions
  }

  /// To look up whether an article holds a phrase takes as long as to go through so many rows of its words.
  private static let rowsOfLookingUp = 150

  /// Leaves out what holds a word: looked up for each article, or, where few are left, all put together at once.
  private static func none(of exclusion: String, _ index: WordIndex) throws -> SearchCondition {
    let isInMost = try index.frequency(exclusion).rows > Int(index.last()) / 2
    return SearchCondition {
      let match = "FROM article_search WHERE article_search MATCH \($0.bind(.text(exclusion)))"
      // A beginning of many words is put together for each article that is looked up.
      return isInMost || exclusion.contains("*")
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

  /// The numbers of the articles of a list, each once, the greatest first.
  private static func numbers(of list: ArticleSQL, _ connection: Connection) throws -> [Int64] {
    var conditions = Conditions()
    let sql = list(&conditions)
    let numbers = try connection.rows(sql, conditions.values) { $0.integer(0) }.sorted(by: >)
    return numbers.indices.filter { $0 == 0 || numbers[$0 - 1] != numbers[$0] }.map { numbers[$0] }
  }
}
