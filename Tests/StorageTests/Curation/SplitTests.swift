import Records
import Testing

@testable import Storage

struct SplitTests {
  @Test func makesANewPersonOfSomeArticles() throws {
    let desk = try Desk()
    let decision = try desk.archive.split(4, articles: [4], as: "Cora Dunn (painter)", by: desk.decider)
    try desk.settle()
    #expect(decision.summary == "1 article of Cora Dunn (#4) split off as Cora Dunn (painter) (#5)")
    #expect(
      try desk.people() == [
        "1 Bethany Roe 2", "2 Otto Roe 1", "3 Betty Roe 2", "4 Cora Dunn 1", "5 Cora Dunn (painter) 1",
      ])
    #expect(try desk.archive.article(4)?.people.map(\.id) == [5])
    #expect(try desk.archive.article(3)?.people.map(\.id).contains(4) == true)
    #expect(Set(try desk.archive.people(named: "Cora Dunn").people.map(\.id)) == [4, 5])
    #expect(try desk.archive.people(named: "painter").people.map(\.id) == [5])
  }

  @Test func withoutANameBothAreFoundByIt() throws {
    let desk = try Desk()
    _ = try desk.archive.split(4, articles: [4, 4], by: desk.decider)
    try desk.settle()
    let found = try desk.archive.people(named: "Cora Dunn")
    #expect(found.kind == .exact)
    #expect(found.people.map(\.id) == [4, 5])
    #expect(found.people.map(\.name) == ["Cora Dunn", "Cora Dunn"])
  }

  @Test func holdsWhenTheArticleChanges() throws {
    let desk = try Desk()
    _ = try desk.archive.split(4, articles: [4], by: desk.decider)
    try desk.settle()
    try desk.add([
      Draft("Four", path: "4.txt", identity: "/4", body: "Cora Dunn is here, she says.").person("Cora Dunn")
    ])
    #expect(try desk.archive.article(4)?.revision == 2)
    #expect(try desk.archive.article(4)?.people.map(\.id) == [5])
    try desk.add([Draft("Six", body: "Cora Dunn again.").person("Cora Dunn")])
    #expect(try desk.archive.article(5)?.people.map(\.id) == [4])
  }

  @Test func theSplitOffMayBeMergedElsewhere() throws {
    let desk = try Desk()
    _ = try desk.archive.split(4, articles: [4], by: desk.decider)
    try desk.settle()
    _ = try desk.archive.merge([5], into: 2, by: desk.decider)
    try desk.settle()
    #expect(
      try desk.people() == ["1 Bethany Roe 2", "2 Otto Roe 2", "3 Betty Roe 2", "4 Cora Dunn 1"])
    #expect(try desk.archive.dossier(of: 5)?.person.id == 2)
  }

  @Test func whoWasMergedBackIsWhoTheyWere() throws {
    let desk = try Desk()
    let before = try desk.people()
    _ = try desk.archive.split(4, articles: [4], by: desk.decider)
    try desk.settle()
    _ = try desk.archive.merge([5], into: 4, by: desk.decider)
    try desk.settle()
    #expect(try desk.people() == before)
  }

  @Test func aMergedPersonMayBeSplit() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    _ = try desk.archive.split(1, articles: [2], by: desk.decider)
    try desk.settle()
    #expect(
      try desk.people() == ["1 Bethany Roe 2", "2 Otto Roe 1", "4 Cora Dunn 2", "5 Betty Roe 1"])
  }

  @Test func findsTheArticlesOfAForm() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    try desk.add([Draft("Five", body: "BÉTTY ROE waves.").person("BÉTTY ROE")])
    #expect(try desk.archive.articles(of: 1, named: "betty roe") == [2, 5])
    #expect(try desk.archive.articles(of: 3, named: "Bethany Roe") == [1, 3])
    #expect(
      throws: StorageError.curation(.noSuchForm("Bethany Roe (#1)", form: "Roe"))
    ) { try desk.archive.articles(of: 1, named: "Roe") }
  }

  @Test func refusesWhatIsNoSplit() throws {
    let desk = try Desk()
    let decider = desk.decider
    #expect(
      desk.problem { try desk.archive.split(4, articles: [1], by: decider) }
        == .notNamed("Cora Dunn (#4)", article: 1))
    #expect(
      desk.problem { try desk.archive.split(4, articles: [4, 99], by: decider) }
        == .notNamed("Cora Dunn (#4)", article: 99))
    #expect(
      desk.problem { try desk.archive.split(4, articles: [3, 4], by: decider) }
        == .everyArticle("Cora Dunn (#4)"))
    #expect(
      desk.problem { try desk.archive.split(4, articles: [], by: decider) } == .everyArticle("Cora Dunn (#4)")
    )
    #expect(desk.problem { try desk.archive.split(9, articles: [4], by: decider) } == .unknownPerson(id: 9))
    #expect(
      desk.problem { try desk.archive.split(4, articles: [4], as: "…", by: decider) } == .emptyName("…"))
  }
}
