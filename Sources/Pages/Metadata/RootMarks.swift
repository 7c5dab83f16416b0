internal import Wording

/// What the attributes of a page's root element say.
enum RootMarks {
  /// Whether the root element marks the page as AMP, `<html amp>` or `<html ⚡>` (amp.dev, "AMP HTML Specification", required mark-up).
  ///
  /// Looked for in the page's bytes, since the parser drops an attribute whose name is a sign.
  static func isAMP(_ html: [UInt8]) -> Bool {
    guard var rest = root(of: html) else { return false }
    while let first = rest.first, first != 0x3E {
      if isGap(first) {
        rest = rest.dropFirst()
        continue
      }
      let name = rest.prefix { !isGap($0) && $0 != 0x3D && $0 != 0x3E }
      if isMark(name) { return true }
      // An equals sign without a name before it is no name either.
      rest = withoutValue(rest.dropFirst(name.count))
    }
    return false
  }

  /// What follows the name of the root element; nil for a page that begins with another element.
  private static func root(of html: [UInt8]) -> ArraySlice<UInt8>? {
    var rest = html[...]
    while let open = rest.firstIndex(of: 0x3C) {
      rest = rest[(open + 1)...]
      let isComment = rest.starts(with: "!--".utf8)
      guard isComment || rest.first == 0x21 || rest.first == 0x3F else {
        let name = rest.prefix(4).map { $0 | 0x20 }
        guard name.elementsEqual("html".utf8) else { return nil }
        rest = rest.dropFirst(4)
        return rest.first.map { isGap($0) || $0 == 0x3E } ?? false ? rest : nil
      }
      let end = isComment ? ByteSearch.first("-->", in: rest)?.upperBound : rest.firstIndex(of: 0x3E)
      guard let end else { return nil }
      rest = rest[end...]
    }
    return nil
  }

  /// `amp`, or the sign of a high voltage with or without the selector that asks for its coloured form.
  private static func isMark(_ name: ArraySlice<UInt8>) -> Bool {
    name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual("amp".utf8)
      || name.elementsEqual("\u{26A1}".utf8) || name.elementsEqual("\u{26A1}\u{FE0F}".utf8)
  }

  /// What follows an attribute's value, where there is one.
  private static func withoutValue(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.drop { $0 <= 0x20 }
    guard rest.first == 0x3D else { return rest }
    let value = rest.dropFirst().drop { $0 <= 0x20 }
    guard let quote = value.first, quote == 0x22 || quote == 0x27 else {
      return value.drop { $0 > 0x20 && $0 != 0x3E }
    }
    let text = value.dropFirst()
    return text.firstIndex(of: quote).map { text[($0 + 1)...] } ?? text.suffix(0)
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2F }
}
