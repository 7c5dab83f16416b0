/// What became of one record given to the archive.
public enum WriteOutcome: Sendable, Equatable {
  /// Stored as a new article with this id.
  case new(Int64)
  /// Its words are the current text of the article with this id, a part of it, or what the same import replaced; nothing was written.
  case unchanged(Int64)
  /// The article with this id had other content: the old text is kept as a revision, the new one takes its place.
  case revised(Int64, revision: Int)

  /// Number of the article that has the content now.
  public var article: Int64 {
    switch self {
    case .new(let id), .unchanged(let id), .revised(let id, _): id
    }
  }
}

/// What became of one batch.
public struct WriteReport: Sendable, Equatable {
  /// One outcome a record, in the order given.
  public var outcomes: [WriteOutcome] = []
  /// How many rejected inputs were recorded.
  public var rejected = 0

  /// How many of the new articles came as copies of one that was there, or as what that one is a copy of.
  public var copies = 0

  /// An empty batch.
  public init() {}

  /// How many articles are new.
  public var new: Int { outcomes.count { if case .new = $0 { true } else { false } } }
  /// How many were stored before.
  public var unchanged: Int { outcomes.count { if case .unchanged = $0 { true } else { false } } }
  /// How many replaced an older text.
  public var revised: Int { outcomes.count { if case .revised = $0 { true } else { false } } }
}
