import Testing

@testable import Wording

@Suite struct LineTests {
  @Test func foldsCaseQuotesAndDashes() {
    #expect(String(decoding: Line("“Vera’s” — ÉLAN…").folded, as: UTF8.self) == "\"vera's\" - Élan...")
  }

  @Test func countsWordsAndTheirCapitals() {
    let line = Line("Vera Lind wins the 2021 Ørsted prize — twice")
    #expect(line.wordCount == 8)
    #expect(line.capitalized == 3)
    // `the` is too short to tell.
    #expect(line.uncapitalized == 3)
  }

  @Test(
    arguments: [
      ("It ends.", .period), ("“It ends.”", .period), ("It ends (here.)", .period), ("Does it?", .question),
      ("It does!", .exclamation),
      ("It goes on…", .ellipsis), ("It goes on ...", .ellipsis), ("As follows:", .colon),
      ("and then,", .comma), ("No end", .none), ("終わり。", .period),
    ] as [(String, Line.Ending)])
  func tellsHowALineEnds(text: String, ending: Line.Ending) {
    #expect(Line(text).ending == ending)
  }
}
