import Testing

@testable import Pages

@Suite struct AuthorNamesTests {
  @Test(
    arguments: [
      ("Jane Roe", ["Jane Roe"]), ("By Jane Roe and Ann Poe", ["Jane Roe", "Ann Poe"]),
      ("Jane Roe, Ann Poe & Joe Doe", ["Jane Roe", "Ann Poe", "Joe Doe"]),
      ("Von Jörg Müller und Ida Öz", ["Jörg Müller", "Ida Öz"]),
      ("Jane Roe, Royal Correspondent", ["Jane Roe"]), ("Jane Roe Senior Staff Writer", ["Jane Roe"]),
      ("Jane Roe in Paris", ["Jane Roe"]), ("Jane Roe for the Gazette", ["Jane Roe"]),
      ("Analysis by Jane Roe, Lamp Editor-at-large", ["Jane Roe"]),
      ("JANE ROE, AP National Security Writer", ["JANE ROE"]), ("Jane Roe (jroe@lamp.example)", ["Jane Roe"]),
      ("Jane Roe @janeroe", ["Jane Roe"]), ("Jane Roe, PhD", ["Jane Roe"]), ("Roe, Jane", ["Jane Roe"]),
      ("Jane Roe Associated Press", ["Jane Roe"]),
      ("Jane Roe Monday, November 18, 2019", ["Jane Roe"]), ("Jane Roe | Oct 1, 2021", ["Jane Roe"]),
      ("Lund, Nov. 20, 2019", []),
      ("José Ortega y Gasset", ["José Ortega y Gasset"]),
      ("Inés Vega y Ana Ruiz", ["Inés Vega", "Ana Ruiz"]),
      ("Ludwig van der Berg", ["Ludwig van der Berg"]), ("Jane O’Dell-Roe Jr.", ["Jane O’Dell-Roe Jr."]),
      ("林美玲", ["林美玲"]),
      ("https://social.example/janeroe", []), ("admin", []), ("Staff Writer", []), ("2021-10-01", []),
      ("", []), (" , ; ", []),
      ("she said that the two would wed", []),
      ("Alice Ma", ["Alice Ma"]), ("Alice Orr, MA", ["Alice Orr"]), ("Alice Orr MA", ["Alice Orr"]),
      ("Mia Rn", ["Mia Rn"]), ("Jane Roe and Alice Ma", ["Jane Roe", "Alice Ma"]), ("Max Read", ["Max Read"]),
      ("Di Webster", ["Di Webster"]), ("Par Lindqvist", ["Par Lindqvist"]), ("De Souza", ["De Souza"]),
      ("Von Allmen", ["Von Allmen"]), ("Dana On", ["Dana On"]), ("Jane Roe/AP", ["Jane Roe"]),
      ("Jane Roe/Ann Poe", ["Jane Roe", "Ann Poe"]), ("Yo-Yo Wei Ma", ["Yo-Yo Wei Ma"]),
      ("YO-YO WEI MA", ["YO-YO WEI MA"]), ("Ann Poe Head", ["Ann Poe Head"]),
      ("By Jane Roe Published 6 February", ["Jane Roe"]), ("Jane Roe Oct 1", ["Jane Roe"]),
      ("Last updated November 18, 2019", []), ("Published 6 February", []), ("jane roe", []),
    ] as [(String, [String])])
  func readsPersons(field: String, names: [String]) {
    #expect(AuthorNames.read(field).filter { $0.kind == .person }.map(\.text) == names)
  }

  @Test(arguments: [
    "The Associated Press", "Reuters", "Lamp Staff", "Gazette staff reporter", "IN-Redaktion",
    "Evening News Team", "PTI",
  ])
  func tellsDesksFromPersons(field: String) {
    #expect(AuthorNames.read(field) == [AuthorNames.Name(text: field, kind: .desk)])
  }

  @Test(arguments: [
    ("Bill Press", AuthorNames.Origin.person, ["Bill Press"]), ("Bill Press", .declared, []),
    ("Associated Press", .person, []), ("News Press", .person, []),
    ("jane roe", .person, ["Jane Roe"]), ("jane ann roe", .declared, ["Jane Ann Roe"]),
    ("web desk", .declared, []), ("staff writer", .declared, []), ("super admin", .declared, []),
  ])
  func believesFieldsForAuthors(field: String, origin: AuthorNames.Origin, persons: [String]) {
    #expect(AuthorNames.read(field, origin).filter { $0.kind == .person }.map(\.text) == persons)
  }

  @Test(arguments: [
    ("jane-roe", "Jane Roe"), ("jroe", "jroe"), ("Jane.roe", "Jane Roe"), ("jroe12", "jroe12"),
  ])
  func keepsUserNamesForWantOfBetter(field: String, name: String) {
    #expect(AuthorNames.read(field) == [AuthorNames.Name(text: name, kind: .login)])
  }

  @Test(
    arguments: [
      (["Jane Roe", "JANE ROE"], ["Jane Roe"]), (["JANE ROE", "Jane Roe"], ["Jane Roe"]),
      (["Jane Roe", "Jane M. Roe"], ["Jane M. Roe"]),
      (["Jane Roe", "Ann Roe"], ["Jane Roe", "Ann Roe"]),
    ] as [([String], [String])])
  func foldsOneNameInSeveralForms(names: [String], folded: [String]) {
    #expect(AuthorChoice.folded(names) == folded)
  }

  private func choose(_ declared: [String], _ visible: [String] = []) -> [String] {
    func sources(_ fields: [String]) -> [() -> [AuthorNames.Name]] {
      fields.map { field in { AuthorNames.read(field) } }
    }
    let site = PageTitle(names: ["Evening Lamp"], url: "https://www.lamp.example/a")
    return AuthorChoice(site: site).choose(declared: sources(declared), visible: sources(visible))
  }

  @Test func prefersPersonsToDesksAndNeverTakesTheSite() {
    #expect(choose(["Reuters", "Jane Roe"]) == ["Jane Roe"])
    #expect(choose(["Reuters", "jroe"]) == ["Reuters"])
    #expect(choose(["jroe"]) == ["jroe"])
    #expect(choose(["Evening Lamp"], ["Jane Roe"]) == ["Jane Roe"])
    #expect(choose(["Evening Lamp"], ["The Lake Committee"]) == [])
    #expect(choose(["lamp.example"]) == [])
  }
}
