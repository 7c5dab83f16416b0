import SQLite
import Testing

@testable import Storage

/// Searches that find more than they rank together, with bounds so low that a small archive reaches them.
struct CommonWordsTests {
  /// Sixty articles about a comet, every third with it in the headline, the first being the newest; every tenth tells of Ben Moor.
  private func archive() throws -> Archive {
    let archive = try Archive.holding(
      (0..<60).map { number in
        let draft = Draft(
          number % 3 == 0 ? "A comet, the \(number)th" : "Night \(number)",
          published: "2031-\(number < 30 ? "07" : "06")-\(10 + number % 20)", path: "\(number).txt",
          body: "A comet passed. \(number % 4 == 0 ? "Stars fell" : "Nothing fell")"
            + (number % 10 == 0 ? " on Ben Moor" : ""))
        return number % 10 == 0 ? draft.person("Ben Moor") : draft
      })
    archive.searchBounds = SearchBounds(
      mostRanked: 10, mostCounted: 12, mostPlaced: 8, mostMet: 20, fewestRanked: 3, shortList: 3,
      mostSorted: 3,
      mostWithin: 8, mostChecked: 4, mostNewest: 5)
    return archive
  }

  @Test(
    "lists everything once, however it is gone through",
    arguments: [
      "comet", "comet OR stars", "\"comet passed\"", "co*", "comet -stars", "comet person:\"Ben Moor\"",
      "comet from:2031-07", "comet to:2031-06", "comet -person:\"Ben Moor\" stars", "person:\"Ben Moor\"",
      "from:2031-06", "-stars", "-comet", "from:2031-07 person:\"Ben Moor\"", "-person:\"Ben Moor\"",
      "comet date:2031-07", "date:2031", "\"stars fell\"", "\"comet stars\"", "\"fell on\"",
      "comet fell stars",
      "comet -\"stars fell\"", "\"stars fell\" OR moor", "\"stars fell\" person:\"Ben Moor\"",
      "fell date:2031-06",
      "\"nothing fell\" from:2031-07", "fell co*",
    ])
  func listsEverythingOnce(source: String) throws {
    let archive = try archive()
    let query = SearchQuery(source)
    let bounded = try archive.search(query, limit: 100, eachCopy: true)
    archive.searchBounds = SearchBounds()
    let whole = try archive.search(query, limit: 100, eachCopy: true)
    #expect(Set(bounded.hits.map(\.article.id)) == Set(whole.hits.map(\.article.id)))
    #expect(bounded.hits.count == whole.hits.count)
    #expect(bounded.total == whole.total && !bounded.isEstimate)
    if query.matchExpression == nil { #expect(bounded.hits == whole.hits) }
  }

  @Test func ranksTheLastImportedFirst() throws {
    let archive = try archive()
    var walk = try archive.searchWalk(SearchQuery("comet"), eachCopy: true)
    #expect(walk.isEstimate)
    let first = try archive.next(10, of: &walk)
    #expect(Set(first.items.map(\.article.id)) == Set(51...60) && first.hasMore)
    // Those with the comet in their headline.
    #expect(first.items.prefix(3).allSatisfy { $0.headline?.highlights.isEmpty == false })
    let second = try archive.next(10, of: &walk)
    #expect(Set(second.items.map(\.article.id)) == Set(41...50))
  }

  @Test func ranksThePhrasesAmongSoManyRowsFirst() throws {
    let archive = try archive()
    archive.searchBounds.mostRanked = 100
    // Of the rarer word are fifteen rows, and all of them match.
    archive.searchBounds.mostPlaced = 12
    let query = SearchQuery("\"stars fell\"")
    var walk = try archive.searchWalk(query, eachCopy: true)
    #expect(walk.isEstimate && (10...20).contains(walk.total))
    #expect(walk.notes == ["the best of the \(walk.block.count) matches that were imported last come first"])
    let first = try archive.next(12, of: &walk).items.map(\.article.id)
    archive.searchBounds = SearchBounds()
    let whole = try archive.search(query, limit: 99, eachCopy: true)
    #expect(whole.notes.isEmpty && !whole.isEstimate && whole.total == 15)
    #expect(Set(first) == Set(whole.hits.map(\.article.id).sorted().suffix(12)))
  }

  @Test func countsOnceWhatIsRare() throws {
    let archive = try archive()
    archive.searchBounds.mostPlaced = 5
    archive.searchBounds.fewestRanked = 7
    for (source, count) in [("\"on ben\"", 6), ("\"comet stars\"", 0), ("\"fell on\"", 6)] {
      let found = try archive.search(SearchQuery(source), limit: 1, eachCopy: true)
      #expect(found.total == count && !found.isEstimate && found.notes.isEmpty)
    }
  }

  @Test(arguments: [
    "comet", "comet stars", "\"stars fell\"", "co*", "comet person:\"Ben Moor\"", "\"fell on\" from:2031-07",
    "comet date:2031-06", "-stars", "comet OR night -moor", "\"stars fell\" OR \"nothing fell\"",
  ])
  func findsTheSameAsWithoutBoundsWhereFewMatch(source: String) throws {
    let archive = try archive()
    archive.searchBounds = SearchBounds()
    let bounded = try archive.search(SearchQuery(source), limit: 99)
    let much = 1_000_000
    archive.searchBounds = SearchBounds(
      mostRanked: much, mostCounted: much, mostPlaced: much, mostMet: much, mostSorted: much, mostWithin: 0,
      mostChecked: much, mostNewest: much)
    #expect(try archive.search(SearchQuery(source), limit: 99) == bounded)
  }

  @Test func findsAllOfAShortListInTheirOrder() throws {
    let archive = try archive()
    let query = SearchQuery("comet person:\"Ben Moor\"")
    archive.searchBounds.shortList = 6
    let lookedUp = try archive.search(query, limit: 99, eachCopy: true)
    archive.searchBounds = SearchBounds()
    let whole = try archive.search(query, limit: 99, eachCopy: true)
    #expect(lookedUp.hits.map(\.article) == whole.hits.map(\.article) && lookedUp.total == 6)
    #expect(lookedUp.notes.isEmpty && !lookedUp.isEstimate)
  }

  @Test(arguments: [
    ("co*", "A comet, a Comté, the sea", "(\"Comté\" OR \"comet\")"), ("co*", "the sea", "\"co\" *"),
    ("comet", "a comet", "\"comet\""), ("n* \"co me*\"", "nice co met", "\"nice\" AND \"co me*\""),
    ("se* -no*", "the Sea", "(\"Sea\") NOT (\"no\" *)"),
  ])
  func marksTheWordsOfTheText(source: String, text: String, expression: String) {
    #expect(SearchQuery(source).expression(marking: { text }) == expression)
  }

  @Test func estimatesHowManyThereAre() throws {
    let archive = try archive()
    let words = try archive.search(SearchQuery("comet"), limit: 1, eachCopy: true)
    #expect(words.isEstimate && (50...70).contains(words.total))
    let both = try archive.search(SearchQuery("comet -person:\"Ben Moor\""), limit: 1, eachCopy: true)
    #expect(both.isEstimate && (40...70).contains(both.total))
    let few = try archive.search(SearchQuery("comet person:\"Ben Moor\" stars"), limit: 1, eachCopy: true)
    #expect(!few.isEstimate && few.total == 3)
    let period = try archive.search(SearchQuery("from:2031-07"), limit: 1, eachCopy: true)
    #expect(!period.isEstimate && period.total == 30)
  }

  @Test func takesTheNewestOfEquals() throws {
    let archive = try Archive.holding(
      ["2031-01-02", "2031-01-09", "2031-01-05"].map {
        Draft("Night", published: $0, path: $0, body: "A comet passed")
      })
    #expect(
      try archive.search(SearchQuery("comet"), limit: 9, eachCopy: true).hits.map(\.article.path) == [
        "2031-01-09", "2031-01-05", "2031-01-02",
      ])
  }

  @Test func saysWhatStandsForABroadPrefix() throws {
    let archive = try archive()
    var query = SearchQuery("n* comet")
    var notes: [String] = []
    let index = WordIndex.articles(archive.connection, SearchBounds())
    try BroadPrefix(index: index, mostPages: 400).narrow(&query, notes: &notes)
    #expect(notes.isEmpty && query.required[0].map(\.expression) == ["\"n\" *"])
    try BroadPrefix(index: index, mostPages: -1).narrow(&query, notes: &notes)
    #expect(query.required[0].map(\.text) == ["nothing", "night"])
    var excluding = SearchQuery("comet -n*")
    var none: [String] = []
    try BroadPrefix(index: index, mostPages: -1).narrow(&excluding, notes: &none)
    #expect(none.isEmpty && excluding.excluded.map(\.expression) == ["\"n\" *"])
    #expect(
      notes == ["too many words begin with 'n'; looked for the 2 commonest, such as 'nothing', 'night'"])
  }

  @Test(arguments: [
    "comet", "comet stars", "\"comet passed\" OR night", "n* comet", "comet -stars", "nobody",
  ])
  func ranksAsBM25Does(source: String) throws {
    let archive = try archive()
    let query = SearchQuery(source)
    let match = try #require(query.matchExpression)
    let index = WordIndex.articles(archive.connection, SearchBounds())
    let scores = try archive.connection.rows(
      """
      SELECT \(WordIndex.articleRank("?2")), -bm25(article_search, 8.0, 4.0, 1.0) FROM article_search
      WHERE article_search MATCH ?1
      """, [.text(match), try index.frequencies(of: query)]
    ) { (own: $0.real(0), bm25: $0.real(1)) }
    #expect(scores.allSatisfy { $0.own == $0.bm25 })
    #expect(scores.isEmpty == (source == "nobody"))
  }

  @Test func findsQuotesOfCommonWordsOnce() throws {
    let archive = try Archive.holding(
      (0..<30).map {
        Draft(
          "\($0)", published: "2031-0\(1 + $0 % 2)-01", path: "\($0)",
          body: "\"Oh comet \($0),\" said Ben Moor"
        )
        .person("Ben Moor").quote("Oh comet \($0),", by: $0 % 3 == 0 ? "Ben Moor" : nil)
      })
    let ben = try archive.id("Ben Moor")
    for part in 0..<4 {
      var filter = QuoteFilter()
      filter.text = "comet"
      filter.speakers = part & 1 == 0 ? nil : [ben]
      filter.from = part & 2 == 0 ? nil : "2031-02"
      archive.searchBounds = SearchBounds()
      let whole = try archive.quotes(filter, limit: 99).items.map(\.id)
      #expect(whole.count == [30, 10, 15, 5][part])
      for bounds in [
        SearchBounds(mostRanked: 4, shortList: 99, mostChecked: 3),
        SearchBounds(mostRanked: 4, shortList: 0, mostChecked: 3),
      ] {
        archive.searchBounds = bounds
        #expect(Set(try archive.quotes(filter, limit: 99).items.map(\.id)) == Set(whole))
        let pages = try (0..<16).map { try archive.quotes(filter, limit: 2, offset: $0 * 2) }
        #expect(pages.flatMap(\.items).map(\.id).sorted() == whole.sorted())
        #expect(pages.map(\.hasMore) == (0..<16).map { $0 * 2 + 2 < whole.count })
      }
    }
  }
}
