public import Records

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
  /// Older texts, newest first; empty for an article that never changed.
  public var revisions: [Revision]
}

extension Archive {
  /// The article of a number, or nil.
  public func article(_ id: Int64) throws -> StoredArticle? { nil }
}
