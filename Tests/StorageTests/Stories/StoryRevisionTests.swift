import Records
import SQLite
import Testing

@testable import Storage

/// What becomes of stories when texts change, or are gone over anew.
struct StoryRevisionTests {
  @Test func aRevisionKeepsItsStory() throws {
    let desk = try Desk([
      Matters.lighthouse(0, published: "2031-05-02"),
      Matters.lighthouse(1, published: "2031-05-03", identity: "/x"),
    ])
    #expect(try desk.archive.storiesByArticle() == [[1, 2]])
    try desk.add([Matters.lighthouse(2, published: "2031-05-08", identity: "/x")])
    #expect(try desk.archive.storiesByArticle() == [[1, 2]])
    #expect(try desk.archive.story(1)?.lastDay == "2031-05-08")
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  /// An address may carry another matter from one day to the next.
  @Test func aRevisionThatIsAnotherMatterLeavesItsStory() throws {
    let desk = try Desk([
      Matters.lighthouse(0, published: "2031-05-02"),
      Matters.lighthouse(1, published: "2031-05-03", identity: "/x"),
    ])
    try desk.add([
      Draft(
        "Ferries", published: "2031-05-08", identity: "/x",
        body: "Otto Dunn paints seven green ferries in Quill."
      )
      .person("Otto Dunn")
    ])
    #expect(try desk.archive.storiesByArticle() == [[1], [2]])
    #expect(try desk.archive.wrongStoryCounts() == [])
    // By its new words it is found.
    try desk.add([
      Draft(
        "Seven ferries", published: "2031-05-08", path: "f",
        body: "Seven green ferries of Quill: Otto Dunn paints."
      )
      .person("Otto Dunn")
    ])
    #expect(try desk.archive.storiesByArticle() == [[1], [2, 3]])
  }

  @Test func anOriginalThatBecomesAnotherTextLeavesItsCopiesToTheFirstOfThem() throws {
    var first = Matters.wire(0, published: "2031-05-02")
    first.article.source.identity = "/x"
    let desk = try Desk([
      first, Matters.wire(1, published: "2031-05-03"), Matters.wire(2, published: "2031-05-04"),
    ])
    func copies() throws -> [Int64?] {
      try desk.archive.articles(ofStory: 1, limit: 9).items.map(\.copyOf)
    }
    #expect(try copies() == [nil, 1, 1])
    var changed = Matters.other(4, published: "2031-05-05")
    changed.article.source.identity = "/x"
    try desk.add([changed])
    #expect(try desk.archive.storiesByArticle() == [[1], [2, 3]])
    #expect(try copies() == [nil, 2])
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func anArticleThatStoodAloneJoinsByItsRevision() throws {
    let desk = try Desk([
      Matters.lighthouse(0, published: "2031-05-02"),
      Draft("Ferries", published: "2031-05-03", identity: "/x", body: "Otto Dunn paints ferries.").person(
        "Otto Dunn"),
    ])
    #expect(try desk.archive.storiesByArticle() == [[1], [2]])
    try desk.add([Matters.lighthouse(1, published: "2031-05-03", identity: "/x")])
    #expect(try desk.archive.storiesByArticle() == [[1, 2]])
    #expect(try desk.archive.story(2)?.id == 1)
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  /// The text stays, so its fingerprint does.
  @Test func aNewHeadlineIsANewWordToFindItBy() throws {
    func draft(_ headline: String) -> Draft {
      Draft(headline, published: "2031-05-03", identity: "/x", body: "More soon.")
    }
    let desk = try Desk([draft("Ferries of Quill")])
    let before = try desk.contents()["story_term"]
    try desk.add([draft("Tessaly lighthouse sold to brewer")])
    #expect(try desk.contents()["story_term"] != before)
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func aRevisionMayCeaseToBeACopy() throws {
    var copy = Matters.wire(1, published: "2031-05-02")
    copy.article.source.identity = "/x"
    let desk = try Desk([Matters.wire(0, published: "2031-05-02"), copy])
    #expect(try desk.archive.story(1)?.copies == 1)
    try desk.add([
      Draft(
        "Ida Marsh walks again", published: "2031-05-04", identity: "/x",
        body:
          "Ida Marsh left the clinic of Quill on her own feet and thanked two sailors, a baker and a surgeon."
      )
      .person("Ida Marsh")
    ])
    #expect(try desk.archive.story(1)?.articles == 2)
    #expect(try desk.archive.story(1)?.copies == 0)
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func reindexChangesNothing() throws {
    let desk = try Desk([
      Matters.lighthouse(0, published: "2031-05-02"), Matters.wire(0, published: nil),
      Matters.lighthouse(1, published: "2031-05-03"), Matters.wire(2, published: "2031-05-03"),
      Matters.divorce(0, published: "2031-05-03"),
    ])
    let before = try desk.contents()
    try desk.archive.queueArticles(olderThan: nil)
    #expect(try desk.settle() == (reindexed: 5, changed: 0))
    expectSame(try desk.contents(), before)
  }

  /// An archive that an older Limelight made has no stories.
  @Test func reindexPutsArticlesIntoStoriesThatHaveNone() throws {
    let drafts = [
      Matters.lighthouse(0, published: "2031-05-02"), Matters.wire(0, published: nil),
      Matters.lighthouse(1, published: "2031-05-03"), Matters.wire(2, published: "2031-05-03"),
    ]
    let desk = try Desk(drafts)
    let before = try desk.contents()
    try desk.archive.connection.execute(
      """
      DELETE FROM story_term; DELETE FROM story_article; DELETE FROM story; DELETE FROM story_frequency;
      UPDATE person_event SET words = NULL; UPDATE quotation SET words = NULL; UPDATE post SET words = NULL;
      """)
    #expect(try desk.archive.articlesWithoutStory() == 4)
    #expect(try desk.archive.stories(limit: 9).items.isEmpty)
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    #expect(try desk.archive.articlesWithoutStory() == 0)
    expectSame(try desk.contents(), before)
  }

  @Test func anArticleOfAnOlderArchiveMeetsNewOnes() throws {
    let desk = try Desk([Matters.lighthouse(0, published: "2031-05-02")])
    try desk.archive.connection.execute(
      "DELETE FROM story_term; DELETE FROM story_article; DELETE FROM story; DELETE FROM story_frequency")
    try desk.add([Matters.lighthouse(1, published: "2031-05-03")])
    #expect(try desk.archive.articlesWithoutStory() == 1)
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    #expect(try desk.archive.storiesByArticle() == [[1, 2]])
    #expect(try desk.archive.wrongStoryCounts() == [])
  }
}
