internal import SQLite

/// Which stories are listed.
public struct StoryFilter: Sendable, Equatable {
  /// Only stories with articles that name this person.
  public var person: Int64?
  /// Only stories that were still going on this day, EDTF: a year or month means its first day.
  public var from: String?
  /// Only stories that had begun by this day, EDTF: a year or month means its last day.
  public var to: String?
  /// Only stories of so many articles, copies included.
  public var minArticles = 1

  /// Every story.
  public init() {}
}

/// An article of a story.
public struct StoryArticle: Sendable, Equatable {
  /// Which.
  public var article: ArticleReference
  /// Number of the article whose text it nearly repeats.
  public var copyOf: Int64?
}

extension Archive {
  /// Stories, those with the newest articles first, undated ones last; of a person, those with the person's newest articles.
  public func stories(_ filter: StoryFilter = StoryFilter(), limit: Int, offset: Int = 0) throws
    -> Listing<StorySummary>
  {
    try ask {
      let numbers = try storyNumbers(filter, limit: limit, offset: offset)
      let teller = StoryTeller(connection: connection)
      return Listing(
        items: try numbers.items.compactMap { try teller.summary(of: $0) }, hasMore: numbers.hasMore)
    }
  }

  /// Stories as ``stories(_:limit:offset:)`` lists them, read on and on.
  public func storiesWalk(_ filter: StoryFilter = StoryFilter()) throws -> ListingWalk<StorySummary> {
    try ask {
      var conditions = Conditions()
      let (sql, isOfPerson) = Archive.storyQuestion(filter, &conditions)
      let teller = StoryTeller(connection: connection)
      var seen: Set<Int64> = []
      return try walk(sql, conditions) { row in
        let story = row.integer(0)
        // The person's articles come newest first: a story stands where its first one does.
        guard !isOfPerson || seen.insert(story).inserted else { return nil }
        return try teller.summary(of: story)
      }
    }
  }

  /// The story of a number, or the one it became part of; nil when there is none.
  public func story(_ id: Int64) throws -> StorySummary? {
    try ask {
      guard let id = try StoryLedger(connection: connection).resolved(id) else { return nil }
      return try StoryTeller(connection: connection).summary(of: id)
    }
  }

  /// The stories of the articles that words find best.
  ///
  /// - Parameter words: as in ``search(_:limit:offset:)``.
  public func stories(about words: String, limit: Int) throws -> [StorySummary] {
    try ask {
      var walk = try searchWalk(SearchQuery(words))
      var seen: Set<Int64> = []
      var numbers: [Int64] = []
      for _ in 0..<Archive.hitsForStories {
        guard let match = try nextMatch(of: &walk) else { break }
        guard let story = try story(ofArticle: match.article) else { continue }
        if seen.insert(story).inserted { numbers.append(story) }
      }
      let teller = StoryTeller(connection: connection)
      return try numbers.prefix(max(0, limit)).compactMap { try teller.summary(of: $0) }
    }
  }

  /// So many articles are looked at for their stories.
  private static let hitsForStories = 100

  /// The articles of a story, or of the one it became part of, oldest first, undated ones last.
  public func articles(ofStory id: Int64, limit: Int, offset: Int = 0) throws -> Listing<StoryArticle> {
    try ask {
      let id = try StoryLedger(connection: connection).resolved(id) ?? id
      var conditions = Conditions()
      conditions.add("s.story_id = \(conditions.bind(.integer(id)))")
      return try listing(
        """
        SELECT s.copy_of, \(Columns.article) FROM story_article AS s CROSS JOIN article AS a ON a.id = s.article_id
        \(conditions.clause) ORDER BY s.day IS NULL, s.day, s.article_id
        """, conditions, limit: limit, offset: offset
      ) { StoryArticle(article: Columns.article($0, from: 1), copyOf: $0.optionalInteger(0)) }
    }
  }

  /// The story that an article belongs to; nil for an article that none has gone over yet.
  public func story(ofArticle article: Int64) throws -> Int64? {
    try ask {
      try connection.first("SELECT story_id FROM story_article WHERE article_id = ?1", [.integer(article)]) {
        $0.integer(0)
      }
    }
  }

  /// How many articles belong to no story yet, as those that an older Limelight stored.
  public func articlesWithoutStory() throws -> Int {
    try ask {
      try connection.first(
        "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM story_article)"
      ) { Int($0.integer(0)) } ?? 0
    }
  }

  private func storyNumbers(_ filter: StoryFilter, limit: Int, offset: Int) throws -> Listing<Int64> {
    var conditions = Conditions()
    let (sql, isOfPerson) = Archive.storyQuestion(filter, &conditions)
    guard isOfPerson else {
      return try listing(sql, conditions, limit: limit, offset: offset) { $0.integer(0) }
    }
    // The person's articles come newest first: a story stands where its first one does.
    var seen: Set<Int64> = []
    var found: [Int64] = []
    let statement = try connection.statement(sql)
    try statement.bind(conditions.values)
    defer { statement.reset() }
    let wanted = min(max(0, limit), Int.max - 1)
    let start = max(0, offset)
    while found.count <= wanted, try statement.step() {
      let story = statement.integer(0)
      if seen.insert(story).inserted, seen.count > start { found.append(story) }
    }
    return Listing(items: Array(found.prefix(wanted)), hasMore: found.count > wanted)
  }

  /// The question that gives the numbers of stories, and whether it gives one for each article of a person.
  static func storyQuestion(_ filter: StoryFilter, _ conditions: inout Conditions) -> (String, Bool) {
    // What the index holds.
    conditions.add("s.articles > 0")
    if filter.minArticles > 1 {
      conditions.add("s.articles >= \(conditions.bind(.integer(Int64(filter.minArticles))))")
    }
    conditions.add("s.last_day", from: filter.from, to: nil)
    conditions.add("s.first_day", from: nil, to: filter.to)
    guard let person = filter.person else {
      return (
        "SELECT s.id FROM story AS s \(conditions.clause) ORDER BY s.last_day DESC, s.articles DESC, s.id DESC",
        false
      )
    }
    conditions.add("e.person_id = \(conditions.bind(.integer(person)))")
    conditions.add("e.kind = \(TimelineEntry.Kind.publication.code)")
    return (
      """
      SELECT s.id FROM person_event AS e CROSS JOIN story_article AS x ON x.article_id = e.article_id
      CROSS JOIN story AS s ON s.id = x.story_id \(conditions.clause) ORDER BY e.day DESC, e.article_id DESC
      """, true
    )
  }
}
