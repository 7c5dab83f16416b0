import Containers
import Wording

/// Turns the bytes of a page into UTF-8: by its byte-order mark, by what it or its surroundings say, or else by what it reads like.
enum PageDecoder {
  /// The page in valid UTF-8, without a byte-order mark.
  ///
  /// - Parameter charset: label from the HTTP header, which goes before what the page itself says. Where a label is wrong, that is
  ///   where the page is valid UTF-8 or where many bytes mean nothing under the label, the content decides.
  static func decode(_ bytes: [UInt8], charset: String?) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(Array(bytes.dropFirst(3))) }
    if let text = TextDecoder.fromUTF16(bytes) { return text }
    let check = EncodingGuesser.utf8(bytes)
    if check.isValid, !check.isASCII { return bytes }
    let declared = (charset ?? declaration(in: bytes)).flatMap(CharacterEncoding.init(label:))
    if check.isASCII, !(declared?.name.hasPrefix("ISO-2022") ?? false) { return bytes }
    if let declared, declared != .utf8, let (text, unknown) = declared.decode(bytes),
      unknown * unknownShare <= bytes.count
    {
      return text
    }
    // UTF-8 with some damage stays UTF-8.
    let repaired = TextDecoder.utf8(bytes)
    if holdsReplacement(repaired) { return repaired }
    return EncodingGuesser.guess(bytes, language: language(in: bytes)).decode(bytes)?.text ?? repaired
  }

  /// One byte in so many may mean nothing under a label that is believed.
  private static let unknownShare = 500
  /// What a page says about itself is at its beginning: the HTML standard looks at 1024 bytes, pages of today put more before it.
  private static let declarationLimit = 8192

  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    EncodingGuesser.utf8(bytes).isValid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func holdsReplacement(_ text: [UInt8]) -> Bool {
    ByteSearch.holds("\u{FFFD}", in: text[...])
  }

  /// The label in `<meta charset>`, `<meta http-equiv>` or the XML declaration.
  static func declaration(in bytes: [UInt8]) -> String? {
    let head = head(of: bytes)
    if let start = ByteSearch.first("<?xml", in: head), start.lowerBound < 16,
      let end = head[start.upperBound...].firstIndex(of: 0x3E),
      let label = value(of: "encoding", in: head[start.upperBound..<end])
    {
      return label
    }
    var rest = head
    while let tag = ByteSearch.first("<meta", in: rest) {
      let end = rest[tag.upperBound...].firstIndex(of: 0x3E) ?? rest.endIndex
      if let label = value(of: "charset", in: rest[tag.upperBound..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  /// The code in `<html lang>`.
  private static func language(in bytes: [UInt8]) -> String? {
    let head = head(of: bytes)
    guard let tag = ByteSearch.first("<html", in: head) else { return nil }
    let end = head[tag.upperBound...].firstIndex(of: 0x3E) ?? head.endIndex
    return value(of: "lang", in: head[tag.upperBound..<end]).map { String($0.prefix(2)) }
  }

  /// The beginning of a page in small letters.
  private static func head(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.prefix(declarationLimit).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
  }

  /// What stands behind a name and `=`, up to a blank, a quotation mark or a semicolon.
  private static func value(of name: StaticString, in text: ArraySlice<UInt8>) -> String? {
    guard let range = ByteSearch.first(name, in: text) else { return nil }
    var rest = text[range.upperBound...].drop { $0 <= 0x20 }
    guard rest.popFirst() == 0x3D else { return nil }
    rest = rest.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
    let value = rest.prefix {
      $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F && $0 != 0x3F
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
