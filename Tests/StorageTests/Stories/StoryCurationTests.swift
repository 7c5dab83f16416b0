import Records
import SQLite
import Testing

@testable import Storage

struct StoryCurationTests {
  /// S1 the lighthouse (1, 2, 5), S2 the divorce (3, 6), S3 something (4).
  private static let drafts = [
    Matters.lighthouse(0, published: "2031-05-02"), Matters.lighthouse(1, published: "2031-05-03"),
    Matters.divorce(0, published: "2031-05-10"), Matters.other(1, published: "2031-05-04"),
    Matters.lighthouse(2, published: "2031-05-06"), Matters.divorce(1, published: "2031-05-11"),
  ]

  private func desk() throws -> Desk {
    let desk = try Desk(Self.drafts)
    try #require(try desk.archive.storiesByArticle() == [[1, 2, 5], [3, 6], [4]])
    return desk
  }

  private func id(_ archive: Archive, _ number: Int64) throws -> Int64? { try archive.story(number)?.id }

  @Test func mergesAndTakesItBack() throws {
    let desk = try desk()
    let before = try desk.contents()
    let decision = try desk.archive.mergeStories([3, 2, 3], into: 1, by: desk.decider)
    #expect(decision.summary == "stories S3, S2 merged into S1")
    #expect(decision.action == .storyMerge)
    #expect(decision.stories == [1, 3, 2])
    #expect(try desk.archive.storiesByArticle() == [[1, 2, 3, 4, 5, 6]])
    #expect(try [1, 2, 3].map { try id(desk.archive, $0) } == [1, 1, 1])
    #expect(try desk.archive.story(2)?.articles == 6)
    #expect(try desk.archive.wrongStoryCounts() == [])
    #expect(try desk.archive.queueLength(.queue) == 0)
    let undone = try desk.archive.undo(nil, by: desk.decider)
    #expect(undone.undoneBy == "ada")
    var after = try desk.contents()
    after["story_move"] = []
    expectSame(after, before)
  }

  @Test func whatCameSinceAMergeGoesToTheStoryItIsLike() throws {
    let desk = try desk()
    _ = try desk.archive.mergeStories([2], into: 1, by: desk.decider)
    try desk.add([
      Matters.lighthouse(3, published: "2031-05-07"), Matters.divorce(0, published: "2031-05-12"),
    ])
    #expect(try desk.archive.storiesByArticle() == [[1, 2, 3, 5, 6, 7, 8], [4]])
    try desk.undo()
    #expect(try desk.archive.storiesByArticle() == [[1, 2, 5, 7], [3, 6, 8], [4]])
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func splitsAndTakesItBack() throws {
    let desk = try desk()
    let before = try desk.contents()
    let decision = try desk.archive.splitStory(1, articles: [5, 2, 5], as: "The  tower", by: desk.decider)
    #expect(decision.summary == "2 articles of story S1 split off as S4")
    #expect(try desk.archive.storiesByArticle() == [[1], [2, 5], [3, 6], [4]])
    #expect(try desk.archive.story(4)?.title == "The tower")
    #expect(try desk.archive.story(4)?.firstDay == "2031-05-03")
    #expect(try desk.archive.wrongStoryCounts() == [])
    try desk.undo()
    #expect(try id(desk.archive, 4) == 1)
    var after = try desk.contents()
    after["story_move"] = []
    after["curated_story"] = []
    after["story"]?.removeAll { $0[0] == "integer(4)" || $0[0] == "4" }
    expectSame(after, before)
  }

  @Test func aSplitIsNotUndoneByArticlesThatAreLikeBoth() throws {
    let desk = try desk()
    _ = try desk.archive.splitStory(1, articles: [2], by: desk.decider)
    var both = Matters.lighthouse(0, published: "2031-05-04")
    both.article.body += " " + Matters.lighthouse(1, published: nil).article.body
    both.article.headline = "Vera Lund sells her Tessaly lighthouse: brewer buys lighthouse"
    both.article.source.path = "both"
    try desk.add([both, Matters.lighthouse(3, published: "2031-05-04")])
    let stories = try desk.archive.storiesByArticle()
    #expect(stories.first { $0.contains(2) }?.contains(1) == false)
    // Neither by going over it anew, nor by a revision.
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    #expect(try desk.archive.storiesByArticle() == stories)
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func aRevisionOfWhatWasSplitOffStaysApart() throws {
    let desk = try Desk([
      Matters.lighthouse(0, published: "2031-05-02"),
      Matters.lighthouse(1, published: "2031-05-03", identity: "/x"),
    ])
    _ = try desk.archive.splitStory(1, articles: [2], by: desk.decider)
    try desk.add([Matters.lighthouse(2, published: "2031-05-03", identity: "/x")])
    #expect(try desk.archive.storiesByArticle() == [[1], [2]])
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func aCopySplitOffCountsAsAnArticle() throws {
    let desk = try Desk([
      Matters.wire(0, published: "2031-05-02"), Matters.wire(1, published: "2031-05-02"),
      Matters.wire(2, published: "2031-05-02"),
    ])
    #expect(try desk.archive.story(1)?.copies == 2)
    _ = try desk.archive.splitStory(1, articles: [2, 3], by: desk.decider)
    #expect(try desk.archive.story(1)?.copies == 0)
    #expect(try desk.archive.story(2)?.copies == 1)
    #expect(try desk.archive.originals() == [nil, nil, 2])
    try desk.undo()
    #expect(try desk.archive.story(1)?.copies == 2)
    #expect(try desk.archive.originals() == [nil, 1, 1])
  }

  /// Texts that somebody parted are not taken for copies again, and what came since follows whom it repeats.
  @Test func copiesPartedByHandStayApart() throws {
    let pages = ["https://lamp.example/a", "https://fern.example/b", "https://moss.example/c"].map {
      Pages.page($0)
    }
    let desk = try Desk(pages)
    #expect(try desk.archive.originals() == [nil, 1, 1])
    _ = try desk.archive.splitStory(1, articles: [1], by: desk.decider)
    #expect(try desk.archive.originals() == [nil, nil, 2])
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    try desk.add([Pages.page("https://fern.example/b", body: Pages.lighthouse + " The goats stay.")])
    #expect(try desk.archive.originals() == [nil, nil, 2])
    try desk.add([Pages.page("https://dune.example/d", body: Pages.lighthouse + " The goats stay.")])
    #expect(try desk.archive.originals() == [nil, nil, 2, 2])
    #expect(try desk.archive.wrongStoryCounts() == [])
    try desk.undo()
    #expect(try desk.archive.originals() == [nil, 1, 1, 1])
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func titlesAreGivenAndTakenBack() throws {
    let desk = try desk()
    let plain = try #require(try desk.archive.story(1)).title
    let decision = try desk.archive.renameStory(1, to: "  The \n tower ", by: desk.decider)
    #expect(decision.summary == "story S1 titled 'The tower'")
    _ = try desk.archive.renameStory(1, to: "The light", by: desk.decider)
    #expect(try desk.archive.story(1)?.title == "The light")
    try desk.undo(1)
    #expect(try desk.archive.story(1)?.title == "The light")
    try desk.undo(2)
    #expect(try desk.archive.story(1)?.title == plain)
  }

  @Test func whoStaysKeepsTheTitle() throws {
    let desk = try desk()
    _ = try desk.archive.renameStory(1, to: "The tower", by: desk.decider)
    _ = try desk.archive.renameStory(2, to: "The divorce", by: desk.decider)
    _ = try desk.archive.mergeStories([2], into: 1, by: desk.decider)
    #expect(try desk.archive.story(2)?.title == "The tower")
    try desk.undo()
    #expect(try [1, 2].map { try desk.archive.story($0)?.title } == ["The tower", "The divorce"])
    // One without a title takes that of who comes.
    _ = try desk.archive.mergeStories([2], into: 3, by: desk.decider)
    #expect(try desk.archive.story(3)?.title == "The divorce")
    try desk.undo()
    #expect(try desk.archive.story(3)?.title != "The divorce")
    #expect(try desk.archive.story(2)?.title == "The divorce")
  }

  @Test func numbersThatLedToAMergedStoryLeadThereAgain() throws {
    let desk = try desk()
    _ = try desk.archive.mergeStories([3], into: 2, by: desk.decider)
    let between = try desk.contents()
    _ = try desk.archive.mergeStories([2], into: 1, by: desk.decider)
    #expect(try id(desk.archive, 3) == 1)
    try desk.undo()
    #expect(try id(desk.archive, 3) == 2)
    #expect(try desk.archive.articles(ofStory: 3, limit: 9).items.map(\.article.id) == [4, 3, 6])
    var after = try desk.contents()
    after["story_move"] = between["story_move"]
    expectSame(after, between)
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func aChainIsTakenBackFromItsEnd() throws {
    let desk = try desk()
    let before = try desk.archive.storiesByArticle()
    _ = try desk.archive.mergeStories([2], into: 1, by: desk.decider)
    _ = try desk.archive.splitStory(1, articles: [3, 1], by: desk.decider)
    #expect(
      desk.problem { try desk.archive.undo(1, by: desk.decider) }
        == .neededBy(id: 1, later: 2, summary: "2 articles of story S1 split off as S4"))
    _ = try desk.archive.renameStory(4, to: "Half and half", by: desk.decider)
    #expect(
      desk.problem { try desk.archive.undo(2, by: desk.decider) }
        == .neededBy(id: 2, later: 3, summary: "story S4 titled 'Half and half'"))
    for _ in 0..<3 { try desk.undo() }
    #expect(try desk.archive.storiesByArticle() == before)
    #expect(try desk.archive.wrongStoryCounts() == [])
    #expect(desk.problem { try desk.archive.undo(nil, by: desk.decider) } == .nothingToUndo)
  }

  /// The story that stays may itself become part of another, by an article that comes.
  @Test func aMergeIsTakenBackAfterStoriesBecameOneByThemselves() throws {
    let desk = try Desk([
      Matters.lighthouse(0, published: "2031-03-01"), Matters.lighthouse(3, published: "2031-05-10"),
      Matters.other(1, published: "2031-05-10"),
    ])
    try #require(try desk.archive.storiesByArticle() == [[1], [2], [3]])
    _ = try desk.archive.mergeStories([3], into: 2, by: desk.decider)
    var link = Matters.lighthouse(1, published: "2031-04-05")
    link.article.body +=
      " " + Matters.lighthouse(0, published: nil).article.body
      + Matters.lighthouse(3, published: nil).article.body
    try desk.add([link.person("Vera Lund")])
    try #require(try desk.archive.storiesByArticle() == [[1, 2, 3, 4]])
    #expect(try id(desk.archive, 3) == 1)
    // Of what was merged by hand something is split off: that decision builds on the first.
    _ = try desk.archive.splitStory(1, articles: [3], by: desk.decider)
    guard case .neededBy(id: 1, later: 2, _)? = desk.problem({ try desk.archive.undo(1, by: desk.decider) })
    else {
      Issue.record("undone")
      return
    }
    try desk.undo(2)
    try desk.undo(1)
    #expect(try desk.archive.storiesByArticle() == [[1, 2, 4], [3]])
    #expect(try [1, 2, 3].map { try id(desk.archive, $0) } == [1, 1, 3])
    #expect(try desk.archive.wrongStoryCounts() == [])
  }

  @Test func decisionsSurviveAReindex() throws {
    let desk = try desk()
    _ = try desk.archive.mergeStories([3], into: 2, by: desk.decider)
    _ = try desk.archive.splitStory(1, articles: [5], as: "Knees", by: desk.decider)
    let before = try desk.contents()
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    expectSame(try desk.contents(), before)
  }

  @Test func whatCannotBeDecidedIsTold() throws {
    let desk = try desk()
    let archive = desk.archive
    _ = try archive.renameStory(3, to: "Opening", by: desk.decider)
    let problems: [(CurationProblem?, CurationProblem, String)] = [
      (
        desk.problem { try archive.mergeStories([99], into: 1, by: desk.decider) }, .unknownStory(id: 99),
        "no story in the archive has the number S99"
      ),
      (
        desk.problem { try archive.mergeStories([1], into: 99, by: desk.decider) }, .unknownStory(id: 99),
        "no story in the archive has the number S99"
      ),
      (
        desk.problem { try archive.mergeStories([2, 1], into: 1, by: desk.decider) }, .sameStory("S1"),
        "cannot merge S1 into the same story; name two"
      ),
      (
        desk.problem { try archive.mergeStories([], into: 1, by: desk.decider) }, .sameStory("S1"),
        "cannot merge S1 into the same story; name two"
      ),
      (
        desk.problem { try archive.splitStory(1, articles: [1, 4], by: desk.decider) },
        .notInStory("S1", article: 4),
        "cannot split S1: article 4 is not in this story; give articles that are"
      ),
      (
        desk.problem { try archive.splitStory(1, articles: [77], by: desk.decider) },
        .notInStory("S1", article: 77),
        "cannot split S1: article 77 is not in this story; give articles that are"
      ),
      (
        desk.problem { try archive.splitStory(1, articles: [1, 2, 5], by: desk.decider) },
        .everyArticleOfStory("S1"),
        "cannot split all articles off S1, nothing would be left; rename the story instead"
      ),
      (
        desk.problem { try archive.splitStory(3, articles: [], by: desk.decider) },
        .everyArticleOfStory("S3"),
        "cannot split all articles off S3, nothing would be left; rename the story instead"
      ),
      (
        desk.problem { try archive.splitStory(98, articles: [1], by: desk.decider) }, .unknownStory(id: 98),
        "no story in the archive has the number S98"
      ),
      (
        desk.problem { try archive.renameStory(3, to: "Opening ", by: desk.decider) }, .sameTitle("S3"),
        "S3 has that title already; there is nothing to do"
      ),
      (
        desk.problem { try archive.renameStory(3, to: " … ", by: desk.decider) }, .emptyTitle("…"),
        "'…' is no title: it has neither letter nor digit; give another"
      ),
      (
        desk.problem { try archive.renameStory(3, to: "A\u{1B}[31mB", by: desk.decider) },
        .unusableTitle(limit: 200),
        "the title has control characters or more than 200 letters; give a plain one"
      ),
    ]
    for (problem, expected, text) in problems {
      #expect(problem == expected)
      #expect(problem?.description == text)
    }
    #expect(CurationProblem.unknownStory(id: 1).isAbsence)
    #expect(!CurationProblem.sameStory("S1").isAbsence)
  }

  @Test func theLogTellsWhatConcernsAStory() throws {
    let desk = try desk()
    _ = try desk.archive.renameStory(3, to: "Opening", by: desk.decider)
    _ = try desk.archive.mergeStories([2], into: 1, by: desk.decider)
    #expect(try desk.archive.curations(story: 1, limit: 9).items.map(\.id) == [2])
    #expect(try desk.archive.curations(story: 3, limit: 9).items.map(\.id) == [1])
    #expect(try desk.archive.curations(limit: 9).items.map(\.id) == [2, 1])
    _ = try desk.archive.mergeStories([3], into: 1, by: desk.decider)
    #expect(try desk.archive.curations(story: 1, limit: 9).items.map(\.id) == [3, 2, 1])
  }
}
