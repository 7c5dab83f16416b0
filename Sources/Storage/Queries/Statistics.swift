public import Records

/// The archive in numbers.
public struct Statistics: Sendable, Equatable {
  /// A value and how many articles have it.
  public struct Count: Sendable, Equatable {
    /// The language's code or the publisher's name; nil where unknown.
    public var name: String?
    /// How many articles.
    public var articles: Int
  }

  /// Articles.
  public var articles = 0
  /// Older texts kept.
  public var revisions = 0
  /// Persons.
  public var people = 0
  /// Occurrences of names.
  public var mentions = 0
  /// Quotes.
  public var quotes = 0
  /// Quotes whose speaker is known by name.
  public var attributedQuotes = 0
  /// Indirect speech.
  public var statements = 0
  /// Social posts.
  public var posts = 0
  /// Date expressions.
  public var dates = 0
  /// Family ties and partnerships told.
  public var relations = 0
  /// Inputs that could not be read.
  public var rejected = 0
  /// Imports so far.
  public var runs = 0
  /// Day of the oldest article.
  public var firstPublished: String?
  /// Day of the newest article.
  public var lastPublished: String?
  /// Articles without a date.
  public var undated = 0
  /// Most first.
  public var languages: [Count] = []
  /// Most first, at most twenty.
  public var publishers: [Count] = []
  /// Bytes of the database file, without its write-ahead log.
  public var sizeBytes = 0
  /// Number of the newest migration.
  public var schemaVersion = 0
}

/// A rejected input with the time it was met.
public struct RejectedItem: Sendable, Equatable {
  /// Number in the archive.
  public var id: Int64
  /// What was wrong and where.
  public var input: RejectedInput
  /// ISO 8601 time of the import.
  public var time: String
}

extension Archive {
  /// Counts everything.
  public func statistics() throws -> Statistics { Statistics() }

  /// Rejected inputs, newest first.
  public func rejectedInputs(limit: Int, offset: Int = 0) throws -> Listing<RejectedItem> {
    Listing(items: [], hasMore: false)
  }
}
