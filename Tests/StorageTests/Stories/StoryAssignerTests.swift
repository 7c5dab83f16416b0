import Records
import SQLite
import Testing

@testable import Storage

struct StoryAssignerTests {
  private func groups(_ drafts: [Draft]) throws -> [[Int64]] {
    let archive = try Archive.holding(drafts)
    #expect(try archive.wrongStoryCounts() == [])
    return try archive.storiesByArticle()
  }

  @Test func articlesAboutOneMatterAreAStory() throws {
    let stories = try groups([
      Matters.lighthouse(0, published: "2031-05-02"), Matters.lighthouse(1, published: "2031-05-03"),
      Matters.divorce(0, published: "2031-05-10"), Matters.other(1, published: "2031-05-04"),
      Matters.lighthouse(2, published: "2031-05-06"), Matters.divorce(1, published: "2031-05-11"),
    ])
    #expect(stories == [[1, 2, 5], [3, 6], [4]])
  }

  @Test(arguments: [
    ("2031-05-20", 1), ("2031-09-02", 2), ("2021-05-02", 2), ("1850-05-02", 2), ("2090-05-02", 2),
  ])
  func farInTimeIsAnotherStory(day: String, stories: Int) throws {
    #expect(
      try groups([
        Matters.lighthouse(0, published: "2031-05-02"), Matters.lighthouse(1, published: day),
      ]).count == stories)
  }

  @Test(arguments: ["1850-01-01", "2090-12-31", "0001-01-01", "9999-12-30"]) func daysOfAnyAgeHaveStories(
    day: String
  ) throws {
    #expect(
      try groups([Matters.lighthouse(0, published: day), Matters.lighthouse(1, published: day)]) == [[1, 2]])
  }

  @Test func whatComesLateOrOutOfOrderJoins() throws {
    #expect(
      try groups([
        Matters.lighthouse(2, published: "2031-05-06"), Matters.other(1, published: "2031-05-03"),
        Matters.lighthouse(0, published: "2031-05-02"), Matters.lighthouse(1, published: "2031-05-04"),
      ]) == [[1, 3, 4], [2]])
  }

  @Test func undatedArticlesJoinAndAreJoined() throws {
    #expect(
      try groups([Matters.lighthouse(0, published: nil), Matters.lighthouse(1, published: "2031-05-02")]) == [
        [1, 2]
      ])
    #expect(
      try groups([Matters.lighthouse(0, published: "2031-05-02"), Matters.lighthouse(1, published: nil)]) == [
        [1, 2]
      ])
    #expect(
      try groups([Matters.lighthouse(0, published: nil), Matters.divorce(1, published: nil)]).count == 2)
  }

  @Test func poorArticlesHaveStoriesOfTheirOwn() throws {
    let archive = try Archive.holding([
      Draft(nil, published: nil, path: "1", body: ""), Draft(nil, path: "2", body: "Lighthouse"),
      Draft("", path: "3", body: "the and of"), Draft("Lighthouse", published: nil, path: "4", body: ""),
      Matters.lighthouse(0, published: "2031-05-02"),
    ])
    #expect(try archive.storiesByArticle().last == [5])
    #expect(try archive.articlesWithoutStory() == 0)
    #expect(try archive.wrongStoryCounts() == [])
    let titles = try archive.stories(limit: 9).items.map(\.title)
    #expect(titles.allSatisfy { !$0.isEmpty })
    for article in 1...5 as ClosedRange<Int64> {
      let story = try #require(try archive.story(ofArticle: article))
      #expect(try archive.timeline(of: .story(story)) != nil)
    }
  }

  @Test func copiesAreKnownAndCounted() throws {
    let archive = try Archive.holding([
      Matters.wire(0, published: "2031-05-02"), Matters.wire(1, published: "2031-05-02"),
      Matters.wire(2, published: "2031-05-03", headline: "Actress hurt"),
      Matters.lighthouse(0, published: "2031-05-02"),
    ])
    #expect(try archive.storiesByArticle() == [[1, 2, 3], [4]])
    let story = try #require(try archive.story(1))
    #expect([story.articles, story.copies] == [3, 2])
    #expect(try archive.articles(ofStory: 1, limit: 9).items.map(\.copyOf) == [nil, 1, 1])
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func anArticleThatLinksTwoStoriesMakesThemOne() throws {
    // Two ends of a matter that share little, told too far apart; and one that tells both, and lies between.
    let archive = try Archive.holding([
      Matters.lighthouse(0, published: "2031-03-01"), Matters.lighthouse(3, published: "2031-05-10"),
    ])
    #expect(try archive.storiesByArticle() == [[1], [2]])
    var link = Matters.lighthouse(1, published: "2031-04-05")
    link.article.body +=
      " " + Matters.lighthouse(0, published: nil).article.body
      + Matters.lighthouse(3, published: nil).article.body
    try archive.add([link.person("Vera Lund")])
    #expect(try archive.storiesByArticle() == [[1, 2, 3]])
    #expect(try archive.wrongStoryCounts() == [])
    // The old number leads on.
    #expect(try archive.story(2)?.id == 1)
    #expect(try archive.timeline(of: .story(2))?.count == archive.timeline(of: .story(1))?.count)
    #expect(try archive.articles(ofStory: 2, limit: 9).items.map(\.article.id) == [1, 3, 2])
    #expect(try archive.story(3) == nil)
  }

  private static let mixed: [Draft] =
    (0..<6).flatMap { index -> [Draft] in
      let day = "2031-05-0\(index + 1)"
      return [
        Matters.lighthouse(index, published: index == 3 ? nil : day), Matters.divorce(index, published: day),
        Matters.other(index, published: day), Matters.wire(index, published: day),
      ]
    }.enumerated().map { index, draft in
      var draft = draft
      draft.article.source = Source(
        path: "\(index)", format: .text, sha256: SHA256.hexDigest(of: "\(index)".utf8))
      return draft
    }

  @Test(arguments: [1, 2, 5]) func batchesMakeNoDifference(size: Int) throws {
    func contents(_ drafts: [Draft], by size: Int) throws -> [String: [[String]]] {
      let desk = try Desk([])
      let run = try desk.archive.beginRun(paths: [], extractor: "test-1", at: desk.decider.time)
      for start in stride(from: 0, to: drafts.count, by: size) {
        _ = try desk.archive.write(drafts[start..<min(drafts.count, start + size)].map(\.record), in: run)
      }
      try desk.archive.endRun(run, at: desk.decider.time)
      #expect(try desk.archive.wrongStoryCounts() == [])
      return try desk.contents()
    }
    expectSame(try contents(Self.mixed, by: size), try contents(Self.mixed, by: 1000))
  }

  @Test func anArchiveClosedAndOpenedBetweenGoesOn() throws {
    let folder = try TemporaryFolder()
    for (index, draft) in Self.mixed.enumerated() {
      try Archive(path: folder.path("a.db"), access: .readWrite).add(
        [draft], at: "2031-06-01T12:00:\(10 + index)Z")
    }
    let whole = try Archive.holding(Self.mixed)
    let pieces = try Archive(path: folder.path("a.db"), access: .readWrite)
    #expect(try pieces.storiesByArticle() == whole.storiesByArticle())
    for table in ["story", "story_article", "story_term", "story_frequency"] {
      func rows(_ archive: Archive) throws -> [[String]] {
        try archive.connection.rows("SELECT * FROM \(table) ORDER BY 1, 2, 3") { row in
          (0..<row.columnCount).map { "\(row.value($0))" }
        }
      }
      if table == "story_frequency" {
        let sql = "SELECT page, hex(counts) FROM story_frequency ORDER BY 1"
        #expect(
          try pieces.connection.rows(sql) { [$0.text(0), $0.text(1)] }
            == whole.connection.rows(sql) { [$0.text(0), $0.text(1)] })
      } else {
        #expect(try rows(pieces) == rows(whole), "\(table)")
      }
    }
  }

  @Test func aBatchThatFailsLeavesNoCounts() throws {
    let desk = try Desk([Matters.lighthouse(0, published: "2031-05-02")])
    let before = try desk.contents()
    let run = try desk.archive.beginRun(paths: [], extractor: "test-1", at: desk.decider.time)
    // A trigger stops the batch after its first article.
    try desk.archive.connection.execute(
      """
      CREATE TEMP TRIGGER stop BEFORE INSERT ON article WHEN new.path = 'divorce-0.txt'
      BEGIN SELECT RAISE(ABORT, 'stopped'); END
      """)
    let batch = [Matters.lighthouse(1, published: "2031-05-03"), Matters.divorce(0, published: "2031-05-03")]
    #expect(throws: (any Error).self) { try desk.archive.write(batch.map(\.record), in: run) }
    try desk.archive.connection.execute("DROP TRIGGER stop")
    expectSame(try desk.contents(), before)
    try desk.add(batch)
    let plain = try Desk([Matters.lighthouse(0, published: "2031-05-02")])
    _ = try plain.archive.beginRun(paths: [], extractor: "test-1", at: desk.decider.time)
    try plain.add(batch)
    expectSame(try desk.contents(), try plain.contents())
  }

  @Test func bytesAreCountedOnce() throws {
    let archive = try Archive.holding(Self.mixed)
    #expect(
      try archive.connection.first("SELECT hex(substr(counts, 1, 8)) FROM story_frequency WHERE page = 256") {
        $0.text(0)
      } == "1800000001000000")
  }

  /// Its own day is unknown, but those of its story are not.
  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]])
  func anUndatedArticleBridgesNoDecades(order: [Int]) throws {
    let drafts = [
      Matters.wire(0, published: "2031-05-02"), Matters.wire(1, published: nil),
      Matters.wire(2, published: "2090-01-01"),
    ]
    let archive = try Archive.holding(order.map { drafts[$0] })
    let dated = try [0, 2].map { draft in
      try archive.story(ofArticle: Int64((order.firstIndex(of: draft) ?? 0) + 1))
    }
    #expect(dated[0] != nil)
    #expect(dated[0] != dated[1])
    #expect(try archive.wrongStoryCounts() == [])
  }
}
