import Records
import SQLite
import Testing

@testable import Storage

/// What SQLite plans for every question: no table is gone through from end to end where an index should serve, and no listing
/// sorts all it finds before the first line.
struct QueryPlanTests {
  private func plan(_ sql: String, _ archive: Archive) throws -> [String] {
    try archive.connection.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) }
  }

  /// Asks everything there is to ask, so that all statements are prepared.
  private func askEverything(_ archive: Archive) throws {
    let ben = try archive.id("Ben Moor")
    for access in 0..<32 {
      var quotes = QuoteFilter()
      quotes.speakers = access & 1 == 0 ? nil : [ben]
      quotes.text = access & 2 == 0 ? nil : "over"
      quotes.from = access & 4 == 0 ? nil : "2031"
      quotes.article = access & 8 == 0 ? nil : 1
      _ = try archive.quotes(quotes, limit: 5)
      var walk = try archive.quoteVariants(quotes)
      _ = try archive.next(5, of: &walk)
      var posts = PostFilter()
      posts.authors = access & 1 == 0 ? nil : [ben]
      posts.platform = access & 2 == 0 ? nil : "Instagram"
      posts.from = access & 4 == 0 ? nil : "2031"
      posts.article = access & 8 == 0 ? nil : 1
      posts.hashtag = access & 16 == 0 ? nil : "tides"
      _ = try archive.posts(posts, limit: 5)
    }
    try search(archive)
    for bounds in QueryPlanTests.lowBounds {
      archive.searchBounds = bounds
      try search(archive)
    }
    archive.searchBounds = SearchBounds()
    for name in [
      "Ben Moor", "moor", "Bem Mour", "xyz", "b moor", "be mo", "Bemn Moor", "benmoor", "a b moor",
    ] { _ = try archive.people(named: name) }
    _ = try archive.people(limit: 5)
    _ = try archive.people(prefix: "ben m", limit: 5)
    _ = try archive.dossier(of: ben)
    for subject in [TimelineSubject.person(ben), .story(1)] {
      for access in 0..<8 {
        var filter = TimelineFilter()
        filter.from = access & 1 == 0 ? nil : "2000"
        filter.kinds = access & 2 == 0 ? nil : [.date]
        filter.minSources = access & 4 == 0 ? 1 : 2
        let timeline = try #require(try archive.timeline(of: subject, filter))
        _ = try archive.entries(of: timeline, 0..<9)
      }
    }
    for access in 0..<4 {
      var filter = StoryFilter()
      filter.minArticles = access & 1 == 0 ? 2 : 1
      filter.person = access & 2 == 0 ? nil : ben
      _ = try archive.stories(filter, limit: 5)
    }
    _ = try archive.articles(ofStory: 1, limit: 5)
    _ = try archive.stories(about: "ash", limit: 5)
    _ = try archive.conflicts(of: ben)
    _ = try archive.article(1)
    _ = try archive.rejectedInputs(limit: 5)
    _ = try archive.isKnown(Draft("Never", identity: "/never", body: "seen").article)
  }

  /// With these every way is taken that a search may take in a large archive.
  private static let lowBounds = [
    SearchBounds(mostRanked: 1, mostCounted: 1, shortList: 9, mostSorted: 0, mostChecked: 1, mostNewest: 1),
    SearchBounds(mostRanked: 1, mostCounted: 1, shortList: 0, mostSorted: 0, mostChecked: 1, mostNewest: 1),
    SearchBounds(mostRanked: 1, mostCounted: 1, shortList: 0, mostSorted: 0, mostWithin: 0, mostChecked: 1),
    SearchBounds(mostRanked: 1, mostPlaced: 1, mostMet: 1, fewestRanked: 1, shortList: 0),
    SearchBounds(mostRanked: 9, mostPlaced: 1, mostMet: 1, fewestRanked: 9, mostChecked: 1),
  ]

  private func search(_ archive: Archive) throws {
    for words in ["", "over ", "o* ", "-over ", "\"over the\" ", "over the "] {
      for filter in [
        "", "person:moor", "person:\"Ben Moor\"", "speaker:moor", "from:2031", "to:2031", "date:2031",
        "platform:instagram", "publisher:x", "publisher:\"the lantern\"", "-person:moor",
        "person:moor speaker:moor date:2031 platform:instagram publisher:x from:2030",
      ] {
        _ = try archive.search(SearchQuery(words + filter), limit: 5)
      }
    }
    for part in 0..<8 {
      var quotes = QuoteFilter()
      quotes.text = "over OR a"
      quotes.speakers = part & 1 == 0 ? nil : [try archive.id("Ben Moor")]
      quotes.from = part & 2 == 0 ? nil : "2031"
      quotes.medium = part & 4 == 0 ? nil : .spoken
      _ = try archive.quotes(quotes, limit: 5)
    }
  }

  @Test func searchesOfCommonWordsSortNothingUnbounded() throws {
    let archive = try Lantern.archive()
    for bounds in QueryPlanTests.lowBounds {
      archive.searchBounds = bounds
      try search(archive)
    }
    let blocks = archive.connection.preparedSQL.filter {
      ($0.contains("rank_known(article_search") || $0.contains(", NULL, ")) && $0.contains("ORDER BY")
    }
    #expect(blocks.count > 20)
    // Of a list that is short the articles are put in order.
    for sql in blocks where !sql.contains("SELECT DISTINCT article_id") {
      let plan = try plan(sql, archive)
      #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(plan) of \(sql)")
    }
  }

  /// Runs the statements of decisions and of a reindex.
  private func decideEverything(_ archive: Archive) throws {
    let decider = Decider(who: "ada", time: "2031-07-01T09:00:00Z")
    let ben = try archive.id("Ben Moor")
    let anya = try archive.id("Anya Taylor-Fox")
    let article = try #require(try archive.articles(of: ben, named: "Ben Moor").first)
    _ = try archive.split(ben, articles: [article], by: decider)
    _ = try archive.rename(ben, to: "Benjamin Moor", by: decider)
    _ = try archive.addAlias("Old Ben", to: ben, by: decider)
    _ = try archive.merge([ben], into: anya, by: decider)
    _ = try archive.undo(nil, by: decider)
    _ = try archive.curations(of: ben, limit: 5)
    _ = try archive.mergeStories([2], into: 1, by: decider)
    _ = try archive.splitStory(1, articles: [2], as: "Band", by: decider)
    _ = try archive.renameStory(1, to: "Red", by: decider)
    for _ in 0..<3 { _ = try archive.undo(nil, by: decider) }
    _ = try archive.curations(story: 1, limit: 5)
    try archive.queueArticles(olderThan: nil)
    try archive.queueArticles(olderThan: "9")
    let run = try archive.beginRun(.reindex, extractor: "9", at: decider.time)
    for scope in [ReindexScope.decisions, .queue] {
      _ = try archive.queueLength(scope)
      let texts = try archive.queuedTexts(scope, after: 0, limit: 99, bytes: .max)
      _ = try archive.rewrite(
        texts.map { ($0.id, Record(article: $0.article, findings: Findings())) }, in: run)
    }
  }

  @Test func noQuestionGoesThroughAWholeTable() throws {
    let archive = try Lantern.archive()
    // A revision runs the statements that erase.
    try archive.add([Draft("New", identity: "/x", body: "Ben Moor").person("Ben Moor")])
    try archive.add([Draft("Newer", identity: "/x", body: "Ben Moor is here").person("Ben Moor")])
    let pages = [Pages.lighthouse, Pages.ferry].enumerated().map {
      Pages.page(Pages.address, fetch: $0, body: $1, offset: $0)
    }
    try archive.add(
      pages + [Pages.page(Pages.twin, fetch: 7), Pages.page("https://fern.example/b", body: Pages.ferry)])
    try archive.add([Pages.page(Pages.address, fetch: 9, offset: 0)])
    _ = try archive.search(SearchQuery("ferry OR lighthouse"), limit: 5)
    try askEverything(archive)
    try decideEverything(archive)
    try expectNoScan(archive)
  }

  @Test func conflictsAreFoundByIndexes() throws {
    let archive = try Lantern.archive()
    // Enough dates for them to be sampled, a tie that clashes, and ages and dates that differ.
    try archive.add(
      (0..<700).map { number in
        let year = 1980 + number % 2
        return Draft(
          "\(number)", path: "\(number).txt", body: "Ben Moor, \(20 + 9 * (number % 2)), was born in \(year)"
        )
        .person("Ben Moor").aged(20 + 9 * (number % 2), in: "2").date("\(year)", "\(year)")
      })
    for (number, kind) in [Relation.Kind.parent, .child, .parent].enumerated() {
      try archive.add([
        Draft("Tie \(number)", path: "t\(number).txt", body: "Ben Moor met his kin Cora Moor \(number) times")
          .person("Ben Moor").person("Cora Moor").relation("Ben Moor", kind, "Cora Moor", in: "his kin")
      ])
    }
    let found = try #require(try archive.conflicts(of: try archive.id("Ben Moor")))
    #expect(found.isPartial && found.items.map(\.kind) == [.age, .relation, .birth])
    let asked = archive.connection.preparedSQL.filter {
      $0.contains("GROUP BY day") || $0.contains("(kind, ")
    }
    try expectNoScan(archive)
    let plans = try asked.map { try plan($0, archive).joined(separator: "; ") }
    #expect(plans.count == 3)
    #expect(
      plans.allSatisfy { $0.contains("(person_id=? AND kind=?)") || $0.contains(">(?,?))") }, "\(plans)")
  }

  /// Whether every statement prepared so far goes by indexes.
  private func expectNoScan(_ archive: Archive) throws {
    // Inner lists, tables that are always small, and rejected inputs, which are listed in the order of their numbers.
    let lists: Set<Substring> = [
      "e", "c", "v", "w", "j", "CONSTANT", "json_each", "sqlite_schema", "migration", "rule", "i",
      // What was decided by hand, read before articles are written.
      "person_merge", "person_split", "curated_name",
      // The stretches of one quote.
      "stretches",
      // Its own tables are looked at in the same plan.
      "person_key_view",
      // One row a run.
      "import_run",
      // 257 rows.
      "story_frequency",
    ]
    // A reindex is of all articles.
    for sql in archive.connection.preparedSQL where !sql.hasPrefix("INSERT OR IGNORE INTO reindex_queue") {
      for line in try plan(sql, archive) where line.hasPrefix("SCAN ") {
        let table = line.dropFirst(5).prefix { $0 != " " }
        let isList = lists.contains(table) || table.hasPrefix("(subquery-")
        let isServed =
          isList || line.contains(" USING ") || line.contains("VIRTUAL TABLE")
          || line.contains("CONSTANT ROW")
        #expect(isServed, "\(line) in \(sql)")
      }
    }
  }

  @Test func aTimelineIsReadFromOrderedLists() throws {
    let archive = try Lantern.archive()
    var conditions = Conditions()
    conditions.add("person_id = \(conditions.bind(.integer(1)))")
    conditions.add("kind = 2")
    conditions.add("day > 0")
    #expect(
      try plan(Archive.tellingQuestion(conditions), archive) == [
        "SEARCH person_event USING PRIMARY KEY (person_id=? AND kind=? AND day>?)"
      ])
  }

  @Test func storiesComeInTheOrderOfTheirIndex() throws {
    let archive = try Lantern.archive()
    var filter = StoryFilter()
    filter.minArticles = 2
    filter.from = "2030"
    filter.to = "2031"
    var conditions = Conditions()
    #expect(
      try plan(Archive.storyQuestion(filter, &conditions).0, archive) == [
        "SEARCH s USING INDEX story_by_last_day (last_day>?)"
      ])
    filter.person = 1
    conditions = Conditions()
    let plan = try plan(Archive.storyQuestion(filter, &conditions).0, archive)
    #expect(plan.first == "SEARCH e USING PRIMARY KEY (person_id=? AND kind=?)")
    #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"))
  }

  @Test func listingsComeInTheOrderOfTheirIndex() throws {
    let archive = try Lantern.archive()
    var speaker = QuoteFilter()
    speaker.speakers = [1]
    var author = PostFilter()
    author.authors = [1]
    var platform = PostFilter()
    platform.platform = "Instagram"
    var hashtag = PostFilter()
    hashtag.hashtag = "tides"
    var handle = PostFilter()
    handle.handle = "benmoor"
    let questions: [(sql: String, index: String)] = [
      (try #require(QuoteQuestion(QuoteFilter())).sql, "SCAN a USING INDEX article_by_published"),
      (try #require(QuoteQuestion(speaker)).sql, "SEARCH e USING PRIMARY KEY (person_id=? AND kind=?)"),
      (try #require(PostQuestion(PostFilter())).sql, "SCAN o USING INDEX post_by_day"),
      (try #require(PostQuestion(author)).sql, "SEARCH e USING PRIMARY KEY (person_id=? AND kind=?)"),
      (try #require(PostQuestion(platform)).sql, "SEARCH o USING INDEX post_by_platform (platform=?)"),
      (
        try #require(PostQuestion(hashtag)).sql,
        "SEARCH g USING COVERING INDEX post_tag_by_value (value=? AND kind=?)"
      ),
      (try #require(PostQuestion(handle)).sql, "SEARCH o USING INDEX post_by_handle (handle=?)"),
    ]
    for (sql, index) in questions {
      let plan = try plan(sql, archive)
      #expect(plan.contains(index), "\(plan)")
      #expect(!plan.contains("USE TEMP B-TREE FOR ORDER BY"), "\(sql)")
    }
  }
}
