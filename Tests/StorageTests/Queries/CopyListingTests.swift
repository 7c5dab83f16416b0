import Records
import Testing

@testable import Storage

/// How questions tell of copies.
@Suite struct CopyListingTests {
  private func archive() throws -> Archive {
    try Archive.holding([
      Pages.page("https://fern.example/b", headline: "A tower changes hands", published: "2032-05-02"),
      Pages.page("https://lamp.example/a", published: "2031-05-02"),
      Pages.page(
        nil, headline: "Lighthouse keepers meet", published: "2031-05-09", body: "A lighthouse tour.",
        path: "c.txt"),
      Pages.page("https://moss.example/c", headline: "Quill sells", published: nil),
    ])
  }

  @Test func searchGivesAnArticleAndItsCopiesOnce() throws {
    let archive = try archive()
    let found = try archive.search(SearchQuery("lighthouse"), limit: 9)
    #expect(Set(found.hits.map(\.article.id)) == [2, 3])
    #expect(found.total == 4)
    #expect(!found.hasMore)
    let hit = try #require(found.hits.first { $0.article.id == 2 })
    #expect(hit.copyOf == nil)
    #expect(hit.copies == [1, 4])
    #expect(hit.snippet.text.contains("lighthouse"))
    let all = try archive.search(SearchQuery("lighthouse"), limit: 9, eachCopy: true)
    #expect(Set(all.hits.map(\.article.id)) == [1, 2, 3, 4])
    #expect(all.hits.first { $0.article.id == 1 }?.copyOf == 2)
    #expect(all.hits.first { $0.article.id == 1 }?.copies == [2, 4])
  }

  @Test(arguments: [("hands", 1), ("lighthouse from:2032", 1), ("quill", 4)])
  func aCopyStandsWhereOnlyItMatches(
    words: String, article: Int64
  ) throws {
    let found = try archive().search(SearchQuery(words), limit: 9)
    #expect(found.hits.map(\.article.id) == [article])
    #expect(found.hits.first?.copyOf == 2)
  }

  @Test func pagesOfASearchFollowOneAnother() throws {
    let archive = try Archive.holding(
      (0..<30).map { index in
        Pages.page(
          "https://lamp.example/\(index)", headline: "Lamp \(index)", published: "20\(31 + index)-05-02",
          body: index % 3 == 0 ? "A short lamp \(index)." : Pages.lighthouse)
      })
    let all = try archive.search(SearchQuery("lamp OR lamps"), limit: 99)
    #expect(all.hits.count == 11)
    #expect(all.hits.filter { !$0.copies.isEmpty }.map(\.copies.count) == [19])
    var paged: [Int64] = []
    for offset in stride(from: 0, to: 30, by: 4) {
      let page = try archive.search(SearchQuery("lamp OR lamps"), limit: 4, offset: offset)
      paged += page.hits.map(\.article.id)
      #expect(page.hasMore == (offset + 4 < 11))
    }
    #expect(paged == all.hits.map(\.article.id))
  }

  @Test func anArticleNamesItsCopiesAndItsOriginal() throws {
    let archive = try archive()
    #expect(try archive.article(2)?.copies.map(\.id) == [1, 4])
    #expect(try archive.article(2)?.copyOf == nil)
    #expect(try archive.article(4)?.copyOf?.headline == "Vera Lund sells lighthouse")
    #expect(try archive.article(4)?.copies == [])
    #expect(try archive.statistics().copies == 2)
  }
}
