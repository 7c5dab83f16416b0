public import Records
internal import SQLite

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
  /// Stories of several articles.
  public var stories = 0
  /// Articles that nearly repeat another one.
  public var copies = 0
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
  public func statistics() throws -> Statistics {
    try ask {
      var statistics = Statistics()
      func count(_ sql: String) throws -> Int { Int(try connection.first(sql) { $0.integer(0) } ?? 0) }
      statistics.articles = try count("SELECT count(*) FROM article")
      statistics.revisions = try count("SELECT count(*) FROM revision")
      statistics.people = try count("SELECT count(*) FROM person WHERE articles > 0")
      statistics.stories = try count("SELECT count(*) FROM story WHERE articles > 0 AND articles > 1")
      statistics.copies = try count("SELECT count(*) FROM story_article WHERE copy_of IS NOT NULL")
      statistics.mentions = try count("SELECT count(*) FROM mention")
      statistics.quotes = try count("SELECT count(*) FROM quote")
      statistics.attributedQuotes = try count("SELECT count(*) FROM quote WHERE speaker_id IS NOT NULL")
      statistics.statements = try count("SELECT count(*) FROM statement")
      statistics.posts = try count("SELECT count(*) FROM post")
      statistics.dates = try count("SELECT count(*) FROM date_mention")
      statistics.relations = try count("SELECT count(*) FROM tie")
      statistics.rejected = try count("SELECT count(*) FROM rejected_input")
      statistics.runs = try count("SELECT count(*) FROM import_run WHERE kind = 'import'")
      statistics.undated = try count("SELECT count(*) FROM article WHERE published IS NULL")
      statistics.firstPublished =
        try connection.first("SELECT min(published) FROM article") { $0.optionalText(0) } ?? nil
      statistics.lastPublished =
        try connection.first("SELECT max(published) FROM article") { $0.optionalText(0) } ?? nil
      // Those in English are in no index of their own.
      statistics.languages = try connection.rows(
        """
        WITH other AS MATERIALIZED (
          SELECT language, count(*) AS articles FROM article WHERE language IS NOT 'en' GROUP BY language
        )
        SELECT language, articles FROM (
          SELECT * FROM other UNION ALL SELECT 'en', ?1 - (SELECT coalesce(sum(articles), 0) FROM other)
        ) WHERE articles > 0 ORDER BY articles DESC, language
        """, [.integer(statistics.articles)]
      ) { Statistics.Count(name: $0.optionalText(0), articles: Int($0.integer(1))) }
      statistics.publishers = try connection.rows(
        """
        SELECT publisher, count(*) FROM article WHERE publisher IS NOT NULL
        GROUP BY publisher COLLATE NOCASE ORDER BY count(*) DESC, publisher LIMIT 20
        """
      ) { Statistics.Count(name: $0.optionalText(0), articles: Int($0.integer(1))) }
      statistics.sizeBytes = try connection.sizeBytes()
      statistics.schemaVersion = Int(try connection.userVersion())
      return statistics
    }
  }

  /// Rejected inputs, newest first.
  public func rejectedInputs(limit: Int, offset: Int = 0) throws -> Listing<RejectedItem> {
    try ask {
      try listing(
        """
        SELECT i.id, i.path, i.byte_offset, i.line, i.reason, r.started_at
        FROM rejected_input AS i JOIN import_run AS r ON r.id = i.run_id ORDER BY i.id DESC
        """, Conditions(), limit: limit, offset: offset
      ) {
        RejectedItem(
          id: $0.integer(0),
          input: RejectedInput(
            path: $0.text(1), offset: $0.optionalInteger(2).map { Int($0) },
            line: $0.optionalInteger(3).map { Int($0) },
            reason: $0.text(4)),
          time: $0.text(5))
      }
    }
  }
}
