import Testing

@testable import Terminal

@Suite struct TerminalSizeTests {
  @Test(
    arguments: [
      (132, [:], 132), (132, ["COLUMNS": "100"], 132), (nil, ["COLUMNS": "100"], 100),
      (0, ["COLUMNS": "100"], 100),
      (nil, [:], 80), (nil, ["COLUMNS": "wide"], 80), (nil, ["COLUMNS": "-4"], 80), (3, [:], 80),
      (nil, ["COLUMNS": "99999999"], 10_000),
    ] as [(Int?, [String: String], Int)])
  func asksTheTerminalThenTheEnvironment(reported: Int?, environment: [String: String], columns: Int) {
    #expect(TerminalSize.columns(reported: reported, environment: environment) == columns)
  }

  @Test func aClosedDescriptorIsNoTerminal() {
    #expect(!TerminalSize.isTerminal(-1))
    #expect(TerminalSize.columns(of: -1, environment: [:]) == 80)
  }
}
