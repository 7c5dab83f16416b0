import Testing

@testable import Terminal

@Suite struct StyledTextTests {
  @Test func cleansWhatEnters() {
    #expect(StyledText("a\u{1B}[2Jb\nc", .bold).plain == "a␛[2Jb c")
    #expect(StyledText("a\nb", newlines: .kept).plain == "a\nb")
  }

  @Test func truncatesAcrossRuns() {
    let text = StyledText("Cleo ", .bold) + StyledText("Marchetti", .red) + StyledText(" sang")
    let cut = text.truncated(to: 9)
    #expect(cut.plain == "Cleo Mar…")
    #expect(cut.runs.map(\.look) == [.bold, .red])
    #expect(text.truncated(to: 40) == text)
    #expect(text.truncated(to: 0).isEmpty)
  }

  @Test func padsByColumns() {
    #expect(StyledText("日本").padded(to: 6).plain == "日本  ")
    #expect(StyledText("42").padded(to: 5, .trailing).plain == "   42")
    #expect(StyledText("long").padded(to: 2).plain == "long")
  }

  @Test func joinsRunsOfOneLook() {
    #expect((StyledText("a", .dim) + StyledText("b", .dim)).runs.count == 1)
    #expect(StyledText("a").adding([.bold, .red]).runs.first?.look == [.bold, .red])
  }
}
