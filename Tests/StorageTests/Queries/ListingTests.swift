import Records
import Testing

@testable import Storage

struct ListingTests {
  private func quotes(_ archive: Archive, _ change: (inout QuoteFilter) -> Void) throws -> [String] {
    var filter = QuoteFilter()
    change(&filter)
    return try archive.quotes(filter, limit: 9).items.map(\.quote.text)
  }

  private func posts(_ archive: Archive, _ change: (inout PostFilter) -> Void) throws -> [String?] {
    var filter = PostFilter()
    change(&filter)
    return try archive.posts(filter, limit: 9).items.map(\.post.text)
  }

  @Test func listsQuotes() throws {
    let archive = try Lantern.archive()
    let ben = try archive.id("Ben Moor")
    let anya = try archive.id("Anya Taylor-Fox")
    #expect(
      try quotes(archive) { _ in } == ["It is over,", "I nearly fell,", "Proud of you", "Nothing happened,"])
    #expect(try quotes(archive) { $0.speakers = [ben] } == ["It is over,", "Proud of you"])
    #expect(
      try quotes(archive) { $0.speakers = [ben, anya] } == ["It is over,", "Proud of you", "I nearly fell,"])
    #expect(try quotes(archive) { $0.speakers = [] } == [])
    #expect(try quotes(archive) { $0.text = "nearly OR over" }.sorted() == ["I nearly fell,", "It is over,"])
    #expect(
      try quotes(archive) {
        $0.text = "nearly OR over"; $0.speakers = [ben]
      } == ["It is over,"])
    #expect(try quotes(archive) { $0.text = "!" } == [])
    #expect(try quotes(archive) { $0.from = "2031-06" } == ["It is over,"])
    #expect(try quotes(archive) { $0.to = "2030" } == ["Nothing happened,"])
    #expect(
      try quotes(archive) {
        $0.speakers = [anya]; $0.from = "2031-05-02"
      } == [])
    #expect(try quotes(archive) { $0.medium = .written } == ["Proud of you"])
    #expect(try quotes(archive) { $0.article = 1 } == ["I nearly fell,", "Proud of you"])
  }

  @Test func tellsWhereAQuoteStands() throws {
    let archive = try Lantern.archive()
    var filter = QuoteFilter()
    filter.text = "nearly"
    let item = try #require(try archive.quotes(filter, limit: 1).items.first)
    #expect(item.speaker?.name == "Anya Taylor-Fox")
    #expect(item.quote == Lantern.drafts[0].findings.quotes[0])
    #expect(item.place.sentence == "\"I nearly fell,\" Taylor-Fox said.")
    #expect(
      item.place.article
        == ArticleReference(
          id: 1, headline: "Anya Taylor-Fox shines in Ash", published: "2031-05-02", publisher: "The Lantern",
          path: "1.txt"))
  }

  @Test func listsPosts() throws {
    let archive = try Lantern.archive()
    let ben = try archive.id("Ben Moor")
    #expect(try posts(archive) { _ in } == ["goodbye", "Proud of you"])
    #expect(try posts(archive) { $0.platform = "instagram" } == ["Proud of you"])
    #expect(try posts(archive) { $0.authors = [ben] } == ["goodbye", "Proud of you"])
    #expect(
      try posts(archive) {
        $0.authors = [ben]; $0.from = "2031-06-09"; $0.to = "2031-06-09"
      } == ["goodbye"])
    #expect(try posts(archive) { $0.authors = [] } == [])
    #expect(try posts(archive) { $0.text = "PROUD you" } == ["Proud of you"])
    #expect(try posts(archive) { $0.text = "100%" } == [])
    #expect(try posts(archive) { $0.article = 2 } == ["goodbye"])
    #expect(try archive.posts(PostFilter(), limit: 1).hasMore)
  }

  @Test func tellsATimelineInOrder() throws {
    let archive = try Lantern.archive()
    let anya = try archive.id("Anya Taylor-Fox")
    let entries = try archive.timeline(of: anya, limit: 9).items
    #expect(
      entries.map { "\($0.date) \($0.kind.rawValue) \($0.text)" } == [
        "2031-05-01 date Anya Taylor-Fox, 31, wore an unbalanced gown on Thursday.",
        "2031-05-01 quote I nearly fell,",
        "2031-05-02 publication Anya Taylor-Fox shines in Ash",
        "2031-06-10 publication Ben Moor leaves the band",
      ])
    #expect(entries[0].sources[0].place.article.path == "1.txt")
    #expect(
      try archive.timeline(of: anya, from: "2031-05-02", to: "2031-05", limit: 9).items.map(\.kind) == [
        .publication
      ])
    #expect(try archive.timeline(of: anya, limit: 2, offset: 1).items == Array(entries[1...2]))
    let ben = try archive.id("Ben Moor")
    #expect(
      try archive.timeline(of: ben, limit: 1).items.map { "\($0.date) \($0.sortKey) \($0.kind) \($0.text)" }
        == ["2029-05 2029-05 date In May 2029 they met."])
  }

  @Test func putsAMonthBeforeItsDaysAndLeavesOutTheUndated() throws {
    let archive = try Archive.holding([
      Draft(
        nil, published: nil,
        body:
          "Anya Fox sang on 1 May 2030. Anya Fox sang in May 2030. Anya Fox sang in 2030. Anya Fox sang on a day. Anya Fox sang on 30 April 2030"
      )
      .person("Anya Fox").date("on 1 May 2030", "2030-05-01").date("in May 2030", "2030-05").date(
        "in 2030", "2030"
      ).date("a day", nil)
      .date("30 April 2030", "2030-04-30")
    ])
    #expect(
      try archive.timeline(of: 1, limit: 9).items.map(\.date) == [
        "2030", "2030-04-30", "2030-05", "2030-05-01",
      ])
  }

  @Test func countsEverything() throws {
    let archive = try Lantern.archive()
    let statistics = try archive.statistics()
    #expect(
      [
        statistics.articles, statistics.revisions, statistics.people, statistics.quotes,
        statistics.attributedQuotes,
        statistics.posts, statistics.dates, statistics.relations, statistics.runs, statistics.undated,
        statistics.schemaVersion,
      ] == [4, 0, 4, 4, 3, 2, 3, 1, 1, 1, 8])
    #expect(statistics.mentions == 9)
    #expect(statistics.firstPublished == "2030-12-24")
    #expect(statistics.lastPublished == "2031-06-10")
    #expect(statistics.publishers.map(\.articles) == [2, 1])
    #expect(statistics.languages == [.init(name: nil, articles: 4)])
    #expect(statistics.sizeBytes > 0)
  }

  @Test func languagesAreCounted() throws {
    let archive = try Archive.holding(
      ["en", "es", nil, "en", "es", "de", "en"].enumerated().map { number, language in
        var draft = Draft("Lamp \(number)", body: "Lamp number \(number) is lit.")
        draft.article.language = language
        return draft
      })
    #expect(
      try archive.statistics().languages == [
        .init(name: "en", articles: 3), .init(name: "es", articles: 2), .init(name: nil, articles: 1),
        .init(name: "de", articles: 1),
      ])
  }

  @Test func anArticleThatIsNotThereIsNil() throws {
    #expect(try Lantern.archive().article(99) == nil)
  }
}
