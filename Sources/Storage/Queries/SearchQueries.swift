/// A stretch of text around what was searched.
public struct Snippet: Sendable, Equatable {
  /// The words, with `…` where text was cut.
  public var text: String
  /// What matched: ranges in Unicode scalars of ``text``, in order, never overlapping.
  public var highlights: [Range<Int>]

  /// The text cut at the highlights' borders, in order.
  public var parts: [(text: String, isMatch: Bool)] { [] }
}

/// One article a search found.
public struct SearchHit: Sendable, Equatable {
  /// Which article.
  public var article: ArticleReference
  /// How well it matches, higher is better; nil for a search without words.
  public var score: Double?
  /// The headline with what matched in it; nil for a text without one.
  public var headline: Snippet?
  /// From deck or body: the stretch with the matches, or the text's beginning for a search without words.
  public var snippet: Snippet
}

/// What a search found.
public struct SearchResults: Sendable, Equatable {
  /// Best first, or newest first for a search without words.
  public var hits: [SearchHit]
  /// How many articles match in all.
  public var total: Int
  /// One sentence for each part of the search that was ignored, and why.
  public var notes: [String]
}

extension Archive {
  /// Finds articles.
  public func search(_ query: SearchQuery, limit: Int, offset: Int = 0) throws -> SearchResults {
    SearchResults(hits: [], total: 0, notes: query.notes)
  }
}
