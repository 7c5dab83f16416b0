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
