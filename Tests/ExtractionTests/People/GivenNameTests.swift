import Records
import Testing

@testable import Extraction

@Suite struct GivenNameTests {
  @Test(arguments: [
    ("Ana Roe", "ana"), ("Prince Oskar Lund", "oskar"), ("  Ana", "ana"), ("Zoé Roe", "zoe"),
    ("Lady Søren Vale", "soren"),
  ])
  func isTheFirstWordThatIsNoTitle(_ name: String, _ given: String) {
    #expect(GivenName(of: name)?.key == WordKey.of(given))
  }

  @Test(arguments: ["", "Queen", "Lee Soo-ah", "Pák Soo-ah"]) func someNamesHaveNone(_ name: String) {
    #expect(GivenName(of: name) == nil)
  }

  @Test(arguments: [
    ("Mirella Roe", Person.Gender.female), ("JULIETTE", .female), ("Corentine Voss", .female),
    ("Zélinette Voss", .female), ("Marvo Roe", .male), ("Garton Roe", .male), ("Ülbert", .male),
    ("Ana", .unknown), ("Jinx", .unknown), ("Skyr Roe", .unknown),
  ])
  func endingsTellTheGender(_ name: String, _ gender: Person.Gender) {
    #expect(GivenName(of: name)?.genderByEnding == gender)
  }
}
