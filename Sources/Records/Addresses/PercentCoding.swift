/// Percent-encoding in its one normal form (RFC 3986, section 6.2.2): letters, digits and `-._~` plain, what is encoded in capital digits.
enum PercentCoding {
  static func canonical(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count, let high = value(bytes[index + 1]),
        let low = value(bytes[index + 2])
      {
        append(high << 4 | low, wasPlain: false, to: &result)
        index += 3
      } else {
        append(byte, wasPlain: true, to: &result)
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// What stood plain stays so but for blanks, control characters and letters beyond ASCII.
  private static func append(_ byte: UInt8, wasPlain: Bool, to result: inout [UInt8]) {
    let isPlain =
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
      default: wasPlain && byte > 0x20 && byte < 0x7F
      }
    if isPlain {
      result.append(byte)
    } else {
      result += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 0xF)]
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
