/// How a table in a text file marks its cells.
struct TableDialect: Sendable, Equatable {
  /// Between cells: a comma, a semicolon, a tab or a bar.
  var separator: UInt8 = 0x2C
  /// Whether `\"` stands for a quotation mark in a quoted cell, as MySQL and Spark write it, instead of `""`.
  var hasBackslash = false
  /// Bytes before the header: a byte-order mark, and the line `sep=;` that spreadsheets take a hint from.
  var start = 0

  init() {}

  /// The dialect that the first bytes of a file show.
  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    let first = bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
    let isHint = first.count == 5 && String(decoding: first, as: UTF8.self).lowercased().hasPrefix("sep=")
    if isHint, let mark = first.last {
      separator = mark
      start = first.endIndex
      while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D { start += 1 }
    } else {
      separator = TableDialect.separator(in: bytes[start...])
    }
    hasBackslash = TableDialect.showsBackslash(bytes)
  }

  /// The separator that stands most often in the header, outside quotation marks.
  private static func separator(in bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let separators: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]
    return separators.reduce(0x2C) { (counts[$1] ?? 0) > (counts[$0] ?? 0) ? $1 : $0 }
  }

  /// Whether quotation marks inside cells have backslashes before them, and none are doubled.
  private static func showsBackslash(_ bytes: [UInt8]) -> Bool {
    var isFound = false
    for index in bytes.indices.dropFirst() where bytes[index] == 0x22 {
      if bytes[index - 1] == 0x5C {
        isFound = true
      } else if index + 2 < bytes.count, bytes[index + 1] == 0x22, bytes[index + 2] >= 0x30,
        bytes[index - 1] >= 0x20,
        bytes[index - 1] != 0x2C
      {
        return false
      }
    }
    return isFound
  }
}
