import Testing

@testable import Terminal

@Suite struct WrappingTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 80, ["one two three"]),
    ("  spaced   out  ", 80, ["spaced out"]),
    ("unbreakableword x", 5, ["unbre", "akabl", "eword", "x"]),
    ("a\nb", 10, ["a", "b"]),
    ("日本語の記事", 6, ["日本語", "の記事"]),
    ("say 👩‍👩‍👧 👍🏽 now", 6, ["say 👩‍👩‍👧", "👍🏽 now"]),
    ("", 5, [""]),
    ("日本", 1, ["日", "本"]),
    ("so unbreakableword", 5, ["so", "unbre", "akabl", "eword"]),
    ("abcdef", 1, ["a", "b", "c", "d", "e", "f"]),
    ("abc👍🏽👍🏽d", 4, ["abc", "👍🏽👍🏽", "d"]),
    ("a👍🏽👍🏽b", 1, ["a", "👍🏽👍🏽b"]),
    ("cafe\u{301}\u{301}s", 4, ["cafe\u{301}\u{301}", "s"]),
  ])
  func breaksBetweenWords(text: String, columns: Int, expected: [String]) {
    let lines = StyledText(text, newlines: .kept).wrapped(to: columns)
    #expect(lines.map(\.plain) == expected)
  }

  @Test func indentsFirstAndFurtherLines() {
    let lines = StyledText("she said so twice").wrapped(
      to: 12, first: StyledText("– "), rest: StyledText("  "))
    #expect(lines.map(\.plain) == ["– she said", "  so twice"])
  }

  @Test func looksSurviveTheBreak() {
    let text = StyledText("all of ") + StyledText("these words", .bold) + StyledText(", she said")
    let lines = text.wrapped(to: 12)
    #expect(lines.map(\.plain) == ["all of these", "words, she", "said"])
    #expect(lines[1].runs.map(\.text) == ["words", ", she"])
    #expect(lines[1].runs.first?.look == .bold)
  }

  @Test func aBlankInsideALookKeepsTheLook() {
    let line = StyledText("two words", .underlined).wrapped(to: 40)[0]
    #expect(line.runs.count == 1)
  }

  @Test(arguments: [
    (6, ["– unbr", "  eaka", "  blew", "  ord", "  x"]),
    // The indent leaves no room: a line takes one letter all the same.
    (
      2,
      [
        "– u", "  n", "  b", "  r", "  e", "  a", "  k", "  a", "  b", "  l", "  e", "  w", "  o", "  r",
        "  d", "  x",
      ]
    ),
  ])
  func cutsALongWordAfterTheIndent(columns: Int, expected: [String]) {
    let lines = StyledText("unbreakableword x").wrapped(
      to: columns, first: StyledText("– "), rest: StyledText("  "))
    #expect(lines.map(\.plain) == expected)
  }

  @Test func looksSurviveTheCut() {
    let text = StyledText("abc") + StyledText("defg", .bold) + StyledText("hi")
    let lines = text.wrapped(to: 4)
    #expect(lines.map { $0.runs.map(\.text) } == [["abc", "d"], ["efg", "h"], ["i"]])
    #expect(lines.map { $0.runs.map(\.look) } == [[[], .bold], [.bold, []], [[]]])
  }

  @Test func aVeryLongWordFillsEveryLine() {
    let word = String(repeating: "x", count: 30_000)
    let lines = StyledText(word).wrapped(to: 80)
    #expect(lines.count == 375)
    #expect(lines.allSatisfy { $0.columns == 80 })
    #expect(lines.map(\.plain).joined() == word)
  }
}
