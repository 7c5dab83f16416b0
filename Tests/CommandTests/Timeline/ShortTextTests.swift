import Testing

@testable import limelight

@Suite struct ShortTextTests {
  @Test(arguments: [
    ("short", "short"), (" two\nlines ", "two lines"),
    (String(repeating: "a", count: 100), String(repeating: "a", count: 100)),
    (String(repeating: "a", count: 101), String(repeating: "a", count: 99) + "…"),
    (String(repeating: "word ", count: 40), String(repeating: "word ", count: 19) + "word…"),
    (String(repeating: "\u{301}", count: 5000), String(repeating: "\u{301}", count: 800)),
  ]) func isCutAfterAWord(text: String, short: String) {
    let cut = ShortText.of(text)
    #expect(cut.hasPrefix(short.hasSuffix("…") || text.count < 2 ? "" : short))
    #expect(cut.count <= 100)
    if text.count > 1 { #expect(cut == short) }
  }
}
