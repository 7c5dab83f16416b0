import Testing

@testable import limelight

@Suite struct DashWordsTests {
  @Test(arguments: [
    (["search", "-tour"], ["search", "--", "-tour"]),
    (["search", "-tour", "--json", "gown"], ["search", "--json", "--", "-tour", "gown"]),
    (
      ["search", "gown", "-tour", "--archive", "-a.db"], ["search", "--archive=-a.db", "--", "gown", "-tour"]
    ),
    (["search", "--limit=3", "--two words"], ["search", "--limit=3", "--", "--two words"]),
    (["search", "--json", "--", "--limit", "-h"], ["search", "--json", "--", "--limit", "-h"]),
    (["search", "gown", "--limit"], ["search", "--limit", "--", "gown"]),
    (["search", "--text", "--json"], ["search", "--text", "--json"]),
    (["search", "-h"], ["search", "-h"]), (["search", "---", "-"], ["search", "--", "---", "-"]),
    (["article", "-1"], ["article", "-1"]), (["import", "-x", "-"], ["import", "-x", "-"]),
    (["--help"], ["--help"]), ([], []),
    (["people", "mon"], ["people", "list", "--", "mon"]), (["people"], ["people", "list"]),
    (["people", "--json", "merge"], ["people", "list", "--json", "--", "merge"]),
    (["people", "--help"], ["people", "--help"]),
    (["people", "merge", "-a", "b", "--who", "-c"], ["people", "merge", "--who=-c", "--", "-a", "b"]),
    (["people", "list", "merge"], ["people", "list", "--", "merge"]),
    (["people", "split", "-a", "--as", "b c"], ["people", "split", "--as=b c", "--", "-a"]),
  ])
  func putsWordsOfOnesOwnLast(arguments: [String], expected: [String]) {
    #expect(DashWords.parted(arguments) == expected)
  }

  @Test(
    arguments: DashWords.commands.filter { DashWords.subcommands[$0] == nil }.map { [$0] }
      + DashWords.subcommands.flatMap { group in group.value.map { [group.key, $0] } })
  func knowsTheOptionsWithAValue(command: [String]) throws {
    let help = try Workplace.with { try $0.run(["help"] + command).output }
    let named = help.matches(of: #/(?m)^ +(--[a-z-]+) </#).map { String($0.1) }
    #expect(named.contains("--archive"))
    #expect(named.filter { !DashWords.optionsWithValue.contains($0) } == [])
  }

  @Test(arguments: [
    "-Marchetti", "-Marchetti tour", "-platform:Twitter", "-\"red carpet\"", "-hadid", "--Marchetti gown",
    "-1", "---", "-h5",
  ])
  func searchTakesAQueryThatBeginsWithADash(query: String) throws {
    try Newsroom.with { place in
      for arguments in [
        [query, "--json"], ["--json", query], ["--archive", "limelight.db", query, "--json"],
      ] {
        let outcome = try place.run(["search"] + arguments)
        let parted = try place.run("search", "--json", "--", query)
        #expect([0, 1].contains(outcome.status), "\(arguments): \(outcome.errors)")
        #expect(outcome.output == parted.output)
      }
    }
  }

  @Test func aDashLeavesArticlesOut() throws {
    try Newsroom.with { place in
      let hits = try jsonObjects(place.run("search", "-silence", "Cleo", "--json", "--to", "2022"))
      #expect(hits.count == 2)
      #expect(hits.allSatisfy { ($0["headline"] as? String)?.contains("Silence") == false })
    }
  }

  @Test(arguments: ["person", "quotes", "posts", "people", "timeline"])
  func aNameMayBeginWithADash(command: String) throws {
    try Newsroom.with { place in
      let outcome = try place.run(command, "-zed")
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("'-zed'"))
    }
  }

  @Test func aValueMayBeginWithADash() throws {
    try Newsroom.with { place in
      let quotes = try place.run("quotes", "--text", "-zeppelin carpet", "--json")
      #expect(quotes.status == 0, "\(quotes.errors)")
      let limit = try place.run("person", "x", "--limit", "-1")
      #expect(limit.status == 64)
      #expect(limit.errors.hasPrefix("Error: --limit must be at least 1, not -1."))
    }
  }
}
