import Records
import Testing

@testable import Extraction

@Suite struct CastBuilderTests {
  static func people(_ body: String, headline: String? = nil) -> [String: [String]] {
    let people = findings(body, headline: headline).people
    return Dictionary(people.map { ($0.name, $0.mentions.map(\.text)) }, uniquingKeysWith: +)
  }

  @Test func surnameAndGivenNameJoinTheFullName() {
    let people = Self.people("Marisol Tennant sang. Tennant smiled, and Marisol waved.")
    #expect(people == ["Marisol Tennant": ["Marisol Tennant", "Tennant", "Marisol"]])
  }

  @Test func twoPeopleOfOneSurnameStayApart() {
    let people = Self.people("Jason Tennant met Laura Tennant. Jason laughed and Laura wept.")
    #expect(
      people == ["Jason Tennant": ["Jason Tennant", "Jason"], "Laura Tennant": ["Laura Tennant", "Laura"]])
  }

  @Test func aListSharesItsSurname() {
    let people = Self.people("The sisters Clara, Emily and Sophie Tennant left together.")
    #expect(Set(people.keys) == ["Clara Tennant", "Emily Tennant", "Sophie Tennant"])
  }

  @Test func aNicknameBesideTheFullNameIsAnotherPerson() {
    let people = Self.people(
      "She honored her late son Jack with her husband John Tennant. \"We miss Jack,\" she said.")
    #expect(Set(people.keys) == ["Jack", "John Tennant"])
  }

  @Test(arguments: [
    ("Jennifer Tennant left. Jen was tired.", "Jennifer Tennant", "Jen"),
    ("William Tennant left. Bill was tired.", "William Tennant", "Bill"),
    ("Jennifer Tennant left. Mrs. Tennant was tired.", "Jennifer Tennant", "Tennant"),
  ])
  func shortFormsJoin(body: String, name: String, short: String) {
    #expect(Self.people(body)[name]?.last == short)
  }

  @Test func aHandleInBracketsIsItsPerson() {
    let people = Self.people("\"So happy today!\" — Marisol Tennant (@mtenn) December 8, 2016")
    #expect(people["Marisol Tennant"] == ["Marisol Tennant", "@mtenn"])
  }

  @Test(arguments: [
    ("Actress Rowan Tennant said she was glad.", Person.Gender.female),
    ("Rowan Tennant said he was glad.", .male),
    ("Her husband, Rowan Tennant, agreed.", .male),
    ("Marisol Tennant agreed.", .female),
  ])
  func gendersComeFromTitlesPronounsAndNames(body: String, gender: Person.Gender) {
    #expect(findings(body).people.first?.gender == gender)
  }

  @Test func manyNamesTakeLinearTime() {
    // 4,000 different names in one paragraph: a quadratic pass would show in the test's run time at once.
    func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(97 + number % 26))) }
    let names = (0..<4000).map {
      "Maria T\(letter($0 / 676))\(letter($0))ne\(letter($0))\(letter($0 / 26))ne\(letter($0 / 26))\(letter($0 / 676))"
    }
    #expect(findings(names.joined(separator: ", ") + ".").people.count > 1000)
  }

  @Test func aBareSurnameIsTheOneTheArticleIsAboutAndNotTheirKin() {
    let document = Document(
      article(
        "Anselm Brandvik grew up in Gary, where his late mother, Odessa Brandvik, taught choir. Brandvik left at 20."
      ))
    let cast = CastBuilder.build(document)
    let last = cast.mentions.last { document.text($0.tokens) == "Brandvik" }
    #expect(last.map { cast.members[$0.member].name } == "Anselm Brandvik")
  }
}
