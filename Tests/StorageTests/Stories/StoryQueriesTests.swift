import Records
import Testing

@testable import Storage

struct StoryQueriesTests {
  /// S1 the lighthouse in May, S2 the divorce in June, S3 something in May, S4 the wire, undated.
  private func archive() throws -> Archive {
    try Archive.holding([
      Matters.lighthouse(0, published: "2031-05-02"), Matters.divorce(0, published: "2031-06-10"),
      Matters.other(1, published: "2031-05-20"), Matters.lighthouse(1, published: "2031-05-09"),
      Matters.lighthouse(2, published: nil), Matters.divorce(1, published: "2031-06-11"),
      Matters.wire(0, published: nil), Matters.wire(1, published: nil),
    ])
  }

  private func numbers(
    _ archive: Archive, limit: Int = 9, offset: Int = 0, _ change: (inout StoryFilter) -> Void = { _ in }
  )
    throws -> [Int64]
  {
    var filter = StoryFilter()
    change(&filter)
    return try archive.stories(filter, limit: limit, offset: offset).items.map(\.id)
  }

  @Test func theNewestComeFirstAndUndatedOnesLast() throws {
    let archive = try archive()
    #expect(try archive.storiesByArticle() == [[1, 4, 5], [2, 6], [3], [7, 8]])
    #expect(try numbers(archive) == [2, 3, 1, 4])
    #expect(try numbers(archive, limit: 2) == [2, 3])
    #expect(try numbers(archive, limit: 2, offset: 2) == [1, 4])
    #expect(try numbers(archive, limit: 0) == [])
    #expect(try archive.stories(limit: 3).hasMore)
    #expect(try !archive.stories(limit: 4).hasMore)
    #expect(try numbers(archive, limit: .max, offset: -5) == [2, 3, 1, 4])
  }

  @Test func filtersByTimeSizeAndPerson() throws {
    let archive = try archive()
    let vera = try archive.id("Vera Lund")
    let otto = try archive.id("Otto Dunn")
    #expect(try numbers(archive) { $0.minArticles = 2 } == [2, 1, 4])
    #expect(try numbers(archive) { $0.minArticles = 3 } == [1])
    #expect(try numbers(archive) { $0.from = "2031-06" } == [2])
    #expect(try numbers(archive) { $0.from = "2031-05-09" } == [2, 3, 1])
    #expect(try numbers(archive) { $0.to = "2031-05" } == [3, 1])
    #expect(try numbers(archive) { $0.to = "2031-05-02" } == [1])
    // Still going on, though it began before.
    #expect(
      try numbers(archive) {
        $0.from = "2031-05-05"; $0.to = "2031-05-06"
      } == [1])
    #expect(try numbers(archive) { $0.person = vera } == [2, 1])
    #expect(try numbers(archive, limit: 1) { $0.person = vera } == [2])
    #expect(try numbers(archive, limit: 1, offset: 1) { $0.person = vera } == [1])
    #expect(try numbers(archive) { $0.person = otto } == [2])
    #expect(try numbers(archive) { $0.person = 999 } == [])
    var filter = StoryFilter()
    filter.person = vera
    #expect(try archive.stories(filter, limit: 1).hasMore)
    #expect(try !archive.stories(filter, limit: 2).hasMore)
  }

  @Test func aStoryIsTold() throws {
    let archive = try archive()
    let story = try #require(try archive.story(1))
    #expect(story.shown == "S1")
    #expect([story.firstDay, story.lastDay] == ["2031-05-02", "2031-05-09"])
    #expect([story.articles, story.copies] == [3, 0])
    #expect(story.people.map(\.name) == ["Vera Lund"])
    #expect(story.title == "Brewer buys lighthouse of Vera Lund")
    #expect(try archive.story(4)?.firstDay == nil)
    #expect(try archive.story(4)?.copies == 1)
    for number in [0, -1, 5, Int64.max] { #expect(try archive.story(number) == nil) }
  }

  @Test func articlesOfAStoryAreInOrderUndatedLast() throws {
    let archive = try archive()
    #expect(try archive.articles(ofStory: 1, limit: 9).items.map(\.article.id) == [1, 4, 5])
    #expect(try archive.articles(ofStory: 1, limit: 1, offset: 1).items.map(\.article.id) == [4])
    #expect(try archive.articles(ofStory: 1, limit: 2).hasMore)
    #expect(try archive.articles(ofStory: 99, limit: 2).items.isEmpty)
  }

  @Test func aStoryWithoutHeadlineIsCalledByItsBeginning() throws {
    let archive = try Archive.holding([
      Draft(nil, body: "Mara Lund sang in the rain.\n\nIt was cold.").person("Mara Lund"),
      Draft(nil, path: "2", body: ""),
    ])
    let titles = try archive.stories(limit: 9).items.map(\.title)
    #expect(titles.contains { $0.hasPrefix("Mara Lund sang in the rain") })
    #expect(titles.contains("(no headline)"))
  }

  @Test func whoIsNamedInMostArticlesLeads() throws {
    let archive = try Archive.holding([
      Matters.divorce(0, published: "2031-06-10"),
      Matters.divorce(1, published: "2031-06-11"),
    ])
    let people = try #require(try archive.story(1)).people
    #expect(Set(people.map(\.name)) == ["Vera Lund", "Otto Dunn"])
    #expect(people.first?.name == "Otto Dunn")
  }

  @Test func wordsFindStories() throws {
    let archive = try archive()
    #expect(try archive.stories(about: "lighthouse", limit: 9).map(\.id) == [1])
    #expect(Set(try archive.stories(about: "Vera Lund", limit: 9).map(\.id)) == [1, 2])
    #expect(try archive.stories(about: "Vera Lund", limit: 1).count == 1)
    #expect(try archive.stories(about: "zeppelin", limit: 9).isEmpty)
    #expect(try archive.stories(about: "!", limit: 9).isEmpty)
    #expect(try archive.story(ofArticle: 6) == 2)
    #expect(try archive.story(ofArticle: 60) == nil)
  }

  @Test(arguments: [
    ("lund LIGHTHOUSE", true), ("Véra", true), ("lund boat", false), ("", false), ("…", false),
  ]) func aTitleHasWords(words: String, isTitled: Bool) throws {
    let story = try #require(try archive().story(1))
    #expect(story.isTitled(words) == isTitled)
  }
}
