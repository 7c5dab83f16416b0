internal import Records

/// Finds the social-media posts that an article reports.
enum PostFinder {
  static func find(in document: Document, cast: Cast, quotes: [SpokenQuote], dates: [DateExpression])
    -> [SocialPost]
  { [] }
}
