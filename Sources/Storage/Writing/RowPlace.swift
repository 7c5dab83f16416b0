internal import Records
internal import SQLite

/// Where in the article the words of a row stand: the columns that every extracted row has.
struct RowPlace: Sendable {
  /// Nil where it is not told.
  private let span: Span?
  private let sentence: Span?

  init(_ span: Span?, _ sentences: SentenceIndex) {
    self.span = span
    sentence = span.flatMap { sentences.extent(around: $0) }
  }

  /// The columns in the order of ``bind(to:from:)``.
  static let columns = "start_offset, end_offset, sentence_start, sentence_end, field"

  /// Binds the columns from a parameter on; gives the one behind them.
  func bind(to statement: PreparedStatement, from first: Int32) throws -> Int32 {
    try statement.bind(span?.start, at: first)
    try statement.bind(span?.end, at: first + 1)
    try statement.bind(sentence?.start, at: first + 2)
    try statement.bind(sentence?.end, at: first + 3)
    try statement.bind(span?.field.name, at: first + 4)
    return first + 5
  }
}
