import Records
import SQLite
import Testing

@testable import Storage

struct ReindexingTests {
  @Test func theSameExtractorChangesNothing() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    _ = try desk.archive.split(4, articles: [4], as: "Cora the Second", by: desk.decider)
    _ = try desk.archive.rename(2, to: "Otto the Great", by: desk.decider)
    _ = try desk.archive.addAlias("La Roe", to: 1, by: desk.decider)
    try desk.settle()
    let before = try desk.contents()
    try desk.archive.queueArticles(olderThan: nil)
    #expect(try desk.archive.queueLength(.queue) == 4)
    let report = try desk.settle()
    #expect(report == (reindexed: 4, changed: 0))
    expectSame(try desk.contents(), before)
  }

  @Test func goesOverWhatAnOlderExtractorFound() throws {
    let desk = try Desk()
    try desk.archive.queueArticles(olderThan: "0")
    #expect(try desk.archive.queueLength(.queue) == 0)
    try desk.archive.queueArticles(olderThan: "7")
    #expect(try desk.settle(extractor: "7") == (reindexed: 4, changed: 0))
    let article = try #require(try desk.archive.article(1))
    #expect(article.extractor == "7")
    #expect(article.importedAt == "2031-06-01T12:00:00Z")
    #expect(
      try desk.archive.connection.rows("SELECT DISTINCT imported_at, extractor FROM article_view") {
        [$0.text(0), $0.text(1)]
      } == [["2031-06-01T12:00:00Z", "7"]])
    for extractor in ["7", "6"] {
      try desk.archive.queueArticles(olderThan: extractor)
      #expect(try desk.archive.queueLength(.queue) == 0)
    }
    #expect(try desk.archive.statistics().runs == 1)
  }

  @Test func aChangedArticleIsTheImportersAgain() throws {
    let desk = try Desk()
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle(extractor: "7")
    try desk.archive.queueArticles(olderThan: nil)
    try desk.add([
      Draft("One", path: "1.txt", identity: "/1", body: "Bethany Roe rests.").person("Bethany Roe")
    ])
    #expect(try desk.archive.article(1)?.extractor == "test-1")
    // What was read anew needs no reindex.
    #expect(try desk.archive.queuedTexts(.queue, after: 0, limit: 9, bytes: .max).map(\.id) == [2, 3, 4])
  }

  @Test func aNewExtractorsFindingsReplaceTheOld() throws {
    let desk = try Desk()
    let archive = desk.archive
    let quote = try #require(
      try archive.quotes(QuoteFilter(), limit: 9).items.first { $0.quote.text == "I sing," })
    try archive.queueArticles(olderThan: nil)
    let run = try archive.beginRun(.reindex, extractor: "8", at: desk.decider.time)
    let text = try #require(try archive.queuedTexts(.queue, after: 1, limit: 1, bytes: 1).first)
    #expect(text.id == 2)
    let better = Draft("Two", path: "2.txt", identity: "/2", body: text.article.body)
      .person("Betty Roe", gender: .female, age: 36, roles: ["soprano"])
      .quote("Look", by: "Betty Roe", medium: .written).quote("I sing,", by: "Betty Roe")
    let report = try archive.rewrite(
      [(2, Record(article: text.article, findings: better.record.findings))], in: run)
    #expect(report == (reindexed: 1, changed: 1))
    let dossier = try #require(try archive.dossier(of: 3))
    #expect(dossier.ages.map(\.age).sorted() == [35, 36])
    #expect(Set(dossier.roles.map(\.text)) == ["singer", "soprano"])
    #expect(dossier.posts == 0)
    // The same words keep their number.
    #expect(
      try archive.quotes(QuoteFilter(), limit: 9).items.first { $0.quote.text == "I sing," }?.id == quote.id)
    #expect(try archive.queueLength(.queue) == 3)
  }

  @Test func whatADeadCommandLeftIsDoneByTheNext() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let desk = try Desk(path: path)
    let settled = try Desk()
    try settled.merge("Betty Roe", into: "Bethany Roe")
    // The decision is stored, and then nothing more happens.
    _ = try desk.archive.merge([3], into: 1, by: desk.decider)
    let reader = try Archive(path: path, access: .readOnly)
    #expect(try reader.queueLength(.decisions) == 2)
    #expect(try reader.dossier(of: 3)?.person.id == 1)
    #expect(try desk.settle(.decisions) == (reindexed: 2, changed: 2))
    expectSame(try desk.contents(), try settled.contents())
  }

  @Test func anUndoOfWhatWasNeverCarriedOutLeavesNoTrace() throws {
    let desk = try Desk()
    let before = try desk.contents()
    _ = try desk.archive.merge([3], into: 1, by: desk.decider)
    _ = try desk.archive.undo(nil, by: desk.decider)
    #expect(try desk.settle() == (reindexed: 2, changed: 0))
    expectSame(try desk.contents(), before)
  }

  @Test func decisionsDoNotWaitForALongReindex() throws {
    let desk = try Desk()
    try desk.archive.queueArticles(olderThan: nil)
    _ = try desk.archive.merge([3], into: 1, by: desk.decider)
    #expect(try desk.archive.queuedTexts(.decisions, after: 0, limit: 9, bytes: .max).map(\.id) == [2, 3])
    #expect(try desk.settle(.decisions) == (reindexed: 2, changed: 2))
    #expect(try desk.archive.queueLength(.queue) == 2)
  }

  @Test func aTextThatChangedSinceItWasReadIsLeft() throws {
    let desk = try Desk()
    try desk.archive.queueArticles(olderThan: nil)
    let texts = try desk.archive.queuedTexts(.queue, after: 0, limit: 1, bytes: .max)
    try desk.add([
      Draft("One", path: "1.txt", identity: "/1", body: "Bethany Roe rests.").person("Bethany Roe")
    ])
    let before = try desk.contents()
    let run = try desk.archive.beginRun(.reindex, extractor: "test-1", at: desk.decider.time)
    let report = try desk.archive.rewrite(
      texts.map { ($0.id, Record(article: $0.article, findings: Desk.usual[0].record.findings)) }, in: run)
    #expect(report == (reindexed: 0, changed: 0))
    expectSame(try desk.contents(), before)
  }

  @Test func aReaderSeesTheOldOrTheNewAndNothingBetween() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    let desk = try Desk(path: path)
    let reader = try Archive(path: path, access: .readOnly)
    try reader.connection.transaction(.deferred) {
      let before = try reader.people(limit: 9).items
      try desk.merge("Betty Roe", into: "Bethany Roe")
      #expect(try reader.people(limit: 9).items == before)
      #expect(try reader.dossier(of: 3)?.person.name == "Betty Roe")
    }
    #expect(try reader.people(limit: 9).items.map(\.articles) == [3, 2, 1])
    #expect(try reader.dossier(of: 3)?.person.name == "Bethany Roe")
  }

  @Test func textsComeInPortions() throws {
    let desk = try Desk()
    try desk.archive.queueArticles(olderThan: nil)
    #expect(try desk.archive.queuedTexts(.queue, after: 0, limit: 3, bytes: .max).map(\.id) == [1, 2, 3])
    #expect(try desk.archive.queuedTexts(.queue, after: 2, limit: 9, bytes: .max).map(\.id) == [3, 4])
    #expect(try desk.archive.queuedTexts(.queue, after: 0, limit: 9, bytes: 0).map(\.id) == [1])
    #expect(try desk.archive.queuedTexts(.queue, after: 4, limit: 9, bytes: .max).map(\.id) == [])
  }
}
