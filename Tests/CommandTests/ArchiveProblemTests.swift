import Foundation
import Testing

@Suite struct ArchiveProblemTests {
  @Test(arguments: SafetyTests.listings) func aMissingArchiveIsNamedWithTheRemedy(command: [String]) throws {
    try Workplace.with { place in
      let outcome = try place.run(command + ["--archive", "nowhere.db"])
      #expect(outcome.status == 2)
      #expect(outcome.output.isEmpty)
      #expect(
        outcome.errors
          == "limelight: cannot open the archive 'nowhere.db': there is no such file; "
          + "import articles to create it, or pass --archive\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path).isEmpty)
    }
  }

  @Test func aFileThatIsNoArchiveIsRefusedAndLeftAlone() throws {
    try Workplace.with { place in
      try place.write("just words", to: "notes.db")
      let outcome = try place.run("stats", "--archive", "notes.db")
      #expect(outcome.status == 2)
      #expect(outcome.errors.hasPrefix("limelight: cannot open") && outcome.errors.contains("notes.db"))
      let left = try String(contentsOf: place.folder.appendingPathComponent("notes.db"), encoding: .utf8)
      #expect(left == "just words")
    }
  }

  @Test(arguments: SafetyTests.listings) func aDamagedArchiveIsNamedWithTheRemedy(command: [String]) throws {
    try Newsroom.with { place in
      let file = try FileHandle(forUpdating: place.folder.appendingPathComponent("limelight.db"))
      try file.truncate(atOffset: file.seekToEndOfFile() / 10)
      let outcome = try place.run(command)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.hasPrefix("limelight: the archive 'limelight.db' is damaged: "), "\(outcome.errors)")
      #expect(
        outcome.errors.hasSuffix("; restore a copy, or move the file away and import the articles again\n"))
      #expect(!outcome.errors.contains("SELECT"))
    }
  }

  @Test func theEnvironmentNamesTheArchive() throws {
    try Newsroom.with { place in
      try FileManager.default.moveItem(
        at: place.folder.appendingPathComponent("limelight.db"),
        to: place.folder.appendingPathComponent("mine.db"))
      #expect(try place.run("stats").status == 2)
      #expect(try place.run("stats", environment: ["LIMELIGHT_ARCHIVE": "mine.db"]).status == 0)
      #expect(try place.run("stats", "--archive", "mine.db").status == 0)
    }
  }

  @Test func askingLeavesTheFolderAsItWas() throws {
    try Newsroom.with { place in
      let before = try Data(contentsOf: place.folder.appendingPathComponent("limelight.db"))
      #expect(try place.run("person", "Cleo Marchetti").status == 0)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["limelight.db"])
      #expect(try Data(contentsOf: place.folder.appendingPathComponent("limelight.db")) == before)
    }
  }

  @Test func aTextThatComesBackIsFoundAgain() throws {
    try Workplace.with { place in
      for (text, path, report) in [
        ("Jonas Veld paints the harbour.", "a.txt", "1 new, 0 unchanged, 0 revised"),
        ("Jonas Veld was misquoted, we regret.", "a.txt", "0 new, 0 unchanged, 1 revised"),
        ("Jonas Veld paints the harbour.", "b.txt", "1 new, 0 unchanged, 0 revised"),
      ] {
        try place.write(text, to: path)
        #expect(try place.run("import", path).output.hasPrefix(report))
      }
      #expect(try place.run("search", "harbour").status == 0)
    }
  }

  @Test func brokenInputBesideGoodInputIsReportedAndSkipped() throws {
    try Workplace.with { place in
      try place.write(Newsroom.gala, to: "in/gala.txt")
      try place.write("", to: "in/empty.txt")
      let outcome = try place.run("import", "in")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("empty.txt"))
      let numbers = try #require(try jsonObjects(place.run("stats", "--json")).first)
      #expect(numbers["articles"] as? Int == 1)
      #expect(numbers["rejected"] as? Int == 1)
      let rejected = try jsonObjects(place.run("stats", "--rejected", "--json"))
      #expect((rejected.first?["path"] as? String)?.hasSuffix("empty.txt") == true)
    }
  }
}
