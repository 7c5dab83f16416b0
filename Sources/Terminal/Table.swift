/// Rows in aligned columns, fitted to a width: columns that may give way are narrowed and their text cut with `…`.
package struct Table: Sendable {
  /// A column's heading and how it behaves.
  package struct Column: Sendable {
    package var title: String
    package var alignment: Alignment
    /// The fewest columns it is narrowed to; nil for one that never gives way.
    package var minimum: Int?

    /// A column that keeps its width, or gives way down to `minimum`.
    package init(_ title: String, _ alignment: Alignment = .leading, minimum: Int? = nil) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
    }
  }

  /// Blanks between two columns.
  private static let gap = 2

  private let columns: [Column]
  private var rows: [[StyledText]] = []

  /// A table without rows.
  package init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; it has one cell a column.
  package mutating func add(_ row: [StyledText]) {
    precondition(
      row.count == columns.count, "a row of \(row.count) cells in a table of \(columns.count) columns")
    rows.append(row)
  }

  /// Heading and rows as lines of at most so many columns, as long as the columns' minimums allow it; without blanks at line ends.
  package func lines(width: Int) -> [StyledText] {
    let widths = fitted(to: width)
    let heading = columns.map { StyledText($0.title, .dim) }
    let all = columns.allSatisfy(\.title.isEmpty) ? rows : [heading] + rows
    return all.map { line($0, widths) }
  }

  private func line(_ row: [StyledText], _ widths: [Int]) -> StyledText {
    var result = StyledText()
    let last = row.lastIndex { !$0.isEmpty } ?? -1
    for (index, cell) in row.enumerated() where index <= last {
      if index > 0 { result += StyledText(String(repeating: " ", count: Self.gap)) }
      let cell = cell.truncated(to: widths[index])
      let endsLine = index == last && columns[index].alignment == .leading
      result += endsLine ? cell : cell.padded(to: widths[index], columns[index].alignment)
    }
    return result
  }

  /// The widest of the columns that may give way is narrowed first, until all fit.
  private func fitted(to width: Int) -> [Int] {
    var widths = columns.indices.map { index in
      rows.reduce(DisplayWidth.columns(columns[index].title)) { max($0, $1[index].columns) }
    }
    var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - width
    while excess > 0 {
      let yielding = columns.indices.filter { widths[$0] > (columns[$0].minimum ?? Int.max) }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
