import Foundation
import Testing

/// Stories as a user lists them and decides about them.
@Suite struct StoriesCommandTests {
  static let articles = [
    "tower-1.txt": """
     date 2031-05-02 Vera Lund Sells Her Tessaly Lighthouse

    Vera Lund, 41, has sold the lighthouse at Tessaly where she wrote her first albums. A brewer paid two million crowns for the white tower.

    "My knees hurt on those stairs," Vera Lund said on Thursday.

    """,
    "tower-2.txt": """
     date 2031-05-03 Brewer Buys Vera Lund's Lighthouse in Tessaly

    The Tessaly lighthouse that made Vera Lund famous has a new owner. A brewer gave two million crowns for the white tower.

    """,
    "ferry-1.txt": """
     date 2031-06-10 Otto Dunnwell \u{1B}[31mPaints\u{1B}[0m Seven Green Ferries

    Otto Dunnwell painted seven ferries green in the harbour of Quill. "Green calms the \u{1B}]0;owned\u{07}sea," Otto Dunnwell said.

    """,
    "ferry-2.txt": """
     date 2031-06-11 Seven Green Ferries by \u{202E}Otto Dunnwell

    Seven ferries in the harbour of Quill are green since Otto Dunnwell painted them. "Green calms the sea," he wrote.

    """,
    "alone.txt": """
     date 2030-01-01 Ida Marshfield Opens a Bakery

    Ida Marshfield opened a bakery on an island. She bakes rye.

    """,
  ]

  /// Runs the work where `limelight.db` holds the articles, read in the order of their names: 1 alone, 2 and 3 ferries, 4 and 5 the tower.
  private func with(_ work: (Workplace) throws -> Void) throws {
    try Workplace.with { place in
      for (name, text) in Self.articles { try place.write(text, to: "articles/\(name)") }
      try #require(try place.run("import", "articles").status == 0)
      try work(place)
    }
  }

  /// The number of the story whose articles' paths have a beginning.
  private func number(_ path: String, _ place: Workplace) throws -> String {
    let stories = try jsonObjects(place.run("stories", "--json", "--min-articles", "1"))
    let story = try #require(
      stories.first { story in
        (story["articles"] as? [[String: Any]])?.contains { ($0["path"] as? String)?.contains(path) == true }
          == true
      })
    return try #require(story["id"] as? String)
  }

  @Test func listsWhatBelongsTogether() throws {
    try with { place in
      let (tower, ferries) = (try number("tower", place), try number("ferry", place))
      let text = try place.run("stories")
      #expect(text.status == 0)
      #expect(text.errors.isEmpty)
      #expect(text.lines.count == 4)
      #expect(text.lines[0].hasPrefix("\(ferries)  "))
      #expect(text.lines[1].hasPrefix("    2031-06-10 – 2031-06-11 · 2 articles · Otto Dunnwell"))
      #expect(text.lines[2].hasPrefix("\(tower)  ") && text.lines[2].contains("Lighthouse"))
      #expect(try place.run("stories", "list").output == text.output)
      #expect(!Newsroom.steersTerminal(text.output))
    }
  }

  @Test func programsGetTheArticles() throws {
    try with { place in
      let outcome = try place.run("stories", "--json")
      let stories = try jsonObjects(outcome)
      #expect(stories.count == 2)
      let tower = try #require(stories.last)
      #expect(
        Set(tower.keys) == [
          "id", "title", "people", "firstDay", "lastDay", "articleCount", "copyCount", "articles",
        ])
      #expect(tower["articleCount"] as? Int == 2 && tower["copyCount"] as? Int == 0)
      let articles = try #require(tower["articles"] as? [[String: Any]])
      #expect(
        articles.compactMap { $0["path"] as? String } == ["articles/tower-1.txt", "articles/tower-2.txt"])
      #expect(articles.allSatisfy { $0["copyOf"] is NSNull })
      let csv = try place.run("stories", "--csv", "--min-articles", "1")
      #expect(csv.output.hasPrefix("id,title,people,firstDay,lastDay,articles,copies\r\n"))
      #expect(csv.output.components(separatedBy: "\r\n").count == 5)
      for output in [outcome.output, csv.output] {
        #expect(!Newsroom.steersTerminal(output.replacing("\r\n", with: "\n")))
      }
    }
  }

  @Test func anArticleTellsItsStoryAndWhatItCopies() throws {
    try with { place in
      let story = try number("tower", place)
      for options in [[], ["--explain"]] {
        let article = try #require(try jsonObjects(place.run(["article", "4", "--json"] + options)).first)
        #expect(article["story"] as? String == story)
        #expect(article["copyOf"] is NSNull)
        #expect(article["headline"] != nil && (article["evidence"] == nil) == options.isEmpty)
      }
    }
  }

  @Test(arguments: [
    (["--person", "Vera Lund"], ["tower"]),
    (["--person", "Otto Dunnwell", "--min-articles", "2"], ["ferry"]),
    (["--from", "2031-06"], ["ferry"]), (["--to", "2031-05"], ["tower"]),
    (["--to", "2031-05", "--min-articles", "1"], ["tower", "alone"]),
    (["--from", "2031-05-03", "--to", "2031-06-10"], ["ferry", "tower"]), (["--limit", "1"], ["ferry"]),
    (["list", "--person", "vera lund"], ["tower"]),
  ]) func filters(options: [String], names: [String]) throws {
    try with { place in
      let outcome = try place.run(["stories"] + options + ["--json"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let paths = try jsonObjects(outcome).map { story in
        (story["articles"] as? [[String: Any]])?.first?["path"] as? String ?? ""
      }
      #expect(paths.map { $0.split(whereSeparator: { "/-.".contains($0) }).map(String.init)[1] } == names)
    }
  }

  @Test(
    arguments: [
      (["--min-articles", "3"], 1, "no stories found\n"), (["--from", "2040"], 1, "no stories found\n"),
      (["--person", "Zoltan Zeppelin"], 1, nil), (["--min-articles", "0"], 64, nil),
      (["--json", "--csv"], 64, nil),
      (["merge", "1"], 64, nil), (["merge", "Sx", "S1"], 64, nil), (["split", "S1"], 64, nil),
      (["rename", "S1"], 64, nil),
      (["split", "S1", "--articles", "x"], 64, nil), (["log"], 64, nil),
      (["log", "S1"], 1, "Nothing was decided by hand about S1.\n"),
      (["log", "S99"], 1, "The archive has no story S99. List stories with: limelight stories\n"),
      (
        ["merge", "S1", "S99"], 1,
        "limelight: no story in the archive has the number S99; list them with: limelight stories\n"
      ),
      (
        ["rename", "S99", "Title"], 1,
        "limelight: no story in the archive has the number S99; list them with: limelight stories\n"
      ),
      (["merge", "S1", "S1"], 2, "limelight: cannot merge S1 into the same story; name two\n"),
      (
        ["split", "S2", "--articles", "1"], 2,
        "limelight: cannot split S2: article 1 is not in this story; give articles that are\n"
      ),
      (
        ["rename", "S1", "…"], 2,
        "limelight: '…' is no title: it has neither letter nor digit; give another\n"
      ),
    ] as [([String], Int32, String?)]) func tellsWhatIsWrong(
      options: [String], status: Int32, message: String?
    ) throws
  {
    try with { place in
      let outcome = try place.run(["stories"] + options)
      #expect(outcome.status == status, "\(outcome.errors)")
      #expect(outcome.output.isEmpty)
      if let message { #expect(outcome.errors == message) } else { #expect(!outcome.errors.isEmpty) }
    }
  }

  @Test func mergesSplitsNamesAndTakesItBack() throws {
    try with { place in
      let (tower, ferries) = (try number("tower", place), try number("ferry", place))
      let before = try place.run("stories", "--json").output
      let merged = try place.run("stories", "merge", tower, ferries, "--who", "ada")
      #expect(merged.status == 0)
      #expect(merged.output == "story \(ferries) merged into \(tower)\n")
      #expect(merged.errors == "Take it back with: limelight undo 1\n")
      #expect(try jsonObjects(place.run("stories", "--json")).first?["articleCount"] as? Int == 4)
      // The old number leads on, also small and without S.
      #expect(try place.run("timeline", ferries).output == place.run("timeline", tower.lowercased()).output)
      let split = try place.run(
        "stories", "split", String(tower.dropFirst()), "--articles", "2,3", "--as", "All green")
      #expect(split.status == 0, "\(split.errors)")
      #expect(split.output == "2 articles of story \(tower) split off as S4\n")
      #expect(
        try place.run("stories", "rename", "S4", "Greener still").output
          == "story S4 titled 'Greener still'\n")
      #expect(try place.run("stories").output.contains("S4  Greener still\n"))
      #expect(try place.run("timeline", "Greener still").output.isEmpty)
      let log = try place.run("stories", "log", tower)
      #expect(log.status == 0)
      #expect(log.output.contains("story \(ferries) merged into \(tower)"))
      #expect(log.output.contains("ada"))
      #expect(try jsonObjects(place.run("stories", "log", tower, "--json")).count == 2)
      let refused = try place.run("undo", "1")
      #expect(refused.status == 2)
      #expect(refused.errors.contains("decision 2 builds on it"))
      for _ in 0..<3 { #expect(try place.run("undo").status == 0) }
      #expect(try place.run("stories", "--json").output == before)
      #expect(try place.run("undo").status == 1)
    }
  }

  @Test func aTimelineIsFoundByNumberOrTitle() throws {
    try with { place in
      let tower = try number("tower", place)
      let byNumber = try place.run("timeline", tower)
      #expect(byNumber.status == 0)
      #expect(byNumber.output.contains("story \(tower) · 2031-05-02 to 2031-05-03 · 2 articles"))
      #expect(byNumber.output.contains("[1] article "))
      #expect(try place.run("timeline", "brewer lighthouse").output == byNumber.output)
      #expect(try place.run("timeline", "white tower").output == byNumber.output)
      let several = try place.run("timeline", "harbour OR tower")
      #expect(several.status == 1)
      #expect(several.output.isEmpty)
      #expect(
        several.errors.hasPrefix(
          "'harbour OR tower' may mean one of these stories; ask again with the number:\n"))
      #expect(!Newsroom.steersTerminal(several.errors))
      let none = try place.run("timeline", "zeppelins")
      #expect(none.status == 1 && none.output.isEmpty && !none.errors.isEmpty)
    }
  }

  @Test(arguments: ["text", "json", "csv", "markdown", "html", "timelinejs", "ics", "atom"])
  func hostileTitlesSteerNothing(format: String) throws {
    try with { place in
      let outcome = try place.run("timeline", try number("ferry", place), "--format", format)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(!outcome.output.isEmpty)
      #expect(!Newsroom.steersTerminal(outcome.output.replacing("\r\n", with: "\n") + outcome.errors))
    }
  }

  @Test func onATerminalNothingIsRaw() throws {
    try with { place in
      let drawn = try place.onTerminal("stories", environment: ["NO_COLOR": "1"])
      #expect(drawn.contains("Green Ferries"))
      #expect(!Newsroom.steersTerminal(drawn.replacing("\r\n", with: "\n")))
    }
  }
}
