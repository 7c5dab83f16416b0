import Records

/// The columns of a table, and how its rows are read as articles; a value that any number of threads may use.
struct Table: Sendable {
  let dialect: TableDialect
  /// Whether the first row names the columns: not when none of its names is known and columns were asked for by number.
  let hasHeader: Bool
  private let columns: [Column]

  private struct Column {
    var name: String
    var readings: [FieldMeaning.Reading]
  }

  /// Takes the first row of a file.
  ///
  /// Throws ``IngestError/noTextColumn(columns:)`` or ``IngestError/noSuchColumn(_:columns:)``.
  init(header: [UInt8], dialect: TableDialect, map: ColumnMap = ColumnMap()) throws(IngestError) {
    self.dialect = dialect
    let names = RowCells.cells(of: TextDecoder.utf8(header), dialect).map(Draft.line)
    var readings = names.map(FieldMeaning.readings)
    // Of names that mean one thing or another a table has the usual one.
    var isByNumber = !map.entries.isEmpty
    for entry in map.entries {
      let places = Table.places(of: entry.column, in: names)
      guard let place = places.first else { throw .noSuchColumn(entry.column, columns: names) }
      if names[place] == entry.column || Int(entry.column) == nil { isByNumber = false }
      // What a person says comes before what names mean, and the first of it first.
      readings[place] = [FieldMeaning.Reading(meaning: entry.meaning, rank: -1)]
    }
    hasHeader = !isByNumber || names.contains { !FieldMeaning.readings(of: $0).isEmpty }
    let hasHeader = hasHeader
    columns = names.indices.map {
      Column(
        name: hasHeader && !names[$0].isEmpty ? Table.distinct(names, $0) : "column \($0 + 1)",
        readings: hasHeader || readings[$0].first?.rank == -1 ? readings[$0] : [])
    }
    let meanings = columns.flatMap(\.readings).map(\.meaning)
    if !meanings.contains(.body), !meanings.contains(.page) {
      throw .noTextColumn(columns: columns.map(\.name))
    }
  }

  /// The article of a row.
  ///
  /// Throws ``IngestError/brokenRow(problem:)``, or ``IngestError/noText`` when its text is empty.
  func draft(of row: RowStream.Row, article: Article) throws(IngestError) -> Draft {
    switch row.defect {
    case .tooLong: throw .tooLarge(limit: InputReader.articleLimit)
    case .unclosed: throw .brokenRow(problem: "a quotation mark opens a cell and none closes it")
    case nil: break
    }
    var cells = RowCells.cells(of: TextDecoder.utf8(row.bytes), dialect)
    while cells.count > columns.count, cells.last?.isEmpty == true { cells.removeLast() }
    if cells.count > columns.count {
      throw .brokenRow(problem: "it has \(cells.count) cells where the header names \(columns.count)")
    }
    var fields = ArticleFields(article)
    for (column, cell) in zip(columns, cells) {
      fields.add(Table.field(column.name, cell), column.readings)
    }
    return try fields.draft("the row ends before the column of the text")
  }

  /// A cell; what tools write for nothing is nothing.
  private static func field(_ name: String, _ cell: String) -> Field {
    if nothings.contains(cell) { return Field(name, .none, written: "null") }
    return Field(name, cell)
  }

  private static let nothings: Set<String> = [
    "", "nan", "NaN", "NaT", "None", "null", "NULL", "NA", "N/A", "n/a", "\\N", "[]",
  ]

  private static func places(of column: String, in names: [String]) -> [Int] {
    let exact = names.indices.filter { names[$0] == column }
    if !exact.isEmpty { return exact }
    let folded = FieldMeaning.folded(column)
    let alike = names.indices.filter { !folded.isEmpty && FieldMeaning.folded(names[$0]) == folded }
    if !alike.isEmpty { return alike }
    return Int(column).map { names.indices.contains($0 - 1) ? [$0 - 1] : [] } ?? []
  }

  /// The name of a column, numbered when others have it too.
  private static func distinct(_ names: [String], _ index: Int) -> String {
    let before = names[..<index].count { $0 == names[index] }
    return before == 0 ? names[index] : "\(names[index]) \(before + 1)"
  }
}
