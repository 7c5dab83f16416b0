import Records
import SQLite
import Testing
@testable import Storage

struct QuoteVariantsTests {
  static let full =
    "It took me a whole year to come back to a stage, and the carpet frightened me more than the song"
  static let cut = "It took me a whole year to come back to a stage"

  /// Quotes of one article, each by the speaker that stands before it.
  private static func article(
    _ published: String?, _ path: String, _ quotes: (speaker: String?, text: String)...,
    medium: Quote.Medium = .spoken,
    headline: String = "News"
  ) -> Draft {
    let body = "Anya Fox met Ben Moor. " + quotes.map { "\"\($0.text)\" was said. " }.joined()
    let draft = Draft(headline, published: published, path: path, body: body)
      .person("Anya Fox").person("Ben Moor")
    return quotes.reduce(draft) { $0.quote($1.text, by: $1.speaker, medium: medium) }
  }

  private static let drafts = [
    article("2031-05-04", "cut.txt", ("Anya Fox", cut)),
    article("2031-05-02", "full.txt", ("Anya Fox", full), (nil, "frightened"), ("Ben Moor", "We are fine")),
    article("2031-05-03", "same.txt", ("Anya Fox", full + "!")),
    article(
      "2031-05-05", "two.txt",
      (
        "Anya Fox",
        "It took me two years to come back to a stage, and the carpet frightened me more than the song"
      )),
    article(
      "2031-06-09", "other.txt", ("Anya Fox", "I was never asked about the harbour lights"),
      ("Ben Moor", "We are fine")),
  ]

  /// An archive in which no article belongs to a story.
  private func holding(_ drafts: [Draft]) throws -> Archive {
    let archive = try Archive.holding(drafts)
    try archive.connection.execute("DELETE FROM story_article; DELETE FROM story")
    return archive
  }

  private func told(_ archive: Archive, _ change: (inout QuoteFilter) -> Void = { _ in }) throws -> [[String]]
  {
    var filter = QuoteFilter()
    change(&filter)
    var walk = try archive.quoteVariants(filter)
    return try archive.next(99, of: &walk).items.map(lines)
  }

  /// `text | speaker | kinds | paths` for each wording.
  private func lines(_ group: QuoteGroup) -> [String] {
    group.variants.map { variant in
      [
        variant.text, variant.speaker?.name ?? "-", variant.kinds.map(\.rawValue).joined(separator: " "),
        variant.runs.map { $0.article.path + ($0.isCopy ? " copy" : "") }.joined(separator: ", "),
      ].joined(separator: " | ")
    }
  }

  @Test func tellsWhoRanItFirstAndWhatOthersChanged() throws {
    let archive = try holding(Self.drafts)
    let anya = try archive.id("Anya Fox")
    var filter = QuoteFilter()
    filter.speakers = [anya]
    var walk = try archive.quoteVariants(filter)
    let groups = try archive.next(9, of: &walk).items
    #expect(
      groups.map(lines) == [
        [
          "\(Self.full) | Anya Fox |  | full.txt, same.txt", "\(Self.cut) | Anya Fox | trimmed | cut.txt",
          "\(Self.full.replacing("a whole year", with: "two years")) | Anya Fox | changed | two.txt",
        ]
      ])
    let group = try #require(groups.first)
    #expect(group.text == Self.full)
    #expect(group.speaker?.name == "Anya Fox")
    #expect([group.articleCount, group.copyCount] == [4, 0])
    // The unascribed words of the headline are the article's own.
    #expect(group.variants[0].runs[0].quotes.map(\.quote.text) == [Self.full, "frightened"])
    #expect(
      group.variants[1].changes == [
        QuoteChange(kind: .kept, before: "\(Self.cut),", after: Self.cut),
        QuoteChange(kind: .trimmed, before: "and the carpet frightened me more than the song", after: ""),
      ])
  }

  @Test func listsOnlyWhatSeveralArticlesRun() throws {
    let archive = try holding(Self.drafts)
    let ben = try archive.id("Ben Moor")
    // A month lies between the two articles, and the words are few.
    #expect(try told(archive) { $0.speakers = [ben] } == [])
    #expect(try told(archive) { $0.speakers = [] } == [])
    #expect(try told(archive).count == 1)
  }

  @Test func listsAGroupOfWhichOneRunFits() throws {
    let archive = try holding(Self.drafts)
    #expect(try told(archive) { $0.article = 1 }.map(\.count) == [3])
    #expect(try told(archive) { $0.article = 5 } == [])
    #expect(try told(archive) { $0.text = "two years" }.map(\.count) == [3])
    #expect(try told(archive) { $0.text = "harbour" } == [])
    #expect(try told(archive) { $0.text = "!" } == [])
    #expect(try told(archive) { $0.from = "2031-05-05" }.count == 1)
    #expect(try told(archive) { $0.from = "2031-05-06" } == [])
    #expect(try told(archive) { $0.to = "2031-05-01" } == [])
    #expect(try told(archive) { $0.medium = .written } == [])
  }

  @Test func goesOnWhereItStopped() throws {
    let sentences = [
      "The harbour froze before the boats came home", "My sister plays that melody every winter",
      "Nobody told the orchestra about the second encore", "A borrowed gown never fits anybody twice",
      "I paint because the evenings are long and grey",
    ]
    let archive = try holding(
      sentences.enumerated().flatMap { number, sentence in
        ["a", "b"].map { copy in
          Self.article(
            "2031-05-0\(number + 1)", "\(number)\(copy).txt",
            (number == 4 ? "Ben Moor" : "Anya Fox", sentence),
            headline: copy)
        }
      })
    var walk = try archive.quoteVariants(QuoteFilter())
    var found: [String] = []
    var more: [Bool] = []
    for limit in [2, 2, 2, 2] {
      let listing = try archive.next(limit, of: &walk)
      found += listing.items.map(\.text)
      more.append(listing.hasMore)
    }
    #expect(found == [3, 2, 1, 0, 4].map { sentences[$0] })
    #expect(more == [true, true, false, false])
  }

  /// Puts articles into stories, as an import does; copies near-repeat the article of that number.
  private func put(_ archive: Archive, _ articles: [Int], into story: Int, copies: [Int: Int] = [:]) throws {
    try archive.connection.run(
      "INSERT INTO story (id, articles, copies) VALUES (?1, ?2, ?3)", .integer(Int64(story)),
      .integer(Int64(articles.count)), .integer(Int64(copies.count)))
    for article in articles {
      try archive.connection.run(
        """
        INSERT INTO story_article (article_id, story_id, day, copy_of, fingerprint, terms)
        SELECT id, ?2, published, ?3, 0, x'' FROM article WHERE id = ?1
        """, .integer(Int64(article)), .integer(Int64(story)),
        copies[article].map { .integer(Int64($0)) } ?? .null)
    }
  }

  @Test func copiesCountOnce() throws {
    let archive = try holding(Self.drafts)
    try put(archive, [1, 2, 3, 4], into: 1, copies: [3: 2])
    var walk = try archive.quoteVariants(QuoteFilter())
    let group = try #require(try archive.next(9, of: &walk).items.first)
    #expect([group.articleCount, group.copyCount] == [3, 1])
    #expect([group.variants[0].articleCount, group.variants[0].copyCount] == [1, 1])
    #expect(group.variants[0].runs.map(\.isCopy) == [false, true])
  }

  @Test func aStoryMayAscribeItToOthers() throws {
    let archive = try holding([
      Self.article("2031-05-02", "anya.txt", ("Anya Fox", Self.full)),
      Self.article("2031-05-03", "ben.txt", ("Ben Moor", Self.full)),
      Self.article("2031-05-04", "nobody.txt", (nil, Self.full)),
    ])
    #expect(try told(archive) == [])
    try put(archive, [1, 2, 3], into: 1)
    let variants = [
      "\(Self.full) | Anya Fox |  | anya.txt", "\(Self.full) | Ben Moor |  | ben.txt",
      "\(Self.full) | - |  | nobody.txt",
    ]
    #expect(try told(archive) == [variants])
    let ben = try archive.id("Ben Moor")
    #expect(try told(archive) { $0.speakers = [ben] } == [variants])
  }

  @Test func sourcesWithoutANameAreFoundInTheirStory() throws {
    let archive = try holding(
      ["a.txt", "b.txt", "c.txt"].map {
        Self.article("2031-05-02", $0, (nil, "They never speak of it at home"), headline: $0)
      })
    try put(archive, [1, 3], into: 1)
    let found = [["They never speak of it at home | - |  | a.txt, c.txt"]]
    #expect(try told(archive) == found)
    #expect(try told(archive) { $0.article = 3 } == found)
    #expect(try told(archive) { $0.article = 2 } == [])
    #expect(try told(archive) { $0.text = "never speak" } == found)
  }

  @Test func undatedRunsComeLast() throws {
    let archive = try holding([
      Self.article(nil, "undated.txt", ("Anya Fox", Self.full)),
      Self.article("2031-05-03", "dated.txt", ("Anya Fox", Self.cut)),
    ])
    #expect(
      try told(archive) == [
        ["\(Self.cut) | Anya Fox |  | dated.txt", "\(Self.full) | Anya Fox | added | undated.txt"]
      ])
  }

  @Test func anArticleOfPartsIsComparedAsOne() throws {
    let archive = try holding([
      Self.article("2031-05-02", "full.txt", ("Anya Fox", Self.full)),
      Self.article(
        "2031-05-03", "parts.txt", ("Anya Fox", "It took me a whole year to come back"),
        ("Anya Fox", "the carpet frightened me more than the song")),
    ])
    #expect(
      try told(archive)[0].last
        == "It took me a whole year to come back … the carpet frightened me more than the song | Anya Fox | trimmed | parts.txt"
    )
  }
}
