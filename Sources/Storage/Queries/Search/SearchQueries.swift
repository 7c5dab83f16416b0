internal import SQLite

/// A stretch of text around what was searched.
public struct Snippet: Sendable, Equatable {
  /// The words, with `…` where text was cut.
  public var text: String
  /// What matched: ranges in Unicode scalars of ``text``, in order, never overlapping.
  public var highlights: [Range<Int>]

  /// The text cut at the highlights' borders, in order.
  public var parts: [(text: String, isMatch: Bool)] {
    let scalars = text.unicodeScalars
    var parts: [(text: String, isMatch: Bool)] = []
    var end = scalars.startIndex
    var offset = 0
    for range in highlights {
      let start = scalars.index(end, offsetBy: range.lowerBound - offset)
      if start > end { parts.append((String(scalars[end..<start]), false)) }
      end = scalars.index(start, offsetBy: range.count)
      parts.append((String(scalars[start..<end]), true))
      offset = range.upperBound
    }
    if end < scalars.endIndex { parts.append((String(scalars[end...]), false)) }
    return parts
  }
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
  /// The article that it is a copy of.
  public var copyOf: Int64?
  /// The other articles of the same text, in the order of their numbers; at most ``Archive/mostCopies``.
  public var copies: [Int64]
}

/// What a search found.
public struct SearchResults: Sendable, Equatable {
  /// Best first, or newest first for a search without words.
  public var hits: [SearchHit]
  /// How many articles match in all, copies counted.
  public var total: Int
  /// How many of them are told of with the article that they repeat, or that repeats the same; 0 where each copy is listed.
  public var copies = 0
  /// Whether ``total`` and ``copies`` are estimates, as where very many articles match.
  public var isEstimate = false
  /// Whether more follow.
  public var hasMore: Bool
  /// One sentence for each part of the search that was ignored, and why.
  public var notes: [String]
}

extension Archive {
  /// Finds articles.
  ///
  /// - Parameter eachCopy: whether copies are listed beside the article that they repeat; else an article and its copies are one hit, at the
  ///   place of the best of them.
  public func search(_ query: SearchQuery, limit: Int, offset: Int = 0, eachCopy: Bool = false) throws
    -> SearchResults
  {
    try ask {
      var walk = try searchWalk(query, eachCopy: eachCopy)
      for _ in 0..<max(0, offset) where try nextMatch(of: &walk) == nil { break }
      let found = try next(limit, of: &walk)
      return SearchResults(
        hits: found.items, total: walk.total, copies: walk.copies, isEstimate: walk.isEstimate,
        hasMore: found.hasMore, notes: walk.notes)
    }
  }

  func snippets(of article: Int64, matching match: String?) throws -> (Snippet?, Snippet) {
    guard let match else {
      return try connection.first(
        "SELECT headline, coalesce(deck, substr(body, 1, 240)), deck IS NULL AND length(body) > 240 FROM article WHERE id = ?1",
        [.integer(article)]
      ) {
        (
          $0.optionalText(0).map { Snippet(text: $0, highlights: []) },
          Snippet(text: $0.text(1) + ($0.integer(2) != 0 ? "…" : ""), highlights: [])
        )
      } ?? (nil, Snippet(text: "", highlights: []))
    }
    return try connection.first(
      """
      SELECT highlight(article_search, 0, ?3, ?4), snippet(article_search, 1, ?3, ?4, '…', 40),
        snippet(article_search, 2, ?3, ?4, '…', 40)
      FROM article_search WHERE article_search MATCH ?1 AND rowid = ?2
      """, [.text(match), .integer(article), .text(Snippet.open), .text(Snippet.close)]
    ) {
      let body = Snippet(marked: $0.text(2))
      let deck = Snippet(marked: $0.text(1))
      return (
        $0.optionalText(0).map { Snippet(marked: $0) },
        body.highlights.isEmpty && !deck.highlights.isEmpty ? deck : body
      )
    } ?? (nil, Snippet(text: "", highlights: []))
  }
}

extension Snippet {
  /// Private-use characters that FTS5 sets around what matches.
  static let open = "\u{F5A0}"
  static let close = "\u{F5A1}"

  /// Reads text with marks around what matches; marks out of order, which only an article's own text can bring, are left out.
  init(marked: String) {
    var text = String.UnicodeScalarView()
    var highlights: [Range<Int>] = []
    var count = 0
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar.value {
      case 0xF5A0: start = start ?? count
      case 0xF5A1:
        if let first = start, first < count { highlights.append(first..<count) }
        start = nil
      default:
        text.append(scalar)
        count += 1
      }
    }
    self.init(text: String(text), highlights: highlights)
  }
}
