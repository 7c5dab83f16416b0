import Records
import Testing

@testable import Extraction

@Suite struct PersonJudgeTests {
  static func people(_ body: String, headline: String? = nil) -> Set<String> {
    Set(findings(body, headline: headline).people.map(\.name))
  }

  @Test(arguments: [
    "Ana Tennant plays Clara Webb in the film.",
    "Ana Tennant stars as police officer Clara Webb on the show.",
    "Ana Tennant won praise for the role of Clara Webb.",
    "Ana Tennant loved her character Clara Webb.",
    "Ana Tennant missed Clara Webb, played by herself in two films.",
    "Ana Tennant arrived in a custom Clara Webb gown.",
    "Ana Tennant wore Clara Webb stilettos.",
    "Ana Tennant was wearing Clara Webb on Friday.",
    "Ana Tennant stunned in a dress by Clara Webb.",
    "Ana Tennant dined at the restaurant Clara Webb.",
    "Ana Tennant posed for the cover of Clara Webb.",
    "Ana Tennant sang \"Clara Webb's Long Walk\" on Friday.",
    "Ana Tennant gave to the Clara Webb Children's Hospital on Friday.",
    "Ana Tennant gave the band Clara Webb a prize.",
  ])
  func whatBearsANameLikeAPersonsIsNoPerson(body: String) {
    #expect(Self.people(body) == ["Ana Tennant"])
  }

  @Test(arguments: [
    "Ana Tennant plays the piano with Clara Webb.",
    "Ana Tennant laughed at Clara Webb and smiled.",
    "Ana Tennant gave a dress to Clara Webb, 35, who smiled.",
    "Ana Tennant stars opposite Clara Webb in the film.",
    "Ana Tennant was played by Clara Webb in the film.",
    "Ana Tennant thanked the director of the film, Clara Webb, and left.",
    "Ana Tennant plays Clara Webb's mother in the film.",
    "Ana Tennant arrived in a Clara Webb gown. Clara Webb said it took a year.",
  ])
  func whoDoesWhatPeopleDoIsAPerson(body: String) {
    #expect(Self.people(body) == ["Ana Tennant", "Clara Webb"])
  }

  @Test func whatIsSaidOfTheFirstHoldsForTheSecond() {
    let body = "Ana Tennant and Felix Hart play lovers Clara Webb and Jonah Reed in the film."
    #expect(Self.people(body) == ["Ana Tennant", "Felix Hart"])
  }

  @Test func aPersonWithASurnameOfTheirOwnOutweighsAFilmOfTheirName() {
    let body =
      "Clara Webb left early. The film Clara Webb opens on Friday. Webb said she was glad. Then Webb left again."
    #expect(Self.people(body) == ["Clara Webb"])
  }
}
