/// One import or reindex as the archive logs it; rows written during a run point to it.
public struct ImportRun: Sendable, Equatable {
  /// What a run does.
  public enum Kind: String, Sendable {
    /// Reads articles.
    case `import`
    /// Goes over stored articles with the extractor.
    case reindex
  }

  /// Number of the run in the archive, from 1.
  public let id: Int64
  /// ISO 8601 time it began.
  public let startedAt: String
  /// Version of the extractor whose findings are written.
  public let extractor: String
}
