internal import CLibXML2

/// Puts characters for the names that XML does not know, before it is parsed: feeds use HTML's without declaring them, and
/// the parser drops what it does not know.
enum EntityNames {
  /// The document with HTML's named entities as characters; any other name, also one that the document declares, stays
  /// readable as it is written, its `&` escaped. CDATA and comments are left alone, the five names of XML too.
  static func resolve(_ document: [UInt8]) -> [UInt8] {
    guard document.contains(0x26) else { return document }
    var resolved: [UInt8] = []
    resolved.reserveCapacity(document.count + 64)
    var index = 0
    var kept = 0
    while index < document.count {
      switch document[index] {
      case 0x3C where document[index...].starts(with: "<![CDATA[".utf8):
        index = end(of: "]]>", document, index)
      case 0x3C where document[index...].starts(with: "<!--".utf8): index = end(of: "-->", document, index)
      case 0x26:
        guard let replacement = replacement(at: index, in: document) else {
          index += 1
          continue
        }
        resolved.append(contentsOf: document[kept..<index])
        resolved.append(contentsOf: replacement.bytes)
        index = replacement.end
        kept = index
      default: index += 1
      }
    }
    resolved.append(contentsOf: document[kept...])
    return resolved
  }

  private static func end(of mark: StaticString, _ document: [UInt8], _ start: Int) -> Int {
    var index = start
    while let found = document[index...].firstIndex(of: mark.utf8Start.pointee) {
      if mark.withUTF8Buffer({ document[found...].starts(with: $0) }) {
        return found + mark.utf8CodeUnitCount
      }
      index = found + 1
    }
    return document.count
  }

  /// What stands for the reference at an ampersand; nil when it stays as it is.
  private static func replacement(at ampersand: Int, in document: [UInt8]) -> (bytes: [UInt8], end: Int)? {
    var end = ampersand + 1
    if end < document.count, document[end] == 0x23 { return nil }
    while end < document.count, isNameByte(document[end]), end - ampersand <= longestName { end += 1 }
    let name = document[(ampersand + 1)..<end]
    guard !name.isEmpty, end < document.count, document[end] == 0x3B else {
      // A bare ampersand, as in "R&B".
      return (Array("&amp;".utf8), ampersand + 1)
    }
    if isXML(name) { return nil }
    let entity = (Array(name) + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    guard let entity, let scalar = Unicode.Scalar(entity.pointee.value) else {
      return (Array("&amp;".utf8), ampersand + 1)
    }
    return (Array(String(scalar).utf8), end + 1)
  }

  /// The longest name among HTML 4's is `thetasym`.
  private static let longestName = 10

  private static func isXML(_ name: ArraySlice<UInt8>) -> Bool {
    [StaticString("amp"), "lt", "gt", "quot", "apos"].contains { known in
      known.withUTF8Buffer { name.elementsEqual($0) }
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
