import Records
import SQLite
import Testing
@testable import Storage

/// An archive somebody curates, with the extractor's part played by the drafts it holds.
final class Desk {
  let archive: Archive
  private var drafts: [Draft]
  let decider = Decider(who: "ada", time: "2031-07-01T09:00:00Z")

  init(_ drafts: [Draft] = Desk.usual, path: String = ":memory:") throws {
    archive = try Archive(path: path, access: .readWrite)
    self.drafts = drafts
    try archive.add(drafts)
  }

  /// Bethany Roe and Betty Roe may be one; two articles each, one of both.
  static let usual = [
    Draft(
      "One", path: "1.txt", identity: "/1",
      body: "Bethany Roe, 41, came with Otto Roe. \"I am glad,\" said Bethany Roe. On Monday she left."
    )
    .person("Bethany Roe", gender: .female, age: 41, roles: ["actress"]).person("Otto Roe")
    .quote("I am glad,", by: "Bethany Roe").date("Monday", "2031-04-28")
    .relation("Bethany Roe", .spouse, "Otto Roe", in: "came with"),
    Draft(
      "Two", path: "2.txt", identity: "/2",
      body: "Betty Roe, 35, sang. \"I sing,\" said Betty Roe. \"Look\" wrote Betty Roe."
    )
    .person("Betty Roe", gender: .female, age: 35, roles: ["singer"])
    .quote("I sing,", by: "Betty Roe").post("Look", on: "Instagram", by: "Betty Roe"),
    Draft(
      "Three", path: "3.txt", identity: "/3", body: "Bethany Roe met Betty Roe, her sister, and Cora Dunn."
    )
    .person("Bethany Roe").person("Betty Roe", age: 35, roles: ["singer"]).person("Cora Dunn")
    .relation("Bethany Roe", .sibling, "Betty Roe", in: "her sister"),
    Draft("Four", path: "4.txt", identity: "/4", body: "Cora Dunn is here.").person("Cora Dunn"),
  ]

  /// Imports further articles.
  func add(_ more: [Draft]) throws {
    drafts += more
    try archive.add(more)
  }

  /// Works off the queue, as the program does after every decision. Gives how many articles were gone over, and how many changed.
  @discardableResult
  func settle(_ scope: ReindexScope = .queue, extractor: String = "test-1") throws -> (
    reindexed: Int, changed: Int
  ) {
    let run = try archive.beginRun(.reindex, extractor: extractor, at: decider.time)
    let texts = try archive.queuedTexts(scope, after: 0, limit: 1000, bytes: .max)
    let records = try texts.map { text in
      let draft = try #require(drafts.last { $0.article.source.sha256 == text.article.source.sha256 })
      return (id: text.id, record: Record(article: text.article, findings: draft.record.findings))
    }
    let report = try archive.rewrite(records, in: run)
    try archive.endRun(run, at: decider.time)
    return report
  }

  /// Merges by name and works off the queue.
  @discardableResult
  func merge(_ others: String..., into name: String) throws -> Curation {
    let from = try others.map { try archive.id($0) }
    let decision = try archive.merge(from, into: archive.id(name), by: decider)
    try settle()
    return decision
  }

  @discardableResult
  func undo(_ id: Int64? = nil) throws -> Curation {
    let decision = try archive.undo(id, by: decider)
    try settle()
    return decision
  }

  /// Everybody with the number of their articles: `3 Betty Roe 2`.
  func people() throws -> [String] {
    try archive.people(limit: 99).items.sorted { $0.id < $1.id }.map { "\($0.id) \($0.name) \($0.articles)" }
  }

  /// Every row of every table but the logs, and but what the logs point to.
  func contents() throws -> [String: [[String]]] {
    let logs: Set = [
      "curation", "person_merge", "person_split", "curated_name", "import_run", "migration", "rule",
    ]
    let tables = try archive.connection.rows(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%\\_search%' ESCAPE '\\'
      """
    ) { $0.text(0) }
    try checkIndexes()
    return try tables.filter { !logs.contains($0) }.reduce(into: [:]) { contents, table in
      contents[table] = try archive.connection.rows("SELECT * FROM \(table)") { row in
        (0..<row.columnCount).map { "\(row.value($0))" }
      }.sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  /// The full-text indexes hold what the tables hold, and no row points nowhere.
  private func checkIndexes() throws {
    for index in ["article_search", "quote_search"] {
      try archive.connection.execute("INSERT INTO \(index) (\(index), rank) VALUES ('integrity-check', 1)")
    }
    #expect(try archive.connection.rows("PRAGMA foreign_key_check") { $0.text(0) } == [])
  }

  /// The problem that a decision meets.
  func problem(_ decide: () throws -> Curation) -> CurationProblem? {
    let before = try? contents()
    do {
      _ = try decide()
      return nil
    } catch StorageError.curation(let problem) {
      #expect((try? contents()) == before)
      return problem
    } catch {
      Issue.record("\(error)")
      return nil
    }
  }
}

/// Names the tables that differ.
func expectSame(
  _ first: [String: [[String]]], _ second: [String: [[String]]],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for table in Set(first.keys).union(second.keys).sorted() {
    #expect(first[table] == second[table], "\(table)", sourceLocation: sourceLocation)
  }
}
