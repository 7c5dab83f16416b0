import Foundation
import Testing

@Suite struct QuoteVariantsTests {
  private static let long = """
     date 2021-10-05 Cleo Marchetti looks back

    The singer spoke to The Lantern on Monday.

    "It took me a year to come back to a stage, and the red carpet frightened me more than the song," Marchetti said.

    """

  private static let changed = """
     date 2021-10-06 Cleo Marchetti on fear

    "It took me two long years to come back to a stage, and the red carpet frightened me more," Cleo Marchetti said.

    """

  private func with(_ work: (Workplace) throws -> Void) throws {
    try Newsroom.with { place in
      try place.write(Self.long, to: "more/long.txt")
      try place.write(Self.changed, to: "more/changed.txt")
      try #require(try place.run("import", "more").status == 0)
      try work(place)
    }
  }

  @Test func showsWhoRanItFirstAndWhatWasChanged() throws {
    try with { place in
      let outcome = try place.run("quotes", "Cleo Marchetti", "--variants")
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.output == """
          “It took me a year to come back to a stage, and the red carpet frightened me
           more than the song,”
            – Cleo Marchetti, 3 articles
            2021-10-01  ran first [1] [5]
            2021-10-06  “It took me {a year → two long years} to come back to a stage, and
                        the red carpet frightened me more, […]” [4]
            [1] 2021-10-01 Cleo Marchetti Honors Her Late Brother at the Lantern Gala
            [5] 2021-10-05 Cleo Marchetti looks back
            [4] 2021-10-06 Cleo Marchetti on fear


          """)
    }
  }

  @Test func coloursWhatDiffersOnATerminal() throws {
    try with { place in
      let shown = try place.onTerminal("quotes", "--variants")
      #expect(shown.contains("\u{1B}[31m{a year →\u{1B}[0m \u{1B}[32mtwo long years}"))
      #expect(shown.contains("\u{1B}[31m[…]"))
    }
  }

  @Test func inJSONHasEveryPlace() throws {
    try with { place in
      let groups = try jsonObjects(place.run("quotes", "--variants", "--json"))
      #expect(groups.count == 1)
      #expect(
        groups.first.map { Set($0.keys) } == [
          "id", "text", "person", "speakerText", "articles", "copies", "variants",
        ])
      let variants = try #require(groups.first?["variants"] as? [[String: Any]])
      try #require(variants.count == 2)
      #expect(variants[1]["difference"] as? [String] == ["trimmed", "changed"])
      #expect(variants[1]["comparedTo"] as? Int == 0)
      let changes = try #require(variants[1]["changes"] as? [[String: String]])
      #expect(changes.contains(["kind": "changed", "before": "a year", "after": "two long years"]))
      let runs = try #require(variants[0]["runs"] as? [[String: Any]])
      #expect(
        runs.compactMap { ($0["article"] as? [String: Any])?["published"] as? String } == [
          "2021-10-01", "2021-10-05",
        ])
      let quote = try #require((runs[0]["quotes"] as? [[String: Any]])?.first)
      #expect((quote["start"] as? Int ?? 0) < (quote["end"] as? Int ?? 0))
      #expect((quote["sentence"] as? String)?.contains("captioned the post") == true)
    }
  }

  @Test func inCSVHasARowAWording() throws {
    try with { place in
      let lines = try place.run("quotes", "--variants", "--csv").output.components(separatedBy: "\r\n")
      try #require(lines.count == 4)
      #expect(
        lines[0].hasPrefix(
          "quote,variant,difference,text,speaker,speaker_id,articles,copies,marked,first_quote,article,"))
      #expect(lines[2].contains(",2,trimmed changed,"))
    }
  }

  @Test(arguments: [
    (["--text", "two long years"], 0), (["--text", "gown"], 1), (["--article", "5"], 0),
    (["--article", "2"], 1),
    (["--from", "2021-10-06"], 0), (["--to", "2021-08"], 1), (["--medium", "written"], 0),
  ])
  func keepsToQuotesOfWhichOneRunFits(options: [String], status: Int) throws {
    try with { place in
      let outcome = try place.run(["quotes", "--variants"] + options)
      #expect(outcome.status == Int32(status), "\(options)")
      #expect(outcome.output.isEmpty == (status == 1))
      #expect(outcome.errors.isEmpty == (status == 0))
    }
  }

  @Test(arguments: [[], ["--json"], ["--csv"]])
  func nothingSteersATerminal(options: [String]) throws {
    try Newsroom.with { place in
      try place.write(
        Newsroom.nasty.replacing("Harbour", with: "Pier"),
        to: "more/nasty.txt")
      #expect(try place.run("import", "more").status == 0)
      let outcome = try place.run(["quotes", "--variants", "Jonas Veld"] + options)
      #expect(outcome.status == 0)
      #expect(!Newsroom.steersTerminal(outcome.output.replacing("\r\n", with: "\n")))
    }
  }
}
