import Records
import Testing

@testable import Extraction

@Suite struct InterviewFinderTests {
  private static let people = ["+Ava Lund", "-Noel Brandt"]

  private func told(_ body: String, headline: String? = nil) -> [String] {
    QuotesFixture(body, Self.people, headline: headline).statements.map {
      "\($0.speakerText ?? "-") → \($0.speaker ?? "nobody"): \($0.text)"
    }
  }

  @Test func takesWhatStandsBehindANameForItsWords() {
    let body = """
      Ava Lund met us in Rome.

      Wire: What is next for you?

      Lund: Sleep, and then a tour.

      Wire: Where to?

      Lund: Oslo first.
      """
    #expect(
      told(body) == ["Lund → Ava Lund: Sleep, and then a tour.", "Lund → Ava Lund: Oslo first."])
  }

  @Test func answersAreWhoseTheInterviewIs() {
    let body = """
      Q: What is next for you?

      A: Sleep, and then a tour with Noel Brandt.

      Q: Where to?

      A: Oslo first. Brandt likes Oslo. Brandt would live there.
      """
    #expect(
      told(body, headline: "Ava Lund on rest") == [
        "A → Ava Lund: Sleep, and then a tour with Noel Brandt.",
        "A → Ava Lund: Oslo first. Brandt likes Oslo. Brandt would live there.",
      ])
  }

  @Test func quotedAnswersAreQuotesOfTheSame() {
    let body = """
      Q: What is next for you?

      A: "Sleep, and then a tour with Noel Brandt."

      Q: Where to?

      A: "Oslo first, since we both like it there."
      """
    let fixture = QuotesFixture(body, Self.people, headline: "Ava Lund on rest")
    #expect(fixture.quotes.map(\.speaker) == ["Ava Lund", "Ava Lund"])
    #expect(fixture.statements == [])
  }

  @Test(arguments: [
    "Lund: A Life in Pictures\n\nAva Lund was seen in Rome.",
    "A: note to readers.\n\nAva Lund was seen in Rome.",
  ])
  func oneHeadingIsNoInterview(body: String) {
    #expect(told(body) == [])
  }
}
