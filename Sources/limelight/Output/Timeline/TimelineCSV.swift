import Storage
import Terminal

/// A timeline as CSV, an entry a row; its article is the one whose words stand in the row, and `articles` has the numbers of all.
struct TimelineCSV: TimelineDocument {
  /// Names of the columns. Further ones are added at the end.
  static let columns =
    ["date", "kind", "text"] + ArticleReference.columns
    + ["people", "reported", "source_count", "copy_count", "articles", "sort_key"]

  private var isFirst = true

  mutating func write(_ entries: [TimelineEntry]) -> String {
    var writer = CSVWriter()
    if isFirst, !entries.isEmpty {
      writer.header(Self.columns)
      isFirst = false
    }
    for entry in entries { writer.row(Self.row(entry)) }
    return writer.take()
  }

  mutating func end() -> String { "" }

  private static func row(_ entry: TimelineEntry) -> [CSVWriter.Field] {
    let articles = entry.articles
    return [.text(entry.date), .text(entry.kind.rawValue), .text(entry.text)]
      + (articles.first?.row ?? ArticleReference.columns.map { _ in .text(nil) })
      + [
        .text(entry.people.joined(separator: "; ")), .text(entry.reported), .number(entry.sourceCount),
        .number(entry.copyCount), .text(articles.map { String($0.id) }.joined(separator: " ")),
        .text(entry.sortKey),
      ]
  }
}
