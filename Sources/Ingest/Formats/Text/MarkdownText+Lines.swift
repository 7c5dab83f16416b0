/// Tells what the lines of Markdown are.
extension MarkdownText {
  /// A line without the marks of quotations and the space before it, and how far it was indented.
  static func unquoted(_ line: ArraySlice<UInt8>) -> (content: ArraySlice<UInt8>, indent: Int) {
    var rest = line
    var indent = 0
    while true {
      indent = 0
      while let first = rest.first, first == 0x20 || first == 0x09 {
        indent += first == 0x09 ? 4 : 1
        rest.removeFirst()
      }
      guard rest.first == 0x3E, indent < 4 else { break }
      rest.removeFirst()
    }
    return (rest.last == 0x0D ? rest.dropLast() : rest, indent)
  }

  /// The run of backticks or tildes that opens a block of code.
  static func fence(_ line: ArraySlice<UInt8>) -> (mark: UInt8, count: Int)? {
    guard let mark = line.first, mark == 0x60 || mark == 0x7E else { return nil }
    let count = line.prefix { $0 == mark }.count
    guard count >= 3, mark == 0x7E || !line.dropFirst(count).contains(0x60) else { return nil }
    return (mark, count)
  }

  /// 1 to 6 for `# …`.
  static func headingLevel(_ line: ArraySlice<UInt8>) -> Int? {
    let count = line.prefix { $0 == 0x23 }.count
    guard (1...6).contains(count) else { return nil }
    let next = line.dropFirst(count).first
    return next == nil || next == 0x20 || next == 0x09 ? count : nil
  }

  static func heading(_ line: ArraySlice<UInt8>, _ level: Int) -> [UInt8] {
    var text = Draft.trim(line.dropFirst(level))
    // Closing signs stand after a space.
    let closing = text.reversed().prefix { $0 == 0x23 }.count
    if closing > 0, closing == text.count || text.dropLast(closing).last == 0x20 {
      text = text.dropLast(closing)
    }
    return Array(Draft.trim(text))
  }

  /// 1 for a line of equals signs under a heading, 2 for one of dashes.
  static func underline(_ line: ArraySlice<UInt8>) -> Int? {
    let text = Draft.trim(line)
    guard let first = text.first, first == 0x3D || first == 0x2D, text.allSatisfy({ $0 == first }) else {
      return nil
    }
    return first == 0x3D ? 1 : 2
  }

  /// A line across the page: three or more of `-`, `*` or `_`.
  static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let marks = line.filter { $0 != 0x20 && $0 != 0x09 }
    guard marks.count >= 3, let first = marks.first, first == 0x2D || first == 0x2A || first == 0x5F else {
      return false
    }
    return marks.allSatisfy { $0 == first }
  }

  /// `[name]: https://…`, where a reference leads.
  static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x5B, let close = line.firstIndex(of: 0x5D) else { return false }
    let rest = line[(close + 1)...]
    return rest.first == 0x3A && line.dropFirst().first != 0x5E
  }

  /// The words of a list item, a task's box taken off.
  static func item(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var rest = line
    let digits = line.prefix { (0x30...0x39).contains($0) }
    if let first = line.first, first == 0x2D || first == 0x2A || first == 0x2B {
      rest.removeFirst()
    } else if (1...9).contains(digits.count), let mark = line[digits.endIndex...].first,
      mark == 0x2E || mark == 0x29
    {
      rest = line[(digits.endIndex + 1)...]
      // A year at the beginning of a line is prose; lists in the middle of one begin with 1.
      if digits.count > 3 { return nil }
    } else {
      return nil
    }
    guard let next = rest.first, next == 0x20 || next == 0x09 else { return nil }
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
    let box = Array(rest.prefix(4))
    if box.count == 4, box[0] == 0x5B, [0x20, 0x78, 0x58].contains(box[1]), box[2] == 0x5D, box[3] == 0x20 {
      rest = rest.dropFirst(4)
    }
    return rest
  }

  /// `|---|:--:|`.
  static func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(0x7C) && line.contains(0x2D) && line.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains($0) }
  }

  /// A row of a table without the bars at its ends.
  static func row(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var cells = Draft.trim(line).dropFirst()
    if cells.last == 0x7C { cells.removeLast() }
    return Draft.trim(cells)
  }

  /// Whether a block of HTML begins here: a tag of a block, or a comment.
  static func opensHTML(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x3C else { return false }
    if line.starts(with: "<!--".utf8) { return true }
    let name = line.dropFirst().drop { $0 == 0x2F }.prefix { $0.isASCIILetterOrDigit }
    return blockTags.contains(String(decoding: name.map { $0 | 0x20 }, as: UTF8.self))
  }

  private static let blockTags: Set<String> = [
    "p", "div", "figure", "figcaption", "blockquote", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6",
    "section", "article", "iframe", "aside", "details", "pre", "center", "header", "footer", "hr", "script",
    "style",
  ]
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
