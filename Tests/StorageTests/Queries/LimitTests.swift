import Testing

@testable import Storage

struct LimitTests {
  @Test(
    "takes any limit and offset", arguments: [Int.max, Int.max - 1, 1, 0, -1, Int.min], [0, Int.max, -1])
  func takesAnyLimitAndOffset(limit: Int, offset: Int) throws {
    let archive = try Lantern.archive()
    let moor = try archive.id("Ben Moor")
    let most = offset > 0 ? 0 : max(0, limit)
    #expect(try archive.people(limit: limit, offset: offset).items.count == min(4, most))
    #expect(
      try archive.search(SearchQuery("from:2030"), limit: limit, offset: offset).hits.count == min(3, most))
    #expect(try archive.quotes(QuoteFilter(), limit: limit, offset: offset).items.count == min(4, most))
    #expect(try archive.posts(PostFilter(), limit: limit, offset: offset).items.count == min(2, most))
    #expect(try archive.rejectedInputs(limit: limit, offset: offset).items.isEmpty)
    let timeline = try archive.timeline(of: moor, limit: limit, offset: offset)
    #expect(timeline.items.isEmpty == (most == 0))
    for name in ["Ben Moor", "moor", "Bem Mour"] {
      #expect(try archive.people(named: name, limit: limit).people.count == min(1, max(0, limit)), "\(name)")
    }
    let dossier = try #require(try archive.dossier(of: moor, limit: limit))
    #expect(dossier.recentArticles.count == min(2, max(0, limit)))
  }
}
