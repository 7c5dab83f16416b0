public import Records
internal import SQLite

/// One article with everything the archive holds of it.
public struct StoredArticle: Sendable, Equatable {
  /// An older text of the article.
  public struct Revision: Sendable, Equatable {
    /// From 1, the oldest.
    public var number: Int
    /// ISO 8601 time of the import that brought it.
    public var importedAt: String
    /// The article as it was.
    public var article: Article
  }

  /// Number in the archive.
  public var id: Int64
  /// Number of the current text, from 1.
  public var revision: Int
  /// ISO 8601 time of the import that brought the current text.
  public var importedAt: String
  /// Version of the extractor that found ``record``'s findings.
  public var extractor: String
  /// Text and findings as they were stored; `findings.sentences` is empty.
  public var record: Record
  /// The person across articles behind each `record.findings.people`, in the same order.
  public var people: [PersonReference]
  /// The story it belongs to; nil for an article that none has gone over yet.
  public var story: Int64?
  /// The article that it is a copy of: whose text it repeats, or whose twin it is.
  public var copyOf: ArticleReference?
  /// Its copies, in the order of their numbers; at most ``Archive/mostCopies``.
  public var copies: [ArticleReference]
  /// Older texts, newest first; empty for an article that never changed.
  public var revisions: [Revision]
}

extension Archive {
  /// The article of a number, or nil.
  public func article(_ id: Int64) throws -> StoredArticle? {
    try ask {
      let key = [Value.integer(id)]
      guard
        let current = try connection.first(
          """
          SELECT \(ArticleReader.columns), t.revision, r.started_at, coalesce(f.extractor, r.extractor) FROM article AS t
          JOIN import_run AS r ON r.id = t.run_id LEFT JOIN reindexed AS x ON x.article_id = t.id
          LEFT JOIN import_run AS f ON f.id = x.run_id WHERE t.id = ?1
          """, key,
          {
            (
              article: try article($0), revision: Int($0.integer(ArticleReader.count)),
              importedAt: $0.text(ArticleReader.count + 1), extractor: $0.text(ArticleReader.count + 2)
            )
          })
      else { return nil }
      let revisions = try connection.rows(
        """
        SELECT \(ArticleReader.columns), t.revision, r.started_at FROM revision AS t
        JOIN import_run AS r ON r.id = t.run_id WHERE t.article_id = ?1 ORDER BY t.revision DESC
        """, key
      ) {
        StoredArticle.Revision(
          number: Int($0.integer(ArticleReader.count)), importedAt: $0.text(ArticleReader.count + 1),
          article: try article($0))
      }
      let membership = try connection.first(
        "SELECT story_id, copy_of FROM story_article WHERE article_id = ?1", key
      ) { (story: $0.integer(0), copyOf: $0.optionalInteger(1)) }
      let original = try membership?.copyOf.flatMap { original in
        try connection.first(
          "SELECT \(Columns.article) FROM article AS a WHERE a.id = ?1", [.integer(original)]
        ) {
          Columns.article($0)
        }
      }
      let found = try FindingsReader(connection).findings(of: id, article: current.article)
      return StoredArticle(
        id: id, revision: current.revision, importedAt: current.importedAt, extractor: current.extractor,
        record: Record(article: current.article, findings: found.findings), people: found.people,
        story: membership?.story, copyOf: original,
        copies: try copies(of: id), revisions: revisions)
    }
  }

  /// The current text of an article.
  func text(of id: Int64) throws -> Article? {
    try connection.first(
      "SELECT \(ArticleReader.columns) FROM article AS t WHERE t.id = ?1", [.integer(id)]
    ) { try article($0) }
  }

  private func article(_ row: PreparedStatement) throws -> Article {
    Article(
      source: Source(
        path: row.text(7), format: Source.Format(rawValue: row.text(8)) ?? .text,
        sha256: row.text(11), offset: row.optionalInteger(9).map { Int($0) }, identity: row.optionalText(10),
        fetched: row.optionalText(20)),
      url: row.optionalText(6), publisher: row.optionalText(4), language: row.optionalText(5),
      headline: row.optionalText(2), deck: row.optionalText(3),
      bylines: try connection.texts(ofJSON: row.text(12)),
      published: row.optionalText(0), publishedAt: row.optionalText(1), modified: row.optionalText(17),
      body: row.text(16), partial: row.optionalText(18).flatMap { Article.Partial(rawValue: $0) },
      embeds: try EmbedsJSON.embeds(row.optionalText(19), connection),
      captions: try connection.texts(ofJSON: row.text(13)),
      removed: try connection.texts(ofJSON: row.text(14)),
      extra: row.optionalText(15))
  }
}

/// The columns of an article's text `t`, current or old.
private enum ArticleReader {
  static let columns = """
    t.published, t.published_at, t.headline, t.deck, t.publisher, t.language, t.url, t.path, t.format, t.byte_offset,
    t.identity, lower(hex(t.sha256)), t.bylines, t.captions, t.removed, t.extra, t.body, t.modified, t.partial, t.embeds,
    t.fetched
    """
  static let count: Int32 = 21
}
