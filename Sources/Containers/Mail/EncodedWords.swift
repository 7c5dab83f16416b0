/// Decodes header text with encoded words, `=?UTF-8?Q?Caf=C3=A9?=` (RFC 2047).
enum EncodedWords {
  /// The text of a header's value; what is no encoded word stays as it is.
  static func decode(_ value: [UInt8]) -> String {
    var text = ""
    // Bytes of neighbouring words in one encoding are decoded together: some writers cut characters apart.
    var pending: (bytes: [UInt8], charset: String)?
    var plain: [UInt8] = []
    func flushWord() {
      if let word = pending { text += Charset.decode(word.bytes, named: word.charset) }
      pending = nil
    }
    func flushPlain() {
      text += Charset.decode(plain, named: "")
      plain = []
    }
    var index = 0
    while index < value.count {
      guard value[index] == 0x3D, let word = word(at: index, in: value) else {
        plain.append(value[index])
        index += 1
        continue
      }
      // Blanks between two encoded words belong to neither.
      if pending == nil || !plain.allSatisfy(\.isBlank) {
        flushWord()
        flushPlain()
      }
      plain = []
      if pending?.charset == word.charset {
        pending?.bytes += word.bytes
      } else {
        flushWord()
        pending = (word.bytes, word.charset)
      }
      index = word.end
    }
    flushWord()
    flushPlain()
    return text
  }

  private static func word(at start: Int, in value: [UInt8]) -> (bytes: [UInt8], charset: String, end: Int)? {
    // A word has 75 characters at most; some writers exceed that.
    let bytes = value[start..<min(start + 2000, value.count)]
    guard bytes.begins(with: "=?") else { return nil }
    guard let first = bytes[(start + 2)...].firstIndex(of: 0x3F), first - start < 64,
      first + 2 < bytes.endIndex,
      bytes[first + 2] == 0x3F
    else { return nil }
    let body = first + 3
    guard body < bytes.endIndex, let end = bytes[body...].firstIndex(of: 0x3F), end + 1 < bytes.endIndex,
      bytes[end + 1] == 0x3D
    else { return nil }
    // `*` begins the language (RFC 2231).
    let charset = bytes[(start + 2)..<first].prefix { $0 != 0x2A }.loweredText
    switch bytes[first + 1].lowered {
    case 0x62: return (TransferEncoding.base64(bytes[body..<end]), charset, end + 2)
    case 0x71: return (TransferEncoding.quotedPrintable(bytes[body..<end], isWord: true), charset, end + 2)
    default: return nil
    }
  }
}
