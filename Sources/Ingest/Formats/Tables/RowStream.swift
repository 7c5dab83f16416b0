import Containers

/// Cuts a table in a text file into its rows, without ever holding more of it than one row and one chunk.
///
/// A row whose quotation marks do not match costs the others nothing: it ends with its line.
struct RowStream {
  /// A row, as it is written, without its line break.
  struct Row: Equatable {
    var bytes: [UInt8]
    /// Bytes of the file before it.
    var offset: Int
    /// From 1, the header being row 1; empty lines do not count.
    var number: Int
    /// The line it begins on, from 1.
    var line: Int
    /// What is wrong with it as a row.
    var defect: Defect?
  }

  /// Why a row cannot be read.
  enum Defect: Equatable {
    /// Longer than the limit: then `bytes` is empty and the rest was passed over.
    case tooLong
    /// A quotation mark opens a cell and none closes it.
    case unclosed
  }

  let dialect: TableDialect
  private let limit: Int
  private var window: ByteWindow
  private var number = 0
  private var line = 1
  /// Cells of the first row.
  private var width: Int?
  /// Bytes that were searched in vain for the quotation mark that closes a cell.
  private var searched = 0
  /// Bytes that may be so beyond as many as were passed: then rows no longer go over several lines, and a file of
  /// nothing but broken rows is still read in linear time.
  private static let searchLimit = 1 << 26

  /// `start` holds bytes already read from the source, enough to show the header; `limit` is the most bytes of a row.
  init(source: (any ByteSource)?, limit: Int, start: [UInt8]) {
    dialect = TableDialect(start)
    self.limit = limit
    window = ByteWindow(source, start: start, position: dialect.start)
    line += start[..<dialect.start].count { $0 == 0x0A }
  }

  /// Bytes of the file passed so far.
  var offset: Int { window.offset }

  /// Whether the next row can be had without reading from the source.
  var hasRow: Bool {
    if window.isAtEnd { return true }
    var index = window.position
    var scanner = RowScanner(dialect)
    while index < window.bytes.count, window.bytes[index] == 0x0A || window.bytes[index] == 0x0D {
      index += 1
    }
    if case .ended = scanner.scan(window.bytes, from: &index, isLast: false) { return true }
    return false
  }

  /// The next row; nil at the end. Throws what its source throws.
  mutating func next() throws(ContainerError) -> Row? {
    while true {
      while window.position < window.bytes.count {
        let byte = window.bytes[window.position]
        guard byte == 0x0A || byte == 0x0D else { break }
        // A carriage return alone ended lines on old machines.
        if byte == 0x0A
          || window.position + 1 < window.bytes.count && window.bytes[window.position + 1] != 0x0A
        {
          line += 1
        }
        window.position += 1
      }
      if window.position < window.bytes.count { break }
      if window.isAtEnd { return nil }
      _ = try window.fill()
    }
    number += 1
    return try cut()
  }

  private mutating func cut() throws(ContainerError) -> Row {
    var scanner = RowScanner(dialect, mayBreak: searched <= RowStream.searchLimit + offset)
    var index = window.position
    while true {
      switch scanner.scan(window.bytes, from: &index, isLast: window.isAtEnd) {
      case .ended:
        // Several lines that look like rows, or give too few cells: a mark is missing, and the lines are rows.
        let isMissing =
          scanner.isSuspicious || scanner.breaks > 0 && scanner.strays > 0 && scanner.cells < width ?? 0
        if isMissing { return try firstLine(as: .unclosed, searchedTo: index) }
        if width == nil { width = scanner.cells }
        return take(to: index, index - window.position > limit ? .tooLong : nil, lines: scanner.breaks)
      case .broken: return try firstLine(as: .unclosed, searchedTo: index)
      case .more:
        if window.isAtEnd || index - window.position > limit {
          return try firstLine(as: scanner.isQuoted ? .unclosed : .tooLong, searchedTo: index)
        }
        index -= try window.fill()
      }
    }
  }

  /// The line at the position, as a row that cannot be read.
  private mutating func firstLine(as defect: Defect, searchedTo end: Int) throws(ContainerError) -> Row {
    searched += end - window.position
    var index = window.position
    var isLong = false
    let offset = window.offset
    while true {
      if let end = window.bytes[index...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        if !isLong, end - window.position <= limit { return take(to: end, defect, lines: 0) }
        window.position = end
        return Row(bytes: [], offset: offset, number: number, line: line, defect: .tooLong)
      }
      index = window.bytes.count
      if window.isAtEnd { return take(to: index, isLong ? .tooLong : defect, lines: 0) }
      if isLong || index - window.position > limit {
        isLong = true
        window.position = index
      }
      index -= try window.fill()
    }
  }

  private mutating func take(to end: Int, _ defect: Defect?, lines: Int) -> Row {
    let bytes = defect == .tooLong ? [] : Array(window.bytes[window.position..<end])
    let row = Row(bytes: bytes, offset: window.offset, number: number, line: line, defect: defect)
    window.position = end
    line += lines
    return row
  }
}
