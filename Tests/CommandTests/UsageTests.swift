import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    ["search", "--no-such-option", "x"], ["search"], ["person"], ["article", "twelve"],
    ["quotes", "--limit", "0"],
    ["people", "--json", "--csv"], ["posts", "--from", "soon"], ["posts", "--hashtag", ""],
    ["posts", "--hashtag", "#"], ["posts", "--mention", "@"], ["posts", "--handle", " "],
    ["timeline", "x", "--to", "2021-02-30"],
    ["quotes", "--medium", "sung"], ["no-such-command"], ["person", "x", "--limit", "-1"],
    ["person", "x", "--conflicts", "--explain"], ["person", "x", "--conflicts", "--as-of", "2021-10-01"],
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
    "search", "person", "quotes", "posts", "people", "people list", "people merge", "people split",
    "people rename", "people alias", "people log", "stories", "stories list", "stories merge",
    "stories split", "stories rename",
    "stories log", "article", "timeline", "stats", "undo", "reindex", "demo", "formats",
  ])
  func everyCommandExplainsItselfWithAnExample(command: String) throws {
    try Workplace.with { place in
      let outcome = try place.run(["help"] + command.split(separator: " ").map(String.init))
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("Example:\n  limelight \(command)"))
      #expect(outcome.output.contains("USAGE: limelight \(command)"))
    }
  }

  @Test func tellsItsVersion() throws {
    try Workplace.with { place in
      let outcome = try place.run("--version")
      #expect(outcome.status == 0)
      #expect(outcome.output == "0.1.0\n")
      #expect(outcome.errors.isEmpty)
    }
  }

  @Test func theRootExplainsEveryCommand() throws {
    try Workplace.with { place in
      let outcome = try place.run("--help")
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.output == """
          OVERVIEW: An archive of celebrity news: who said what, when, and how a story
          unfolded.

          USAGE: limelight <subcommand>

          OPTIONS:
            --version               Show the version.
            -h, --help              Show help information.

          SUBCOMMANDS:
            import                  Read articles into the archive.
            extract                 Show what is found in articles, without an archive.
            search                  Find articles.
            person                  Show all that is told of a person.
            quotes                  List quotes with their speakers and sources.
            posts                   List posts on social networks that articles report.
            people                  List people, and say by hand who is who.
            stories                 List stories, and say by hand which articles belong
                                    together.
            article                 Show an article with everything found in it.
            timeline                Tell what happened, in order.
            stats                   Show what the archive holds.
            undo                    Take back what was decided by hand.
            reindex                 Go over stored articles with this version's extractor.
            demo                    Try it out on invented articles.
            formats                 List the formats that articles are read in.

            See 'limelight help <subcommand>' for detailed help.

          """)
    }
  }
}
