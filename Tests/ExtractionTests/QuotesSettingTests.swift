import Records
import Testing

@testable import Extraction

@Suite struct QuotesSettingTests {
  private static let people = ["+Ava Lund", "-Noel Brandt"]

  @Test(arguments: [
    ("\"We are so happy here,\" Lund said.", Quote.Medium.spoken, String?.none, "said"),
    ("\"We are so happy here,\" Lund told The Evening Wire.", .spoken, "The Evening Wire", "told"),
    ("\"We are so happy here,\" Lund told E! News.", .spoken, "E! News", "told"),
    ("\"We are so happy here,\" Lund wrote on Instagram.", .written, "Instagram", "wrote"),
    ("\"We are so happy here,\" Brandt said in a statement.", .written, "statement", "said"),
    (
      "\"They are so happy here,\" an insider who knows the pair told Harbour Weekly.", .spoken,
      "Harbour Weekly",
      "told"
    ),
    (
      "\"We are so happy here,\" Lund and Brandt said in a joint statement.", .written, "joint statement",
      "said"
    ),
    ("\"We are so happy here,\" Lund wrote in her memoir.", .written, "memoir", "wrote"),
    (
      "\"We are so happy here,\" Lund said on \"The Harbour Show\" on Thursday night.", .spoken,
      "The Harbour Show", "said"
    ),
    ("\"We are so happy here,\" Lund revealed to E! News.", .spoken, "E! News", "revealed"),
    (
      "Speaking to The Evening Wire, Lund said: \"We are so happy here.\"", .spoken, "The Evening Wire",
      "said"
    ),
    (
      "Lund said on Good Morning Harbour: \"We are so happy here.\"", .spoken, "Good Morning Harbour", "said"
    ),
    (
      "Lund told \"Good Day Harbour\" that they were \"so happy here, all of us.\"", .spoken,
      "Good Day Harbour",
      "told"
    ),
    ("\"We are so happy here,\" Lund told the magazine.", .spoken, "the magazine", "told"),
    ("\"We are so happy here,\" Lund captioned the photo.", .written, nil, "captioned"),
    ("\"We are so happy here,\" she tweeted.", .written, "Twitter", "tweeted"),
    (
      "In an interview with Northern Radio, Lund said: \"We are so happy here.\"", .spoken, "Northern Radio",
      "said"
    ),
  ])
  func tellsMediumVenueAndCue(text: String, medium: Quote.Medium, venue: String?, cue: String) {
    let quote = QuotesFixture(text, Self.people).quotes.first
    #expect(quote?.medium == medium)
    #expect(quote?.venue == venue)
    #expect(quote?.cue == cue)
  }

  @Test(arguments: [
    ("\"They are so happy here,\" Harbour Weekly reported.", [Quote.Medium.written]),
    ("\"They are so happy here,\" a source told Harbour Weekly.", [.spoken]),
    (
      "\"We are so happy here,\" Lund said in a statement.\n\n\"It was a long year for us all,\" she added.",
      [.written, .written]
    ),
    (
      "\"We are so happy here,\" Lund said in a statement.\n\n\"It was a long year for us all,\" Brandt told a reporter.",
      [.written, .spoken]
    ),
  ])
  func tellsWritingFromSpeech(text: String, expected: [Quote.Medium]) {
    #expect(QuotesFixture(text, Self.people).quotes.map(\.medium) == expected)
  }

  @Test func aVenueIsThatOfItsOwnCue() {
    let text =
      "Lund wrote on Instagram, \"I love you so much,\" while Brandt tweeted, \"I love you more than that.\""
    #expect(QuotesFixture(text, Self.people).quotes.map(\.venue) == ["Instagram", "Twitter"])
  }

  @Test(arguments: [
    "Lund told host Noel Brandt on his podcast.", "Lund added a photo on Facebook.",
    "She says the least of them all.",
  ])
  func findsNoIndirectSpeechWithoutAClause(text: String) {
    #expect(QuotesFixture(text, Self.people).statements == [])
  }

  @Test func takesTheDateOfTheAttributingSentence() {
    let fixture = QuotesFixture(
      "\"We are so happy here,\" Lund said on Sept. 3, 2021. They left in July.", Self.people)
    #expect(fixture.quotes.map(\.date) == ["2021-09-03"])
  }

  @Test(arguments: [
    ("Lund said that she would never sing again.", "she would never sing again", "Ava Lund", "said"),
    ("Brandt told Lund he was sorry.", "he was sorry", "Noel Brandt", "told"),
    ("The pair met in Rome, according to Brandt.", "The pair met in Rome", "Noel Brandt", "according to"),
    ("A source claims the pair met in Rome.", "the pair met in Rome", nil, "claims"),
  ])
  func findsIndirectSpeech(text: String, expected: String, speaker: String?, cue: String) {
    let statements = QuotesFixture(text, Self.people).statements
    #expect(statements.map(\.text) == [expected])
    #expect(statements.map(\.speaker) == [speaker])
    #expect(statements.map(\.cue) == [cue])
  }

  @Test func aStatementHasTheDateNearestToItsVerb() {
    let text = "Lund, who left the show in 2019, said on May 4, 2021 that she would never go back."
    #expect(QuotesFixture(text, Self.people).statements.map(\.date) == ["2021-05-04"])
  }

  @Test(arguments: [
    "Lund walked to the car.", "Lund said, \"I will never sing again.\"", "Brandt told Lund a joke.",
  ])
  func findsNoStatementElsewhere(text: String) {
    #expect(QuotesFixture(text, Self.people).statements == [])
  }
}
