/// Why a document cannot be parsed at all.
public enum MarkupError: Error, Equatable {
  /// Elements stand in each other deeper than this.
  case tooDeep(limit: Int)
  /// No element at all.
  case noElements
  /// XML that is so broken that nothing of it can be used, with the parser's own words and the line.
  case broken(problem: String, line: Int)
}
