import Testing

@testable import Terminal

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("Zoë", 3), ("Zoe\u{308}", 3), ("日本語", 6), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2),
    ("ｆｕｌｌ", 8), ("ﾊﾝ", 2), ("😩", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇫🇷", 2), ("❤️", 2), ("❤", 1), ("1️⃣", 2),
    ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 2), ("“…”", 3), ("é — ™", 5), ("שלום", 4),
    ("กำ", 2), ("a\u{200B}b", 2),
  ])
  func countsColumnsAsTerminalsDraw(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test(arguments: [
    ("enough", 6, "enough"), ("too long", 6, "too l…"), ("too long", 5, "too…"), ("日本語", 5, "日本…"),
    ("日本語", 4, "日…"),
    ("👩‍👩‍👧👩‍👩‍👧", 3, "👩‍👩‍👧…"), ("word", 1, "…"), ("word", 0, ""),
  ])
  func truncatesToColumns(text: String, columns: Int, expected: String) {
    let cut = DisplayWidth.truncated(text, to: columns)
    #expect(cut == expected)
    #expect(DisplayWidth.columns(cut) <= columns)
  }
}
