import Testing

@testable import Storage

struct SearchQueriesTests {
  private func paths(_ source: String, _ archive: Archive) throws -> [String] {
    try archive.search(SearchQuery(source), limit: 9).hits.map(\.article.path)
  }

  @Test(
    "finds articles",
    arguments: [
      ("unbalanced", ["1.txt", "3.txt"]), ("Taylor-Fox OR \"unbalanced", ["1.txt", "2.txt", "3.txt"]),
      ("unbal*", ["1.txt", "3.txt"]),
      ("\"unbalanced gown\"", ["1.txt"]), ("\"gown unbalanced\"", []), ("unbalanced -gown", ["3.txt"]),
      ("GALA", ["1.txt"]),
      ("from:2031", ["2.txt", "1.txt"]), ("to:2030", ["3.txt"]), ("from:2031-05-02 to:2031-05", ["1.txt"]),
      ("unbalanced from:2031", ["1.txt"]), ("date:2029", ["1.txt", "3.txt"]), ("date:2029-05", ["1.txt"]),
      ("date:2031-06", ["2.txt"]),
      ("unbalanced date:2029-05", ["1.txt"]), ("-date:2029", ["2.txt", "4.txt"]),
      ("person:\"Anya Taylor-Fox\"", ["2.txt", "1.txt"]), ("person:lund", ["3.txt", "4.txt"]),
      ("people:Moor band", ["2.txt"]),
      ("speaker:moor", ["2.txt", "1.txt"]), ("speaker:moor -person:lund band", ["2.txt"]),
      ("speaker:\"Taylor-Fox, Anya\"", ["1.txt"]), ("platform:INSTAGRAM", ["1.txt"]),
      ("platform:twitter from:2031", ["2.txt"]),
      ("gown platform:twitter", []), ("publisher:\"the lantern\"", ["1.txt", "3.txt"]),
      ("-publisher:\"the lantern\"", ["2.txt", "4.txt"]),
      ("-unbalanced", ["2.txt", "4.txt"]), ("person:nobody", []), ("", []), ("!!", []),
      ("person:lund person:teiger", ["4.txt"]),
      ("person:moor speaker:taylor", ["1.txt"]),
    ])
  func finds(source: String, expected: [String]) throws {
    let archive = try Lantern.archive()
    let results = try archive.search(SearchQuery(source), limit: 9)
    #expect(Set(results.hits.map(\.article.path)) == Set(expected))
    #expect(results.total == expected.count)
    if SearchQuery(source).matchExpression == nil { #expect(results.hits.map(\.article.path) == expected) }
  }

  @Test(
    "accepts any text",
    arguments: [
      "\"", "\"\"", "\"\"\"", "'", "*", "**", "a*b", "^a", "a^", "(", ")", "((a)", "a AND", "AND", "NOT",
      "NOT NOT", "NEAR", "NEAR(",
      "NEAR(a b, 5)", "a:b", "body:a", "{body}:a", "- {body}: a", "-", "--", "--a", "- -", "a -", "+",
      "a + b", "OR", "OR OR", "|", "a || b",
      "\0", "a\0b", "\u{1B}[31m", "%", "_", ";", "'; DROP TABLE article; --", "\\", "a\\b", "a\nb", "ﬁn", "🦩",
      "e\u{301}", "\u{301}",
      "person:", "person:\"", "person:\"\"", "from:", "from:x", "from:\"2017", "date:..", "date:2017/2018",
      "speaker:*", ":", "::", "a:",
      "person:from:2017", "\u{FFFD}", "\u{F5A0}", "日本", "مرحبا", "a\u{200B}b",
      "x* OR \"y z\"* OR -w person:a OR from:2017 -platform:q", "unicode61", "rank", "rank:1",
    ])
  func acceptsAnything(source: String) throws {
    let archive = try Lantern.archive()
    #expect(try archive.search(SearchQuery(source), limit: 9).hits.count <= 4)
    var filter = QuoteFilter()
    filter.text = source
    #expect(try archive.quotes(filter, limit: 9).items.count <= 4)
  }

  @Test func acceptsLongText() throws {
    let archive = try Lantern.archive()
    for source in [
      String(repeating: "a ", count: 5000), String(repeating: "- ", count: 50_000),
      String(repeating: "a OR ", count: 5000),
      String(repeating: "\"", count: 5000), String(repeating: "(", count: 5000),
      String(repeating: "x", count: 100_000),
    ] {
      #expect(try archive.search(SearchQuery(source), limit: 9).hits.count <= 4)
    }
  }

  @Test func ranksTheHeadlineFirst() throws {
    let archive = try Archive.holding([
      Draft("A gala", path: "body.txt", body: "A comet passed, then another comet"),
      Draft("Comet", path: "head.txt", body: "It passed by and was gone"),
    ])
    let hits = try archive.search(SearchQuery("comet"), limit: 9).hits
    #expect(hits.map(\.article.path) == ["head.txt", "body.txt"])
    #expect(hits[0].score ?? 0 > hits[1].score ?? 0)
  }

  @Test func marksWhatMatched() throws {
    let archive = try Lantern.archive()
    let hit = try #require(try archive.search(SearchQuery("taylor-fox OR gala"), limit: 1).hits.first)
    #expect(hit.headline == Snippet(text: "Anya Taylor-Fox shines in Ash", highlights: [5..<15]))
    #expect(hit.headline?.parts.map(\.text) == ["Anya ", "Taylor-Fox", " shines in Ash"])
    #expect(hit.headline?.parts.map(\.isMatch) == [false, true, false])
    #expect(hit.snippet.parts.filter(\.isMatch).map(\.text).contains("Taylor-Fox"))
    let deck = try #require(try archive.search(SearchQuery("gala"), limit: 1).hits.first)
    #expect(deck.snippet == Snippet(text: "A gala in red", highlights: [2..<6]))
  }

  @Test func readsMarksInAnyOrder() {
    #expect(Snippet(marked: "a\u{F5A0}é🦩\u{F5A1}b") == Snippet(text: "aé🦩b", highlights: [1..<3]))
    #expect(
      Snippet(marked: "\u{F5A1}a\u{F5A0}\u{F5A0}b\u{F5A1}\u{F5A1}\u{F5A0}")
        == Snippet(text: "ab", highlights: [1..<2]))
  }

  @Test func beginsWithTheTextWhereNoWordsWereAsked() throws {
    let archive = try Lantern.archive()
    let hits = try archive.search(SearchQuery("from:2030"), limit: 9).hits
    #expect(hits.map(\.snippet.text).map { $0.prefix(10) } == ["Ben Moor l", "A gala in ", "Mara Lund "])
    #expect(hits.allSatisfy { $0.score == nil && $0.snippet.highlights.isEmpty })
  }

  @Test func pagesWithoutLossOrRepeat() throws {
    let archive = try Lantern.archive()
    let pages = try (0..<5).map { try archive.search(SearchQuery("-nothinglikeit"), limit: 1, offset: $0) }
    #expect(pages.map { $0.hits.map(\.article.path) } == [["2.txt"], ["1.txt"], ["3.txt"], ["4.txt"], []])
    #expect(pages.allSatisfy { $0.total == 4 })
  }

  @Test func explainsUnknownPersons() throws {
    let archive = try Lantern.archive()
    let taken = try archive.search(SearchQuery("person:\"Krissa Tieger\""), limit: 9)
    #expect(taken.notes == ["nobody in the archive is called 'Krissa Tieger'; looked for 'Chrissa Teiger'"])
    #expect(taken.hits.map(\.article.path) == ["4.txt"])
    let far = try archive.search(SearchQuery("person:Lunst"), limit: 9)
    #expect(far.notes == ["nobody in the archive is called 'Lunst'; spelled alike: 'Mara Lund'"])
    #expect(far.total == 0)
    let several = try archive.search(SearchQuery("person:m"), limit: 9)
    #expect(several.notes == ["person:m stands for 'Ben Moor', 'Mara Lund'"])
    #expect(
      try archive.search(SearchQuery("speaker:Quux"), limit: 9).notes == [
        "nobody in the archive is called 'Quux'"
      ])
  }

  @Test func cutsLongNamesInNotes() throws {
    let archive = try Lantern.archive()
    let long = String(repeating: "q", count: 5000)
    #expect(
      try archive.search(SearchQuery("person:\(long)"), limit: 9).notes
        == ["nobody in the archive is called '\(long.prefix(40))…'"])
  }

  @Test func stopsAtTheTimeLimit() throws {
    let archive = try Lantern.archive()
    archive.timeLimitMilliseconds = 0
    let many = (0..<3000).map { Draft("Comet \($0)", body: "A comet passed number \($0)") }
    try archive.add(many)
    #expect(throws: StorageError.tookTooLong(milliseconds: 0)) {
      try archive.search(SearchQuery("comet"), limit: 9)
    }
  }
}
