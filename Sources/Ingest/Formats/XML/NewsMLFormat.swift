import Records

/// Reads news items in NewsML-G2 (IPTC), alone or several in a news message.
///
/// Only text is read: pictures, video, packages and other items are told and passed over, and so is what its provider has
/// withdrawn.
enum NewsMLFormat: FormatReader {
  private static let roots: Set<String> = [
    "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  static func read(_ document: RawDocument) -> [DocumentPart] {
    let parsed: XMLDocument
    do throws(IngestError) {
      parsed = try XMLDocument(document)
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
    var items = [parsed.root]
    if parsed.root.name == "newsMessage" {
      items =
        parsed.root.all("itemSet").flatMap(\.children)
        + parsed.root.children.filter { roots.contains($0.name) }
    }
    var passed: [(words: String, count: Int)] = []
    func pass(_ words: String) {
      if let place = passed.firstIndex(where: { $0.words == words }) {
        passed[place].count += 1
      } else {
        passed.append((words, 1))
      }
    }
    var parts: [DocumentPart] = []
    let isOne = items.count == 1
    for (index, (element, place)) in zip(items, parsed.places(of: items)).enumerated() {
      let item = NewsItem(element)
      if let reason = item.reasonToPass { pass(reason); continue }
      let label = isOne ? nil : " item \(index + 1)"
      let offset = isOne ? document.offset : place.lowerBound
      do throws(IngestError) {
        var draft = try item.draft(document.path)
        draft.article.source.offset = offset
        parts.append(.draft(draft, label: label, bytes: place))
      } catch {
        parts.append(.rejected(error, label: label, offset: offset))
      }
    }
    for (words, count) in passed {
      let items = count == 1 ? "an item that is" : "\(count) items that are"
      parts.append(.note("holds \(items) passed over: \(words)"))
    }
    if let defect = parsed.defect { parts.append(.rejected(defect, label: nil, offset: nil)) }
    if parts.isEmpty { parts.append(.note("has no items; there is nothing to read")) }
    return parts
  }
}
