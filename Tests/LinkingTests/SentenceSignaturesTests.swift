@testable import Linking
import Records
import Testing

struct SentenceSignaturesTests {
  private func signatures(_ body: String, _ sentences: [Range<Int>]) -> [UInt64] {
    let article = Article(
      source: Source(path: "a", format: .text, sha256: "", identity: nil), headline: nil, body: body)
    var findings = Findings()
    findings.sentences = sentences.map { Span(.body, $0.lowerBound, $0.upperBound) }
    return Sketch(of: article, findings).sentences
  }

  /// What each sentence has when it is read alone.
  private func alone(_ body: String, _ sentences: [Range<Int>]) -> [UInt64] {
    let scalars = Array(body.unicodeScalars)
    return sentences.map { range in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
      return WordSignature(String(text)).bits
    }
  }

  @Test(arguments: [
    ("Vera Lund sang. She left the tower at dawn!", [0..<15, 16..<43]),
    ("Zoé Béart’s café, naïve and déjà vu, closed. Søren wept.", [0..<44, 45..<56]),
    // Cut within a word, before and after its apostrophe, and between Chinese characters.
    ("lighthouses burned", [0..<5, 5..<9, 9..<18]), ("O’Brien sings", [0..<1, 1..<2, 2..<13]),
    ("sailor' song", [0..<7, 7..<12]), ("電影節 gala", [0..<1, 1..<8]), ("zoe\u{301} sings", [0..<3, 3..<10]),
    ("one lantern", [0..<0, 4..<4, 6..<6, 4..<11]), ("words after", [0..<5]), ("short", [0..<400]),
  ])
  func aSentenceHasTheWordsItHasAlone(_ body: String, _ sentences: [Range<Int>]) {
    var ordered: [Range<Int>] = []
    // What lies before the sentence before is not read again.
    for range in sentences {
      let start = max(range.lowerBound, ordered.last?.upperBound ?? 0)
      ordered.append(start..<max(start, range.upperBound))
    }
    #expect(signatures(body, sentences) == alone(body, ordered))
  }

  @Test func everyFieldHasItsSentences() {
    let article = Article(
      source: Source(path: "a", format: .text, sha256: "", identity: nil), headline: "Lund sings",
      deck: "The tower opens", body: "A storm came.", captions: ["Lanterns glow", "Otto waves"])
    var findings = Findings()
    findings.sentences = [
      Span(.headline, 0, 10), Span(.deck, 0, 15), Span(.body, 0, 13), Span(.caption(0), 0, 13),
      Span(.caption(1), 0, 10),
    ]
    let sketch = Sketch(of: article, findings)
    let texts = ["Lund sings", "The tower opens", "A storm came.", "Lanterns glow", "Otto waves"]
    #expect(sketch.sentences == texts.map { WordSignature($0).bits })
    #expect(sketch.terms.count == 6)
  }
}
