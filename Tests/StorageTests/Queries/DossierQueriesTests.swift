import Records
import Testing

@testable import Storage

struct DossierQueriesTests {
  private func dossier(_ name: String, _ archive: Archive, limit: Int = 10) throws -> Dossier {
    let id = try archive.id(name)
    return try #require(try archive.dossier(of: id, limit: limit))
  }

  @Test func tellsAllThatIsKnown() throws {
    let archive = try Lantern.archive()
    let id = try archive.id("Anya Taylor-Fox")
    let dossier = try #require(try archive.dossier(of: id))
    #expect(
      dossier.person
        == PersonSummary(id: id, name: "Anya Taylor-Fox", note: nil, gender: .female, articles: 2))
    #expect(dossier.names == [.init(text: "Anya Taylor-Fox", articles: 2)])
    #expect(dossier.ages.map(\.age) == [32, 31])
    #expect(dossier.ages.map(\.article.published) == ["2031-06-10", "2031-05-02"])
    #expect(dossier.roles == [.init(text: "actress", articles: 2), .init(text: "producer", articles: 1)])
    #expect(dossier.quotes == 1)
    #expect(dossier.posts == 0)
    #expect(dossier.firstSeen == "2031-05-02")
    #expect(dossier.lastSeen == "2031-06-10")
    #expect(dossier.recentQuotes.map(\.quote.text) == ["I nearly fell,"])
    #expect(dossier.recentArticles.map(\.path) == ["2.txt", "1.txt"])
    #expect(dossier.companions.map { "\($0.person.name) \($0.articles)" } == ["Ben Moor 2"])
    #expect(
      dossier.appearances == [.init(text: "2031-05", articles: 1), .init(text: "2031-06", articles: 1)])
    #expect(dossier.ties.count == 1)
    #expect(dossier.ties.first?.kind == .spouse)
    #expect(dossier.ties.first?.other.name == "Ben Moor")
    #expect(dossier.ties.first?.place.sentence == "Her husband Ben Moor posted on Instagram.")
    #expect(dossier.ties.first?.place.article.path == "1.txt")
  }

  @Test func rolesThatDifferInCaseAreOne() throws {
    func draft(_ number: Int, _ roles: [String]) -> Draft {
      Draft("\(number)", body: "Anya Fox for the \(number)th time").person("Anya Fox", roles: roles)
    }
    let archive = try Archive.holding([
      draft(1, ["Actress", "Presenter", "actress"]), draft(2, ["actress"]), draft(3, ["Presenter"]),
      draft(4, ["Écrivaine"]), draft(5, ["écrivaine"]),
    ])
    #expect(
      try dossier("Anya Fox", archive).roles == [
        .init(text: "actress", articles: 3), .init(text: "Presenter", articles: 2),
        .init(text: "Écrivaine", articles: 2),
      ])
    #expect(try dossier("Anya Fox", archive, limit: 1).roles.map(\.text) == ["actress"])
  }

  @Test func tellsTiesFromEitherSide() throws {
    let archive = try Archive.holding([
      Draft("1", body: "Jo Fox is the child of Anya Fox").person("Jo Fox").person("Anya Fox")
        .relation("Anya Fox", .child, "Jo Fox", in: "child of"),
      Draft("2", body: "Anya Fox is the mother of Jo Fox").person("Jo Fox").person("Anya Fox")
        .relation("Jo Fox", .parent, "Anya Fox", in: "mother"),
    ])
    let jo = try dossier("Jo Fox", archive)
    #expect(jo.ties.map { "\($0.kind.rawValue) \($0.other.name) \($0.articles)" } == ["parent Anya Fox 2"])
    let anya = try dossier("Anya Fox", archive)
    #expect(anya.ties.map { "\($0.kind.rawValue) \($0.other.name) \($0.articles)" } == ["child Jo Fox 2"])
  }

  @Test func theFamilyStandsByCloseness() throws {
    let kinds: [Relation.Kind] = [
      .exSpouse, .sibling, .child, .parent, .partner, .spouse, .exPartner, .fiance,
    ]
    var draft = Draft("1", body: "Anya Fox and hers").person("Anya Fox")
    for (index, kind) in kinds.enumerated() {
      draft = draft.person("No\(index) Fox").relation("Anya Fox", kind, "No\(index) Fox", in: "hers")
    }
    let more = Draft("2", body: "Anya Fox and more of hers").person("Anya Fox").person("No8 Fox")
      .relation("Anya Fox", .child, "No8 Fox", in: "hers")
    let archive = try Archive.holding([draft, more])
    #expect(
      try dossier("Anya Fox", archive).ties.map(\.kind) == [
        .spouse, .fiance, .partner, .child, .child, .parent, .sibling, .exSpouse, .exPartner,
      ])
    #expect(try dossier("Anya Fox", archive, limit: 1).ties.count == 8)
  }

  @Test func worksTheAgeOutFromAllThatIsTold() throws {
    let archive = try Lantern.archive()
    let id = try archive.id("Anya Taylor-Fox")
    let day = try #require(CalendarDay(iso: "2036-01-01"))
    let age = try #require(try archive.dossier(of: id, limit: 1, asOf: day)?.age)
    #expect(age.ages == 36...36)
    #expect(age.born.lowerBound.iso == "1999-05-03" && age.born.upperBound.iso == "1999-06-10")
    #expect(age.agreeing == 2 && age.disagreeing == 0)
    #expect(try archive.dossier(of: id)?.age == nil)
  }

  @Test func countsByYearOverLongTimes() throws {
    let archive = try Archive.holding(
      ["2020-01-01", "2020-05-01", "2026-01-01"].map { (day: String) in
        Draft(day, published: day, body: "Anya Fox on \(day)").person("Anya Fox")
      })
    let dossier = try #require(try archive.dossier(of: 1))
    #expect(dossier.appearances == [.init(text: "2020", articles: 2), .init(text: "2026", articles: 1)])
  }

  @Test func anUndatedArticleIsNotSeenAtAnyTime() throws {
    let archive = try Lantern.archive()
    let dossier = try dossier("Chrissa Teiger", archive)
    #expect(dossier.firstSeen == nil)
    #expect(dossier.appearances.isEmpty)
    #expect(dossier.recentArticles.map(\.path) == ["4.txt"])
  }

  @Test func keepsToItsLimit() throws {
    let archive = try Lantern.archive()
    let dossier = try dossier("Anya Taylor-Fox", archive, limit: 1)
    #expect(
      [dossier.ages.count, dossier.roles.count, dossier.recentArticles.count, dossier.companions.count] == [
        1, 1, 1, 1,
      ])
  }

  @Test func nobodyHasNoDossier() throws {
    #expect(try Lantern.archive().dossier(of: 999) == nil)
  }
}
