internal import Markup
internal import Records
internal import Wording

/// Days of publication in what the reader sees: `time` and `abbr`, microdata, and lines near the headline.
struct VisibleDay {
  let tree: MarkupTree
  let heading: Int?
  /// Reads a text as a moment.
  let read: (String) -> PageMoment?

  private static let before = 150
  private static let behind = 500
  /// The text of a day with its label and clock.
  private static let lengthLimit = 120

  /// A moment with how surely it is the one of publication.
  private struct Found {
    let strength: Int
    let moment: PageMoment
  }

  /// The day of publication; the surest, of equally sure ones the first behind the headline.
  func published() -> PageMoment? {
    var best: Found?
    for node in (heading ?? 0)..<range.upperBound where best?.strength ?? 0 < 4 { look(at: node, &best) }
    if let heading, best == nil { for node in range.lowerBound..<heading { look(at: node, &best) } }
    return best?.moment
  }

  private var range: Range<Int> {
    guard let heading else { return 0..<min(tree.nodes.count, 3000) }
    return max(0, heading - VisibleDay.before)..<min(tree.nodes.count, heading + VisibleDay.behind)
  }

  private func look(at node: Int, _ best: inout Found?) {
    guard let strength = strength(of: node), strength > best?.strength ?? 0 else { return }
    let texts: [String?] =
      tree.nodes[node].tag == .text
      ? [text(node)]
      : [tree.attribute(.datetime, of: node), tree.attribute(.content, of: node), title(node), text(node)]
    for case let text? in texts where text.utf8.count <= VisibleDay.lengthLimit {
      if let moment = read(text) {
        best = Found(strength: strength, moment: moment)
        return
      }
    }
  }

  private func title(_ node: Int) -> String? {
    tree.nodes[node].tag == .abbr ? tree.attribute(.title, of: node) : nil
  }

  private func text(_ node: Int) -> String? {
    var length = 0
    for index in tree.subtree(of: node) where tree.nodes[index].tag == .text {
      length += tree.nodes[index].range.count
      if length > VisibleDay.lengthLimit * 2 { return nil }
    }
    if tree.nodes[node].tag == .text {
      return PageText.clean(String(decoding: tree.bytes(tree.nodes[node].range), as: UTF8.self))
    }
    return PageText.clean(tree.text(of: node))
  }

  /// 4 for microdata and microformats of publication, 3 for `time`, 2 for a class of days, 1 for a line that is nothing but a
  /// day; nil for the rest, and for the day of an update.
  private func strength(of node: Int) -> Int? {
    let tag = tree.nodes[node].tag
    if tag == .text { return isDayLine(node) ? 1 : nil }
    guard tag != .meta, tag != .html, tag != .body, tag != .ul, tag != .a else { return nil }
    let classes = tree.attributeBytes(.class, of: node) ?? []
    func says(_ words: [StaticString]) -> Bool {
      words.contains { ByteSearch.holds($0, in: classes, foldsCase: true) }
    }
    let isDay = says(["date", "time", "publish", "posted"])
    let isUpdate = says(["updat", "modif", "moddate"]) && !says(["publish"])
    if let property = tree.attributeBytes(.itemprop, of: node) {
      if ByteSearch.lists("datePublished", in: property), Microdata.isOfArticle(node, in: tree) { return 4 }
      if ByteSearch.lists("dateModified", in: property) { return nil }
    }
    guard isDay || tag == .time, !isUpdate, !isLabelledUpdate(node) else { return nil }
    if tree.attributeBytes(.pubdate, of: node) != nil || says(["dt-published"]) { return 4 }
    return tag == .time || tag == .abbr && says(["publish"]) ? 3 : 2
  }

  /// Whether the words of an element, or right before it, say that something was changed.
  private func isLabelledUpdate(_ node: Int) -> Bool {
    var labels = [text(node)]
    if node > 0, tree.nodes[node - 1].tag == .text { labels.append(text(node - 1)) }
    return labels.contains { label in
      guard let label else { return false }
      let line = Line(label)
      return line.wordCount <= 12
        && VisibleDay.updates.contains { line.begins(with: $0) }
    }
  }

  private static let updates: [StaticString] = [
    "updated", "last updated", "modified", "last modified", "update", "aktualisiert", "actualizado",
    "mis à jour",
    "aggiornato", "bijgewerkt", "atualizado",
  ]

  private func isDayLine(_ node: Int) -> Bool {
    let range = tree.nodes[node].range
    guard (8...VisibleDay.lengthLimit).contains(range.count),
      tree.bytes(range).contains(where: { (0x30...0x39).contains($0) }), let text = text(node)
    else { return false }
    let line = Line(text)
    // A day is written with six words or less; the rest is label, weekday and clock.
    return line.wordCount <= 12 && !line.isTerminated && !isLabelledUpdate(node)
  }
}
