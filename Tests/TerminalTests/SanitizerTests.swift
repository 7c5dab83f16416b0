import Testing

@testable import Terminal

@Suite struct SanitizerTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("\u{1B}]0;title\u{07}", "␛]0;title␇"),
    ("nul\0 back\u{8} del\u{7F}", "nul␀ back␈ del␡"),
    ("\u{9B}31m csi \u{9D}", "\u{FFFD}31m csi \u{FFFD}"),
    ("evil\u{202E}txt.exe\u{202C}", "eviltxt.exe"),
    ("\u{2066}iso\u{2069} \u{200F}mark\u{061C}", "iso mark"),
    ("soft\u{AD}hyphen zero\u{200B}width \u{FEFF}bom", "softhyphen zerowidth bom"),
    ("a\tb", "a b"),
    ("Zoë 😩 “quoted” – 日本", "Zoë 😩 “quoted” – 日本"),
    ("👩‍👩‍👧 ❤️ 👍🏽", "👩‍👩‍👧 ❤️ 👍🏽"),
    ("🏴\u{E0067}\u{E0062}\u{E007F}!", "🏴\u{E0067}\u{E0062}\u{E007F}!"),
    ("hidden\u{E0041}\u{E0042}", "hidden"),
  ])
  func showsOrDropsWhatTerminalsObey(text: String, expected: String) {
    #expect(Sanitizer.clean(text) == expected)
  }

  @Test(arguments: [
    ("one\ntwo", "one two", "one\ntwo"),
    ("one\r\ntwo", "one two", "one\ntwo"),
    ("one\rtwo", "one two", "one\ntwo"),
    ("one\u{2028}two\u{2029}three\u{85}four", "one two three four", "one\ntwo\nthree\nfour"),
    ("one\n\n  two", "one two", "one\n\n  two"),
    ("\nlead", "lead", "\nlead"),
  ])
  func foldsOrKeepsLineBreaks(text: String, folded: String, kept: String) {
    #expect(Sanitizer.clean(text, newlines: .folded) == folded)
    #expect(Sanitizer.clean(text, newlines: .kept) == kept)
  }

  @Test func leavesNothingThatSteersATerminal() {
    let everything = String(
      String.UnicodeScalarView((0..<0x3000).compactMap { Unicode.Scalar($0 as UInt32) }))
    for scalar in Sanitizer.clean(everything, newlines: .kept).unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control, "U+\(String(scalar.value, radix: 16))")
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
  }
}
