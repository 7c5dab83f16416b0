import Testing

@testable import Storage

struct PersonQueriesTests {
  @Test(
    "finds persons by what is typed",
    arguments: [
      ("Anya Taylor-Fox", PersonMatches.Kind.exact, ["Anya Taylor-Fox"]),
      ("anya taylor fox", .exact, ["Anya Taylor-Fox"]),
      ("Taylor-Fox, Anya", .exact, ["Anya Taylor-Fox"]), ("Ms. Anya Taylor-Fox", .exact, ["Anya Taylor-Fox"]),
      ("Taylor-Fox", .partial, ["Anya Taylor-Fox"]), ("fox", .partial, ["Anya Taylor-Fox"]),
      ("Moor", .partial, ["Ben Moor"]),
      ("fox anya", .partial, ["Anya Taylor-Fox"]), ("Ben Mo", .partial, ["Ben Moor"]),
      ("lun", .partial, ["Mara Lund"]),
      ("Krissa Tieger", .similar, ["Chrissa Teiger"]), ("Chrisa Teiger", .similar, ["Chrissa Teiger"]),
      ("Tieger", .similar, ["Chrissa Teiger"]),
      ("Marra Lundt", .similar, ["Mara Lund"]), ("Ben Mour", .similar, ["Ben Moor"]),
      ("Mara Lud", .similar, ["Mara Lund"]), ("Quuxelbarn", .none, []),
      ("", .none, []), ("!", .none, []), (",", .none, []),
    ])
  func finds(typed: String, kind: PersonMatches.Kind, names: [String]) throws {
    let matches = try Lantern.archive().people(named: typed)
    #expect(matches.kind == kind)
    #expect(matches.people.map(\.name) == names)
  }

  @Test func aSingleWordMeansTheBetterKnown() throws {
    let archive = try Archive.holding([
      Draft("1", body: "Fox a").person("Fox"), Draft("2", body: "Anya Fox b").person("Anya Fox"),
      Draft("3", body: "Anya Fox c").person("Anya Fox"),
    ])
    let matches = try archive.people(named: "Fox")
    #expect(matches.kind == .partial)
    #expect(matches.people.map(\.name) == ["Anya Fox", "Fox"])
  }

  @Test func listsPeopleByHowManyArticlesNameThem() throws {
    let archive = try Lantern.archive()
    let all = try archive.people(limit: 9)
    #expect(
      all.items.map { "\($0.name) \($0.articles)" } == [
        "Mara Lund 2", "Ben Moor 2", "Anya Taylor-Fox 2", "Chrissa Teiger 1",
      ])
    #expect(!all.hasMore)
    let first = try archive.people(limit: 2)
    #expect(first.items.count == 2 && first.hasMore)
    #expect(
      try archive.people(limit: 2, offset: 2).items.map(\.name) == ["Anya Taylor-Fox", "Chrissa Teiger"])
  }

  @Test(
    "lists people by the beginning of a word of their name",
    arguments: [
      ("t", ["Anya Taylor-Fox", "Chrissa Teiger"]), ("Mo", ["Ben Moor"]), ("anya ta", ["Anya Taylor-Fox"]),
      ("any ta", []), ("!", []),
    ])
  func listsByPrefix(prefix: String, names: [String]) throws {
    #expect(try Lantern.archive().people(prefix: prefix, limit: 9).items.map(\.name) == names)
  }
}
