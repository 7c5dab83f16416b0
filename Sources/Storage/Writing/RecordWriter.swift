internal import Linking
internal import Records
internal import SQLite

/// Stores records one by one within a batch's transaction: decides whether each is new, known, or a revision.
final class RecordWriter {
  let people: PeopleIndex
  private let connection: Connection
  let stories: StoryAssigner
  private let findings: FindingsWriter
  private let words: WordBuffer
  private let insert: PreparedStatement
  private let byContent: PreparedStatement
  private let byIdentity: PreparedStatement
  /// The state of the archive that is in memory: changes by other connections, and by this one.
  private var state: (version: Int64, changes: Int64)?

  init(_ connection: Connection, stories model: StoryModel) throws {
    self.connection = connection
    people = try PeopleIndex(connection)
    stories = try StoryAssigner(connection, model)
    findings = try FindingsWriter(connection, people: people)
    words = try WordBuffer(connection, table: "article_search", columns: ["headline", "deck", "body"])
    insert = try connection.statement(
      """
      INSERT INTO article (run_id, revision, \(ArticleColumns.names))
      VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)
      """)
    byContent = try connection.statement(
      "SELECT id, revision FROM article WHERE substr(sha256, 1, 8) = substr(?1, 1, 8) AND sha256 = ?1")
    byIdentity = try connection.statement(
      "SELECT id, revision, coalesce(published, '') FROM article WHERE identity = ?1")
  }

  /// Stores one record.
  ///
  /// - Returns: what became of it, and whether it came as one more copy of an article that is there.
  func write(_ prepared: PreparedRecord, in run: ImportRun) throws -> (outcome: WriteOutcome, isCopy: Bool) {
    let record = prepared.record
    let sha256 = prepared.columns.sha256
    if let known = try article(withContent: sha256)?.id { return (.unchanged(known), false) }
    let identity = prepared.columns.identity
    if let identity, let old = try article(withIdentity: identity) {
      let texts = KnownTexts(connection: connection)
      let kept = KeptText(record.article)
      guard let current = try texts.current(of: old.id), kept != current, !kept.isLess(than: current),
        try !texts.hasHad(record.article, sha256: sha256, kept, of: old.id, identity, in: run)
      else { return (.unchanged(old.id), false) }
      let outcome = try revise(old, as: current, with: prepared, in: run)
      return (outcome, false)
    }
    try bind(prepared.columns, run: run, to: insert)
    try insert.run()
    let id = connection.lastInsertID
    try words.add(id, record.article.words)
    try findings.write(prepared, to: id)
    return (.new(id), try stories.assign(id, record, isNew: true))
  }

  /// Runs a batch in a transaction of its own.
  func batch<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      try begin()
      let result = try body()
      try commit()
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Begins a batch's transaction.
  ///
  /// What was read before stays in memory from batch to batch, unless somebody else changed the archive meanwhile.
  func begin() throws {
    try connection.begin()
    if try state.map({ $0 == (try connection.dataVersion(), connection.totalChanges) }) != true {
      removeAll()
    }
  }

  /// Stores what gathered in memory and ends the batch's transaction.
  func commit() throws {
    try flush()
    try connection.commit()
    state = (try connection.dataVersion(), connection.totalChanges)
  }

  /// Undoes the batch's transaction.
  func rollBack() {
    state = nil
    removeAll()
    connection.rollBack()
  }

  /// About how many bytes of memory take what gathered of the batch.
  var gatheredBytes: Int {
    findings.gatheredBytes + words.bytes + people.counts.bytes + stories.gatheredBytes
  }

  private func flush() throws {
    try findings.flush()
    try words.flush()
    try people.counts.flush()
    try stories.flush()
  }

  private func removeAll() {
    findings.removeAll()
    words.removeAll()
    people.removeAll()
    stories.removeAll()
  }

  /// The article whose current text this is; what an article once said may come back as news.
  func article(withContent sha256: [UInt8]) throws -> (id: Int64, revision: Int)? {
    try byContent.bind(sha256, at: 1)
    defer { byContent.reset() }
    return try byContent.step() ? (byContent.integer(0), Int(byContent.integer(1))) : nil
  }

  /// The article of an identity.
  func article(withIdentity identity: ArticleIdentity) throws -> (
    id: Int64, revision: Int, published: String
  )? {
    try byIdentity.bind(identity.text, at: 1)
    defer { byIdentity.reset() }
    return try byIdentity.step()
      ? (byIdentity.integer(0), Int(byIdentity.integer(1)), byIdentity.text(2)) : nil
  }

  private func revise(
    _ old: (id: Int64, revision: Int, published: String), as text: KeptText, with prepared: PreparedRecord,
    in run: ImportRun
  ) throws -> WriteOutcome {
    try keep(old.id, as: text)
    let said = try connection.first(
      "SELECT headline, deck, body FROM article WHERE id = ?1", [.integer(old.id)]
    ) {
      [$0.optionalText(0), $0.optionalText(1), $0.optionalText(2)]
    }
    if let said { try words.remove(old.id, said) }
    let numbers = try findings.erase(old.id, published: old.published)
    // What comes now is this import's and follows every decision.
    for table in ["reindexed", "reindex_queue"] {
      try connection.run("DELETE FROM \(table) WHERE article_id = ?1", .integer(old.id))
    }
    let update = try connection.statement(
      """
      UPDATE article SET (run_id, \(ArticleColumns.names)) = (
        ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22
      ), revision = revision + 1 WHERE id = ?23
      """)
    try bind(prepared.columns, run: run, to: update)
    try update.bind(old.id, at: 23)
    try update.run()
    try words.add(old.id, prepared.record.article.words)
    try findings.write(prepared, to: old.id, reusing: numbers)
    _ = try stories.assign(old.id, prepared.record, isRevised: true)
    return .revised(old.id, revision: old.revision + 1)
  }

  /// Keeps the text that an article has as one that it had.
  private func keep(_ article: Int64, as text: KeptText) throws {
    let columns = "revision, run_id, " + ArticleColumns.names
    let row = try connection.first("SELECT \(columns) FROM article WHERE id = ?1", [.integer(article)]) {
      row in
      (0..<row.columnCount).map { row.value($0) }
    }
    guard let row else { return }
    // Not from a question, for which SQLite sets a savepoint, at which FTS5 writes out what it gathers.
    let places = (1...row.count + 2).map { "?\($0)" }.joined(separator: ", ")
    let insert = try connection.statement(
      "INSERT INTO revision (article_id, words, \(columns)) VALUES (\(places))")
    try insert.bind([.integer(article), .integer(text.digest)] + row)
    try insert.run()
  }

  /// Replaces the findings of an article that waits in the queue, and takes it out.
  ///
  /// - Returns: whether they differ; nil when another program came first, or the text has changed since it was read.
  func rewrite(_ record: Record, of id: Int64, in run: ImportRun) throws -> Bool? {
    let select = try connection.statement(
      """
      SELECT coalesce(a.published, ''), r.extractor FROM reindex_queue AS q CROSS JOIN article AS a ON a.id = q.article_id
      CROSS JOIN import_run AS r ON r.id = a.run_id WHERE q.article_id = ?1 AND a.sha256 = ?2
      """)
    try select.bind(id, at: 1)
    let prepared = PreparedRecord(record)
    try select.bind(prepared.columns.sha256, at: 2)
    guard try select.step() else { return nil }
    let published = select.text(0)
    let isImportersExtractor = select.text(1) == run.extractor
    select.reset()
    let before = try StoredFindings(of: id, connection)
    let numbers = try findings.erase(id, published: published)
    try findings.write(prepared, to: id, reusing: numbers)
    try findings.flush()
    _ = try stories.assign(id, record)
    try connection.run("DELETE FROM reindex_queue WHERE article_id = ?1", .integer(id))
    if isImportersExtractor {
      try connection.run("DELETE FROM reindexed WHERE article_id = ?1", .integer(id))
    } else {
      try connection.run(
        "INSERT OR REPLACE INTO reindexed (article_id, run_id) VALUES (?1, ?2)", .integer(id),
        .integer(run.id))
    }
    return try StoredFindings(of: id, connection) != before
  }

  private func bind(_ columns: ArticleColumns, run: ImportRun, to statement: PreparedStatement) throws {
    try statement.bind(run.id, at: 1)
    for (index, value) in columns.values.enumerated() { try statement.bind(value, at: Int32(index + 2)) }
  }
}

extension Article {
  /// What the full-text index has of it, by column.
  fileprivate var words: [String?] { [headline, deck, body] }
}
