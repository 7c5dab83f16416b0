extension UInt8 {
  /// The small letter of a Latin capital; every other byte as it is.
  var lowered: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// Space, tab, line feed, carriage return.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// The value of a hexadecimal digit.
  var hexDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks at its ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while slice.first?.isBlank == true { slice.removeFirst() }
    while slice.last?.isBlank == true { slice.removeLast() }
    return slice
  }

  /// The number that the slice is, all of it decimal digits; nil when it is none or too large.
  var decimal: Int? {
    guard !isEmpty, count <= 18 else { return nil }
    var value = 0
    for byte in self {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// Its characters, small letters for Latin capitals.
  var loweredText: String { String(decoding: map(\.lowered), as: UTF8.self) }

  /// Whether it begins with ASCII text, whatever the case of its letters; `text` is in small letters.
  func begins(with text: StaticString) -> Bool {
    text.withUTF8Buffer { wanted in count >= wanted.count && zip(self, wanted).allSatisfy { $0.lowered == $1 }
    }
  }
}
