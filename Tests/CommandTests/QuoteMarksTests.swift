import Terminal
import Testing

@testable import Storage
@testable import limelight

@Suite struct QuoteMarksTests {
  private func marked(_ changes: [QuoteChange]) -> String {
    QuoteVariant(
      text: "", speaker: nil, changes: changes, comparedTo: 0, runs: [], articleCount: 1, copyCount: 0
    ).marked.plain
  }

  @Test func marksWhatDiffers() {
    let found = marked([
      QuoteChange(kind: .kept, before: "It took", after: "It took"),
      QuoteChange(kind: .changed, before: "a year", after: "two years"),
      QuoteChange(kind: .added, before: "", after: "or so"),
      QuoteChange(kind: .trimmed, before: "to come back", after: ""),
    ])
    #expect(found == "It took {a year → two years} {+or so} […]")
  }

  @Test(arguments: [
    ("I wrote {a → b} there", #"I wrote \{a \→ b\} there"#), ("so […] it was", #"so \[…] it was"#),
    (#"a \ b"#, #"a \\ b"#), ("it was [laughs] so… 日", "it was [laughs] so… 日"),
    ("plain words", "plain words"),
  ])
  func theSpeakersOwnMarksHaveABackslash(words: String, expected: String) {
    #expect(marked([QuoteChange(kind: .kept, before: words, after: words)]) == expected)
    #expect(marked([QuoteChange(kind: .added, before: "", after: words)]) == "{+\(expected)}")
    #expect(
      marked([QuoteChange(kind: .changed, before: "x", after: words)]) == "{x → \(expected)}")
  }
}
