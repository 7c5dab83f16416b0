import Records
import Storage
import Terminal
import Testing

@testable import limelight

@Suite struct AttestationOutputTests {
  private static func place(_ sentence: String?, _ start: Int, _ end: Int, sentenceStart: Int? = 100) -> Place
  {
    Place(
      article: ArticleReference(id: 7, path: "a.txt"), span: Span(.body, start, end), sentence: sentence,
      sentenceStart: sentenceStart)
  }

  @Test(
    "marks the words",
    arguments: [
      (104, 107, "Ana [Roe] sang"), (100, 112, "[Ana Roe sang]"), (100, 100, "[]Ana Roe sang"),
      (90, 103, "[Ana] Roe sang"), (108, 200, "Ana Roe [sang]"), (300, 400, "Ana Roe sang[]"),
    ])
  func marksTheWords(start: Int, end: Int, marked: String) {
    #expect(Self.place("Ana Roe sang", start, end).marked.plain == marked)
  }

  @Test func countsScalarsNotCharacters() {
    #expect(Self.place("👩‍👩‍👧 Zoe\u{308} Roe", 106, 110).marked.plain == "👩‍👩‍👧 [Zoe\u{308}] Roe")
  }

  @Test func cutsWhatIsFarFromTheWords() {
    let long = String(repeating: "so ", count: 5000)
    let marked = Self.place(long + "Roe" + long, 100 + 15_000, 100 + 15_003).marked
    #expect(marked.plain.hasPrefix("…") && marked.plain.hasSuffix("…"))
    #expect(marked.plain.contains("[Roe]") && marked.columns < 600)
    #expect(Self.place(long, 100, 15_100).marked.columns < 600)
  }

  @Test func withoutASentenceThereIsNothingToMark() {
    #expect(Self.place(nil, 1, 2, sentenceStart: nil).marked.plain == "(no sentence)")
  }

  @Test func tellsPlaceRuleAndVersion() {
    let told = Attestation(place: Self.place("Ana Roe sang", 100, 107), rules: [.handle], extractor: "9")
    let lines = told.lines(width: 60, inset: StyledText("  ")).map(\.plain)
    #expect(
      lines == [
        "  › [Ana Roe] sang", "    body 100–107 · handle, a handle that is made of a",
        "    person's name · extractor 9",
        "    [7] (no headline) a.txt", "    a.txt",
      ])
  }
}
