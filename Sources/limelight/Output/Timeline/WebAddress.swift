/// An address of the web that came from an article, safe to be a link: `http` or `https` with a host and nothing but what RFC 3986 allows,
/// the rest percent-encoded.
struct WebAddress: Equatable {
  /// The address in ASCII.
  let text: String

  /// Nil for addresses of other kinds (`javascript:`, `data:`, a path) and without a host.
  init?(_ address: String) {
    let bytes = Array(address.utf8)
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
    let name = String(decoding: scheme, as: UTF8.self).lowercased()
    guard name == "http" || name == "https", bytes[scheme.count...].starts(with: Array("://".utf8)) else {
      return nil
    }
    let rest = bytes[(scheme.count + 3)...]
    let host = rest.prefix { !"/?#\\".utf8.contains($0) }
    guard let first = host.first, Self.isAlphanumeric(first) || first == UInt8(ascii: "[") || first >= 0x80,
      // A name and password before the host disguise where a link leads.
      host.allSatisfy({ Self.isAlphanumeric($0) || $0 >= 0x80 || "-._~:[]%".utf8.contains($0) })
    else { return nil }
    var encoded = name + "://"
    var left = rest
    while let byte = left.popFirst() {
      let isEscape =
        byte == UInt8(ascii: "%") && left.prefix(2).count == 2 && left.prefix(2).allSatisfy(Self.isHex)
      if Self.isAllowed(byte) || isEscape {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded +=
          "%" + String(byte >> 4, radix: 16, uppercase: true)
          + String(byte & 15, radix: 16, uppercase: true)
      }
    }
    text = encoded
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || "-._~:/?#[]@!$&'()*+,;=".utf8.contains(byte)
  }

  /// The host alone: `example.org`.
  var host: String { String(text.drop { $0 != "/" }.dropFirst(2).prefix { !"/?#:".contains($0) }) }
}
