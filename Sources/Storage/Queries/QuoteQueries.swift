public import Records

/// One quote with its speaker and its place.
public struct QuoteItem: Sendable, Equatable {
  /// Number in the archive; changes when the article is revised.
  public var id: Int64
  /// The quote; ``Records/Quote/speaker`` is the name the article gives.
  public var quote: Quote
  /// The speaker across articles.
  public var speaker: PersonReference?
  /// Where it stands.
  public var place: Place
}

/// The number and the name of a person.
public struct PersonReference: Sendable, Equatable {
  /// Number in the archive.
  public var id: Int64
  /// The most used form of the name.
  public var name: String
}

/// Which quotes to list; all conditions must hold.
public struct QuoteFilter: Sendable, Equatable {
  /// Said by one of these persons; nil for all, also unnamed speakers.
  public var speakers: [Int64]?
  /// Words to find in the quote, in the language of ``SearchQuery``.
  public var text: String?
  /// First day, EDTF: a year or month means its first day.
  public var from: String?
  /// Last day, EDTF: a year or month means its last day.
  public var to: String?
  /// Of one article.
  public var article: Int64?
  /// Spoken or written.
  public var medium: Quote.Medium?

  /// No condition.
  public init() {}
}

extension Archive {
  /// Quotes: with a text the best matches first, else newest first.
  public func quotes(_ filter: QuoteFilter, limit: Int, offset: Int = 0) throws -> Listing<QuoteItem> {
    Listing(items: [], hasMore: false)
  }
}
