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
    try desk.archive.connection.run("UPDATE article SET identity = ?1 WHERE id = 4", .text(Pages.address))
    for story in 1...4 as ClosedRange<Int64> {
      try StoryLedger(connection: desk.archive.connection).recount(story)
    }
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    #expect(try desk.archive.originals() == before)
    #expect(try desk.archive.wrongStoryCounts() == [])
    #expect(try desk.archive.article(4)?.record.article.source.identity == "//lamp.example/lighthouse")
  }

  /// An older Limelight knew articles by addresses as they were written.
  @Test func anOlderArchivesAddressIsStillKnown() throws {
    let folder = try TemporaryFolder()
    let older = try Archive(path: folder.path("a.db"), access: .readWrite)
    try older.add([Pages.page(Pages.address)])
    try older.connection.run("UPDATE article SET identity = ?1", .text(Pages.address))
    let archive = try Archive(path: folder.path("a.db"), access: .readWrite)
    #expect(try archive.isKnown(Pages.page(Pages.address, fetch: 2).article))
    #expect(
      try archive.add([Pages.page(Pages.address, body: Pages.ferry)]).outcomes == [.revised(1, revision: 2)])
    #expect(try archive.article(1)?.record.article.source.identity == "//lamp.example/lighthouse")
  }
}
