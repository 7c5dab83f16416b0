import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    ["search", "--no-such-option", "x"], ["search"], ["person"], ["article", "twelve"],
    ["quotes", "--limit", "0"],
    ["people", "--json", "--csv"], ["posts", "--from", "soon"], ["timeline", "x", "--to", "2021-02-30"],
    ["quotes", "--medium", "sung"], ["no-such-command"], ["person", "x", "--limit", "-1"],
  ])
  func wrongUsageIsToldAndExitsWith64(arguments: [String]) throws {
    try Workplace.with { place in
      let outcome = try place.run(arguments)
      #expect(outcome.status == 64, "\(arguments)")
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("Error: "))
    }
  }

  @Test(arguments: [
    "search", "person", "quotes", "posts", "people", "article", "timeline", "stats", "demo",
  ])
  func everyCommandExplainsItselfWithAnExample(command: String) throws {
    try Workplace.with { place in
      let outcome = try place.run("help", command)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Example:\n  limelight \(command)"))
      #expect(outcome.output.contains("USAGE: limelight \(command)"))
    }
  }
}
