import Records
import Testing

@testable import Storage

struct UndoTests {
  @Test func aMergeTakenBackLeavesNoTrace() throws {
    let desk = try Desk()
    let before = try desk.contents()
    try desk.merge("Betty Roe", "Cora Dunn", into: "Bethany Roe")
    #expect(try desk.contents()["person"] != before["person"])
    let undone = try desk.undo()
    #expect([undone.undoneBy, undone.undoneAt] == ["ada", "2031-07-01T09:00:00Z"])
    expectSame(try desk.contents(), before)
  }

  @Test func articlesThatCameSinceAreToldApartAsIfNeverDecided() throws {
    let more = [
      Draft("Five", body: "Betty Roe waves.").person("Betty Roe"),
      Draft("Six", body: "Bethany Roe and Betty Roe wave.").person("Bethany Roe").person("Betty Roe"),
    ]
    let plain = try Desk()
    // The same number of runs.
    try plain.settle()
    try plain.add(more)
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    try desk.add(more)
    #expect(try desk.people().first == "1 Bethany Roe 5")
    try desk.undo()
    expectSame(try desk.contents(), try plain.contents())
  }

  @Test func theFirstOfAChainMayBeTakenBack() throws {
    let desk = try Desk()
    let before = try desk.contents()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    try desk.merge("Bethany Roe", into: "Cora Dunn")
    try desk.undo(1)
    #expect(try desk.people() == ["2 Otto Roe 1", "3 Betty Roe 2", "4 Cora Dunn 3"])
    #expect(try desk.archive.dossier(of: 1)?.person.id == 4)
    #expect(try desk.archive.dossier(of: 3)?.person.id == 3)
    try desk.undo()
    expectSame(try desk.contents(), before)
  }

  @Test func theLastOfAChainMayBeTakenBack() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    let between = try desk.contents()
    try desk.merge("Bethany Roe", into: "Cora Dunn")
    try desk.undo()
    expectSame(try desk.contents(), between)
  }

  @Test func aSplitTakenBackLeavesOnlyAnEmptyPerson() throws {
    let desk = try Desk()
    let before = try desk.contents()
    _ = try desk.archive.split(4, articles: [4], as: "Cora the Second", by: desk.decider)
    try desk.settle()
    try desk.undo()
    var after = try desk.contents()
    #expect(after["person"]?.count == 5)
    after["person"]?.removeAll { $0[0] == "integer(5)" }
    expectSame(after, before)
    #expect(try desk.archive.people(named: "Second").people.map(\.id) == [])
  }

  @Test func aSplitIsNeededByWhatConcernsTheNewPerson() throws {
    let desk = try Desk()
    _ = try desk.archive.split(4, articles: [4], by: desk.decider)
    try desk.settle()
    _ = try desk.archive.rename(5, to: "Cora the Second", by: desk.decider)
    let summary = "Cora Dunn (#5) renamed to Cora the Second"
    #expect(
      desk.problem { try desk.archive.undo(1, by: desk.decider) }
        == .neededBy(id: 1, later: 2, summary: summary))
    #expect(
      CurationProblem.neededBy(id: 1, later: 2, summary: summary).description
        == "cannot undo decision 1: decision 2 builds on it (\(summary)); undo 2 first")
    try desk.undo(2)
    try desk.undo(1)
    #expect(try desk.people().last == "4 Cora Dunn 2")
  }

  @Test func aMergeIsNeededByASplitOfItsArticles() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    _ = try desk.archive.split(1, articles: [2], by: desk.decider)
    try desk.settle()
    guard case .neededBy(id: 1, later: 2, _) = desk.problem({ try desk.archive.undo(1, by: desk.decider) })
    else {
      Issue.record("the merge was undone")
      return
    }
    // A split of other articles stands by itself.
    try desk.undo(2)
    _ = try desk.archive.split(1, articles: [1], by: desk.decider)
    try desk.settle()
    try desk.undo(1)
    #expect(
      try desk.people() == [
        "1 Bethany Roe 1", "2 Otto Roe 1", "3 Betty Roe 2", "4 Cora Dunn 2", "6 Bethany Roe 1",
      ])
  }

  @Test func withoutANumberTheLastThatCountsIsTakenBack() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    _ = try desk.archive.rename(4, to: "Cora the Second", by: desk.decider)
    #expect(try desk.undo().id == 2)
    #expect(try desk.undo().id == 1)
    #expect(desk.problem { try desk.archive.undo(nil, by: desk.decider) } == .nothingToUndo)
    #expect(
      desk.problem { try desk.archive.undo(1, by: desk.decider) }
        == .undone(id: 1, by: "ada", at: "2031-07-01T09:00:00Z"))
    #expect(desk.problem { try desk.archive.undo(3, by: desk.decider) } == .unknownDecision(id: 3))
  }

  @Test func theLogKeepsEverything() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    _ = try desk.archive.rename(4, to: "Cora the Second", by: desk.decider)
    try desk.undo(1)
    let log = try desk.archive.curations(limit: 9).items
    #expect(log.map(\.id) == [2, 1])
    #expect(log.map(\.action) == [.rename, .merge])
    #expect(log.map { $0.undoneBy ?? "" } == ["", "ada"])
    #expect(try desk.archive.curations(of: 3, limit: 9).items.map(\.id) == [1])
    #expect(try desk.archive.curations(of: 4, limit: 9).items.map(\.id) == [2])
    #expect(try desk.archive.curations(of: 2, limit: 9).items == [])
    #expect(try desk.archive.curations(limit: 1).hasMore)
  }

  @Test func thePersonWhoStaysHasTheLogOfThoseMerged() throws {
    let desk = try Desk()
    _ = try desk.archive.rename(3, to: "Betty Roe-Bell", by: desk.decider)
    try desk.merge("Betty Roe-Bell", into: "Bethany Roe")
    #expect(try desk.archive.curations(of: 1, limit: 9).items.map(\.id) == [2, 1])
  }
}
