internal import Markup
internal import Wording

/// The author's name in what the reader sees: marked by `rel`, microdata, microformats or a class, or in a line `By Jane Roe`.
struct VisibleByline {
  let tree: MarkupTree
  /// The headline, near which the byline stands; nil for a page without one.
  let heading: Int?

  /// Bylines stand so many nodes before the headline or behind it.
  private static let before = 150
  private static let behind = 500
  /// More text than that is no byline.
  private static let lengthLimit = 250

  /// Names in elements that are marked as the author's.
  func marked() -> [AuthorNames.Name] {
    var best: (strength: Int, names: [AuthorNames.Name])?
    var skipped = 0
    for node in range where tree.nodes[node].tag != .text && node >= skipped {
      guard let strength = strength(of: node), strength > best?.strength ?? 0 else { continue }
      guard let text = shortText(node) else { continue }
      let names = AuthorNames.read(text).filter { $0.kind != .login }
      guard !names.isEmpty else { continue }
      best = (strength, siblings(of: node, strength, names))
      skipped = Int(tree.nodes[node].end)
    }
    return best?.names ?? []
  }

  /// Names in the first line that begins like a byline.
  func written() -> [AuthorNames.Name] {
    for node in range where tree.nodes[node].tag == .text {
      let bytes = tree.bytes(tree.nodes[node].range)
      guard let first = bytes.first(where: { $0 > 0x20 }), VisibleByline.isOpening(first),
        let text = lineText(node), text.utf8.count <= VisibleByline.lengthLimit,
        let byline = BylineParser.parse(Line(text))
      else { continue }
      let names = AuthorNames.read(byline.authors.joined(separator: ", "))
      if !names.isEmpty { return names }
    }
    return []
  }

  private var range: Range<Int> {
    guard let heading else { return 0..<min(tree.nodes.count, 3000) }
    return max(0, heading - VisibleByline.before)..<min(tree.nodes.count, heading + VisibleByline.behind)
  }

  /// How surely an element is the author's: 3 by `rel`, microdata and microformats, 2 by a class of its own, 1 by a class of the line.
  private func strength(of node: Int) -> Int? {
    switch tree.nodes[node].tag {
    case .text, .img, .meta, .link, .input, .button, .form, .html, .body, .ul: return nil
    default: break
    }
    if let rel = tree.attributeBytes(.rel, of: node), ByteSearch.lists("author", in: rel) { return 3 }
    if let property = tree.attributeBytes(.itemprop, of: node), ByteSearch.lists("author", in: property),
      Microdata.isOfArticle(node, in: tree)
    {
      return 3
    }
    guard let names = tree.attributeBytes(.class, of: node) else { return nil }
    var strength: Int?
    guard VisibleByline.classes.contains(where: { ByteSearch.holds($0, in: names, foldsCase: true) }) else {
      return nil
    }
    for name in names.split(separator: 0x20) {
      guard VisibleByline.classes.contains(where: { ByteSearch.holds($0, in: name, foldsCase: true) }) else {
        continue
      }
      let folded = String(decoding: name, as: UTF8.self).lowercased()
      if folded == "p-author" || folded.hasSuffix("author-name") || folded.hasSuffix("author__name") {
        return 3
      }
      if VisibleByline.asides.contains(where: { ByteSearch.holds($0, in: name, foldsCase: true) }) {
        return nil
      }
      let isName = ByteSearch.holds("name", in: name, foldsCase: true) || folded.hasSuffix("author")
      strength = max(strength ?? 0, isName ? 2 : 1)
    }
    return strength
  }

  private static let classes: [StaticString] = ["author", "byline"]
  /// Parts of class names of what stands beside a byline.
  private static let asides: [StaticString] = [
    "bio", "box", "image", "avatar", "photo", "comment", "social", "about", "related", "role",
  ]

  /// The names of the element and of those of its kind beside it: `<a rel=author>…</a> and <a rel=author>…</a>`.
  private func siblings(of node: Int, _ strength: Int, _ names: [AuthorNames.Name]) -> [AuthorNames.Name] {
    var all = names
    var next = Int(tree.nodes[node].end)
    while next < min(tree.nodes.count, node + 60) {
      if tree.nodes[next].tag != .text, self.strength(of: next) == strength, let text = shortText(next) {
        for name in AuthorNames.read(text) where name.kind == .person && !all.contains(name) {
          all.append(name)
        }
        next = Int(tree.nodes[next].end)
      } else {
        next += 1
      }
    }
    return all
  }

  /// The text of an element, if it is short; `separator` comes between elements without a blank between them.
  private func shortText(_ node: Int, separator: UInt8 = 0x7C) -> String? {
    var text: [UInt8] = []
    for index in tree.subtree(of: node) where tree.nodes[index].tag == .text {
      let bytes = tree.bytes(tree.nodes[index].range)
      if let last = text.last, last > 0x20, let first = bytes.first, first.isWordByte, last.isWordByte {
        text.append(separator)
      }
      text.append(contentsOf: bytes)
      if text.count > VisibleByline.lengthLimit * 2 { return nil }
    }
    return PageText.clean(String(decoding: text, as: UTF8.self)).flatMap {
      $0.utf8.count <= VisibleByline.lengthLimit ? $0 : nil
    }
  }

  /// The line that a run of text begins: its own words, and those of the elements that go on in it.
  private func lineText(_ node: Int) -> String? {
    let own = PageText.clean(String(decoding: tree.bytes(tree.nodes[node].range), as: UTF8.self))
    if let own, Line(own).wordCount >= 3 { return own }
    var parent = Int(tree.nodes[node].parent)
    for _ in 0..<3 where parent >= 0 {
      guard let text = shortText(parent, separator: 0x20) else { return own }
      if Line(text).wordCount > 2 { return text }
      parent = Int(tree.nodes[parent].parent)
    }
    return own
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    // The letters that `by`, `written by`, `von`, `par`, … begin with.
    switch byte | 0x20 {
    case 0x62, 0x77, 0x70, 0x72, 0x73, 0x61, 0x74, 0x76, 0x64, 0x65, 0xE3: true
    default: false
    }
  }
}
