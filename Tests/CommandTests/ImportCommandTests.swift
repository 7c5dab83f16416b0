import Foundation
import Testing

@Suite struct ImportCommandTests {
  static let lind =
    "date 2021-10-01 Vera Lind Leaves the Stage\n\nVera Lind left the stage on Friday after thirty years.\n"
  static let falk =
    #"{"date":"2021-10-02","title":"Otto Falk Stays","text":"Otto Falk will stay at the lake.","url":"https://lamp.example/falk"}"#

  @Test func importsOnceAndChangesNothingTheSecondTime() throws {
    try Workplace.with { place in
      try place.write(Self.lind, to: "clips/lind.txt")
      try place.write(Self.falk + "\n", to: "clips/falk.jsonl")
      let first = try place.run("import", "clips")
      #expect(first.output == "2 new, 0 unchanged, 0 revised, 0 rejected\n")
      #expect(first.status == 0)
      let second = try place.run("import", "clips", "--json")
      let summary = try #require(try jsonObjects(second).first)
      #expect(summary["unchanged"] as? Int == 2)
      #expect(second.status == 0)
    }
  }

  @Test func keepsAChangedFileAndAChangedAddressAsRevisions() throws {
    try Workplace.with { place in
      try place.write(Self.lind, to: "lind.txt")
      try place.write(Self.falk, to: "falk.jsonl")
      _ = try place.run("import", "lind.txt", "falk.jsonl")
      try place.write(Self.lind + "\nShe came back on Sunday.\n", to: "lind.txt")
      try place.write("\n" + Self.falk.replacing("stay at", with: "leave"), to: "moved/falk.jsonl")
      let outcome = try place.run("import", "lind.txt", "moved")
      #expect(outcome.output == "0 new, 0 unchanged, 2 revised, 0 rejected\n")
    }
  }

  @Test func reportsEachBrokenInputAndTakesTheRest() throws {
    try Workplace.with { place in
      try place.write(Self.lind, to: "in/lind.txt")
      try place.write("", to: "in/empty.txt")
      try place.write("{broken\n\(Self.falk)\n", to: "in/falk.jsonl")
      let outcome = try place.run("import", "in", "missing")
      #expect(outcome.status == 2)
      #expect(outcome.output == "2 new, 0 unchanged, 0 revised, 3 rejected\n")
      #expect(
        outcome.errors == """
          rejected 'in/empty.txt' is empty; there is no article to read
          rejected 'in/falk.jsonl' line 1 is no valid JSON: '"' expected at byte 2; correct the line
          rejected 'missing' cannot be read: No such file or directory; check that it exists and that you may read it

          """)
    }
  }

  @Test(arguments: [falk, lind]) func readsStandardInput(text: String) throws {
    try Workplace.with { place in
      try place.write(text, to: "input")
      let outcome = try place.shell("\"$LIMELIGHT\" import - < input")
      #expect(outcome.output == "1 new, 0 unchanged, 0 revised, 0 rejected\n")
    }
  }

  @Test func findsNothingInAnEmptyFolder() throws {
    try Workplace.with { place in
      try FileManager.default.createDirectory(
        at: place.folder.appending(path: "void"), withIntermediateDirectories: true)
      let outcome = try place.run("import", "void")
      #expect(outcome.status == 1)
    }
  }

  @Test(arguments: [
    ["import"], ["import", "x", "--date", "2021-02-31"], ["import", "x", "--jobs", "0"], ["extract"],
  ])
  func refusesWrongUsage(arguments: [String]) throws {
    try Workplace.with { place in
      let outcome = try place.run(arguments)
      #expect(outcome.status == 64)
    }
  }

  @Test func storesWhatItHasReadWhenInterrupted() throws {
    try Workplace.with { place in
      try place.write(Self.falk + "\n", to: "one.jsonl")
      // The pipe stays open after its only line, so the import waits until the signal comes.
      let outcome = try place.shell(
        """
        mkfifo pipe; (cat one.jsonl; sleep 20) > pipe & feeder=$!
        "$LIMELIGHT" import - < pipe & import=$!
        sleep 4; kill -INT $import; wait $import; echo $?; kill $feeder
        """)
      #expect(
        outcome.lines == [
          "1 new, 0 unchanged, 0 revised, 0 rejected; stopped early, run the same command again to go on",
          "130",
        ])
      let again = try place.run("import", "one.jsonl")
      #expect(again.output == "0 new, 1 unchanged, 0 revised, 0 rejected\n")
    }
  }
}
