/// What the bytes of XML are, for those who look at them before they are parsed.
enum XMLBytes {
  /// The index behind a mark that is looked for from an index on; the end where there is none.
  static func end(of mark: StaticString, _ bytes: [UInt8], _ start: Int) -> (index: Int, isClosed: Bool) {
    var index = min(start, bytes.count)
    while let found = bytes[index...].firstIndex(of: mark.utf8Start.pointee) {
      if mark.withUTF8Buffer({ bytes[found...].starts(with: $0) }) {
        return (found + mark.utf8CodeUnitCount, true)
      }
      index = found + 1
    }
    return (bytes.count, false)
  }

  /// Whether a byte behind `<` makes a tag or a declaration of it.
  static func beginsTag(_ byte: UInt8) -> Bool { beginsName(byte) || byte == 0x2F || byte == 0x21 }

  /// Whether a name may begin with a byte; all beyond ASCII count.
  static func beginsName(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  /// Whether a byte may stand in a name.
  static func isName(_ byte: UInt8) -> Bool {
    beginsName(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }
}
