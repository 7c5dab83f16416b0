import Records
import Testing

@testable import Extraction

@Suite struct TokenizerTests {
  static func document(_ body: String) -> Document {
    Document(Article(source: Source(path: "-", format: .text, sha256: ""), body: body))
  }

  @Test(arguments: [
    ("Tennant's son", ["Tennant", "'s", "son"]),
    ("The Joneses' dog", ["The", "Joneses", "'", "dog"]),
    ("Orla Tenby-Voss, 25, smiled.", ["Orla", "Tenby-Voss", ",", "25", ",", "smiled", "."]),
    ("the 35-year-old", ["the", "35-year-old"]),
    ("Rufus Pell Jr. sang", ["Rufus", "Pell", "Jr.", "sang"]),
    ("J.Ro and J. K. Row", ["J.Ro", "and", "J.", "K.", "Row"]),
    ("on Nov. 8 in the U.S. too", ["on", "Nov.", "8", "in", "the", "U.S.", "too"]),
    ("“I don’t,” he said", ["“", "I", "don’t", ",", "”", "he", "said"]),
    ("love — @a_b #Win!", ["love", "—", "@a_b", "#Win", "!"]),
    ("see https://x.test/a?b=1.", ["see", "https://x.test/a?b=1", "."]),
    ("at 5:10 p.m. for 1,000 or 3.5", ["at", "5:10", "p.m.", "for", "1,000", "or", "3.5"]),
    ("Zoë Žižek", ["Zoë", "Žižek"]),
    ("'No,' he said", ["'", "No", ",", "'", "he", "said"]),
  ])
  func cutsTokens(text: String, expected: [String]) {
    let document = Self.document(text)
    #expect(document.tokens.map { document.text(bytes: $0.range) } == expected)
  }

  @Test(arguments: [
    ("He sang. She left.", ["He sang.", "She left."]),
    ("Mr. Doe met Dr. Roe. They ate.", ["Mr. Doe met Dr. Roe.", "They ate."]),
    ("\"Why?\" she asked. \"No.\" He left.", ["\"Why?\" she asked.", "\"No.\"", "He left."]),
    ("It ended on Nov. 8. All good.", ["It ended on Nov. 8.", "All good."]),
    ("She told E! News all. He left.", ["She told E! News all.", "He left."]),
    ("Born in the U.S. He moved.", ["Born in the U.S.", "He moved."]),
  ])
  func partsSentences(text: String, expected: [String]) {
    let document = Self.document(text)
    #expect(document.sentences.map { document.text($0) } == expected)
  }

  @Test func offsetsCountScalarsOfTheField() {
    let article = Article(
      source: Source(path: "-", format: .text, sha256: ""), headline: "Zoë 😩 wins",
      body: "Ünder the sky Zoë sang.")
    let document = Document(article)
    let last = document.tokens.lastIndex { document.text(bytes: $0.range) == "Zoë" } ?? 0
    let span = document.span(last..<last + 1)
    #expect(span == Span(.body, 14, 17))
    let wins = document.tokens.firstIndex { document.text(bytes: $0.range) == "wins" } ?? 0
    #expect(document.span(wins..<wins + 1) == Span(.headline, 6, 10))
  }
}
