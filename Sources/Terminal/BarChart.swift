/// A small bar chart lying on its side: a label, a bar in eighths of a column, the number.
package enum BarChart {
  /// Widest bar, so that a chart stays small on a wide terminal.
  private static let longest = 40
  /// Widest share of one, so that small numbers do not look great.
  private static let unit = 4

  /// One line a row; the greatest value fills the room that labels and numbers leave. A value above zero always shows something.
  package static func lines(_ rows: [(label: String, value: Int)], width: Int, look: Look = .cyan)
    -> [StyledText]
  {
    let labels = rows.reduce(0) { max($0, DisplayWidth.columns($1.label)) }
    let greatest = rows.reduce(0) { max($0, $1.value) }
    let room = min(longest, greatest * unit, width - labels - 4 - Figures.grouped(greatest).utf8.count)
    guard greatest > 0, room > 0 else { return [] }
    return rows.map { row in
      let eighths = row.value > 0 ? max(1, row.value * room * 8 / greatest) : 0
      var line = StyledText(row.label).padded(to: labels) + StyledText("  ")
      line += StyledText(bar(eighths: eighths), look)
      return row.value > 0
        ? line + StyledText(" " + Figures.grouped(row.value), .dim) : line + StyledText("·", .dim)
    }
  }

  private static func bar(eighths: Int) -> String {
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }
}
