import Demo
import Extraction
import Records
import Testing
import Training

/// Messy prose never stops extraction, and every span it gives lies in its text.
@Suite struct RobustnessTests {
  private static let scraps = [
    "\"", "“", "”", "'", "‘", "’", ",", ".", "(", ")", "—", "@x", "#y", "😩", "[", "]", "«", "»", ":", "and",
    "her husband",
    "his", "who", "said", "Jr.", "35-year-old", "twins", "'s", "/", "\"Nick\"", "\n\n", "…", "Ms.", "de",
    "van der", "told",
  ]

  /// A piece of a bundled article with words left out, exchanged and scraps put in.
  static func spoiled(_ generator: inout SplitMix) -> String {
    let text = Demo.articles.randomElement(using: &generator)?.text ?? ""
    var words = text.split(separator: " ").map(String.init)
    let start = Int.random(in: 0..<words.count, using: &generator)
    words = Array(words[start...].prefix(Int.random(in: 10...160, using: &generator)))
    for _ in 0..<Int.random(in: 2...30, using: &generator) {
      let place = Int.random(in: 0..<words.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: words.insert(scraps.randomElement(using: &generator) ?? "\"", at: place)
      case 1 where words.count > 3: words.remove(at: place)
      default: words.swapAt(place, Int.random(in: 0..<words.count, using: &generator))
      }
    }
    return words.joined(separator: " ")
  }

  @Test(arguments: 1...8) func spoiledTextGivesSpansWithinIt(seed: UInt64) {
    var generator = SplitMix(state: seed)
    for _ in 0..<60 {
      let article = Article(
        source: Source(path: "-", format: .text, sha256: ""), headline: "A Headline", published: "2020-02-29",
        body: Self.spoiled(&generator))
      let findings = Extractor().extract(article).findings
      let spans =
        findings.people.flatMap { $0.mentions.map(\.span) } + findings.quotes.map(\.span)
        + findings.dates.map(\.span)
        + findings.posts.map(\.span) + findings.relations.map(\.span) + findings.statements.map(\.span)
      let inside = spans.allSatisfy { span in
        span.start <= span.end && span.end <= article.text(of: span.field).unicodeScalars.count
      }
      #expect(inside, "\(article.body)")
    }
  }

  @Test func aNicknameInMarksBeforeAQuoteDoesNoHarm() {
    // A name that reaches over an opening mark once made a range run backwards.
    let body =
      "Her mother Rosalind \"Birdie\" Tennant wept. Rosalind \"Birdie\" Tennant said, \"I am so very glad.\""
    let article = Article(source: Source(path: "-", format: .text, sha256: ""), body: body)
    #expect(Extractor().extract(article).findings.quotes.contains { $0.text.contains("so very glad") })
  }
}
