import Records
import Testing

@testable import Extraction

@Suite struct PersonNounsTests {
  @Test(arguments: [
    ("actress", Person.Gender.female), ("mom-of-two", .female), ("singer-turned-actress", .female),
    ("hunk", .male), ("father-of-three", .male), ("singer", .unknown), ("billionaire", .unknown),
    ("singer-songwriter", .unknown), ("gardener", .unknown),
  ])
  func namesAPerson(word: String, gender: Person.Gender) {
    #expect(PersonNouns.gender(0, in: Document(article(word))) == gender)
  }

  @Test(arguments: ["marriage", "well-known", "pub", "35", "quickly"])
  func namesNobody(word: String) {
    #expect(PersonNouns.gender(0, in: Document(article(word))) == nil)
  }
}
