import Testing

@testable import Terminal

@Suite struct StyleTests {
  @Test(
    arguments: [
      (true, [:], true), (false, [:], false), (true, ["NO_COLOR": "1"], false),
      (true, ["NO_COLOR": ""], true),
      (true, ["TERM": "dumb"], false), (true, ["TERM": "xterm-256color"], true),
    ] as [(Bool, [String: String], Bool)])
  func looksNeedATerminalThatWantsThem(isTerminal: Bool, environment: [String: String], enabled: Bool) {
    #expect(Style(isTerminal: isTerminal, environment: environment).isEnabled == enabled)
  }

  @Test func rendersEachRunAndEndsIt() {
    let text = StyledText("who ") + StyledText("said", [.bold, .cyan])
    #expect(Style(isEnabled: true).render(text) == "who \u{1B}[1;36msaid\u{1B}[0m")
    #expect(Style(isEnabled: false).render(text) == "who said")
  }
}
