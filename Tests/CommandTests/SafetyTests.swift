import Foundation
import Testing

@Suite struct SafetyTests {
  static let listings: [[String]] = [
    ["search", "Veld"], ["person", "Jonas Veld"], ["quotes"], ["posts"], ["people"], ["article", "3"],
    ["timeline", "Jonas Veld"], ["stats"],
  ]

  @Test(arguments: listings, [[], ["--json"], ["--csv"]])
  func nothingInAnArticleSteersTheTerminal(command: [String], format: [String]) throws {
    try Newsroom.with { place in
      let outcome = try place.run(command + format)
      if outcome.status == 64, format == ["--csv"] { return }
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.isEmpty)
      let shown = outcome.output.replacing("\r\n", with: "\n")
      #expect(!Newsroom.steersTerminal(shown), "\(command) \(format)")
      #expect(!Newsroom.steersTerminal(outcome.errors))
    }
  }

  @Test func whatIsAskedDoesNotSteerTheTerminalEither() throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", "\u{1B}[31mNobody\u{9B}")
      #expect(outcome.status == 1)
      #expect(!Newsroom.steersTerminal(outcome.errors))
    }
  }

  @Test func formulasAreGuardedInCSVOnly() throws {
    try Newsroom.with { place in
      let csv = try place.run("quotes", "--csv", "--text", "HYPERLINK")
      #expect(csv.output.contains("'=HYPERLINK(1)"))
      let json = try jsonObjects(place.run("quotes", "--json", "--text", "HYPERLINK"))
      #expect(json.first?["text"] as? String == "=HYPERLINK(1)")
    }
  }

  @Test(arguments: listings) func aReaderThatLeavesIsNoError(command: [String]) throws {
    try Newsroom.with { place in
      let words = command.map { "'\($0)'" }.joined(separator: " ")
      let outcome = try place.shell("\"$LIMELIGHT\" \(words) | head -n 1")
      #expect(outcome.status == 0)
      #expect(outcome.lines.count == 1)
      #expect(!outcome.errors.contains("limelight:"))
    }
  }

  @Test func aFullDiskIsAFailure() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try Newsroom.with { place in
      let outcome = try place.shell("\"$LIMELIGHT\" people > /dev/full")
      #expect(outcome.status == 2)
      #expect(outcome.errors == "limelight: cannot write to standard output: No space left on device\n")
    }
  }

  @Test func coloursNeedATerminal() throws {
    try Newsroom.with { place in
      #expect(!(try place.run("people").output.contains("\u{1B}")))
      let coloured = try place.onTerminal("people")
      #expect(coloured.contains("\u{1B}[1m"))
      #expect(!(try place.onTerminal("people", environment: ["NO_COLOR": "1"]).contains("\u{1B}")))
      #expect(!(try place.onTerminal("people", environment: ["TERM": "dumb"]).contains("\u{1B}")))
    }
  }

  @Test func evenOnATerminalOnlyOurOwnSequencesAppear() throws {
    try Newsroom.with { place in
      let shown = try place.onTerminal("article", "3")
      let ours = shown.replacing(#/\u{1B}\[[0-9;]*m/#, with: "").replacing("\r\n", with: "\n")
      #expect(!Newsroom.steersTerminal(ours))
      #expect(!shown.contains("\u{1B}[31m"))
    }
  }
}
