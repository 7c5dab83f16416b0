/// A web address in its parts.
struct AddressParts {
  /// In small letters, without `www.`.
  let host: String
  /// What stands between slashes, escapes resolved.
  let path: [String]
  private let pairs: Substring

  /// Nil for text that is no address of the web.
  init?(_ text: String) {
    var rest = Substring(text.filter { !$0.isWhitespace })
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
    } else if rest.hasPrefix("https://") || rest.hasPrefix("http://") {
      rest = rest[(rest.firstRange(of: "://")?.upperBound ?? rest.startIndex)...]
    } else {
      return nil
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    rest = rest[host.endIndex...]
    let path = rest.prefix { $0 != "?" && $0 != "#" }
    rest = rest[path.endIndex...]
    let lower = host.lowercased()
    self.host = lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
    self.path = path.split(separator: "/").map { AddressParts.decode($0) }
    pairs = rest.hasPrefix("?") || rest.hasPrefix("#") ? rest.dropFirst() : rest
    guard self.host.contains(".") else { return nil }
  }

  /// The value of a name in the query, escapes resolved.
  func query(_ name: String) -> String? {
    for pair in pairs.split(whereSeparator: { $0 == "&" || $0 == "#" }) {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      // `&amp;` that was escaped twice leaves `amp;` before the name.
      if halves.count == 2, halves[0] == name || halves[0] == "amp;" + name {
        return AddressParts.decode(halves[1])
      }
    }
    return nil
  }

  /// Text with `%3A` and the like resolved.
  static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(0x25) else { return String(text) }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
