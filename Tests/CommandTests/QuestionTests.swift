import Foundation
import Testing

@Suite struct QuestionTests {
  @Test func searchRanksAndShowsSnippets() throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", "\"red carpet\"")
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Cleo Marchetti Honors Her Late Brother at the Lantern Gala"))
      #expect(outcome.output.contains("red carpet frightened me"))
      #expect(outcome.errors == "1 article found\n")
    }
  }

  @Test(arguments: [
    #"Vance-Holt OR "unbalanced"#, #""""#, "OR", "NEAR(", "Vance-Holt", "*", "person:",
    "from:yesterday silence",
    "a:b", "') DROP TABLE article; --", "“curly” silence", "渡辺", "(silence", "silence)", "^silence", "-",
  ])
  func searchTakesWhateverAPersonTypes(query: String) throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", "--json", query)
      #expect([0, 1].contains(outcome.status), "\(query): \(outcome.errors)")
      _ = try jsonObjects(outcome)
    }
  }

  @Test func searchExplainsWhatItIgnores() throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", #"Vance-Holt OR "unbalanced"#)
      #expect(outcome.status == 0)
      #expect(outcome.errors.hasPrefix("note: "))
      #expect(outcome.output.contains("Mira Vance-Holt on Her Year of Silence"))
    }
  }

  @Test func searchFindsNothingAndSaysSo() throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", "zeppelin")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "nothing found\n")
    }
  }

  @Test func searchKeepsToTheDaysGiven() throws {
    try Newsroom.with { place in
      let early = try jsonObjects(place.run("search", "Marchetti", "--json", "--to", "2021"))
      #expect(early.map { $0["published"] as? String } == ["2021-10-01"])
      let late = try jsonObjects(place.run("search", "Marchetti", "--json", "--from", "2022-04"))
      #expect(late.map { $0["published"] as? String } == ["2022-05-02"])
    }
  }

  @Test func anOpenQuotationMarkLeavesTheDaysAlone() throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", "\"Cleo Marchetti", "--json", "--from", "2022")
      #expect(try jsonObjects(outcome).count == 2)
    }
  }

  @Test func aCutListingTellsHowToSeeMore() throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", "Marchetti", "--limit", "1")
      #expect(outcome.lines.filter { $0.hasPrefix("[") }.count == 1)
      #expect(
        outcome.errors
          == "3 articles found; add --limit 5 to see more, or --json or --csv for all\n")
      let programs = try place.run("people", "--json", "--limit", "1")
      #expect(programs.lines.count == 1)
      #expect(programs.errors.isEmpty)
    }
  }

  @Test func searchHighlightsOnATerminal() throws {
    try Newsroom.with { place in
      let shown = try place.onTerminal("search", "carpet")
      #expect(shown.contains("\u{1B}[1;33mcarpet\u{1B}[0m"))
    }
  }

  @Test func personShowsTheDossier() throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", "Cleo Marchetti")
      #expect(outcome.status == 0)
      #expect(outcome.lines.first?.hasPrefix("Cleo Marchetti") == true)
      #expect(outcome.output.contains("named in 3 articles, 2021-10-01 to 2022-05-02"))
      #expect(outcome.output.contains("spouse"))
      #expect(outcome.output.contains("Jonas Veld"))
      #expect(outcome.output.contains("34  [1] 2021-10-01"))
      #expect(outcome.output.contains("“I never owned a gown before,”"))
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
    }
  }

  @Test func personInJSONHoldsTheSame() throws {
    try Newsroom.with { place in
      let dossier = try #require(try jsonObjects(place.run("person", "marchetti, cleo", "--json")).first)
      #expect(dossier["name"] as? String == "Cleo Marchetti")
      #expect(dossier["articles"] as? Int == 3)
      #expect((dossier["appearances"] as? [[String: Any]])?.isEmpty == false)
      #expect((dossier["ages"] as? [[String: Any]])?.first?["age"] as? Int == 34)
    }
  }

  @Test(arguments: ["Cloe Marchetty", "c marchetti", "Cleo March", "Marchety, Cleo", "Cleo Marhcetti"])
  func aNearMissIsShownAndSaidToBeOne(typed: String) throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", typed)
      #expect(outcome.status == 0)
      #expect(outcome.lines.first?.hasPrefix("Cleo Marchetti") == true)
      #expect(outcome.errors == "no person named '\(typed)'; showing Cleo Marchetti\n")
    }
  }

  @Test func aMissThatMayMeanSeveralIsAnsweredWithTheirNumbers() throws {
    try Workplace.with { place in
      try place.write(Newsroom.interview, to: "in/one.txt")
      try place.write(Newsroom.interview.replacing("Mira", with: "Mina"), to: "in/two.txt")
      #expect(try place.run("import", "in").status == 0)
      let outcome = try place.run("person", "Milla Vance-Holt")
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("Nobody is called 'Milla Vance-Holt'. Did you mean:\n"))
      #expect(outcome.errors.contains("limelight person ") && outcome.errors.contains("Mina Vance-Holt"))
    }
  }

  @Test func searchTellsWhomItTookForAMisspeltName() throws {
    try Newsroom.with { place in
      let outcome = try place.run("search", "person:\"cloe marchetty\"", "--json")
      #expect(try jsonObjects(outcome).count == 3)
      #expect(
        outcome.errors.hasPrefix(
          "note: nobody in the archive is called 'cloe marchetty'; looked for 'Cleo Marchetti'\n"))
    }
  }

  @Test func peopleSpelledAlikeAreListedWhenNobodysNameBeginsSo() throws {
    try Newsroom.with { place in
      let outcome = try place.run("people", "marcheti", "--json")
      #expect(outcome.status == 0)
      #expect(try jsonObjects(outcome).map { $0["name"] as? String } == ["Cleo Marchetti"])
      #expect(outcome.errors == "Nobody's name begins with 'marcheti'; these are spelled alike.\n")
    }
  }

  @Test func anUnknownNameIsNothingFound() throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", "Zbigniew Quark")
      #expect(outcome.status == 1)
      #expect(
        outcome.errors == "Nobody is called 'Zbigniew Quark'. List who is there with: limelight people\n")
    }
  }

  @Test(arguments: ["person", "quotes", "timeline", "people"]) func aLongNameIsNotEchoedWhole(command: String)
    throws
  {
    try Newsroom.with { place in
      let outcome = try place.run(command, String(repeating: "Zzyx ", count: 200))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Zzyx Zzyx") && outcome.errors.contains("…'"))
      #expect(outcome.errors.count < 200)
    }
  }

  @Test func whatANameMayMeanFitsTheTerminal() throws {
    try Newsroom.with { place in
      try place.write(
        Newsroom.interview.replacing(
          "Mira Vance-Holt", with: "Mira Constantinopoulos"),
        to: "other.txt")
      #expect(try place.run("import", "other.txt").status == 0)
      let archive = String(repeating: "./", count: 12) + "limelight.db"
      let outcome = try place.run("person", "Mira", "--archive", archive)
      #expect(outcome.status == 1)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count >= 5)
      #expect(lines.contains("  Mira Constantinopoulos, 1 article"))
      #expect(lines.allSatisfy { $0.count <= 80 }, "\(outcome.errors)")
    }
  }

  @Test(arguments: [Int.max, Int.max - 1, 1_000_000_001, Int(Int32.max)]) func anyLimitIsTaken(limit: Int)
    throws
  {
    try Newsroom.with { place in
      let commands = [
        ["person", "Cleo Marchetti"], ["quotes"], ["posts"], ["people"], ["timeline", "Cleo Marchetti"],
        ["search", "Marchetti"],
      ]
      for command in commands {
        let outcome = try place.run(command + ["--limit", String(limit)])
        #expect(outcome.status == 0, "\(command): \(outcome.errors)")
        #expect(!outcome.output.isEmpty)
      }
    }
  }

  @Test func quotesArePickedBySpeakerAndWords() throws {
    try Newsroom.with { place in
      let quotes = try jsonObjects(place.run("quotes", "Mira Vance-Holt", "--json", "--text", "unbalanced"))
      #expect(quotes.count == 1)
      #expect((quotes.first?["person"] as? [String: Any])?["name"] as? String == "Mira Vance-Holt")
      let other = try place.run("quotes", "Cleo Marchetti", "--text", "unbalanced")
      #expect(other.status == 1)
      #expect(other.errors == "no quotes found\n")
    }
  }

  @Test func postsAreFoundByHashtag() throws {
    try Newsroom.with { place in
      let none = try place.run("posts", "--hashtag", "nosuchtag")
      #expect(none.status == 1)
      #expect(none.errors == "no posts found\n")
      for post in try jsonObjects(place.run("posts", "--json")) {
        for key in ["hashtags", "mentions", "quotes"] { #expect(post[key] is [Any], "\(key)") }
      }
    }
  }

  @Test func postsTellTheirPlatform() throws {
    try Newsroom.with { place in
      let posts = try jsonObjects(place.run("posts", "--json", "--platform", "instagram"))
      #expect(posts.first?["platform"] as? String == "Instagram")
    }
  }

  @Test func peopleAreListedByArticles() throws {
    try Newsroom.with { place in
      let people = try jsonObjects(place.run("people", "--json"))
      #expect(people.first?["name"] as? String == "Cleo Marchetti")
      let one = try place.run("people", "vance")
      #expect(one.output.contains("Mira Vance-Holt"))
      #expect(!one.output.contains("Marchetti"))
      #expect(try place.run("people", "zz").status == 1)
    }
  }

  @Test func articleShowsTextAndFindings() throws {
    try Newsroom.with { place in
      let outcome = try place.run("article", "1")
      #expect(outcome.status == 0)
      #expect(outcome.lines.first == "Cleo Marchetti Honors Her Late Brother at the Lantern Gala")
      for section in ["People", "Quotes", "Posts", "Dates", "Family and partners"] {
        #expect(outcome.lines.contains(section), "\(section)")
      }
      let record = try #require(try jsonObjects(place.run("article", "1", "--json")).first)
      #expect(record["published"] as? String == "2021-10-01")
      #expect(record["people"] is [Any])
      let missing = try place.run("article", "99")
      #expect(missing.status == 1)
      #expect(missing.errors.hasPrefix("The archive has no article 99."))
    }
  }

  @Test(arguments: [1, 20]) func statsTellWhereTheRejectedAre(steps: Int) throws {
    try Newsroom.with { place in
      try place.write("", to: "empty.txt")
      #expect(try place.run("import", "empty.txt").status == 2)
      let archive = String(repeating: "./", count: steps) + "limelight.db"
      let outcome = try place.run("stats", "--archive", archive)
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
      let text = outcome.output.replacing(" \\\n  ", with: " ")
      let command = try #require(
        text.split(separator: "\n").compactMap { $0.split(separator: "see: limelight ").last }
          .last { $0.hasPrefix("stats --rejected") })
      #expect(try place.shell("\"$LIMELIGHT\" \(command)").output.contains("empty.txt"))
    }
  }

  @Test func statsCountTheArchive() throws {
    try Newsroom.with { place in
      let numbers = try #require(try jsonObjects(place.run("stats", "--json")).first)
      #expect(numbers["articles"] as? Int == 3)
      #expect(numbers["firstPublished"] as? String == "2021-10-01")
      let text = try place.run("stats")
      #expect(text.output.contains("2021-10-01 to 2022-05-02"))
    }
  }
}
