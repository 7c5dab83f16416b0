import Records
import Testing

@testable import Storage

struct ListingWalkTests {
  /// All items of a walk, in pages of so many.
  private func all<Item>(_ walk: ListingWalk<Item>, by limit: Int) throws -> [Item] {
    var items: [Item] = []
    while true {
      let page = try walk.next(limit)
      #expect(page.items.count <= limit)
      items += page.items
      if !page.hasMore { return items }
    }
  }

  @Test(arguments: [1, 2, 3, 99]) func givesWhatTheListingDoes(limit: Int) throws {
    let archive = try Lantern.archive()
    var speaker = QuoteFilter()
    speaker.speakers = [try archive.id("Ben Moor")]
    var text = QuoteFilter()
    text.text = "the OR a OR over OR red"
    for filter in [QuoteFilter(), speaker, text] {
      let listed = try archive.quotes(filter, limit: 99).items
      #expect(!listed.isEmpty)
      #expect(try all(archive.quotesWalk(filter), by: limit) == listed)
    }
    #expect(
      try all(archive.postsWalk(PostFilter()), by: limit) == archive.posts(PostFilter(), limit: 99).items)
    #expect(try all(archive.peopleWalk(), by: limit) == archive.people(limit: 99).items)
    #expect(
      try all(archive.peopleWalk(prefix: "m"), by: limit) == archive.people(prefix: "m", limit: 99).items)
    var person = StoryFilter()
    person.person = try archive.id("Ben Moor")
    for filter in [StoryFilter(), person] {
      #expect(try all(archive.storiesWalk(filter), by: limit) == archive.stories(filter, limit: 99).items)
    }
  }

  @Test func asksNoFurtherAtTheEnd() throws {
    let archive = try Lantern.archive()
    let walk = try archive.peopleWalk(prefix: "zz")
    #expect(try walk.next(5).items.isEmpty)
    #expect(try !walk.next(5).hasMore)
    let people = try archive.peopleWalk()
    _ = try all(people, by: 99)
    #expect(try people.next(5).items.isEmpty)
  }

  @Test func postsOfANetworkWithTwoNamesComeInOrder() throws {
    let archive = try Archive.holding(
      ["2031-01-02", "2031-01-09", "2031-01-05", "2031-02-01"].enumerated().map { number, day in
        Draft("\(number)", published: day, path: "\(number)", body: "Ben Moor posted words \(number)")
          .post("words \(number)", on: number % 2 == 0 ? "X" : "Twitter", by: nil)
      })
    var filter = PostFilter()
    filter.platform = "x"
    #expect(
      try archive.posts(filter, limit: 9).items.map(\.post.text) == [
        "words 3", "words 1", "words 2", "words 0",
      ])
    filter.from = "2031-01-05"
    filter.to = "2031-01"
    #expect(try archive.posts(filter, limit: 9).items.map(\.post.text) == ["words 1", "words 2"])
    #expect(try archive.posts(filter, limit: 1, offset: 1).items.map(\.post.text) == ["words 2"])
  }
}
