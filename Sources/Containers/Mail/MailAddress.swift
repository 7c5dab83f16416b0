/// One sender: `Mia Roe <mia@lamp.example>`.
public struct MailAddress: Sendable, Equatable {
  /// The name shown; nil where there is only an address.
  public let name: String?
  /// `mia@lamp.example`; nil where there is only a name.
  public let address: String?

  /// Reads the first address of a field's value (RFC 5322, section 3.4), decoding the name; nil for an empty value.
  init?(_ value: [UInt8]) {
    var plain: [UInt8] = []
    var comment: [UInt8] = []
    var address: [UInt8]?
    var isQuoted = false
    var depth = 0
    var index = 0
    scan: while index < value.count {
      let byte = value[index]
      index += 1
      if byte == 0x5C, isQuoted || depth > 0, index < value.count {
        if depth > 0 { comment.append(value[index]) } else { plain.append(value[index]) }
        index += 1
        continue
      }
      switch byte {
      case 0x22 where depth == 0: isQuoted.toggle()
      case _ where isQuoted: plain.append(byte)
      case 0x28:
        if depth > 0 { comment.append(byte) }
        depth += 1
      case 0x29 where depth > 0:
        depth -= 1
        if depth > 0 { comment.append(byte) }
      case _ where depth > 0: comment.append(byte)
      case 0x3C:
        let end = value[index...].firstIndex(of: 0x3E) ?? value.endIndex
        address = Array(value[index..<end][...].trimmed)
        break scan
      case 0x2C: break scan
      default: plain.append(byte)
      }
    }
    let written = Array(plain[...].trimmed)
    if address == nil, written.contains(0x40), !written.contains(where: \.isBlank) {
      address = written
      name = MailAddress.text(comment)
    } else {
      name = MailAddress.text(written) ?? MailAddress.text(comment)
    }
    self.address = address.flatMap(MailAddress.text)
    if name == nil, self.address == nil { return nil }
  }

  private static func text(_ bytes: [UInt8]) -> String? {
    let text = EncodedWords.decode(Array(bytes[...].trimmed))
    return text.isEmpty ? nil : text
  }
}
