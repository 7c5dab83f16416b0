import Records
import Testing

@testable import Storage

struct GivenNamesTests {
  @Test func aRenamedPersonIsShownSoAndFoundByBoth() throws {
    let desk = try Desk()
    let decision = try desk.archive.rename(1, to: "Dr. Ana Bell", by: desk.decider)
    #expect(decision.summary == "Bethany Roe (#1) renamed to Dr. Ana Bell")
    #expect(try desk.people().first == "1 Dr. Ana Bell 2")
    for name in ["Ana Bell", "Bethany Roe", "bell", "Roe, Bethany"] {
      #expect(try desk.archive.people(named: name).people.map(\.id).contains(1), "\(name)")
    }
    #expect(try desk.archive.queueLength(.queue) == 0)
  }

  @Test func theGivenNameStaysWhateverArticlesSay() throws {
    let desk = try Desk()
    _ = try desk.archive.rename(1, to: "Ana Bell", by: desk.decider)
    try desk.add((5...9).map { Draft("\($0)", body: "BETHANY ROE \($0)").person("BETHANY ROE") })
    #expect(try desk.people().first == "1 Ana Bell 7")
    try desk.archive.queueArticles(olderThan: nil)
    try desk.settle()
    #expect(try desk.people().first == "1 Ana Bell 7")
  }

  @Test func theLastGivenNameCounts() throws {
    let desk = try Desk()
    let before = try desk.contents()
    _ = try desk.archive.rename(1, to: "Ana Bell", by: desk.decider)
    _ = try desk.archive.rename(1, to: "Ana Bell-Roe", by: desk.decider)
    #expect(try desk.people().first == "1 Ana Bell-Roe 2")
    try desk.undo()
    #expect(try desk.people().first == "1 Ana Bell 2")
    try desk.undo()
    expectSame(try desk.contents(), before)
  }

  @Test func anEarlierNameMayBeTakenBackFirst() throws {
    let desk = try Desk()
    _ = try desk.archive.rename(1, to: "Ana Bell", by: desk.decider)
    _ = try desk.archive.rename(1, to: "Cleo Bell", by: desk.decider)
    try desk.undo(1)
    #expect(try desk.people().first == "1 Cleo Bell 2")
    #expect(try desk.archive.people(named: "bell").people.map(\.id) == [1])
    #expect(try desk.archive.people(named: "Ana Bell").people.map(\.id) != [1])
  }

  @Test func anAliasLeadsSearchesAndArticlesToThePerson() throws {
    let desk = try Desk()
    let decision = try desk.archive.addAlias("La Roe", to: 1, by: desk.decider)
    #expect(decision.summary == "'La Roe' leads to Bethany Roe (#1)")
    #expect(try desk.archive.people(named: "la roe").people.map(\.id) == [1])
    #expect(try desk.archive.people(named: "la roe").kind == .exact)
    try desk.add([Draft("Five", body: "LA ROE sings.").person("LA ROE")])
    #expect(try desk.archive.article(5)?.people.map(\.id) == [1])
    #expect(try desk.people().first == "1 Bethany Roe 3")
  }

  @Test func anAliasLeadsOnAfterAMerge() throws {
    let desk = try Desk()
    _ = try desk.archive.addAlias("La Roe", to: 3, by: desk.decider)
    try desk.merge("Betty Roe", into: "Bethany Roe")
    try desk.add([Draft("Five", body: "La Roe sings.").person("La Roe")])
    #expect(try desk.archive.article(5)?.people.map(\.id) == [1])
    #expect(try desk.archive.people(named: "La Roe").people.map(\.id) == [1])
    try desk.undo(2)
    #expect(try desk.archive.article(5)?.people.map(\.id) == [3])
    #expect(try desk.archive.people(named: "La Roe").people.map(\.id) == [3])
  }

  @Test func anAliasTakenBackMakesAPersonOfTheName() throws {
    let desk = try Desk()
    _ = try desk.archive.addAlias("Zo", to: 1, by: desk.decider)
    try desk.add([Draft("Five", body: "Zo sings.").person("Zo")])
    try desk.undo()
    #expect(
      try desk.people() == [
        "1 Bethany Roe 2", "2 Otto Roe 1", "3 Betty Roe 2", "4 Cora Dunn 2", "5 Zo 1",
      ])
  }

  @Test func anAliasOfOneWordIsNotTheChildOfThatName() throws {
    let desk = try Desk()
    _ = try desk.archive.addAlias("Jo", to: 1, by: desk.decider)
    try desk.add([
      Draft("Five", body: "Jo is the child of Cora Dunn.").person("Jo").person("Cora Dunn")
        .relation("Cora Dunn", .child, "Jo", in: "child of")
    ])
    #expect(try desk.archive.article(5)?.people.map(\.id) == [5, 4])
  }

  @Test func refusesNamesThatLeadSomewhere() throws {
    let desk = try Desk()
    let decider = desk.decider
    #expect(
      desk.problem { try desk.archive.addAlias("cora dunn", to: 1, by: decider) }
        == .takenName("cora dunn", by: "Cora Dunn (#4)"))
    #expect(
      desk.problem { try desk.archive.addAlias("Bethany Roe", to: 1, by: decider) }
        == .sameName("Bethany Roe (#1)", name: "Bethany Roe"))
    #expect(desk.problem { try desk.archive.addAlias("?!", to: 1, by: decider) } == .emptyName("?!"))
    #expect(
      desk.problem { try desk.archive.rename(1, to: "Bethany Roe", by: decider) }
        == .sameName("Bethany Roe (#1)", name: "Bethany Roe"))
    #expect(desk.problem { try desk.archive.rename(1, to: " ", by: decider) } == .emptyName(""))
    #expect(desk.problem { try desk.archive.rename(77, to: "X", by: decider) } == .unknownPerson(id: 77))
    _ = try desk.archive.addAlias("La Roe", to: 1, by: decider)
    #expect(
      desk.problem { try desk.archive.addAlias("La Roe", to: 4, by: decider) }
        == .takenName("La Roe", by: "Bethany Roe (#1)"))
  }

  @Test func namesGivenByHandAreCleaned() throws {
    let desk = try Desk()
    _ = try desk.archive.rename(1, to: "  Ana \n Bell ", by: desk.decider)
    #expect(try desk.people().first == "1 Ana Bell 2")
    for name in ["Ana\u{1B}[31m Bell", "Ana \u{202E}Bell", String(repeating: "Ana ", count: 60)] {
      #expect(
        desk.problem { try desk.archive.rename(1, to: name, by: desk.decider) } == .unusableName(limit: 200))
    }
  }

  @Test func aNameShownByHandMayBeMadeOneThatLeadsArticles() throws {
    let desk = try Desk()
    _ = try desk.archive.rename(1, to: "Ana Bell", by: desk.decider)
    _ = try desk.archive.addAlias("Ana Bell", to: 1, by: desk.decider)
    try desk.add([Draft("9", body: "ANA BELL 9").person("Ana Bell")])
    #expect(try desk.people().first == "1 Ana Bell 3")
  }

  @Test func undoingARenameUnderALaterMergeShowsTheNameOfArticles() throws {
    let desk = try Desk()
    let renamed = try desk.archive.rename(1, to: "Ana Bell", by: desk.decider)
    _ = try desk.archive.merge([4], into: 1, by: desk.decider)
    try desk.settle()
    _ = try desk.archive.undo(renamed.id, by: desk.decider)
    try desk.settle()
    #expect(try desk.people().first?.contains("Ana Bell") == false)
  }
}
