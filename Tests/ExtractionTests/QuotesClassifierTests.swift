import Records
import Testing

@testable import Extraction

@Suite struct QuotesClassifierTests {
  private static let people = ["+Ava Lund", "-Noel Brandt"]

  @Test(arguments: [
    ("Lund said she was \"very happy\" with the result.", ["very happy"]),
    ("The insider says the pair are \"taking it slow\" for now.", ["taking it slow"]),
    ("\"I never wanted this to end.\"", ["I never wanted this to end."]),
    ("Brandt called her \"a force of nature\" on Monday.", ["a force of nature"]),
    ("Lund told the magazine that she would \"never\" move back.", ["never"]),
    ("\"No,\" she said.", ["No,"]),
    ("\"I do,\" the actress said.", ["I do,"]),
    ("The crowd cheered. \"Hooray!\" Lund captioned the photo.", ["Hooray!"]),
    ("\"Noel,\" Lund said on Monday, \"is never on time.\"", ["Noel,", "is never on time."]),
  ])
  func keepsReportedWords(text: String, expected: [String]) {
    #expect(QuotesFixture(text, Self.people).quotes.flatMap(\.segments) == expected)
  }

  @Test(arguments: [
    "Lund, the star of the film \"Paper Harbour\" (2016), lives in Oslo.",
    "The \"Northern Lights\" star was seen in Rome with Noel Brandt.",
    "Ava \"Birdie\" Lund was seen in Rome.",
    "Her song \"Glass House\" went to number one.",
    "Brandt hosts the series \"Dinner for Nine\" on Sundays.",
    "Brandt read from his memoir, \"Small Hours,\" at the fair.",
    "He read \"How to Swim.\"",
    "The street is full of \"artisan\" shops.",
  ])
  func dropsTitlesNicknamesAndScareQuotes(text: String) {
    #expect(QuotesFixture(text, Self.people).quotes == [])
  }

  @Test func articleMarksMayBeSingle() {
    let text = """
      'We are so grateful to everybody who came here tonight,' she said.

      'It was never about the money for us, not even once,' Lund added.

      She said it felt 'like home'.
      """
    #expect(QuotesFixture(text, Self.people).quotes.flatMap(\.segments).last == "like home")
  }
}
