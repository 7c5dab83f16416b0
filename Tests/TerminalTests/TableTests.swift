import Testing

@testable import Terminal

@Suite struct TableTests {
  static func people(_ names: [(String, Int)]) -> Table {
    var table = Table([.init("name", minimum: 8), .init("articles", .trailing)])
    for (name, count) in names { table.add([StyledText(name), StyledText(String(count))]) }
    return table
  }

  @Test func alignsWideAndNarrowLetters() {
    let lines = Self.people([("Cleo Marchetti", 12), ("渡辺ゆき", 3), ("Zoë 👩‍🎤 Quist", 104)]).lines(width: 80)
    #expect(
      lines.map(\.plain) == [
        "name            articles",
        "Cleo Marchetti        12",
        "渡辺ゆき               3",
        "Zoë 👩‍🎤 Quist         104",
      ])
    #expect(Set(lines.map(\.columns)) == [24])
  }

  @Test func narrowsTheColumnThatGivesWay() {
    let lines = Self.people([("Cleo Marchetti-Vandersloot", 12)]).lines(width: 24)
    #expect(lines.map(\.plain) == ["name            articles", "Cleo Marchett…        12"])
  }

  @Test func keepsMinimumsWhenNothingFits() {
    let lines = Self.people([("Cleo Marchetti", 12)]).lines(width: 5)
    #expect(lines[1].plain == "Cleo Ma…        12")
  }

  @Test func leavesNoBlanksAtLineEnds() {
    var table = Table([.init(""), .init("")])
    table.add([StyledText("a"), StyledText()])
    table.add([StyledText("long"), StyledText("b")])
    #expect(table.lines(width: 80).map(\.plain) == ["a", "long  b"])
  }
}
