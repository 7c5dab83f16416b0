/// Takes a row apart into its cells.
enum RowCells {
  /// The cells of a row in valid UTF-8, quotation marks taken off; read as ``RowScanner`` reads them.
  static func cells(of row: [UInt8], _ dialect: TableDialect) -> [String] {
    var cells: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    var index = 0
    while index < row.count {
      let byte = row[index]
      let next = index + 1 < row.count ? row[index + 1] : nil
      if isQuoted {
        if byte == 0x5C, dialect.hasBackslash, let next {
          cell.append(contentsOf: escaped(next))
          index += 1
        } else if byte == 0x22, next == 0x22, !dialect.hasBackslash {
          cell.append(0x22)
          index += 1
        } else if byte == 0x22, next == nil || next == dialect.separator {
          isQuoted = false
          wasQuoted = true
        } else {
          cell.append(byte)
        }
      } else if byte == dialect.separator {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll()
        wasQuoted = false
      } else if byte == 0x22, !wasQuoted, cell.allSatisfy({ $0 == 0x20 }) {
        isQuoted = true
        cell.removeAll()
      } else {
        cell.append(byte)
      }
      index += 1
    }
    cells.append(String(decoding: cell, as: UTF8.self))
    return cells
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0x6E: [0x0A]
    case 0x74: [0x09]
    case 0x72: []
    case 0x22, 0x5C: [byte]
    default: [0x5C, byte]
    }
  }
}
