import Records

/// Goes through the items of a document in XML.
enum FeedParts {
  /// What a format finds in a document: its items, and how one is read.
  typealias Items = (items: [XMLElement], draft: (XMLElement) throws(IngestError) -> Draft)

  /// The parts of a document, item by item; what is broken in its XML is told at the end.
  static func read(_ document: RawDocument, _ find: (XMLDocument) -> Items) -> [DocumentPart] {
    let parsed: XMLDocument
    do throws(IngestError) {
      parsed = try XMLDocument(document)
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
    let (items, draft) = find(parsed)
    let isOne = items.count == 1
    var parts: [DocumentPart] = []
    for (index, (item, place)) in zip(items, parsed.places(of: items)).enumerated() {
      let label = isOne ? nil : " item \(index + 1)"
      let offset = isOne ? document.offset : place.lowerBound
      do throws(IngestError) {
        var draft = try draft(item)
        draft.article.source.offset = offset
        parts.append(.draft(draft, label: label, bytes: place))
      } catch {
        parts.append(.rejected(error, label: label, offset: offset))
      }
    }
    if let defect = parsed.defect { parts.append(.rejected(defect, label: nil, offset: nil)) }
    if parts.isEmpty { parts.append(.note("has no items; there is nothing to read")) }
    return parts
  }
}
