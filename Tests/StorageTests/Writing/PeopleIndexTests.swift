import Records
import Testing

@testable import Storage

struct PeopleIndexTests {
  private func archive(_ names: [String]...) throws -> Archive {
    try Archive.holding(
      names.enumerated().map { index, names in
        names.reduce(Draft("Number \(index)", body: names.joined(separator: " and "))) { $0.person($1) }
      })
  }

  private func names(_ archive: Archive) throws -> [String] {
    try archive.people(limit: 99).items.map { "\($0.name) \($0.articles)" }.sorted()
  }

  @Test func mergesFullNamesAcrossArticles() throws {
    let archive = try archive(
      ["Anya Fox"], ["ANYA FOX"], ["Anyá Fox", "Ben Moor"], ["Anya Fox", "Ms. Anya Fox"])
    #expect(try names(archive) == ["Anya Fox 4", "Ben Moor 1"])
  }

  @Test func keepsFatherAndSonApart() throws {
    let archive = try archive(["Ben Fox"], ["Ben Fox Jr."], ["Ben Fox, Jr."])
    #expect(try names(archive) == ["Ben Fox 1", "Ben Fox, Jr. 2"])
  }

  @Test func aPlainNameIsNeitherFatherNorSon() throws {
    let archive = try archive(
      ["Lars Roe Sr.", "Lars Roe Jr."], ["Lars Roe"], ["LARS ROE SR", "Lars Roe III"])
    #expect(try names(archive) == ["Lars Roe 1", "Lars Roe III 1", "Lars Roe Jr. 1", "Lars Roe Sr. 2"])
  }

  @Test(
    "accents part nobody",
    arguments: [
      ("Zoé Łund", "ZOE LUND"), ("Zolanté", "Zolante"), ("Zolante\u{301}", "Zolanté"),
      ("Øystein Bråthen", "Oystein Brathen"),
    ])
  func accentsPartNobody(accented: String, plain: String) throws {
    #expect(try names(archive([accented], [plain])).count == 1)
    #expect(try names(archive([plain], [accented])).count == 1)
  }

  @Test func spousesAndSiblingsShareASurnameOnly() throws {
    let archive = try archive(["Ana Roe", "Lars Roe", "Bea Roe"], ["Ana Roe", "Roe"])
    #expect(try names(archive) == ["Ana Roe 2", "Bea Roe 1", "Lars Roe 1", "Roe 1"])
  }

  @Test func mergesStageNamesOfOneWord() throws {
    let archive = try archive(["Zolana"], ["ZOLANA"], ["Zolana", "Anya Fox"])
    #expect(try names(archive) == ["Anya Fox 1", "Zolana 3"])
  }

  @Test func aStageNameIsOnePersonWhoseverMotherItIs() throws {
    func draft(_ number: Int, _ child: String) -> Draft {
      Draft("Number \(number)", body: "Zolana is the mother of \(child)")
        .person("Zolana").person(child).relation(child, .parent, "Zolana", in: "is the mother of")
    }
    let archive = try Archive.holding([
      draft(1, "Anya Fox"), draft(2, "Ben Moor"), Draft("3", body: "Zolana sang").person("Zolana"),
    ])
    #expect(try names(archive) == ["Anya Fox 1", "Ben Moor 1", "Zolana 3"])
  }

  @Test func aCommonGivenNameIsKnownByThePartner() throws {
    func draft(_ number: Int, _ partner: String) throws -> Draft {
      var draft = Draft("Number \(number)", body: "\(partner) and her husband Mike")
        .person(partner).person("Mike").relation(partner, .spouse, "Mike", in: "and her husband")
      draft.findings.people[1].isCommonGivenName = true
      return draft
    }
    let archive = try Archive.holding([draft(1, "Anya Fox"), draft(2, "Bea Moor"), draft(3, "Anya Fox")])
    #expect(try names(archive) == ["Anya Fox 2", "Bea Moor 1", "Mike 1", "Mike 2"])
  }

  @Test func tellsChildrenByTheirParents() throws {
    func draft(_ number: Int, child: String, of parent: String) -> Draft {
      Draft("Number \(number)", body: "\(child) is the child of \(parent)")
        .person(child).person(parent).relation(parent, .child, child, in: "is the child of")
    }
    let archive = try Archive.holding([
      draft(1, child: "Jack", of: "Anya Fox"), draft(2, child: "Jack", of: "Mara Lund"),
      draft(3, child: "Jack", of: "Anya Fox"),
    ])
    let jacks = try archive.people(named: "Jack")
    #expect(jacks.kind == .exact)
    #expect(
      jacks.people.map { [$0.note ?? "", "\($0.articles)"] } == [
        ["child of Anya Fox", "2"], ["child of Mara Lund", "1"],
      ])
  }

  @Test func aChildIsKnownByEitherParent() throws {
    let both = Draft("One", body: "Jack, son of Anya Fox and Ben Moor").person("Jack").person("Anya Fox")
      .person("Ben Moor")
      .relation("Anya Fox", .child, "Jack", in: "son").relation("Ben Moor", .child, "Jack", in: "son")
    let one = Draft("Two", body: "Ben Moor is father of Jack").person("Ben Moor").person("Jack")
      .relation("Jack", .parent, "Ben Moor", in: "father")
    let archive = try Archive.holding([both, one])
    #expect(try archive.people(named: "Jack").people.map(\.articles) == [2])
  }

  @Test func aCoupleMayPartAndStayTheSame() throws {
    let wed = Draft("One", body: "Anya Fox wed Zo").person("Anya Fox").person("Zo")
      .relation("Anya Fox", .spouse, "Zo", in: "wed")
    let parted = Draft("Two", body: "Anya Fox left Zo").person("Anya Fox").person("Zo")
      .relation("Zo", .exSpouse, "Anya Fox", in: "left")
    let archive = try Archive.holding([wed, parted])
    #expect(try archive.people(named: "Zo").people.map(\.articles) == [2])
  }

  @Test func showsTheMostUsedFormOfAName() throws {
    let archive = try archive(["ANYA FOX"], ["Anya Fox"], ["Anya Fox"])
    #expect(try names(archive) == ["Anya Fox 3"])
    let dossier = try #require(try archive.dossier(of: 1))
    #expect(dossier.names == [.init(text: "Anya Fox", articles: 2), .init(text: "ANYA FOX", articles: 1)])
  }

  @Test func takesTheGenderMostArticlesTell() throws {
    let archive = try Archive.holding([
      Draft("1", body: "Sam Fox a").person("Sam Fox", gender: .female),
      Draft("2", body: "Sam Fox b").person("Sam Fox", gender: .female),
      Draft("3", body: "Sam Fox c").person("Sam Fox", gender: .male),
      Draft("4", body: "Sam Fox d").person("Sam Fox"),
    ])
    #expect(try archive.people(limit: 1).items.map(\.gender) == [.female])
  }
}
