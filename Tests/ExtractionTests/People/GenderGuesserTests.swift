import Records
import Testing

@testable import Extraction

@Suite struct GenderGuesserTests {
  @Test(arguments: [
    // The given name, by the census or by its ending.
    ("Margaret Tennant sang.", Person.Gender.female), ("George Tennant sang.", .male),
    ("Marcus Webb met Belvorelle Tennant, 35, in May.", .female),
    // Titles and kin.
    ("They met Mrs. Kris Tennant.", .female), ("They met her husband, the singer Kris Tennant.", .male),
    ("They met her fiancé Kris Tennant.", .male), ("Kris Tennant, the actress, sang.", .female),
    ("They saw Kris Tennant's boyfriend.", .female),
    // Pronouns.
    ("Kris Tennant sang as she left.", .female), ("Kris Tennant sang. He left.", .male),
    ("\"Kris Tennant knows she's loved,\" they said.", .female),
    ("Kris Tennant told his wife.", .male),
    ("Kris Tennant met the press. The actress smiled.", .female),
    // A common name stands against the pronouns of another.
    ("Margaret Tennant left him. He wept for Margaret Tennant, he said.", .female),
    ("Kris Tennant sang.", .unknown),
    // A family name that stands first is no given name.
    ("Lee Soo-ah attended with her husband.", .female), ("Kim Gu-ri said he was happy.", .male),
    // A title before a family's name may be another's.
    ("President Arthur Tennant arrived. Mrs. Tennant waved.", .male),
    ("Mrs. Tennant waved.", .female),
  ])
  func tellsGender(body: String, gender: Person.Gender) {
    #expect(
      findings(body).people.first { person in
        ["Tennant", "Soo-ah", "Gu-ri"].contains { person.name.hasSuffix($0) }
      }?.gender == gender)
  }
}
