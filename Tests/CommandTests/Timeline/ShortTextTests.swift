import Testing

@testable import limelight

@Suite struct ShortTextTests {
  @Test(arguments: [
    ("short", "short"), (" two\nlines ", "two lines"),
    (String(repeating: "a", count: 100), String(repeating: "a", count: 100)),
    (String(repeating: "a", count: 101), String(repeating: "a", count: 99) + "…"),
    (String(repeating: "word ", count: 40), String(repeating: "word ", count: 18) + "word…"),
  ]) func isCutAfterAWord(text: String, short: String) { #expect(ShortText.of(text) == short) }

  @Test func aCharacterOfManyScalarsIsCutToo() {
    let text = ShortText.of("e" + String(repeating: "\u{301}", count: 100_000))
    #expect(text.unicodeScalars.count <= 801)
    #expect(text.hasSuffix("…"))
  }
}
