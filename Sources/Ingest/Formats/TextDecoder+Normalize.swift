extension TextDecoder {
  /// One kind of line break and one kind of space, and nothing invisible.
  ///
  /// CRLF, CR, NEL and the Unicode line separators become `\n`; runs of spaces, tabs and wider or non-breaking spaces become one
  /// space; control characters, byte-order marks, soft hyphens and zero-width spaces vanish. A form feed parts paragraphs.
  static func normalize(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    func space() { if text.last != 0x20 { text.append(0x20) } }
    while index < bytes.count {
      let first = bytes[index]
      switch first {
      case 0x21...0x7E, 0x0A:
        text.append(first)
        index += 1
      case 0x20, 0x09:
        space()
        index += 1
      case 0x0D:
        text.append(0x0A)
        index += byte(1) == 0x0A ? 2 : 1
      case 0x0C:
        text.append(contentsOf: [0x0A, 0x0A])
        index += 1
      case 0..<0x20, 0x7F: index += 1
      case 0xC2 where byte(1) == 0xA0:
        space()
        index += 2
      case 0xC2 where byte(1) == 0x85:
        text.append(0x0A)
        index += 2
      case 0xC2 where byte(1) < 0xA0 || byte(1) == 0xAD: index += 2
      case 0xE2, 0xE3, 0xEF:
        index += normalizeWide((first, byte(1), byte(2)), into: &text)
      default:
        text.append(first)
        index += 1
      }
    }
    return text
  }

  /// Takes the three-byte sequences among which the wide spaces and invisible marks lie; returns the bytes taken.
  private static func normalizeWide(_ bytes: (UInt8, UInt8, UInt8), into text: inout [UInt8]) -> Int {
    switch bytes {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      if text.last != 0x20 { text.append(0x20) }
    case (0xE2, 0x80, 0xA8): text.append(0x0A)
    case (0xE2, 0x80, 0xA9): text.append(contentsOf: [0x0A, 0x0A])
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): break
    default:
      text.append(bytes.0)
      return 1
    }
    return 3
  }
}
