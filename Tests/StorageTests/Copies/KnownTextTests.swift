import Records
import SQLite
import Testing

@testable import Storage

/// Texts that an article has had already.
@Suite struct KnownTextTests {
  private static let wordings = [Pages.lighthouse, Pages.ferry, Pages.lighthouse + " The goats stay."]

  /// Pages of one address in files of their own, with wordings by their numbers; each fetch has other bytes.
  private func pages(_ order: [Int]) -> [Draft] {
    order.enumerated().map {
      Pages.page(
        Pages.address, fetch: $0, body: Self.wordings[$1], path: "\($0).html", offset: $0 % 2 == 0 ? 0 : nil)
    }
  }

  @Test(
    arguments: [
      [0, 1, 0], [0, 1, 0, 1], [0, 1, 1, 0, 2], [0, 2, 1, 2, 0], [1, 0, 2, 0, 1], [2, 0, 1, 0, 2, 1],
      [0, 0, 1],
    ], [false, true]
  ) func theSameInputAgainChangesNothing(order: [Int], isOneRun: Bool) throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let pages = pages(order)
    for part in isOneRun ? [pages] : pages.map({ [$0] }) { try archive.add(part) }
    let (body, revisions) = (try archive.body(1), try archive.statistics().revisions)
    #expect(revisions == Set(order).count - 1)
    for again in [pages, pages.reversed()] {
      #expect(try archive.add(again).unchanged == pages.count)
      for page in again { #expect(try archive.add([page]).unchanged == 1) }
    }
    #expect(try archive.body(1) == body)
    #expect(try archive.statistics().revisions == revisions)
  }

  @Test func aFolderThatGrowsIsReadAgainAndAgain() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let pages = pages([0, 1])
    #expect(try archive.add([pages[0]]).new == 1)
    #expect(try archive.add(pages).revised == 1)
    for _ in 0..<3 { #expect(try archive.add(pages).unchanged == 2) }
    #expect(try archive.body(1) == Pages.ferry)
  }

  /// What the first text, the second and the first again say of their times, and whether the last is news.
  @Test(
    arguments: [
      (["01T08:00:00Z", "02T08:00:00Z", "03T08:00:00Z"], true),
      (["01T08:00:00Z", "02T08:00:00Z", "02T08:00:00.5Z"], true),
      (["01T08:00:00Z", "02T08:00:00Z", "02T08:00:00Z"], false),
      (["01T08:00:00Z", "03T08:00:00Z", "02T08:00:00Z"], false),
      (["03T08:00:00Z", "02T08:00:00Z", "03T08:00:00Z"], false),
      ([nil, "02T08:00:00Z", "03T08:00:00Z"], true),
      (["01T08:00:00Z", nil, "03T08:00:00Z"], false),
      (["01T08:00:00Z", "02T08:00:00Z", nil], false),
    ] as [([String?], Bool)]) func anOldTextIsNewsWhenItWasCapturedLater(days: [String?], isNews: Bool) throws
  {
    let times = days.map { $0.map { "2031-06-" + $0 } }
    try comesBack(
      (0..<3).map { Pages.page(Pages.address, fetch: $0, body: Self.wordings[$0 % 2], fetched: times[$0]) },
      isNews)
  }

  @Test(
    arguments: [
      ([nil, nil, "2031-05-05"], true), (["2031-05-03", "2031-05-04", "2031-05-05"], true),
      (["2031-05-05", "2031-05-04", "2031-05-05"], false),
      (["2031-05-03", "2031-05-04", "2031-05-04"], false),
      (["2031-05-03", "2031-05-04", nil], false), ([nil, "2031-05-04", "2031-05-03"], false),
    ] as [([String?], Bool)]) func anOldTextIsNewsWhenItWasChangedLater(days: [String?], isNews: Bool) throws
  {
    try comesBack(
      (0..<3).map { Pages.page(Pages.address, fetch: $0, body: Self.wordings[$0 % 2], modified: days[$0]) },
      isNews)
  }

  private func comesBack(_ pages: [Draft], _ isNews: Bool) throws {
    let archive = try Archive.holding(Array(pages.prefix(2)))
    #expect(try archive.add([pages[2]]).outcomes == [isNews ? .revised(1, revision: 3) : .unchanged(1)])
    for again in [pages, pages.reversed()] { #expect(try archive.add(again).unchanged == 3) }
    #expect(try archive.body(1) == Self.wordings[isNews ? 0 : 1])
  }

  /// An archive of files may hold several of one name, of which the last counts.
  @Test func membersOfOneNameChangeNothingTheNextTime() throws {
    let members = [Pages.lighthouse, Pages.ferry, Pages.lighthouse, Pages.ferry].enumerated().map {
      number, body in
      var draft = Pages.page(nil, fetch: number, body: body, path: "a.tar!/a.txt")
      draft.article.source.identity = "/in/a.tar!/a.txt"
      return draft
    }
    let archive = try Archive.holding(members)
    #expect(try archive.statistics().revisions == 3)
    for _ in 0..<2 { #expect(try archive.add(members).unchanged == 4) }
    #expect(try archive.body(1) == Pages.ferry)
  }

  /// An older Limelight noted no words of what it replaced.
  @Test func theBytesOfOlderRevisionsAreKnown() throws {
    let pages = pages([0, 1])
    let archive = try Archive.holding(pages)
    try archive.connection.execute("UPDATE revision SET words = NULL")
    #expect(try archive.add(pages).unchanged == 2)
    #expect(try archive.body(1) == Pages.ferry)
    // The same words in other bytes are not.
    #expect(try archive.add([Pages.page(Pages.address, fetch: 9)]).revised == 1)
  }
}
