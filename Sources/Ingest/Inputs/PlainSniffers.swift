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

/// Tells tables by their heads, where the name says nothing.
enum TableSniffer {
  /// Whether the first line has columns, one of them with a name for an article's text and all with names as columns have.
  static func hasHead(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.endIndex < text.endIndex else { return false }
    return ([0x2C, 0x3B, 0x09] as [UInt8]).contains { separator in
      let cells = line.split(separator: separator, omittingEmptySubsequences: false).map { cell in
        String(decoding: cell.filter { $0 != 0x22 && $0 != 0x5F && $0 != 0x20 && $0 != 0x2D }, as: UTF8.self)
          .lowercased()
      }
      guard cells.count >= 2, !cells.dropFirst().contains(where: \.isEmpty) else { return false }
      let areNames = cells.allSatisfy {
        $0.utf8.count <= 30 && $0.utf8.allSatisfy { $0 > 0x2F && $0 != 0x3F }
      }
      return areNames && cells.contains(where: texts.contains)
    }
  }

  private static let texts: Set<String> = [
    "text", "body", "content", "article", "articletext", "articlebody", "articlecontent", "maintext",
    "fulltext", "story",
    "bodytext", "contenthtml", "bodyhtml", "html",
  ]
}
