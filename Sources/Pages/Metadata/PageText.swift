internal import Markup
internal import Wording

/// Text as fields of a page carry it: with character references and tags in it, and white space of all kinds.
enum PageText {
  /// No field is read beyond this many bytes.
  static let lengthLimit = 4000

  /// The words of a field on one line; nil when there are none.
  static func clean(_ field: String) -> String? { clean(field, limit: lengthLimit) }

  /// The same of a text of so many bytes at most.
  static func clean(_ field: String, limit: Int) -> String? {
    var field = field
    if field.utf8.count > limit { field = String(field.prefix(limit)) }
    if field.utf8.contains(0x26) { field = Entities.decode(field) }
    let bytes = Array(field.utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x3C, let end = tagEnd(bytes, index) {
        index = end
      } else if let width = space(bytes, index) {
        if text.last != 0x20, !text.isEmpty { text.append(0x20) }
        index += width
      } else if let width = invisible(bytes, index) {
        index += width
      } else {
        text.append(byte)
        index += 1
      }
    }
    if text.last == 0x20 { text.removeLast() }
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// Letters and digits of a text in small letters, to tell whether two texts are the same words.
  static func squeezed(_ text: String) -> [UInt8] { Line(text.lowercased()).folded.filter(\.isWordByte) }

  /// The words of a text in small letters.
  static func words(_ text: String) -> [ArraySlice<UInt8>] {
    Line(text.lowercased()).folded.split { !$0.isWordByte && $0 != 0x27 }
  }

  /// Where the tag ends that begins here; nil for a `<` that is none.
  private static func tagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case 0x2F, 0x41...0x5A, 0x61...0x7A: break
    default: return nil
    }
    return bytes[start..<min(start + 300, bytes.count)].firstIndex(of: 0x3E).map { $0 + 1 }
  }

  /// How many bytes the space has that stands here: ASCII, no-break, or one of the Unicode spaces and line ends.
  private static func space(_ bytes: [UInt8], _ index: Int) -> Int? {
    if bytes[index] <= 0x20 || bytes[index] == 0x7F { return 1 }
    if bytes[index] == 0xC2, index + 1 < bytes.count {
      return bytes[index + 1] <= 0xA0 ? 2 : nil
    }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return nil }
    return (0x80...0x8A).contains(bytes[index + 2]) || [0xA8, 0xA9, 0xAF].contains(bytes[index + 2]) ? 3 : nil
  }

  /// How many bytes the mark has that nobody sees: zero-width ones, those of direction, the byte order mark.
  private static func invisible(_ bytes: [UInt8], _ index: Int) -> Int? {
    guard index + 2 < bytes.count else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9),
      (0xEF, 0xBB, 0xBF):
      return 3
    default: return nil
    }
  }
}
