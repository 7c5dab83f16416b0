extension TextDecoder {
  /// One kind of line break and one kind of space, and nothing invisible.
  ///
  /// CRLF, CR, NEL and the Unicode line separators become `\n`; runs of spaces, tabs and wider or non-breaking spaces become one
  /// space; control characters, byte-order marks, soft hyphens and zero-width spaces vanish. A form feed parts paragraphs.
  static func normalize(_ bytes: [UInt8]) -> [UInt8] {
    // Nothing becomes longer but a form feed.
    let capacity = bytes.count + bytes.count { $0 == 0x0C }
    return bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
        var normalizer = Normalizer(bytes: bytes, room: room)
        count = normalizer.run()
      }
    }
  }

  private struct Normalizer {
    let bytes: UnsafeBufferPointer<UInt8>
    let room: UnsafeMutableBufferPointer<UInt8>
    private var index = 0
    private var count = 0

    init(bytes: UnsafeBufferPointer<UInt8>, room: UnsafeMutableBufferPointer<UInt8>) {
      self.bytes = bytes
      self.room = room
    }

    private mutating func append(_ byte: UInt8) {
      room[count] = byte
      count += 1
    }

    private mutating func space() { if count == 0 || room[count - 1] != 0x20 { append(0x20) } }

    private func byte(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }

    /// The bytes written.
    mutating func run() -> Int {
      while index < bytes.count {
        let first = bytes[index]
        switch first {
        case 0x21...0x7E, 0x0A: append(first)
        case 0x20, 0x09: space()
        case 0x0D:
          append(0x0A)
          if byte(1) == 0x0A { index += 1 }
        case 0x0C:
          append(0x0A)
          append(0x0A)
        case 0..<0x20, 0x7F: break
        case 0xC2 where byte(1) == 0xA0:
          space()
          index += 1
        case 0xC2 where byte(1) == 0x85:
          append(0x0A)
          index += 1
        case 0xC2 where byte(1) < 0xA0 || byte(1) == 0xAD: index += 1
        case 0xE2, 0xE3, 0xEF: wide(first, byte(1), byte(2))
        default: append(first)
        }
        index += 1
      }
      return count
    }

    /// Takes the three-byte sequences among which the wide spaces and invisible marks lie.
    private mutating func wide(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
      switch (first, second, third) {
      case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): space()
      case (0xE2, 0x80, 0xA8): append(0x0A)
      case (0xE2, 0x80, 0xA9):
        append(0x0A)
        append(0x0A)
      case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): break
      default:
        append(first)
        return
      }
      index += 2
    }
  }
}
