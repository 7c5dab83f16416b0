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
      ("fox anya", .partial, ["Anya Taylor-Fox"]), ("Ben Mo", .begun, ["Ben Moor"]),
      ("lun", .begun, ["Mara Lund"]), ("b moor", .begun, ["Ben Moor"]), ("B. Moor", .begun, ["Ben Moor"]),
      ("chris tei", .begun, ["Chrissa Teiger"]), ("Ms. Lund", .partial, ["Mara Lund"]),
      ("anya taylorfox", .exact, ["Anya Taylor-Fox"]), ("benmoor", .exact, ["Ben Moor"]),
      ("Ben Mo or", .exact, ["Ben Moor"]), ("ANYÁ TÄYLOR FOX", .exact, ["Anya Taylor-Fox"]),
      ("Krissa Tieger", .similar, ["Chrissa Teiger"]), ("Chrisa Teiger", .similar, ["Chrissa Teiger"]),
      ("Tieger", .similar, ["Chrissa Teiger"]),
      ("Marra Lundt", .similar, ["Mara Lund"]), ("Ben Mour", .similar, ["Ben Moor"]),
      ("Mara Lud", .similar, ["Mara Lund"]), ("Quuxelbarn", .none, []),
      ("Tieger, Krissa", .similar, ["Chrissa Teiger"]),
      ("Bne Moor", .similar, ["Ben Moor"]), ("Mr. Bne Moor", .similar, ["Ben Moor"]),
      ("Mara Josefine Lund", .similar, ["Mara Lund"]), ("Zbigniew Quark", .none, []),
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

  /// A name that only begins so, or that several have, is not taken for the one that is meant.
  @Test(
    "tells who is meant",
    arguments: [
      ("Jo Reed", "Jo Reed"), ("reed", nil), ("joana reed", "Joanna Reed"), ("joan reed", "Joanna Reed"),
      ("Sean Vail", "Shawn Vail"), ("sjawn vale", nil), ("J. Vail", "Shawn Vail"), ("vail", "Shawn Vail"),
      ("sh va", nil), ("Jo Read", nil),
    ] as [(String, String?)])
  func tellsWhoIsMeant(typed: String, name: String?) throws {
    let names = ["Jo Reed", "Joanna Reed", "Joe Reade", "Shawn J. Vail"]
    let archive = try Archive.holding(names.map { Draft($0, body: "\($0) sang").person($0) })
    #expect(try archive.people(named: typed).meant?.name.replacing("J. V", with: "V") == name)
  }

  @Test func theNearestComeFirstThenTheBestKnown() throws {
    let archive = try Archive.holding(
      ["Anna Roe", "Anne Row", "Anne Row", "Anka Roe", "Anka Roe"].enumerated().map { index, name in
        Draft("\(index)", body: "\(name) for the \(index)th time").person(name)
      })
    #expect(try archive.people(named: "Anma Roe").people.map(\.name) == ["Anna Roe", "Anka Roe"])
    #expect(try archive.people(named: "Ana Roe").people.map(\.name) == ["Anna Roe", "Anka Roe"])
    #expect(try archive.people(named: "a ro").people.map(\.name) == ["Anne Row", "Anka Roe", "Anna Roe"])
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
