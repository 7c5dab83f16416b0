import Records
import Testing

@testable import Storage

struct MergeTests {
  @Test func makesTwoPersonsOne() throws {
    let desk = try Desk()
    let decision = try desk.merge("Betty Roe", into: "Bethany Roe")
    #expect(decision.summary == "Betty Roe (#3) merged into Bethany Roe (#1)")
    #expect(decision.people == [1, 3])
    #expect([decision.who, decision.time] == ["ada", "2031-07-01T09:00:00Z"])
    #expect(try desk.people() == ["1 Bethany Roe 3", "2 Otto Roe 1", "4 Cora Dunn 2"])
    let dossier = try #require(try desk.archive.dossier(of: 1))
    #expect(dossier.names.map(\.text) == ["Bethany Roe", "Betty Roe"])
    #expect(Set(dossier.roles.map(\.text)) == ["actress", "singer"])
    #expect(dossier.ages.map(\.age).sorted() == [35, 35, 41])
    #expect(dossier.quotes == 2)
    #expect(dossier.posts == 1)
  }

  @Test func aNumberThatWasMergedAwayLeadsToWhoStays() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    #expect(try desk.archive.dossier(of: 3)?.person.name == "Bethany Roe")
    #expect(
      try desk.archive.timeline(of: 3, limit: 99).items == desk.archive.timeline(of: 1, limit: 99).items)
    #expect(try desk.archive.people(named: "Betty Roe").people.map(\.id) == [1])
    #expect(try desk.archive.people(named: "Betty Roe").kind == .exact)
    #expect(try desk.archive.people(prefix: "bett", limit: 9).items.map(\.id) == [1])
  }

  @Test func anArticleThatNamesBothKeepsWhatItTellsOfEither() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    let article = try #require(try desk.archive.article(3))
    #expect(article.record.findings.people.map(\.name) == ["Bethany Roe", "Cora Dunn"])
    #expect(article.record.findings.people[0].age == 35)
    #expect(article.record.findings.people[0].roles == ["singer"])
    #expect(article.record.findings.people[0].mentions.count == 2)
    // Nobody is their own sister.
    #expect(article.record.findings.relations == [])
  }

  @Test func holdsForArticlesToCome() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    try desk.add([Draft("Five", body: "BETTY ROE waves.").person("BETTY ROE")])
    #expect(try desk.people().first == "1 Bethany Roe 4")
  }

  @Test func whoStaysIsCalledAsBefore() throws {
    let desk = try Desk()
    try desk.add((5...9).map { Draft("\($0)", body: "Cora Dunn \($0)").person("Cora Dunn") })
    try desk.merge("Cora Dunn", into: "Otto Roe")
    #expect(try desk.people() == ["1 Bethany Roe 2", "2 Otto Roe 8", "3 Betty Roe 2"])
  }

  @Test func takesSeveralAtOnce() throws {
    let desk = try Desk()
    let decision = try desk.merge("Betty Roe", "Cora Dunn", "Betty Roe", into: "Bethany Roe")
    #expect(decision.summary == "Betty Roe (#3) and Cora Dunn (#4) merged into Bethany Roe (#1)")
    #expect(try desk.people() == ["1 Bethany Roe 4", "2 Otto Roe 1"])
  }

  @Test func goesOnWithWhomSomebodyWasMergedInto() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    // 3 is 1 by now, on either side.
    let decision = try desk.archive.merge([4], into: 3, by: desk.decider)
    try desk.settle()
    #expect(decision.people == [1, 4])
    #expect(try desk.people() == ["1 Bethany Roe 4", "2 Otto Roe 1"])
    #expect(try desk.archive.dossier(of: 4)?.person.id == 1)
  }

  @Test func followsAChain() throws {
    let desk = try Desk()
    try desk.merge("Betty Roe", into: "Bethany Roe")
    try desk.merge("Bethany Roe", into: "Cora Dunn")
    #expect(try desk.people() == ["2 Otto Roe 1", "4 Cora Dunn 4"])
    #expect(try desk.archive.dossier(of: 3)?.person.id == 4)
    #expect(try desk.archive.people(named: "Betty Roe").people.map(\.id) == [4])
  }

  @Test func knowsWhomNobodyIs() throws {
    let desk = try Desk()
    #expect(
      desk.problem { try desk.archive.merge([99], into: 1, by: desk.decider) } == .unknownPerson(id: 99))
    #expect(
      desk.problem { try desk.archive.merge([1], into: 99, by: desk.decider) } == .unknownPerson(id: 99))
    #expect(
      desk.problem { try desk.archive.merge([3, 1], into: 1, by: desk.decider) }
        == .samePerson("Bethany Roe (#1)"))
    #expect(
      desk.problem { try desk.archive.merge([], into: 1, by: desk.decider) }
        == .samePerson("Bethany Roe (#1)"))
    #expect(try desk.archive.curations(limit: 9).items == [])
  }

  @Test func needsAnArchiveOpenForWriting() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("a.db")
    _ = try Desk(path: path)
    let archive = try Archive(path: path, access: .readOnly)
    #expect(throws: StorageError.readOnly(path: path)) {
      try archive.merge([3], into: 1, by: Decider(who: "ada", time: ""))
    }
  }
}
