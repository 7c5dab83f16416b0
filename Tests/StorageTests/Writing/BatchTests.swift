import Records
import SQLite
import Testing

@testable import Storage

/// What gathers in memory while a batch is written makes no difference to what is stored.
struct BatchTests {
  /// Texts of one day that come again, changed once or twice, with persons, roles, ties, quotes and dates that stay or go.
  private static let drafts = [
    Desk.usual[0], Desk.usual[1],
    Draft(
      "One", path: "1.txt", identity: "/1",
      body: "Bethany Roe, 42, came alone. \"I am sad,\" said Bethany Roe. On Tuesday she left."
    )
    .person("Bethany Roe", gender: .female, age: 42, roles: ["dancer"])
    .quote("I am sad,", by: "Bethany Roe").date("Tuesday", "2031-04-29"),
    Desk.usual[2], Desk.usual[3],
    Draft("Two", path: "2.txt", identity: "/2", body: "Nobody sang."),
    Draft(
      "One", path: "1.txt", identity: "/1",
      body: "Bethany Roe, 42, came with Cora Dunn. \"I am glad,\" said Cora Dunn."
    )
    .person("Bethany Roe", gender: .female, age: 42, roles: ["dancer"]).person("Cora Dunn")
    .quote("I am glad,", by: "Cora Dunn").relation("Bethany Roe", .sibling, "Cora Dunn", in: "came with"),
  ]

  private func contents(by size: Int, goingOn: Bool) throws -> [String: [[String]]] {
    let desk = try Desk([])
    let run = try desk.archive.beginRun(paths: [], extractor: "test-1", at: desk.decider.time)
    for start in stride(from: 0, to: Self.drafts.count, by: size) {
      let records = Self.drafts[start..<min(Self.drafts.count, start + size)].map {
        PreparedRecord($0.record)
      }
      _ = try desk.archive.write(records, in: run, goesOn: goingOn)
    }
    try desk.archive.endRun(run, at: desk.decider.time)
    return try desk.contents()
  }

  @Test(arguments: [1, 2, 3, 100], [false, true]) func revisionsWithinABatchAreAsThoseBetween(
    size: Int, goingOn: Bool
  )
    throws
  {
    let whole = try contents(by: size, goingOn: goingOn)
    #expect(whole["revision"]?.count == 3)
    expectSame(whole, try contents(by: 1, goingOn: false))
  }

  @Test func anErrorUndoesWhatTheOpenTransactionHas() throws {
    let desk = try Desk([Desk.usual[3]])
    let before = try desk.contents()
    let run = try desk.archive.beginRun(paths: [], extractor: "test-1", at: desk.decider.time)
    try desk.archive.connection.execute(
      """
      CREATE TEMP TRIGGER stop BEFORE INSERT ON article WHEN new.path = '2.txt'
      BEGIN SELECT RAISE(ABORT, 'stopped'); END
      """)
    _ = try desk.archive.write([PreparedRecord(Desk.usual[0].record)], in: run, goesOn: true)
    #expect(throws: (any Error).self) {
      try desk.archive.write([PreparedRecord(Desk.usual[1].record)], in: run, goesOn: true)
    }
    #expect(!desk.archive.connection.isInTransaction)
    try desk.archive.connection.execute("DROP TRIGGER stop")
    expectSame(try desk.contents(), before)
    // Nor does what came before the error come with the next transaction.
    _ = try desk.archive.write([PreparedRecord(Desk.usual[1].record)], in: run)
    #expect(try desk.people() == ["1 Cora Dunn 1", "2 Betty Roe 1"])
  }

  @Test func othersSeeATransactionOnceItEnds() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let archive = try Archive(path: path, access: .readWrite)
    let run = try archive.beginRun(paths: [], extractor: "1", at: "2031-06-01T12:00:00Z")
    func seen() throws -> Int { try Archive(path: path, access: .readOnly).statistics().articles }
    _ = try archive.write([PreparedRecord(Desk.usual[0].record)], in: run, goesOn: true)
    #expect(try seen() == 0)
    _ = try archive.write([PreparedRecord(Desk.usual[1].record)], in: run, goesOn: true)
    try archive.commit()
    #expect(try seen() == 2)
    _ = try archive.write([PreparedRecord(Desk.usual[2].record)], in: run, goesOn: true)
    try archive.endRun(run, at: "2031-06-01T12:00:01Z")
    #expect(try seen() == 3)
  }

  @Test func tellsWhatGathers() throws {
    let desk = try Desk([])
    let run = try desk.archive.beginRun(paths: [], extractor: "test-1", at: desk.decider.time)
    #expect(try desk.archive.gatheredBytes() == 0)
    var last = 0
    for draft in Desk.usual {
      _ = try desk.archive.write([PreparedRecord(draft.record)], in: run, goesOn: true)
      let now = try desk.archive.gatheredBytes()
      #expect(now > last)
      last = now
    }
    try desk.archive.commit()
    #expect(try desk.archive.gatheredBytes() < last)
  }

  @Test func transactionsGrowWithTheArchive() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    #expect(try archive.articlesATransaction() == 4096)
    try archive.add([Desk.usual[3]])
    for (articles, wanted) in [(60_000, 4096), (80_000, 5000), (40_000_000, 32_768)] {
      try archive.connection.execute("PRAGMA foreign_keys = OFF; UPDATE article SET id = \(articles)")
      #expect(try archive.articlesATransaction() == wanted)
    }
  }

  /// FTS5 writes out what it has gathered when it is told of a row before the last: a batch of many revisions must not make it do so
  /// for each.
  @Test func revisionsDoNotPartTheFullTextIndex() throws {
    let drafts = (0..<60).map { index in
      Draft("News \(index)", path: "\(index).txt", identity: "/\(index)", body: "Text \(index) of a day.")
    }
    let archive = try Archive.holding(drafts)
    let changed = drafts.enumerated().flatMap { index, draft in
      [
        Draft(
          draft.article.headline, path: "\(index).txt", identity: "/\(index)",
          body: "Word \(index) of a night."),
        Draft("More \(index)", path: "n\(index).txt", identity: "/n\(index)", body: "Another \(index)."),
      ]
    }
    let report = try archive.add(changed)
    #expect([report.new, report.revised] == [60, 60])
    let segments = try archive.connection.first("SELECT count(DISTINCT segid) FROM article_search_idx") {
      $0.integer(0)
    }
    // One for the first import, one for what is new, one for what is revised.
    #expect(try #require(segments) <= 3)
    #expect(try archive.search(SearchQuery("night"), limit: 99).total == 60)
    #expect(try archive.search(SearchQuery("day"), limit: 99).total == 0)
    #expect(try archive.search(SearchQuery("another"), limit: 99).total == 60)
  }
}
