/// Turns the bytes of a text file into clean UTF-8, whatever they were written in.
enum TextDecoder {
  /// Decodes UTF-8 or UTF-16 with or without a byte-order mark, else Windows-1252, and normalises the text.
  ///
  /// Throws ``IngestError/binary(kind:)`` for bytes that are no text.
  static func decode(_ bytes: [UInt8]) throws(IngestError) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return normalize(utf16(bytes.dropFirst(2), bigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return normalize(utf16(bytes.dropFirst(2), bigEndian: true)) }
    if let refusal = KnownKinds.refusal(of: bytes) { throw refusal }
    if let bigEndian = unmarkedUTF16(bytes) { return normalize(utf16(bytes[...], bigEndian: bigEndian)) }
    if isBinary(bytes) { throw .binary(kind: "binary data") }
    return normalize(utf8(bytes))
  }

  /// The UTF-8 of bytes in UTF-16, with a byte-order mark or told by its zero bytes, and not normalised; nil for other bytes.
  static func fromUTF16(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    return unmarkedUTF16(bytes).map { utf16(bytes[...], bigEndian: $0) }
  }

  /// Valid UTF-8 of bytes in UTF-8 or Windows-1252.
  ///
  /// A text with more good multi-byte sequences than bad bytes is damaged UTF-8 and keeps its good parts.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let (multibyte, invalid) = survey(bytes)
    if invalid == 0 { return bytes }
    if multibyte > invalid { return Array(String(decoding: bytes, as: UTF8.self).utf8) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: windows1252(byte)) }
    }
    return text
  }

  /// Counts well-formed multi-byte sequences and bytes that belong to none.
  private static func survey(_ bytes: [UInt8]) -> (multibyte: Int, invalid: Int) {
    var multibyte = 0
    var invalid = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, at: index)
      if length == 0 { invalid += 1 } else { multibyte += 1 }
      index += max(length, 1)
    }
    return (multibyte, invalid)
  }

  /// Bytes of the well-formed sequence at an index, 0 when there is none (Unicode Standard, table 3-7).
  private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    func follows(_ distance: Int) -> Bool {
      index + distance < bytes.count && bytes[index + distance] & 0xC0 == 0x80
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard follows(1), follows(2) else { return 0 }
      if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard follows(1), follows(2), follows(3) else { return 0 }
      if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (high, low) = bigEndian ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
      units.append(UInt16(high) << 8 | UInt16(low))
      index += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Byte order of UTF-16 without a mark, told by the zero bytes of its spaces and Latin letters; nil for other bytes.
  ///
  /// One unit in twelve must have a zero byte on one side (text in any alphabet has more spaces than that), and
  /// hardly any on the other.
  private static func unmarkedUTF16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = (even: 0, odd: 0)
    for (index, byte) in sample.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let units = sample.count / 2
    if zeros.odd * 12 >= units, zeros.even * 100 <= units { return false }
    if zeros.even * 12 >= units, zeros.odd * 100 <= units { return true }
    return nil
  }

  /// Whether one byte in fifty or more is a control character: fewer are slips, more are another format.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(8192)
    let strange = sample.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B && $0 != 0x1A }
    return strange * 50 > sample.count
  }

  /// The UTF-8 of one byte from 0x80 on; the five bytes that Windows-1252 leaves open vanish.
  private static func windows1252(_ byte: UInt8) -> String.UTF8View {
    if byte >= 0xA0 { return String(Unicode.Scalar(byte)).utf8 }
    let open = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ"
    let scalars = open.unicodeScalars
    let scalar = scalars[scalars.index(scalars.startIndex, offsetBy: Int(byte) - 0x80)]
    return scalar == "\0" ? "".utf8 : String(scalar).utf8
  }
}
