import Markup

/// Writes an element's content as HTML, so that one reader of prose serves pages and feeds alike.
extension XMLElement {
  /// The content as HTML: XHTML as it is, or other elements under the names that a table gives; a name that the table
  /// does not have loses its tags and keeps its content, one that has an empty name there is left out with its content.
  func html(naming names: [String: String]? = nil) -> [UInt8] {
    var html: [UInt8] = []
    var open: [(name: String, end: Int)] = []
    var passed = 0
    for index in tree.subtree(of: node).dropFirst() where index >= passed {
      close(&open, before: index, &html)
      let item = tree.nodes[index]
      if item.tag == .text {
        XMLElement.escape(tree.bytes(item.range), into: &html)
        continue
      }
      let written = tree.name(of: index)
      guard let name = names == nil ? written : names?[written] else { continue }
      if name.isEmpty {
        passed = Int(item.end)
        continue
      }
      html.append(0x3C)
      html.append(contentsOf: name.utf8)
      if names == nil || name == "a" || name == "img" {
        for (key, value) in XMLElement(tree: tree, node: index).attributes {
          html.append(contentsOf: " \(key)=\"".utf8)
          XMLElement.escape(Array(value.utf8)[...], into: &html)
          html.append(0x22)
        }
      }
      html.append(0x3E)
      open.append((name, Int(item.end)))
    }
    close(&open, before: Int.max, &html)
    return html
  }

  private func close(_ open: inout [(name: String, end: Int)], before index: Int, _ html: inout [UInt8]) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      if !XMLElement.voids.contains(last.name) { html.append(contentsOf: "</\(last.name)>".utf8) }
    }
  }

  private static func escape(_ text: ArraySlice<UInt8>, into html: inout [UInt8]) {
    for byte in text {
      switch byte {
      case 0x26: html.append(contentsOf: "&amp;".utf8)
      case 0x3C: html.append(contentsOf: "&lt;".utf8)
      case 0x22: html.append(contentsOf: "&quot;".utf8)
      default: html.append(byte)
      }
    }
  }

  private static let voids: Set<String> = ["br", "img", "hr", "wbr", "input", "source", "embed", "col"]
}
