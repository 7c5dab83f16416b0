internal import Records
internal import SQLite

/// The texts that an article has and had, to tell whether one that comes says anything new.
struct KnownTexts {
  let connection: Connection

  /// What the article says now; nil when it is not there.
  func current(of article: Int64) throws -> KeptText? {
    let select = try connection.statement(
      "SELECT path, headline, deck, published, bylines, captions, partial, body FROM article WHERE id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return KeptText(
      Article(
        source: Source(path: select.text(0), format: .text, sha256: ""), headline: select.optionalText(1),
        deck: select.optionalText(2), bylines: try connection.texts(ofJSON: select.text(4)),
        published: select.optionalText(3), body: select.text(7),
        partial: select.optionalText(6).flatMap { Article.Partial(rawValue: $0) },
        captions: try connection.texts(ofJSON: select.text(5))))
  }

  /// Whether a text that is not the article's current one has been it before and does not come back as news, so that the same input
  /// again changes nothing, in whatever order and from however many files it comes.
  ///
  /// Under a web address such a text is news only where it is told to be newer than the current one: by its capture or its day of change, else by its
  /// place in the file that brings both for the first time. A file by itself is the truth: what it says is news, unless the import that
  /// brought the current text took it from an archive that holds several members of that name.
  func hasHad(
    _ article: Article, sha256: [UInt8], _ kept: KeptText, of id: Int64, _ identity: ArticleIdentity,
    in run: ImportRun
  ) throws -> Bool {
    guard let known = try text(of: id, kept) ?? text(of: id, sha256), let now = try self.now(id) else {
      return false
    }
    if identity.address == nil { return known.run == now.run && now.run != run.id }
    if let fetched = article.source.fetched, let then = now.fetched {
      return !Moment.isLater(fetched, than: then)
        || known.fetched.map { !Moment.isLater(fetched, than: $0) } ?? false
    }
    if let modified = article.modified, let then = now.changed {
      if modified > then, known.changed.map({ modified > $0 }) ?? true { return false }
    }
    let isFirst = known.run == run.id && now.run == run.id
    guard isFirst, now.path == article.source.path, let place = article.source.offset, let last = now.offset
    else { return true }
    return place <= last
  }

  /// Where a text of an article came from.
  private struct Origin {
    var run: Int64
    var path: String
    var offset: Int64?
    /// Day of the last change, as far as known.
    var changed: String?
    var fetched: String?

    static let columns = "run_id, path, byte_offset, coalesce(modified, published), fetched"

    init(_ row: PreparedStatement) {
      run = row.integer(0)
      path = row.text(1)
      offset = row.optionalInteger(2)
      changed = row.optionalText(3)
      fetched = row.optionalText(4)
    }
  }

  private func now(_ article: Int64) throws -> Origin? {
    try connection.first("SELECT \(Origin.columns) FROM article WHERE id = ?1", [.integer(article)]) {
      Origin($0)
    }
  }

  /// The last replaced text of these words.
  private func text(of article: Int64, _ kept: KeptText) throws -> Origin? {
    let select = try connection.statement(
      """
      SELECT \(Origin.columns) FROM revision WHERE article_id = ?1 AND words = ?2 ORDER BY rowid DESC LIMIT 1
      """)
    try select.bind(article, at: 1)
    try select.bind(kept.digest, at: 2)
    defer { select.reset() }
    return try select.step() ? Origin(select) : nil
  }

  /// A text of these bytes among those that an older Limelight replaced, which noted no words.
  private func text(of article: Int64, _ sha256: [UInt8]) throws -> Origin? {
    // The plus keeps SQLite from going through all revisions of an article, which may be many.
    let select = try connection.statement(
      """
      SELECT \(Origin.columns) FROM revision
      WHERE substr(sha256, 1, 8) = substr(?2, 1, 8) AND sha256 = ?2 AND +article_id = ?1 AND words IS NULL LIMIT 1
      """)
    try select.bind(article, at: 1)
    try select.bind(sha256, at: 2)
    defer { select.reset() }
    return try select.step() ? Origin(select) : nil
  }
}

/// Times of captures as web archives write them: `2031-05-02T08:00:00Z`, with or without fractions of a second.
private enum Moment {
  private static func digits(_ time: String) -> Substring.UTF8View {
    time.utf8.prefix { $0 != UInt8(ascii: "Z") }
  }

  static func isLater(_ time: String, than other: String) -> Bool {
    digits(other).lexicographicallyPrecedes(digits(time))
  }
}
