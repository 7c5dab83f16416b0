/// Tells Markdown by its front matter; without one only the name tells it from text.
enum MarkdownSniffer {
  /// Whether text begins with lines `key: value` between two lines of three hyphens.
  static func hasFrontMatter(_ text: ArraySlice<UInt8>) -> Bool {
    var lines = text.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false)
      .map { $0.last == 0x0D ? $0.dropLast() : $0 }[...]
    guard let first = lines.popFirst(), first.elementsEqual(Array("---".utf8)) else { return false }
    var hasKey = false
    for line in lines {
      if line.elementsEqual(Array("---".utf8)) || line.elementsEqual(Array("...".utf8)) { return hasKey }
      let key = line.prefix { $0 != 0x3A && $0 > 0x20 }
      if !key.isEmpty, line[key.endIndex...].first == 0x3A { hasKey = true }
    }
    return false
  }
}
