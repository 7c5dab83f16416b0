/// What a scalar means to the tokenizer.
enum CharacterClass: UInt8 {
  case space = 0x61
  case letter, upper, digit, apostrophe, doubleQuote, hyphen, period, at, hash, punctuation, symbol
  /// Combining marks, variation selectors, joiners: belong to the scalar before.
  case mark

  struct Scalar {
    let value: UInt32
    let length: Int
    let `class`: CharacterClass
  }

  /// The raw values of the classes of ASCII, 32 a line.
  private static var ascii: StaticString {
    """
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    akfjkkkekkkkkghkddddddddddkkkkkk\
    icccccccccccccccccccccccccckkkkk\
    ebbbbbbbbbbbbbbbbbbbbbbbbbbkkkka
    """
  }

  /// The class of a byte of ASCII.
  @inline(__always)
  static func of(ascii byte: UInt8) -> CharacterClass {
    // Bounded by the mask: the table has 128 bytes.
    CharacterClass(rawValue: ascii.utf8Start[Int(byte & 0x7F)]) ?? .symbol
  }

  /// The scalar at an index below the limit, which is at most the number of bytes.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Scalar {
    let first = bytes[index]
    if first < 0x80 { return Scalar(value: UInt32(first), length: 1, class: of(ascii: first)) }
    return decodeMultibyte(bytes, at: index, limit: limit)
  }

  @inline(never)
  private static func decodeMultibyte(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int)
    -> Scalar
  {
    let first = bytes[index]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= limit else {
      return Scalar(value: UInt32(first), length: 1, class: .symbol)
    }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for step in 1..<length { value = value << 6 | UInt32(bytes[index + step] & 0x3F) }
    return Scalar(value: value, length: length, class: classify(value))
  }

  private static func classify(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x2039, 0x203A: return .apostrophe
    case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB: return .doubleQuote
    case 0x2010, 0x2011: return .hyphen
    case 0x2012...0x2015, 0x2026, 0x2022, 0xB7: return .punctuation
    case 0xA0, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return .space
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return .mark
    case 0xFF03: return .hash
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return .upper
    case .lowercaseLetter, .otherLetter, .modifierLetter: return .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
    case .decimalNumber: return .digit
    case .spaceSeparator, .control, .lineSeparator, .paragraphSeparator: return .space
    case .dashPunctuation, .openPunctuation, .closePunctuation, .connectorPunctuation, .otherPunctuation,
      .initialPunctuation, .finalPunctuation:
      return .punctuation
    default: return .symbol
    }
  }

  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  @inline(__always)
  static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isASCIILetter(byte)
  }

  /// Whether a letter or digit stands at the index.
  static func wordContinues(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, limit: Int) -> Bool {
    guard index < limit else { return false }
    switch decode(bytes, at: index, limit: limit).class {
    case .letter, .upper, .digit: return true
    default: return false
    }
  }

  static func hashLowercased(_ value: UInt32, _ hash: UInt64) -> UInt64 {
    guard let scalar = Unicode.Scalar(value) else { return hash }
    var hash = hash
    for byte in scalar.properties.lowercaseMapping.utf8 { hash = WordKey.step(hash, byte) }
    return hash
  }
}
