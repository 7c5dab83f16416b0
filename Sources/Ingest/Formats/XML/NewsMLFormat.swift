import Records

/// Reads news items in NewsML-G2 (IPTC), alone or several in a news message.
///
/// Only text is read: pictures, video, packages and other items are told and passed over, and so is what its provider has
/// withdrawn.
enum NewsMLFormat: FormatReader {
  /// The elements that are items.
  private static let names: Set<String> = [
    "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem",
  ]

  static func read(_ document: RawDocument) -> [DocumentPart] {
    let items: XMLItems
    do throws(IngestError) {
      items = try XMLItems(document, of: names)
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
    var passed: [(words: String, count: Int)] = []
    func pass(_ words: String) {
      if let place = passed.firstIndex(where: { $0.words == words }) {
        passed[place].count += 1
      } else {
        passed.append((words, 1))
      }
    }
    let path = document.path
    var parts: [DocumentPart] = []
    let feed = Feed(items) { element throws(IngestError) in try NewsItem(element).draft(path) }
    for index in 0..<items.count {
      parts += feed.parts(of: index) { element in
        guard let reason = NewsItem(element).reasonToPass else { return false }
        pass(reason)
        return true
      }
    }
    for other in items.frame?.all("itemSet").flatMap(\.children) ?? [] { pass("'\(other.name)' is no news") }
    for (words, count) in passed {
      let items = count == 1 ? "an item that is" : "\(count) items that are"
      parts.append(.note("holds \(items) passed over: \(words)"))
    }
    return parts + (passed.isEmpty || items.count > 0 ? items.remarks : [])
  }
}
