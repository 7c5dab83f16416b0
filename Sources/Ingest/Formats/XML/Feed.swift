import Records

/// A document of items in XML with the way its items are read; a value that any number of threads may use.
struct Feed: Sendable {
  /// How an item is read.
  typealias Reader = @Sendable (XMLElement) throws(IngestError) -> Draft

  let items: XMLItems
  private let draft: Reader

  init(_ items: XMLItems, draft: @escaping Reader) {
    self.items = items
    self.draft = draft
  }

  /// What there is to say of an item: its article, and what is broken in its XML. Behind the last item stands what is to be
  /// said of the document. Of an item that `passes` there is nothing to say.
  func parts(of index: Int, unless passes: (XMLElement) -> Bool = { _ in false }) -> [DocumentPart] {
    if index >= items.count { return items.remarks }
    let (label, offset) = (items.label(of: index), items.offset(of: index))
    var defect: IngestError?
    do throws(IngestError) {
      let (element, problem) = try items.item(index)
      if passes(element) { return [] }
      defect = problem
      var draft = try draft(element)
      draft.article.source.offset = offset
      let part = DocumentPart.draft(draft, label: label, bytes: items.places[index])
      return [part] + (problem.map { [.rejected($0, label: label, offset: offset)] } ?? [])
    } catch {
      // Of an item whose XML is broken that is what is to be mended, not what is missing for it.
      return [.rejected(defect ?? error, label: label, offset: offset)]
    }
  }
}

/// Reads documents of items in XML.
protocol FeedFormat: FormatReader {
  /// The items of a document. Throws ``IngestError/brokenXML(problem:line:)`` for one without any element.
  static func feed(_ document: RawDocument) throws(IngestError) -> Feed
}

extension FeedFormat {
  static func read(_ document: RawDocument) -> [DocumentPart] {
    do throws(IngestError) {
      let feed = try feed(document)
      return (0...feed.items.count).flatMap { feed.parts(of: $0) }
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
  }
}
