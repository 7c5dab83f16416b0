/// Finds quoted speech and who said it.
enum QuoteFinder {
  static func find(in document: Document, cast: Cast, dates: [DateExpression]) -> [SpokenQuote] { [] }
}
