import Records
import Testing

@testable import Extraction

@Suite struct QuotesSpeakerTests {
  private static let people = ["+Ava Lund", "-Noel Brandt", "-Per Holm"]

  @Test(arguments: [
    ("\"We are so happy here,\" Lund said.", "We are so happy here, → Ava Lund"),
    ("\"We are so happy here,\" said Lund.", "We are so happy here, → Ava Lund"),
    ("Lund said, \"We are so happy here.\"", "We are so happy here. → Ava Lund"),
    ("Ava Lund met Brandt in Rome. \"We are so happy here,\" she said.", "We are so happy here, → Ava Lund"),
    (
      "Ava Lund met Brandt in Rome. \"We are so happy here,\" he said.", "We are so happy here, → Noel Brandt"
    ),
    ("Noel Brandt: \"We are so happy here, all of us.\"", "We are so happy here, all of us. → Noel Brandt"),
    ("Brandt, who replaced Holm, said: \"We are so happy here.\"", "We are so happy here. → Noel Brandt"),
    (
      "Brandt, the host of a late show, said: \"We are so happy here.\"",
      "We are so happy here. → Noel Brandt"
    ),
    ("\"We are so happy here,\" said his lawyer, Per Holm.", "We are so happy here, → Per Holm"),
    (
      "Ava Lund arrived late. \"We are so happy here,\" the actress said.", "We are so happy here, → Ava Lund"
    ),
    (
      "They moved to Rome, with Brandt telling a reporter, \"We are so happy here.\"",
      "We are so happy here. → Noel Brandt"
    ),
    ("\"We are so happy here!\" Lund said.", "We are so happy here! → Ava Lund"),
    ("The pair are \"so happy here,\" according to Holm.", "so happy here, → Per Holm"),
    ("Lund told Brandt, \"I am so happy here.\"", "I am so happy here. → Ava Lund"),
    ("Brandt smiled at Lund and said, \"I am so happy here.\"", "I am so happy here. → Noel Brandt"),
    (
      "\"We are so happy here,\" says Lund's longtime publicist, Per Holm.",
      "We are so happy here, → Per Holm"
    ),
    (
      "Brandt, who on Thursday told a reporter: \"We are so happy here.\"",
      "We are so happy here. → Noel Brandt"
    ),
    ("\"We are so happy here,\" Lund likes to say.", "We are so happy here, → Ava Lund"),
    ("Brandt himself said: \"We are so happy here.\"", "We are so happy here. → Noel Brandt"),
    ("Holm left the room. Lund's verdict: \"We are so happy here.\"", "We are so happy here. → Ava Lund"),
    ("\"You are so late,\" Lund was told by Brandt.", "You are so late, → Noel Brandt"),
    ("Lund was described by Brandt as \"a genius with a heart.\"", "a genius with a heart. → Noel Brandt"),
    ("Brandt quoted Lund as saying, \"I will not sing.\"", "I will not sing. → Ava Lund"),
    ("\"I never said so,\" came the reply from Brandt.", "I never said so, → Noel Brandt"),
    ("\"Please, stay!\" Brandt begged.", "Please, stay! → Noel Brandt"),
    (
      "Brandt smiled.\n\n\"I love it here and always will.\" — Ava Lund",
      "I love it here and always will. → Ava Lund"
    ),
    (
      "Lund lives with her husband, the singer Noel Brandt. \"She was late,\" said her husband.",
      "She was late, → Noel Brandt"
    ),
    (
      "Lund and her brother, Per Holm, met. \"We are so happy here,\" her brother said.",
      "We are so happy here, → Per Holm"
    ),
    (
      "Brandt, in turn, told the magazine, \"We are so happy here, all of us.\"",
      "We are so happy here, all of us. → Noel Brandt"
    ),
    ("Lund posed for a photo with Holm, adding: \"I am so happy here.\"", "I am so happy here. → Ava Lund"),
  ])
  func findsTheNamedSpeaker(text: String, expected: String) {
    #expect(QuotesFixture(text, Self.people).told == [expected])
  }

  @Test(arguments: [
    ("\"They are so happy here,\" a source told the magazine.", "a source"),
    ("\"They are so happy here,\" a source close to Lund said.", "a source close to Lund"),
    ("\"They are so happy here,\" the insider added.", "the insider"),
    (
      "\"They are so happy here,\" said a source with knowledge of the matter.",
      "a source with knowledge of the matter"
    ),
    ("\"They are so happy here,\" his rep's statement read.", "his rep's statement"),
    ("\"They are so happy here,\" said Lund's rep.", "Lund's rep"),
    ("\"They are so happy here,\" says another Brandt insider.", "another Brandt insider"),
    ("They are \"so happy here,\" with all of them in one house, revealed the source.", "the source"),
    ("Lund and her husband Noel Brandt said: \"We are so happy here.\"", "Lund and her husband Noel Brandt"),
    ("\"We are so happy here,\" said Lund and Brandt in a joint statement.", "Lund and Brandt"),
    ("\"We are so happy here,\" Lund and Brandt said.", "Lund and Brandt"),
    ("An insider told a website: \"They are so happy here.\"", "An insider"),
    (
      "Ava Lund and Noel Brandt met. \"They are so happy here,\" a friend of Brandt says.",
      "a friend of Brandt"
    ),
  ])
  func unnamedSourcesKeepTheirDescription(text: String, expected: String) {
    let quotes = QuotesFixture(text, Self.people).quotes
    #expect(quotes.map(\.speaker) == [nil])
    #expect(quotes.map(\.speakerText) == [expected])
  }

  @Test(arguments: [
    (
      "\"We came to Rome last spring,\" Lund said. \"We never left after that.\"",
      ["We came to Rome last spring, | We never left after that. → Ava Lund"]
    ),
    (
      "\"We came to Rome last spring,\" Lund said.\n\n\"We never left after that day, and we never will.\"",
      [
        "We came to Rome last spring, → Ava Lund",
        "We never left after that day, and we never will. → Ava Lund",
      ]
    ),
    (
      "Lund said: \"We came to Rome last spring.\n\n\"We never left after that.\"",
      ["We came to Rome last spring. | We never left after that. → Ava Lund"]
    ),
    (
      "\"We came to Rome,\" Lund said.\n\n\"They came in spring,\" a source said.\n\n\"They never left again after that.\"",
      [
        "We came to Rome, → Ava Lund", "They came in spring, → nobody",
        "They never left again after that. → nobody",
      ]
    ),
  ])
  func carriesTheSpeakerOn(text: String, expected: [String]) {
    #expect(QuotesFixture(text, Self.people).told == expected)
  }

  @Test func aReplyIsWhoseItIsSaidToBe() {
    let text = "Ava Lund met Noel Brandt. Brandt's take? \"They are both right.\" Her reply: \"Ha, we are.\""
    #expect(
      QuotesFixture(text, Self.people).told == [
        "They are both right. → Noel Brandt", "Ha, we are. → Ava Lund",
      ])
  }

  @Test(arguments: [
    "\"I love it here,\" Lund said, while Brandt said, \"I hate it a lot.\"",
    "\"I love it here,\" Lund said; Brandt said, \"I hate it a lot.\"",
    "\"I love it here,\" Lund said, and Brandt replied, \"I hate it a lot.\"",
  ])
  func twoSpeakersInOneSentenceSayAQuoteEach(text: String) {
    #expect(
      QuotesFixture(text, Self.people).told == [
        "I love it here, → Ava Lund", "I hate it a lot. → Noel Brandt",
      ])
  }

  @Test func whoCallsSomebodySomethingSaysIt() {
    let text =
      "\"Holding you so tight,\" tweeted Lund, while Brandt, who made her first film, called her"
      + " \"the strongest person I know.\""
    #expect(
      QuotesFixture(text, Self.people).told == [
        "Holding you so tight, → Ava Lund", "the strongest person I know. → Noel Brandt",
      ])
  }

  @Test(arguments: [
    "\"I think,\" Lund said, \"that we should go.\"", "\"I was,\" Lund said, \"never there.\"",
  ])
  func aSentenceThatACueSplitsIsOneQuote(text: String) {
    #expect(QuotesFixture(text, Self.people).quotes.map(\.segments.count) == [2])
  }

  @Test func aForgottenMarkSpoilsItsOwnParagraphAtMost() {
    let text = "\"I never wanted to leave the island, Lund said.\n\n\"We love the sea,\" Brandt said."
    #expect(
      QuotesFixture(text, Self.people).told == [
        "I never wanted to leave the island → Ava Lund", "We love the sea, → Noel Brandt",
      ])
  }

  @Test func aQuoteOverParagraphsIsWhoseItsEndTells() {
    let text = """
      "It is late," Brandt said.

      "It was a hard year for everybody here.

      "We lost the house in May.

      "And then the show ended for good," Lund wrote in her memoir.
      """
    #expect(
      QuotesFixture(text, Self.people).told == [
        "It is late, → Noel Brandt",
        "It was a hard year for everybody here. | We lost the house in May. | And then the show ended for good,"
          + " → Ava Lund",
      ])
  }

  @Test(arguments: [
    // Who is spoken to does not speak.
    (
      "Noel Brandt is back. \"I was away for a year,\" he told the host Per Holm. \"I am home,\" he added.",
      ["I was away for a year, → Noel Brandt", "I am home, → Noel Brandt"]
    ),
    // Nor who is spoken of.
    (
      "Noel Brandt came with Per Holm. \"Per is the best of men,\" he said.",
      ["Per is the best of men, → Noel Brandt"]
    ),
    // A statement told before has its author.
    (
      "According to a statement from Ava Lund, the two parted. \"We wish each other well,\" the statement reads.",
      ["We wish each other well, → Ava Lund"]
    ),
    // Somebody who is not named is nobody of those who are.
    (
      "Noel Brandt met a crowd. An onlooker who was at the door was not impressed. \"They came far too late,\" he said.",
      ["They came far too late, → nobody"]
    ),
  ])
  func findsWhomAPronounMeans(text: String, expected: [String]) {
    #expect(QuotesFixture(text, Self.people).told == expected)
  }
}
