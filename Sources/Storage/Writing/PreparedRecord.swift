public import Records

/// A record with all that is written of it and hangs on nothing else: what the threads that extract do for the one that writes.
public struct PreparedRecord: Sendable {
  /// What was extracted.
  public let record: Record
  let rows: FindingRows
  let columns: ArticleColumns

  /// Prepares a record.
  public init(_ record: Record) {
    self.record = record
    rows = FindingRows(record)
    columns = ArticleColumns(record.article)
  }
}
