internal import Linking
internal import Records
internal import SQLite

/// Stores records one by one within a batch's transaction: decides whether each is new, known, or a revision.
final class RecordWriter {
  let people: PeopleIndex
  private let connection: Connection
  let stories: StoryAssigner
  private let findings: FindingsWriter
  private let insert: PreparedStatement
  private let index: PreparedStatement
  init(_ connection: Connection, stories model: StoryModel) throws {
    self.connection = connection
    people = PeopleIndex(connection)
    stories = StoryAssigner(connection, model)
    findings = try FindingsWriter(connection, people: people)
    insert = try connection.statement(
      """
      INSERT INTO article (published, published_at, headline, deck, publisher, language, url, path, format, byte_offset,
        identity, sha256, bylines, captions, removed, extra, body, run_id, modified, partial, embeds, fetched, revision)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, 1)
      """)
    index = try connection.statement(
      "INSERT INTO article_search (rowid, headline, deck, body) VALUES (?1, ?2, ?3, ?4)")
  }

  /// Stores one record.
  ///
  /// - Returns: what became of it, and whether it came as one more copy of an article that is there.
  func write(_ record: Record, in run: ImportRun) throws -> (outcome: WriteOutcome, isCopy: Bool) {
    let sha256 = RecordWriter.bytes(ofHexadecimal: record.article.source.sha256)
    if let known = try article(withContent: sha256)?.id { return (.unchanged(known), false) }
    let identity = ArticleIdentity(record.article.source)
    if let identity, let old = try article(withIdentity: identity) {
      let texts = KnownTexts(connection: connection)
      let kept = KeptText(record.article)
      guard let current = try texts.current(of: old.id), kept != current, !kept.isLess(than: current),
        try !texts.hasHad(record.article, sha256: sha256, kept, of: old.id, identity, in: run)
      else { return (.unchanged(old.id), false) }
      let outcome = try revise(old, as: current, with: record, identity, sha256: sha256, in: run)
      return (outcome, false)
    }
    try bind(record.article, identity, sha256: sha256, run: run, to: insert)
    try insert.run()
    let id = connection.lastInsertID
    try addToIndex(record.article, id)
    try findings.write(record, to: id)
    return (.new(id), try stories.assign(id, record))
  }

  /// Stores what gathered in memory while a batch was written, before its transaction ends.
  func flush() throws {
    try people.counts.flush()
    try stories.frequencies.flush()
  }

  /// Forgets what a batch gathered: after it was stored, or rolled back.
  func removeAll() {
    people.removeAll()
    stories.frequencies.removeAll()
  }

  /// The article whose current text this is; what an article once said may come back as news.
  func article(withContent sha256: [UInt8]) throws -> (id: Int64, revision: Int)? {
    let select = try connection.statement(
      "SELECT id, revision FROM article WHERE substr(sha256, 1, 8) = substr(?1, 1, 8) AND sha256 = ?1")
    try select.bind(sha256, at: 1)
    defer { select.reset() }
    return try select.step() ? (select.integer(0), Int(select.integer(1))) : nil
  }

  /// The article of an identity.
  func article(withIdentity identity: ArticleIdentity) throws -> (
    id: Int64, revision: Int, published: String
  )? {
    let select = try connection.statement(
      "SELECT id, revision, coalesce(published, '') FROM article WHERE identity = ?1")
    try select.bind(identity.text, at: 1)
    defer { select.reset() }
    return try select.step() ? (select.integer(0), Int(select.integer(1)), select.text(2)) : nil
  }

  private func revise(
    _ old: (id: Int64, revision: Int, published: String), as text: KeptText, with record: Record,
    _ identity: ArticleIdentity, sha256: [UInt8], in run: ImportRun
  ) throws -> WriteOutcome {
    let columns = """
      revision, published, published_at, headline, deck, publisher, language, url, path, format, byte_offset, identity,
      sha256, run_id, bylines, captions, removed, extra, body, modified, partial, embeds, fetched
      """
    try connection.run(
      "INSERT INTO revision (article_id, words, \(columns)) SELECT id, ?2, \(columns) FROM article WHERE id = ?1",
      .integer(old.id), .integer(text.digest))
    try connection.run(
      """
      INSERT INTO article_search (article_search, rowid, headline, deck, body)
      SELECT 'delete', id, headline, deck, body FROM article WHERE id = ?1
      """, .integer(old.id))
    let numbers = try FindingsEraser(connection: connection, people: people)
      .erase(old.id, published: old.published)
    // What comes now is this import's and follows every decision.
    for table in ["reindexed", "reindex_queue"] {
      try connection.run("DELETE FROM \(table) WHERE article_id = ?1", .integer(old.id))
    }
    let update = try connection.statement(
      """
      UPDATE article SET published = ?1, published_at = ?2, headline = ?3, deck = ?4, publisher = ?5, language = ?6,
        url = ?7, path = ?8, format = ?9, byte_offset = ?10, identity = ?11, sha256 = ?12, bylines = ?13, captions = ?14,
        removed = ?15, extra = ?16, body = ?17, run_id = ?18, modified = ?19, partial = ?20, embeds = ?21,
        fetched = ?22, revision = revision + 1 WHERE id = ?23
      """)
    try bind(record.article, identity, sha256: sha256, run: run, to: update)
    try update.bind(old.id, at: 23)
    try update.run()
    try addToIndex(record.article, old.id)
    try findings.write(record, to: old.id, reusing: numbers)
    _ = try stories.assign(old.id, record, isRevised: true)
    return .revised(old.id, revision: old.revision + 1)
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
    try select.bind(RecordWriter.bytes(ofHexadecimal: record.article.source.sha256), at: 2)
    guard try select.step() else { return nil }
    let published = select.text(0)
    let isImportersExtractor = select.text(1) == run.extractor
    select.reset()
    let before = try StoredFindings(of: id, connection)
    let numbers = try FindingsEraser(connection: connection, people: people).erase(id, published: published)
    try findings.write(record, to: id, reusing: numbers)
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

  private func addToIndex(_ article: Article, _ id: Int64) throws {
    try index.bind(id, at: 1)
    try index.bind(article.headline, at: 2)
    try index.bind(article.deck, at: 3)
    try index.bind(article.body, at: 4)
    try index.run()
  }

  private func bind(
    _ article: Article, _ identity: ArticleIdentity?, sha256: [UInt8], run: ImportRun,
    to statement: PreparedStatement
  ) throws {
    try statement.bind(article.published, at: 1)
    try statement.bind(article.publishedAt, at: 2)
    try statement.bind(article.headline, at: 3)
    try statement.bind(article.deck, at: 4)
    try statement.bind(article.publisher, at: 5)
    try statement.bind(article.language, at: 6)
    try statement.bind(article.url, at: 7)
    try statement.bind(article.source.path, at: 8)
    try statement.bind(article.source.format.rawValue, at: 9)
    try statement.bind(article.source.offset, at: 10)
    try statement.bind(identity?.text, at: 11)
    try statement.bind(sha256, at: 12)
    try statement.bind(jsonArray(article.bylines), at: 13)
    try statement.bind(jsonArray(article.captions), at: 14)
    try statement.bind(jsonArray(article.removed), at: 15)
    try statement.bind(article.extra, at: 16)
    try statement.bind(article.body, at: 17)
    try statement.bind(run.id, at: 18)
    try statement.bind(article.modified, at: 19)
    try statement.bind(article.partial?.rawValue, at: 20)
    try statement.bind(EmbedsJSON.text(article.embeds), at: 21)
    try statement.bind(article.source.fetched, at: 22)
  }

  /// The 32 bytes of a digest; of text that is none, its UTF-8 bytes.
  static func bytes(ofHexadecimal text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for character in text.utf8 {
      let digit: UInt8
      switch character {
      case 0x30...0x39: digit = character - 0x30
      case 0x41...0x46: digit = character - 0x37
      case 0x61...0x66: digit = character - 0x57
      default: return Array(text.utf8)
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? bytes : Array(text.utf8)
  }
}
