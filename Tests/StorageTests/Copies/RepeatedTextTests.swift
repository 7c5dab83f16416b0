import Records
import SQLite
import Testing

@testable import Storage

/// The same words under other addresses and paths.
@Suite struct RepeatedTextTests {
  @Test(
    "however far apart in time",
    arguments: [
      ["2031-05-02", "2031-05-09"], ["2031-05-02", "2032-05-01"], ["2031-05-02", "2051-05-02"],
      ["2031-05-02", nil], [nil, "2031-05-02"], [nil, nil],
    ]) func equalWordsAreCopies(days: [String?]) throws
  {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", published: days[0]),
      Pages.page("https://fern.example/b", headline: "A tower changes hands", published: days[1]),
    ])
    #expect(try archive.originals() == [nil, 1])
    #expect(try archive.statistics().copies == 1)
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func theFirstPublishedIsTheOriginal() throws {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", published: "2033-05-02"),
      Pages.page("https://fern.example/b", published: "2032-05-02"),
      Pages.page(nil, published: "2031-05-02", path: "c.txt"), Pages.page(nil, published: nil, path: "d.txt"),
    ])
    #expect(try archive.originals() == [3, 3, nil, 3])
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func copiesFarApartAreNoStoryTogether() throws {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", published: "2031-05-02"),
      Pages.page("https://fern.example/b", published: "2032-05-02"),
      Pages.page("https://moss.example/c", published: "2031-05-20"),
    ])
    #expect(try archive.storiesByArticle() == [[1, 3], [2]])
    #expect(try archive.originals() == [nil, 1, 1])
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func punctuationAndParagraphsMakeNoOtherText() throws {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", published: nil),
      Pages.page(
        "https://fern.example/b", published: "2040-01-01",
        body: Pages.lighthouse.replacing(". ", with: ".\n\n").replacing("keeper's", with: "keeper’s")),
    ])
    #expect(try archive.originals() == [nil, 1])
  }

  @Test(
    "short texts and notices are nobody's copies",
    arguments: [
      Pages.boilerplate, "Vera Lund rests.", "",
    ]) func shortTextsAreApart(body: String) throws
  {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", headline: "Vera Lund rests", body: body),
      Pages.page("https://fern.example/b", headline: "Ida Marsh sings", body: body),
    ])
    #expect(try archive.originals() == [nil, nil])
  }

  /// What a site shows in place of its articles is the same for all.
  @Test func partsAreApart() throws {
    let archive = try Archive.holding(
      (1...2).map {
        Pages.page(
          "https://lamp.example/\($0)", headline: "Story \($0)", published: "203\($0)-05-02",
          partial: .paywall, body: Pages.ferry)
      })
    #expect(try archive.originals() == [nil, nil])
  }

  @Test func partsDoNotHideTheWhole() throws {
    let parts = (1...6).map {
      Pages.page(
        "https://lamp.example/\($0)", headline: "Story \($0)", published: "202\($0)-05-02", partial: .paywall,
        body: Pages.ferry)
    }
    let whole = (["2031-05-02", "2041-05-02"] as [String]).map {
      Pages.page("https://fern.example/\($0)", published: $0, body: Pages.ferry)
    }
    #expect(try Archive.holding(parts + whole).originals() == Array(repeating: nil, count: 7) + [7])
  }

  @Test func aCommonParagraphMakesNoCopies() throws {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", body: Pages.lighthouse + "\n\n" + Pages.boilerplate),
      Pages.page(
        "https://lamp.example/b", headline: "Ida Marsh hurt", body: Pages.ferry + "\n\n" + Pages.boilerplate),
    ])
    #expect(try archive.originals() == [nil, nil])
  }

  @Test func aRevisionMayBecomeAndCeaseToBeACopyFarAway() throws {
    let archive = try Archive.holding([
      Pages.page("https://lamp.example/a", published: "2031-05-02"),
      Pages.page(
        "https://fern.example/b", headline: "Ida Marsh hurt", published: "2033-05-02", body: Pages.ferry),
    ])
    #expect(try archive.originals() == [nil, nil])
    try archive.add([Pages.page("https://fern.example/b", published: "2033-05-02")])
    #expect(try archive.originals() == [nil, 1])
    try archive.add([
      Pages.page("https://lamp.example/a", published: "2031-05-02", body: Pages.ferry + " Sail on.")
    ])
    #expect(try archive.originals() == [nil, nil])
    #expect(try archive.wrongStoryCounts() == [])
  }

  @Test func batchesMakeNoDifference() throws {
    let pages = [
      Pages.page(Pages.twin), Pages.page(nil, published: "2029-01-01", path: "c.txt"),
      Pages.page(Pages.address, fetch: 4),
      Pages.page("https://moss.example/c", published: nil),
      Pages.page("https://lamp.example/lighthouse?print=1"),
    ]
    let one = try Archive.holding(pages)
    let other = try Archive(path: ":memory:", access: .readWrite)
    for page in pages { try other.add([page]) }
    #expect(try one.originals() == other.originals())
    #expect(try one.originals().filter { $0 == nil }.count == 1)
    #expect(try one.wrongStoryCounts() == [])
  }

  @Test func reindexFindsTheCopiesOfAnOlderArchive() throws {
    let desk = try Desk([
      Pages.page("https://lamp.example/a", published: "2031-05-02"),
      Pages.page("https://fern.example/b", published: "2033-05-02"),
      Pages.page(Pages.twin, body: Pages.ferry), Pages.page(Pages.address, body: Pages.ferry + " Calm seas."),
    ])
    let before = try desk.archive.originals()
    #expect(before == [nil, 1, 4, nil])
    try desk.archive.connection.execute("UPDATE story_article SET copy_of = NULL")
    for story in 1...4 as ClosedRange<Int64> {
      try StoryLedger(connection: desk.archive.connection).recount(story)
    }
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    #expect(try desk.archive.originals() == before)
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  /// An older Limelight knew articles by their addresses as they were written, so that two spellings were two articles.
  @Test func theAddressesOfAnOlderArchiveAreRenewed() throws {
    let folder = try TemporaryFolder()
    let older = try Archive(path: folder.path("a.db"), access: .readWrite)
    let spelling = "http://lamp.example/lighthouse?utm_source=x"
    try older.add([
      Pages.page(Pages.address),
      Pages.page("https://lamp.example/b", headline: "Ida Marsh hurt", body: Pages.ferry),
      Pages.page(nil, headline: "Ferries", body: "Ferries sail.", path: "c.txt"),
      Pages.page(Pages.twin, body: Pages.lighthouse + " Amp."),
    ])
    for (id, identity) in [(1, Pages.address), (2, spelling), (3, "/in/c.txt"), (4, Pages.twin)] {
      try older.connection.run(
        "UPDATE article SET identity = ?2 WHERE id = ?1", .integer(id), .text(identity))
    }
    for _ in 0..<2 {
      let archive = try Archive(path: folder.path("a.db"), access: .readWrite)
      let known = try archive.connection.rows("SELECT identity FROM article ORDER BY id") { $0.text(0) }
      #expect(
        known == [Pages.address, "//lamp.example/lighthouse", "/in/c.txt", "//lamp.example/lighthouse#amp"])
    }
    let archive = try Archive(path: folder.path("a.db"), access: .readWrite)
    #expect(
      try archive.isKnown(
        Pages.page(spelling, fetch: 2, headline: "Ida Marsh hurt", body: Pages.ferry).article))
    // A reindex takes the other spelling for the copy that it is.
    try archive.queueArticles(olderThan: nil)
    let texts = try archive.queuedTexts(.queue, after: 0, limit: 9, bytes: .max)
    let run = try archive.beginRun(.reindex, extractor: "test-2", at: "2031-07-01T09:00:00Z")
    _ = try archive.rewrite(
      texts.map { text in
        var draft = Draft(body: "")
        draft.article = text.article
        return (id: text.id, record: draft.record)
      }, in: run)
    #expect(try archive.originals().filter { $0 == nil }.count == 2)
    #expect(try archive.wrongStoryCounts() == [])
  }
}
