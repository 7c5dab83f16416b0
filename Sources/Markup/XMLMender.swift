internal import CLibXML2

/// Mends a document in XML before it is parsed, where it is plain what was meant: feeds are written by hand and by templates.
///
/// The parser goes on behind a mistake, but from there on it drops every named reference, even the five of XML (libxml2,
/// `xmlParseReference`), while it keeps numeric ones. So no named reference is left to it.
enum XMLMender {
  /// The document with all named references as numeric ones or characters: HTML's are known without being declared; any
  /// other name, also one that the document declares, stays readable as it is written.
  ///
  /// Characters that XML forbids are gone, also as references; a `<` that opens no tag, a bare `&` and a stray `]]>` are
  /// text. CDATA and comments are left alone, but for what is forbidden; a CDATA section without an end gets one.
  static func mend(_ document: [UInt8]) -> [UInt8] {
    let document = withoutForbidden(document)
    var mended: [UInt8] = []
    mended.reserveCapacity(document.count + 64)
    var index = 0
    var kept = 0
    func starts(_ mark: StaticString) -> Bool {
      document.count - index >= mark.utf8CodeUnitCount
        && mark.withUTF8Buffer { document[index..<(index + $0.count)].elementsEqual($0) }
    }
    func put(_ bytes: some Sequence<UInt8>, through end: Int) {
      mended.append(contentsOf: document[kept..<index])
      mended.append(contentsOf: bytes)
      index = end
      kept = end
    }
    while index < document.count {
      switch document[index] {
      case 0x3C:
        if starts("<![CDATA[") {
          let (end, isClosed) = XMLBytes.end(of: "]]>", document, index + 9)
          index = end
          if !isClosed { put("]]>".utf8, through: end) }
        } else if starts("<!--") {
          index = XMLBytes.end(of: "-->", document, index + 4).index
        } else if starts("<?") {
          index = XMLBytes.end(of: "?>", document, index + 2).index
        } else if index + 1 < document.count, XMLBytes.beginsTag(document[index + 1]) {
          index += 1
        } else {
          put("&#60;".utf8, through: index + 1)
        }
      case 0x5D where starts("]]>"): put("]]&#62;".utf8, through: index + 3)
      case 0x26:
        if let replacement = replacement(at: index, in: document) {
          put(replacement.bytes, through: replacement.end)
        } else {
          index += 1
        }
      default: index += 1
      }
    }
    mended.append(contentsOf: document[kept...])
    return mended
  }

  /// Without control characters, U+FFFE and U+FFFF (XML 1.0, production 2, `Char`).
  private static func withoutForbidden(_ document: [UInt8]) -> [UInt8] {
    func isForbidden(_ index: Int) -> Bool {
      let byte = document[index]
      if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
      return byte == 0xEF && index + 2 < document.count && document[index + 1] == 0xBF
        && document[index + 2] >= 0xBE
    }
    guard let first = document.indices.first(where: isForbidden) else { return document }
    var clean = Array(document[..<first])
    clean.reserveCapacity(document.count)
    var index = first
    while index < document.count {
      if isForbidden(index) {
        index += document[index] == 0xEF ? 3 : 1
      } else {
        clean.append(document[index])
        index += 1
      }
    }
    return clean
  }

  /// What stands for the reference at an ampersand; nil when it stays as it is.
  private static func replacement(at ampersand: Int, in document: [UInt8]) -> (bytes: [UInt8], end: Int)? {
    let bare = (Array("&#38;".utf8), ampersand + 1)
    var end = ampersand + 1
    if end < document.count, document[end] == 0x23 {
      guard let (value, end) = number(behind: end, in: document) else { return bare }
      return isAllowed(value) ? nil : ([], end)
    }
    while end < document.count, isNameByte(document[end]), end - ampersand <= longestName { end += 1 }
    let name = document[(ampersand + 1)..<end]
    // A bare ampersand, as in "R&B".
    guard !name.isEmpty, end < document.count, document[end] == 0x3B else { return bare }
    for known in predefined where known.name.withUTF8Buffer({ name.elementsEqual($0) }) {
      return (Array(known.number.utf8), end + 1)
    }
    let entity = (Array(name) + [0]).withUnsafeBufferPointer { htmlEntityLookup($0.baseAddress) }
    guard let entity, let scalar = Unicode.Scalar(entity.pointee.value) else { return bare }
    return (Array(String(scalar).utf8), end + 1)
  }

  /// The value of a numeric reference, too large ones as the largest number, and where it ends; nil for what is none.
  private static func number(behind hash: Int, in document: [UInt8]) -> (value: UInt32, end: Int)? {
    var index = hash + 1
    let isHexadecimal = index < document.count && document[index] == 0x78
    if isHexadecimal { index += 1 }
    var value: UInt32 = 0
    let start = index
    while index < document.count, let digit = XMLBytes.digit(document[index]), isHexadecimal || digit < 10 {
      value = value > 0x10_FFFF ? value : value * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard index > start, index < document.count, document[index] == 0x3B else { return nil }
    return (value, index + 1)
  }

  private static func isAllowed(_ value: UInt32) -> Bool {
    if value < 0x20 { return value == 0x09 || value == 0x0A || value == 0x0D }
    return Unicode.Scalar(value) != nil && value != 0xFFFE && value != 0xFFFF
  }

  /// The longest name among HTML 4's is `thetasym`.
  private static let longestName = 10

  private static let predefined: [(name: StaticString, number: String)] = [
    ("amp", "&#38;"), ("lt", "&#60;"), ("gt", "&#62;"), ("quot", "&#34;"), ("apos", "&#39;"),
  ]

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
