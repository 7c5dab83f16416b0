import Records
import SQLite
import Testing

@testable import Storage

struct PostTagsTests {
  private static let drafts = [
    Draft(
      "Tides Sold", published: "2031-05-02", path: "1.txt", body: "Vera Lund wrote: \"Off we go, so long\""
    )
    .person("Vera Lund").quote("Off we go, so long", by: "Vera Lund")
    .post(
      "so long", on: "Instagram", by: "Vera Lund", handle: "veralund", hashtags: ["Tides", "été"],
      mentions: ["ottol"], quotes: [0]),
    Draft("Otto Lund Leaves", published: "2031-05-03", path: "2.txt", body: "Otto Lund left without words")
      .person("Otto Lund").post("left", on: "Twitter", by: "Otto Lund", hashtags: ["tides"]),
  ]

  private func posts(_ archive: Archive, _ change: (inout PostFilter) -> Void) throws -> [String?] {
    var filter = PostFilter()
    change(&filter)
    return try archive.posts(filter, limit: 9).items.map(\.post.text)
  }

  @Test func filtersByHashtagMentionAndHandle() throws {
    let archive = try Archive.holding(Self.drafts)
    let vera = try archive.id("Vera Lund")
    #expect(try posts(archive) { $0.hashtag = "#tides" } == ["left", "so long"])
    #expect(
      try posts(archive) {
        $0.hashtag = "TIDES"; $0.to = "2031-05-02"
      } == ["so long"])
    #expect(
      try posts(archive) {
        $0.hashtag = "tides"; $0.authors = [vera]
      } == ["so long"])
    #expect(
      try posts(archive) {
        $0.hashtag = "tides"; $0.mention = "@OttoL"
      } == ["so long"])
    #expect(try posts(archive) { $0.hashtag = "ottol" } == [])
    #expect(
      try posts(archive) {
        $0.mention = "ottol"; $0.platform = "twitter"
      } == [])
    #expect(try posts(archive) { $0.platform = "x" } == ["left"])
    #expect(try posts(archive) { $0.platform = "Twitter" } == ["left"])
    #expect(try posts(archive) { $0.handle = "@VeraLund" } == ["so long"])
    #expect(try posts(archive) { $0.handle = "ottol" } == [])
  }

  @Test func givesTagsAndQuotesBack() throws {
    let archive = try Archive.holding(Self.drafts)
    let post = try #require(try archive.posts(PostFilter(), limit: 9).items.last?.post)
    #expect(post.hashtags == ["Tides", "été"])
    #expect(post.mentions == ["ottol"])
    #expect(post.quotes == [0])
    #expect(try archive.article(1)?.record.findings.posts == [post])
  }

  @Test func theViewNamesTheQuotesByTheirNumbers() throws {
    let archive = try Archive.holding(Self.drafts)
    let rows = try archive.connection.rows(
      """
      SELECT o.hashtags, o.mentions, q.text FROM post_view AS o JOIN json_each(o.quote_ids) AS j
      JOIN quote_view AS q ON q.id = j.value
      """
    ) { [$0.text(0), $0.text(1), $0.text(2)] }
    #expect(rows == [["[\"Tides\",\"été\"]", "[\"ottol\"]", "Off we go, so long"]])
  }

  @Test func theTimelineTellsAPostOnce() throws {
    let archive = try Archive.holding(Self.drafts)
    let vera = try archive.id("Vera Lund")
    #expect(try archive.timeline(of: vera, limit: 9).items.map(\.kind) == [.post, .publication])
  }

  @Test func aRevisionTakesItsTagsAlong() throws {
    var changed = Self.drafts[0]
    changed.article.source.identity = "https://lantern.example/1"
    var bare = Draft(
      "Tides Sold", published: "2031-05-02", path: "1.txt", identity: "https://lantern.example/1",
      body: "Vera Lund wrote nothing")
    bare = bare.person("Vera Lund")
    let archive = try Archive.holding([changed, bare])
    #expect(try archive.connection.first("SELECT count(*) FROM post_tag") { $0.integer(0) } == 0)
    #expect(try archive.connection.first("SELECT count(*) FROM post_quote") { $0.integer(0) } == 0)
  }

  @Test(arguments: ["@veralund", "@VERALUND"])
  func aHandleFindsItsPerson(typed: String) throws {
    let archive = try Archive.holding(Self.drafts)
    let found = try archive.people(named: typed, limit: 9)
    #expect(found.kind == .exact)
    #expect(found.people.map(\.name) == ["Vera Lund"])
    #expect(try archive.people(named: "@nobody", limit: 9).people.isEmpty)
  }

  @Test func aHandleInTheTextFindsItsPerson() throws {
    let draft = Draft(published: "2031-05-02", path: "3.txt", body: "Otto Lund (@ottol) left")
      .person("Otto Lund", "@ottol")
    let archive = try Archive.holding([draft])
    #expect(try archive.people(named: "@OttoL", limit: 9).people.map(\.name) == ["Otto Lund"])
  }
}
