import Testing

@Suite struct UsageTests {
  @Test func anUnknownOptionIsWrongUsage() throws {
    try Workplace.with { place in
      let outcome = try place.run("search", "--no-such-option", "x")
      #expect(outcome.status == 64)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.contains("--no-such-option"))
    }
  }
}
