import Records
import Testing

@testable import Extraction

@Suite struct CastTitlesTests {
  static func mentions(_ body: String) -> [String: [String]] {
    Dictionary(
      findings(body).people.map { ($0.name, $0.mentions.map(\.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func aTitleBesideANameIsThatPerson() {
    let people = Self.mentions(
      "Clara Webb, the Duchess of Harrowmere, opened a school. The Duchess wore blue, and Webb smiled.")
    #expect(people == ["Clara Webb": ["Clara Webb", "Duchess of Harrowmere", "Duchess", "Webb"]])
  }

  @Test func aTitleFarFromAnyNameIsThePersonOfThatGenderWhomTheTextNamesMost() {
    let people = Self.mentions(
      "Clara Webb waved to the crowd. Clara Webb then met Prince Edmund. The Duchess of Harrowmere stayed for tea."
    )
    #expect(people["Clara Webb"]?.contains("Duchess of Harrowmere") == true)
  }

  @Test func aCoupleOfOneTitleIsTwoPeople() {
    let people = Self.mentions("The Duke and Duchess of Harrowmere flew to Porto with their aides on Friday.")
    #expect(people.count == 2)
  }

  @Test(arguments: [
    "Cinder Vale, whose real name is Marisol Teague, sang. Vale smiled and Vale left.",
    "Cinder Vale, born Marisol Teague, sang. Vale smiled and Vale left.",
    "Cinder Vale (real name Marisol Teague) sang. Vale smiled and Vale left.",
    "Marisol Teague, better known as Cinder Vale, sang. Vale smiled and Vale left.",
  ])
  func namesThatTheTextMakesOneAreOnePerson(body: String) {
    let people = Self.mentions(body)
    #expect(people.count == 1)
    #expect(people.values.first.map { Set($0) } == ["Cinder Vale", "Marisol Teague", "Vale"])
  }

  @Test func twoNamesSideBySideStayTwoPeople() {
    #expect(Self.mentions("Cinder Vale, a friend of Marisol Teague, sang at the gala.").count == 2)
  }

  @Test func aSonIsKeptApartFromTheFatherOfHisName() {
    let people = Self.mentions("Lars Tennant sang with his son, Lars Tennant Jr., on Friday.")
    #expect(Set(people.keys) == ["Lars Tennant", "Lars Tennant Jr."])
  }

  @Test func aNicknameInMarksIsTheSamePersonAsTheNicknameAlone() {
    let people = Self.mentions(
      "Joe Tennant left prison on Friday. Giuseppe \"Joe\" Tennant went home, and Joe Tennant slept.")
    #expect(people.count == 1)
  }

  @Test func childrenWithNamesOfCommonWordsAreTakenIn() {
    let people = Self.mentions(
      "Ana Tennant and Felix Hart welcomed twins Harbor and Ridge last month, friends said.")
    #expect(Set(people.keys).isSuperset(of: ["Harbor", "Ridge"]))
  }
}

@Suite struct CastSuffixesTests {
  @Test(arguments: [
    (
      "Deshawn Pruitt shares sons Deshawn Jr., 12, and Kingston, 10, with his ex-wife.",
      ["Deshawn Pruitt", "Deshawn Jr.", "Kingston"]
    ),
    ("Tim Fay Sr. and Tim Fay Jr. came. Fay Sr. left. Tim Sr. cried.", ["Tim Fay Sr.", "Tim Fay Jr."]),
    ("Cal Ripley Jr., 45, sang. Cal Ripley told reporters that Ripley is glad.", ["Cal Ripley Jr."]),
    (
      "Brock Dutton, 26, plays. Dutton's father, Brock Dutton Sr., won a cup.",
      ["Brock Dutton", "Brock Dutton Sr."]
    ),
  ])
  func suffixesTellFathersFromSons(body: String, names: [String]) {
    #expect(findings(body).people.map(\.name) == names)
  }

  @Test func theNameIsNotTheOneInCapitals() {
    let people = findings(
      "Jordan Vance has left Tessa Marlowe, friends said.", headline: "JORDAN VANCE SPLITS FROM TESSA MARLOWE"
    ).people
    #expect(people.map(\.name) == ["Jordan Vance", "Tessa Marlowe"])
  }

  @Test(arguments: [
    "The Duke of Grafton smiled.",
    "The Prince of Dene smiled.",
    "The Duchess of Hamilton arrived. Kate Roe met the Duchess of Hamilton. Kent Hamilton left.",
  ])
  func namesNeverOverlap(body: String) {
    let spans = findings(body).people.flatMap(\.mentions).map(\.span).sorted { $0.start < $1.start }
    #expect(!spans.isEmpty)
    #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
  }

  @Test func anOfficeIsNoTitle() {
    let people = findings("First Lady Marion Boone met Gov. Arthur Boone on Friday.").people
    #expect(people.map(\.name) == ["Marion Boone", "Arthur Boone"])
  }

  @Test func aFamilyIsNobody() {
    let people = findings("The Rourke twins walked with Finn Rourke on Friday.").people
    #expect(people.map { $0.mentions.map(\.text) } == [["Finn Rourke"]])
  }

  @Test func manyAliasesOfOneNameAreUnited() {
    let text = String(repeating: "Ann Cole, born Mary Stone, sang. ", count: 2000)
    #expect(findings(text).people.map(\.name) == ["Ann Cole"])
  }

  @Test func everyMentionSaysWhatFoundIt() {
    let people = findings(
      "Ana Roe and the Duchess of Harrowmere met Felix Hart. Her son Otis smiled. Roe left."
    ).people
    let rules = Set(people.flatMap(\.mentions).map(\.rule))
    #expect(!rules.contains(nil))
    #expect(rules.isSuperset(of: [.nameTagger]))
  }
}
