/// Looks at the beginning of a document for its root element, by which the formats in XML are told apart.
enum XMLRoot {
  /// The name of the root element without prefix; nil when the bytes, in UTF-8 or a Latin encoding, do not begin like XML.
  static func name(in start: [UInt8]) -> String? {
    var index = start.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while true {
      while index < start.count, start[index] <= 0x20 { index += 1 }
      guard index + 1 < start.count, start[index] == 0x3C else { return nil }
      switch start[index + 1] {
      case 0x3F:
        guard let end = end(of: "?>", start, index) else { return nil }
        index = end
      case 0x21:
        let isComment = start[index...].starts(with: "<!--".utf8)
        guard let end = isComment ? end(of: "-->", start, index) : endOfDeclaration(start, index) else {
          return nil
        }
        index = end
      default:
        let name = start[(index + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F && $0 != 0x3C }
        guard name.first.map({ $0 | 0x20 >= 0x61 }) == true, name.endIndex < start.count else { return nil }
        let local = name.split(separator: 0x3A).last ?? name
        return String(decoding: local, as: UTF8.self)
      }
    }
  }

  private static func end(of mark: StaticString, _ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while let found = bytes[index...].firstIndex(of: mark.utf8Start.pointee) {
      if mark.withUTF8Buffer({ bytes[found...].starts(with: $0) }) { return found + mark.utf8CodeUnitCount }
      index = found + 1
    }
    return nil
  }

  /// The end of a document type declaration, whose own declarations stand in square brackets.
  private static func endOfDeclaration(_ bytes: [UInt8], _ start: Int) -> Int? {
    var brackets = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case 0x5B: brackets += 1
      case 0x5D: brackets -= 1
      case 0x3E where brackets <= 0: return index + 1
      default: break
      }
    }
    return nil
  }
}
