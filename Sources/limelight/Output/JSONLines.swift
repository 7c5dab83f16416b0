import Records

/// Makes JSON safe to draw: what a terminal would obey is written as `\u…` escapes, which mean the same to every JSON reader.
enum JSONLines {
  /// The JSON text with C1 controls, DEL, bidirectional controls and line separators escaped; in valid JSON they stand inside strings only.
  static func safe(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: isUnsafe) else { return json }
    var result = ""
    result.reserveCapacity(json.utf8.count + 64)
    for scalar in json.unicodeScalars {
      if isUnsafe(scalar) {
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// One line of JSON made by the closure.
  static func line(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    writer.object(write)
    return safe(writer.text) + "\n"
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
