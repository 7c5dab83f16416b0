/// Finds the end of a row in bytes that come piece by piece (RFC 4180).
///
/// Only a quotation mark at the beginning of a cell opens it; inside, one that neither a separator nor the row's end follows
/// belongs to the cell, as tools that do not double them write it.
struct RowScanner {
  enum Outcome {
    /// The bytes end inside the row.
    case more
    /// The row ends before the index, at which a line break stands.
    case ended
    /// A line break stands at the index, inside a cell that may have none.
    case broken
  }

  let dialect: TableDialect
  /// Cells so far.
  private(set) var cells = 1
  /// Whether the row is inside a quoted cell.
  private(set) var isQuoted = false
  /// Line breaks so far, inside quoted cells.
  private(set) var breaks = 0

  /// Quotation marks in quoted cells that are neither doubled nor at the end of the cell.
  private(set) var strays = 0

  /// Whether such a mark stands where a cell of a further line would begin: as if the cell had been left open.
  private(set) var isSuspicious = false

  private let mayBreak: Bool
  private var isCellStart = true

  /// `mayBreak`: whether a quoted cell may go over several lines.
  init(_ dialect: TableDialect, mayBreak: Bool = true) {
    self.dialect = dialect
    self.mayBreak = mayBreak
  }

  /// Goes on with the byte at an index; at the end of all bytes, `isLast`, a row needs no line break.
  mutating func scan(_ bytes: [UInt8], from index: inout Int, isLast: Bool) -> Outcome {
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        let byte = bytes[index]
        if isQuoted {
          if byte == 0x5C, dialect.hasBackslash {
            if index + 1 == bytes.count, !isLast { return .more }
            index += 1
          } else if byte == 0x22 {
            // What the mark means depends on the byte after it.
            guard index + 1 < bytes.count || isLast else { return .more }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
            if next == 0x22, !dialect.hasBackslash {
              index += 1
            } else if next == dialect.separator || next == 0x0A || next == 0x0D {
              isQuoted = false
            } else {
              strays += 1
              if index > 0, bytes[index - 1] == dialect.separator, breaks > 0 { isSuspicious = true }
            }
          } else if byte == 0x0A {
            if !mayBreak { return .broken }
            breaks += 1
          }
        } else if byte == 0x0A || byte == 0x0D {
          return .ended
        } else if byte == dialect.separator {
          cells += 1
          isCellStart = true
          index += 1
          continue
        } else if byte == 0x22, isCellStart {
          isQuoted = true
        }
        if byte != 0x20 || dialect.separator == 0x20 || isQuoted { isCellStart = false }
        index += 1
      }
      return isLast && !isQuoted ? .ended : .more
    }
  }
}
