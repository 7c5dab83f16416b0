internal import CLibXML2

/// Character references in text that was written twice over, as titles in attributes and linked data often are.
public enum Entities {
  /// A reference longer than this is none: the longest name of HTML 4 has eight letters.
  private static let lengthLimit = 12

  /// The text with `&amp;`, `&#8217;`, `&#x2019;` and the names of HTML 4 resolved, twice where resolving gives another reference
  /// (`&amp;#39;`); what nobody knows stays.
  public static func decode(_ text: String) -> String {
    var text = text
    for _ in 0..<2 {
      guard text.utf8.contains(0x26) else { return text }
      text = decodeOnce(text)
    }
    return text
  }

  private static func decodeOnce(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x26,
        let end = bytes[index..<min(index + lengthLimit, bytes.count)].firstIndex(of: 0x3B),
        let scalar = scalar(bytes[(index + 1)..<end])
      {
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end + 1
      } else {
        decoded.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = name.first else { return nil }
    if first != 0x23 {
      let text = String(decoding: name, as: UTF8.self)
      if text == "apos" { return "'" }
      guard let entity = htmlEntityLookup(text) else { return nil }
      return Unicode.Scalar(entity.pointee.value)
    }
    let digits = String(decoding: name.dropFirst(), as: UTF8.self)
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // Pages write the characters of Windows by their numbers there, which HTML reads so too.
    return value.flatMap { $0 >= 0x20 ? Unicode.Scalar(windows[$0] ?? $0) : nil }
  }

  /// Numbers of Windows-1252 in the range that Unicode leaves to control characters.
  private static let windows: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x0192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021,
    0x88: 0x02C6, 0x89: 0x2030, 0x8A: 0x0160, 0x8B: 0x2039, 0x8C: 0x0152, 0x8E: 0x017D, 0x91: 0x2018,
    0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02DC,
    0x99: 0x2122, 0x9A: 0x0161, 0x9B: 0x203A, 0x9C: 0x0153, 0x9E: 0x017E, 0x9F: 0x0178,
  ]
}
