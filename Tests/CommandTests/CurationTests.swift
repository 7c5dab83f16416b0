import Testing

/// Merging, splitting, naming and undoing as a user types them.
@Suite struct CurationTests {
  static let articles = [
    "1.txt": """
     date 2031-05-02 Bethany Roe opens a gallery

    Bethany Roe, 41, opened a gallery in Tessaly on Thursday. "I am glad," Bethany Roe said.

    """,
    "2.txt": """
     date 2031-05-03 Betty Roe sings

    Betty Roe sang in Tessaly. "I love it," Betty Roe said on Friday.

    """,
    "3.txt": """
     date 2031-05-09 Bethany Roe and Betty Roe

    Bethany Roe told The Marquee that she is happy. Betty Roe smiled. "I am here too," said Lars Dunn.

    """,
  ]

  /// Runs the work where `limelight.db` holds the three articles.
  private func with(_ work: (Workplace) throws -> Void) throws {
    try Workplace.with { place in
      for (name, text) in Self.articles { try place.write(text, to: "articles/\(name)") }
      try #require(try place.run("import", "articles").status == 0)
      try work(place)
    }
  }

  private func people(_ place: Workplace) throws -> [String] {
    try jsonObjects(place.run("people", "--json")).map { person in
      "\(person["name"] as? String ?? "") \(person["articles"] as? Int ?? 0)"
    }.sorted()
  }

  /// The number of the person of a name.
  private func id(_ name: String, _ place: Workplace) throws -> String {
    let person = try #require(try jsonObjects(place.run("people", "list", name, "--json")).first)
    return "\(try #require(person["id"] as? Int))"
  }

  @Test func mergesAndTakesItBack() throws {
    try with { place in
      let (bethany, betty) = (try id("Bethany Roe", place), try id("Betty Roe", place))
      let merged = try place.run("people", "merge", "Bethany Roe", "Betty Roe", "--who", "ada")
      #expect(merged.status == 0)
      #expect(
        merged.output
          == "Betty Roe (#\(betty)) merged into Bethany Roe (#\(bethany)); 2 articles gone over\n")
      #expect(merged.errors == "Take it back with: limelight undo 1\n")
      #expect(try people(place) == ["Bethany Roe 3", "Lars Dunn 1"])
      #expect(try place.run("person", betty).output.hasPrefix("Bethany Roe, person \(bethany)\n"))
      #expect(try place.run("quotes", "Betty Roe", "--json").lines.count == 2)
      let undone = try place.run("undo", "--who", "bea")
      #expect(undone.status == 0)
      #expect(
        undone.output
          == "Undone: Betty Roe (#\(betty)) merged into Bethany Roe (#\(bethany)); 2 articles gone over\n")
      #expect(undone.errors.isEmpty)
      #expect(try people(place) == ["Bethany Roe 2", "Betty Roe 2", "Lars Dunn 1"])
      #expect(try place.run("quotes", "Betty Roe", "--json").lines.count == 1)
    }
  }

  @Test func personsMayBeGivenByNumber() throws {
    try with { place in
      let (bethany, betty) = (try id("Bethany Roe", place), try id("Betty Roe", place))
      let merged = try place.run("people", "merge", "#\(bethany)", betty, "--json")
      #expect(merged.status == 0)
      let decision = try #require(try jsonObjects(merged).first)
      #expect(decision["action"] as? String == "merge")
      #expect((decision["people"] as? [Int])?.map(String.init) == [bethany, betty])
      #expect(merged.errors.isEmpty)
      #expect(try people(place) == ["Bethany Roe 3", "Lars Dunn 1"])
    }
  }

  @Test func splitsRenamesAndGivesNames() throws {
    try with { place in
      let split = try place.run(
        "people", "split", "Betty Roe", "--articles", "3", "--as", "Betty Roe (singer)")
      #expect(split.status == 0, "\(split.errors)")
      #expect(split.output.contains("1 article of Betty Roe"))
      #expect(
        try people(place) == ["Bethany Roe 2", "Betty Roe (singer) 1", "Betty Roe 1", "Lars Dunn 1"])
      #expect(try place.run("people", "rename", "Lars Dunn", "Lars A. Dunn").status == 0)
      #expect(try people(place).last == "Lars A. Dunn 1")
      #expect(try place.run("person", "Lars Dunn").output.hasPrefix("Lars A. Dunn, "))
      #expect(try place.run("people", "alias", "Lars Dunn", "Lasse").status == 0)
      try place.write(" date 2031-06-01 Lasse is back\n\nLasse said, \"I am back.\"\n", to: "more.txt")
      #expect(try place.run("import", "more.txt").status == 0)
      #expect(try people(place).last == "Lars A. Dunn 2")
      #expect(try place.run("person", "lasse").output.hasPrefix("Lars A. Dunn, "))
    }
  }

  @Test func splitsByAFormOfTheName() throws {
    try with { place in
      #expect(try place.run("people", "merge", "Bethany Roe", "Betty Roe").status == 0)
      let split = try place.run("people", "split", "Bethany Roe", "--named", "betty roe")
      #expect(split.status == 0, "\(split.errors)")
      #expect(try people(place) == ["Bethany Roe 2", "Betty Roe 1", "Lars Dunn 1"])
      let none = try place.run("people", "split", "Bethany Roe", "--named", "Beth")
      #expect(none.status == 1)
      #expect(none.errors.contains("at the fullest"))
    }
  }

  @Test func holdsThroughImportAndReindex() throws {
    try with { place in
      #expect(try place.run("people", "merge", "Bethany Roe", "Betty Roe").status == 0)
      #expect(try place.run("import", "articles").output == "0 new, 3 unchanged, 0 revised, 0 rejected\n")
      try place.write(
        " date 2031-05-03 Betty Roe sings\n\nBetty Roe sang twice.\n", to: "articles/2.txt")
      #expect(try place.run("import", "articles").output == "0 new, 2 unchanged, 1 revised, 0 rejected\n")
      #expect(try people(place) == ["Bethany Roe 3", "Lars Dunn 1"])
      let reindex = try place.run("reindex", "--all")
      #expect(reindex.status == 0)
      #expect(reindex.output == "3 articles reindexed, 0 changed\n")
      #expect(try people(place) == ["Bethany Roe 3", "Lars Dunn 1"])
      #expect(try place.run("reindex").output == "0 articles reindexed, 0 changed\n")
      let report = try #require(try jsonObjects(place.run("reindex", "--all", "--json", "--jobs", "1")).first)
      #expect(report["reindexed"] as? Int == 3)
      #expect(report["changed"] as? Int == 0)
      #expect(report["interrupted"] as? Bool == false)
    }
  }

  @Test func theLogTellsWhoWhenWhat() throws {
    try with { place in
      let empty = try place.run("people", "log")
      #expect(empty.status == 1)
      #expect(empty.errors == "Nothing was decided by hand.\n")
      _ = try place.run(
        ["people", "merge", "Bethany Roe", "Betty Roe"], environment: ["LIMELIGHT_USER": "ada"])
      _ = try place.run("people", "rename", "Lars Dunn", "Lars A. Dunn", "--who", "bea")
      _ = try place.run("undo", "1", "--who", "cleo")
      let log = try jsonObjects(place.run("people", "log", "--json"))
      #expect(log.map { $0["who"] as? String } == ["bea", "ada"])
      #expect(log.map { $0["action"] as? String } == ["rename", "merge"])
      #expect(log.map { $0["undoneBy"] as? String } == [nil, "cleo"])
      #expect(try place.run("people", "log", "Betty Roe", "--json").lines.count == 1)
      let csv = try place.run("people", "log", "--csv").output
      #expect(csv.hasPrefix("id,time,who,action,summary,undoneAt,undoneBy\r\n2,"))
      let text = try place.run("people", "log", "Lars Dunn").lines
      #expect(text.count == 2)
      #expect(text.first?.hasSuffix("renamed to Lars A. Dunn") == true)
      #expect(text.last?.hasSuffix(", bea") == true)
    }
  }

  @Test(
    "says what is wrong",
    arguments: [
      (["merge", "roe", "Lars Dunn"], Int32(1), "'roe' may mean one of these; ask again with the number:\n"),
      (["merge", "Lars Dunn", "Nobody Known"], 1, "Nobody is called 'Nobody Known'."),
      (["merge", "Lars Dunn", "99"], 1, "Nobody in the archive has the number 99."),
      (["merge", "Lars Dunn", "Lars Dunn"], 2, "limelight: cannot merge Lars Dunn (#"),
      (["merge", "Lars Dunn"], 64, "Error: Missing expected argument '<from> ...'"),
      (["split", "Lars Dunn", "--articles", "3"], 2, "limelight: cannot split all articles off Lars Dunn"),
      (["split", "Lars Dunn", "--articles", "1"], 2, "limelight: cannot split Lars Dunn"),
      (["split", "Lars Dunn"], 64, "Error: Give either --articles or --named"),
      (["split", "Lars Dunn", "--articles", "3,x"], 64, "Error: The value '3,x' is invalid"),
      (["rename", "Lars Dunn"], 64, "Error: Missing expected argument '<name>'"),
      (["rename", "Lars Dunn", "Lars Dunn"], 2, "limelight: 'Lars Dunn' is a name of Lars Dunn"),
      (["alias", "Lars Dunn", "Betty Roe"], 2, "limelight: cannot give the name 'Betty Roe'"),
      (["alias", "Lars Dunn", "?"], 2, "limelight: '?' is no name"),
      (["alias", "Lars Dunn", "X", "--who", " "], 64, "Error: --who must not be empty."),
    ])
  func saysWhatIsWrong(arguments: [String], status: Int32, message: String) throws {
    try with { place in
      let outcome = try place.run(["people"] + arguments)
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.errors.hasPrefix(message), "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func undoSaysWhatIsWrong() throws {
    try with { place in
      let nothing = try place.run("undo")
      #expect(nothing.status == 1)
      #expect(nothing.errors == "limelight: there is nothing to undo\n")
      #expect(try place.run("undo", "7").status == 1)
      #expect(try place.run("undo", "x").status == 64)
      _ = try place.run("people", "rename", "Lars Dunn", "Lars A. Dunn", "--who", "ada")
      _ = try place.run("undo")
      let again = try place.run("undo", "1")
      #expect(again.status == 2)
      #expect(again.errors.hasPrefix("limelight: decision 1 was undone already, by "))
    }
  }

  @Test func whoIsMerelySpelledAlikeIsNotTaken() throws {
    try with { place in
      let outcome = try place.run("people", "merge", "Lars Dunn", "Bethny Roe")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("Bethany Roe"))
      #expect(try people(place) == ["Bethany Roe 2", "Betty Roe 2", "Lars Dunn 1"])
    }
  }

  @Test(arguments: [["people", "merge", "a", "b"], ["undo"], ["reindex"]])
  func makesNoArchive(arguments: [String]) throws {
    try Workplace.with { place in
      let outcome = try place.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("there is no such file"))
      let files = try place.shell("ls").output
      #expect(files.isEmpty, "\(files)")
    }
  }

  @Test func aPersonCalledLikeASubcommandCanBeListed() throws {
    try Workplace.with { place in
      try place.write(" date 2031-05-02 News\n\nVera Merge said, \"I am here.\"\n", to: "a.txt")
      #expect(try place.run("import", "a.txt").status == 0)
      #expect(try place.run("people", "list", "merge", "--json").lines.count == 1)
      #expect(try place.run("people", "--json", "mer").lines.count == 1)
    }
  }
}
