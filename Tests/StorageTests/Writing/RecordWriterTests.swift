import Records
import SQLite
@testable import Storage
import Testing

struct RecordWriterTests {
  private let first = Draft(
    "Gala", path: "a.txt", identity: "/in/a.txt", body: "Anya Fox wore red. She left early"
  )
  .person("Anya Fox", gender: .female, age: 31, roles: ["actress"])
  private let changed = Draft(
    "Gala", path: "a.txt", identity: "/in/a.txt", body: "Ben Moor wore blue on Sunday"
  )
  .person("Ben Moor").date("Sunday", "2031-05-01")

  @Test func storesTheSameContentOnce() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    #expect(try archive.add([first]).outcomes == [.new(1)])
    #expect(try archive.add([first]).outcomes == [.unchanged(1)])
    var moved = first
    moved.article.source.path = "elsewhere/b.txt"
    moved.article.source.identity = "/elsewhere/b.txt"
    #expect(try archive.add([moved, moved]).outcomes == [.unchanged(1), .unchanged(1)])
    #expect(try archive.article(1)?.record.article.source.path == "a.txt")
    #expect(try archive.people(limit: 9).items.map(\.articles) == [1])
  }

  @Test func knowsTheSameContentWithinOneBatch() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    #expect(try archive.add([first, first]).outcomes == [.new(1), .unchanged(1)])
  }

  @Test func changedContentUnderTheSameIdentityBecomesARevision() throws {
    let archive = try Archive.holding([first])
    let report = try archive.add([changed], at: "2031-07-01T08:00:00Z")
    #expect(report.outcomes == [.revised(1, revision: 2)])
    #expect([report.new, report.unchanged, report.revised] == [0, 0, 1])
    let article = try #require(try archive.article(1))
    #expect(article.record.article == changed.article)
    #expect(article.revision == 2)
    #expect(article.importedAt == "2031-07-01T08:00:00Z")
    #expect(
      article.revisions == [.init(number: 1, importedAt: "2031-06-01T12:00:00Z", article: first.article)])
  }

  @Test func aRevisionReplacesEverythingExtracted() throws {
    let old =
      first.quote("never", by: "Anya Fox").post("red", on: "Instagram", by: "Anya Fox").date(
        "early", "2031-05-02")
    let archive = try Archive.holding([old])
    try archive.add([changed])
    #expect(try archive.people(limit: 9).items.map(\.name) == ["Ben Moor"])
    #expect(try archive.people(named: "Anya Fox").kind == .none)
    #expect(try archive.quotes(QuoteFilter(), limit: 9).items.isEmpty)
    #expect(try archive.posts(PostFilter(), limit: 9).items.isEmpty)
    #expect(try archive.search(SearchQuery("red"), limit: 9).total == 0)
    #expect(try archive.search(SearchQuery("blue"), limit: 9).total == 1)
    #expect(try archive.search(SearchQuery("never"), limit: 9).total == 0)
    for id in [Int64(1), 2] {
      #expect(try archive.timeline(of: id, limit: 9).items.count == (id == 1 ? 0 : 2))
    }
  }

  @Test func anArticleMayBeRevisedAgainAndAgain() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let texts = (1...4).map { Draft("Gala", identity: "/in/a.txt", body: "version \($0)") }
    #expect(
      try archive.add(texts).outcomes
        == [.new(1), .revised(1, revision: 2), .revised(1, revision: 3), .revised(1, revision: 4)])
    #expect(try archive.article(1)?.revisions.map(\.article.body) == ["version 3", "version 2", "version 1"])
  }

  @Test func aTextThatComesBackIsARevisionAgain() throws {
    let archive = try Archive.holding([first])
    try archive.add([changed])
    #expect(try !archive.isKnown(first.article))
    #expect(try archive.add([first]).outcomes == [.revised(1, revision: 3)])
    #expect(try archive.article(1)?.record.article.body == first.article.body)
    #expect(try archive.article(1)?.revisions.map(\.number) == [2, 1])
    #expect(try archive.search(SearchQuery("red"), limit: 9).total == 1)
    #expect(try archive.add([first]).outcomes == [.unchanged(1)])
    #expect(try archive.add([changed]).outcomes == [.revised(1, revision: 4)])
  }

  @Test("an old text elsewhere is an article of its own", arguments: ["/in/republished.txt", nil])
  func anOldTextElsewhereIsAnArticleOfItsOwn(identity: String?) throws {
    let archive = try Archive.holding([first])
    try archive.add([changed])
    var copy = first
    copy.article.source.path = "republished.txt"
    copy.article.source.identity = identity
    #expect(try archive.add([copy]).outcomes == [.new(2)])
    #expect(try archive.search(SearchQuery("red"), limit: 9).hits.map(\.article.path) == ["republished.txt"])
    #expect(try archive.add([copy]).outcomes == [.unchanged(2)])
  }

  @Test func aFileWithSeveralVersionsReadAgainChangesNothing() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let lines = ["one", "two", "one", "three"].enumerated().map { number, text in
      var draft = Draft("Gala", path: "feed.jsonl", identity: "https://lantern.example/1", body: text)
      draft.article.source.offset = number * 100
      return draft
    }
    #expect(
      try archive.add(lines).outcomes
        == [.new(1), .revised(1, revision: 2), .revised(1, revision: 3), .revised(1, revision: 4)])
    #expect(try archive.add(lines).outcomes == Array(repeating: .unchanged(1), count: 4))
    #expect(try archive.article(1)?.record.article.body == "three")
    // The same words from another place, or in a later import, are no news.
    var later = lines[1]
    later.article.source.offset = 400
    #expect(try archive.add(lines + [later]).outcomes == Array(repeating: .unchanged(1), count: 5))
    #expect(try archive.article(1)?.record.article.body == "three")
  }

  @Test func onlyArticlesThatNeverChangedNeedNoLook() throws {
    let archive = try Archive.holding([first])
    #expect(try archive.isKnown(first.article))
    try archive.add([changed])
    #expect(try !archive.isKnown(changed.article))
    #expect(try archive.add([changed]).outcomes == [.unchanged(1)])
  }

  @Test func articlesWithoutIdentityAreToldApartByContent() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let report = try archive.add([Draft("A", path: "-", body: "one"), Draft("A", path: "-", body: "two")])
    #expect(report.outcomes == [.new(1), .new(2)])
  }

  @Test func knowsContentByItsHash() throws {
    let archive = try Archive.holding([first])
    #expect(try archive.isKnown(first.article))
    var other = first.article
    other.source.identity = nil
    other.source.sha256 = first.article.source.sha256.uppercased()
    #expect(try archive.isKnown(other))
    #expect(try !archive.isKnown(changed.article))
    for sha256 in ["", "no hash"] {
      other.source.sha256 = sha256
      #expect(try !archive.isKnown(other))
    }
  }

  @Test func givesBackTheWholeRecord() throws {
    var draft = Draft(
      "Anya Fox at the gala", deck: "A night in red", published: "2031-05-02", path: "in/a.jsonl",
      publisher: "The Lantern",
      identity: "https://lantern.example/1",
      body:
        "“É” 🦩 Anya Fox, 31, and Jack came. \"I left,\" she said, \"and slept.\"\n\nMara Lund posted so in May 2030"
    )
    .person("Anya Fox", "Anya Fox", gender: .female, age: 31, roles: ["actress", "author \"of\" Ash"])
    .person("Jack", gender: .male).person("Mara Lund")
    .post("so", on: "Instagram", by: "Mara Lund", date: "2030-05")
    .date("May 2030", "2030-05")
    .relation("Anya Fox", .child, "Jack", in: "and Jack")
    draft.article.source.format = .jsonLines
    draft.article.source.offset = 1234
    draft.article.url = "https://lantern.example/1"
    draft.article.language = "en"
    draft.article.bylines = ["Pia Holm", "Nils \"N.\" Berg"]
    draft.article.publishedAt = "2031-05-02T10:00:00+02:00"
    draft.article.captions = ["Anya Fox in red. Photo: Pia Holm"]
    draft.article.removed = ["Sign up for our letter"]
    draft.article.extra = #"{"section":"style"}"#
    draft.article.modified = "2031-05-04"
    draft.article.source.fetched = "2031-05-05T08:00:00Z"
    draft.article.partial = .paywall
    draft.article.embeds = [
      Embed(
        platform: "Instagram", author: "Mara \"M.\" Lund", handle: "mara", date: "2030-05-01", range: 3..<9),
      Embed(platform: "TikTok", url: "https://tiktok.example/1"),
    ]
    draft.findings.quotes = [
      Quote(
        text: "I left, and slept.", segments: ["I left,", "and slept."], speaker: "Anya Fox",
        speakerText: "she",
        cue: "said", medium: .spoken, venue: "The Lantern", date: "2031-05-01", span: Span(.body, 36, 65)),
      Quote(text: "A night", segments: ["A night"], medium: .written, span: Span(.deck, 0, 7)),
    ]
    draft.findings.statements = [
      Statement(text: "came", speaker: "Jack", cue: "told", span: Span(.body, 26, 30))
    ]
    draft.findings.people[0].mentions.append(Mention(span: Span(.caption(0), 0, 8), text: "Anya Fox"))
    let archive = try Archive.holding([draft])
    var expected = draft.record
    expected.findings.sentences = []
    expected.findings.sketch = Sketch()
    expected.article.source.identity = "//lantern.example/1"
    let stored = try #require(try archive.article(1))
    #expect(stored.record == expected)
    #expect(stored.people.map(\.name) == ["Anya Fox", "Jack", "Mara Lund"])
    #expect(stored.extractor == "test-1")
    #expect(stored.revision == 1)
    #expect(stored.revisions.isEmpty)
  }

  @Test func keepsTextWithNULWhole() throws {
    let archive = try Archive.holding([Draft("a\0b", body: "c\0d")])
    #expect(try archive.article(1)?.record.article.headline == "a\0b")
    #expect(try archive.article(1)?.record.article.body == "c\0d")
  }

  @Test func recordsRejectedInputs() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let inputs = [
      RejectedInput(path: "a.txt", reason: "not UTF-8"),
      RejectedInput(path: "b.jsonl", offset: 77, line: 3, reason: "no body"),
    ]
    let report = try archive.add([first], rejected: inputs)
    #expect(report.rejected == 2)
    let listed = try archive.rejectedInputs(limit: 1)
    #expect(listed.items == [RejectedItem(id: 2, input: inputs[1], time: "2031-06-01T12:00:00Z")])
    #expect(listed.hasMore)
    #expect(try archive.rejectedInputs(limit: 1, offset: 1).items.map(\.input) == [inputs[0]])
  }

  @Test func logsItsRun() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let run = try archive.beginRun(paths: ["in"], extractor: "7", at: "2031-06-01T12:00:00Z")
    let input = RejectedInput(path: "b.txt", reason: "empty")
    #expect(try archive.write([first.record], rejected: [input], in: run).outcomes == [.new(1)])
    #expect(try archive.write([first.record, changed.record], in: run).unchanged == 1)
    try archive.endRun(run, skipped: 3, at: "2031-06-01T12:05:00Z")
    let log = try archive.connection.rows("SELECT * FROM import_run") { row in (0..<9).map { row.text($0) } }
    #expect(
      log == [["1", "2031-06-01T12:00:00Z", "2031-06-01T12:05:00Z", "[\"in\"]", "7", "1", "4", "1", "1"]])
  }

  @Test func aBatchThatFailsLeavesNothing() throws {
    let archive = try Archive(path: ":memory:", access: .readWrite)
    let other = try Archive(path: ":memory:", access: .readWrite)
    _ = try other.beginRun(paths: [], extractor: "1", at: "2031-06-01T12:00:00Z")
    // A run that this archive does not have, so that its foreign key refuses the article.
    let run = try other.beginRun(paths: [], extractor: "1", at: "2031-06-01T12:00:00Z")
    #expect(throws: (any Error).self) { try archive.write([first.record], in: run) }
    #expect(try archive.statistics().articles == 0)
    #expect(try archive.add([first]).outcomes == [.new(1)])
    #expect(try archive.people(limit: 9).items.map(\.articles) == [1])
  }
}
