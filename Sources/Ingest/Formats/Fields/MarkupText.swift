import Markup

/// Finds HTML in the values of fields, which exporters leave in headlines, summaries and texts alike, and reads it as plain text.
enum MarkupText {
  /// Whether a text is HTML: it holds a tag of those that carry prose.
  static func isHTML(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text)
    var index = 0
    while let open = bytes[index...].firstIndex(of: 0x3C) {
      index = open + 1
      var end = index
      if end < bytes.count, bytes[end] == 0x2F { end += 1 }
      let start = end
      while end < bytes.count, end - start < 11, isNameByte(bytes[end]) { end += 1 }
      guard end < bytes.count, end > start, [0x20, 0x3E, 0x2F, 0x0A].contains(bytes[end]) else { continue }
      if tags.contains(String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)) { return true }
    }
    return false
  }

  /// Whether a text holds character references, `&amp;` or `&#8217;`.
  static func holdsReferences(_ text: some Collection<UInt8>) -> Bool {
    let bytes = Array(text)
    var index = 0
    while let open = bytes[index...].firstIndex(of: 0x26) {
      index = open + 1
      var end = index
      if end < bytes.count, bytes[end] == 0x23 { end += 1 }
      while end < bytes.count, end - open < 12, isNameByte(bytes[end]) { end += 1 }
      if end < bytes.count, end > index + 1, bytes[end] == 0x3B { return true }
    }
    return false
  }

  /// A text without tags and with its character references resolved, the blocks of it parted by blank lines; as it is when
  /// it holds neither.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    if isHTML(bytes) { return String(decoding: paragraphs(bytes), as: UTF8.self) }
    return holdsReferences(bytes) ? String(decoding: resolved(bytes), as: UTF8.self) : text
  }

  /// The text of HTML, blocks parted by blank lines.
  static func paragraphs(_ html: [UInt8]) -> [UInt8] {
    guard let tree = try? HTMLParser.parse(Array("<div>".utf8) + html + Array("</div>".utf8)).tree else {
      return []
    }
    var text: [UInt8] = []
    var breaks: [Int] = []
    func part(_ separator: StaticString) {
      while text.last == 0x20 { text.removeLast() }
      while !text.isEmpty, text.last == 0x0A, separator.utf8CodeUnitCount == 2 { text.removeLast() }
      if !text.isEmpty { text.append(contentsOf: Array("\(separator)".utf8)) }
    }
    for index in tree.nodes.indices {
      while let end = breaks.last, end <= index {
        breaks.removeLast()
        part("\n\n")
      }
      let node = tree.nodes[index]
      switch node.tag {
      case .text:
        for byte in tree.bytes(node.range) {
          if byte > 0x20 {
            text.append(byte)
          } else if let last = text.last, last > 0x20 {
            text.append(0x20)
          }
        }
      case .br: part("\n")
      case .a, .abbr, .b, .cite, .code, .del, .em, .font, .i, .ins, .label, .mark, .other, .q, .s, .small,
        .span, .strong,
        .sub, .sup, .time, .u, .img:
        break
      default:
        part("\n\n")
        breaks.append(Int(node.end))
      }
    }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }

  /// A text with its character references resolved, all else kept.
  static func resolved(_ text: [UInt8]) -> [UInt8] {
    var html = Array("<pre>x".utf8)
    for byte in text { if byte == 0x3C { html += Array("&lt;".utf8) } else { html.append(byte) } }
    guard let tree = try? HTMLParser.parse(html).tree else { return text }
    var plain: [UInt8] = []
    for node in tree.nodes where node.tag == .text { plain.append(contentsOf: tree.bytes(node.range)) }
    return plain.isEmpty ? text : Array(plain.dropFirst())
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static let tags: Set<String> = [
    "p", "br", "div", "span", "a", "em", "strong", "b", "i", "u", "ul", "ol", "li", "h1", "h2", "h3", "h4",
    "h5", "h6",
    "blockquote", "figure", "img", "article", "section", "table", "iframe", "html", "body", "hl2", "q",
    "cite",
    "sup", "sub", "small", "font", "center", "pre", "hr",
  ]
}
