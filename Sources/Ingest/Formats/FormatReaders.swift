import Records

/// Which reader reads which format.
enum FormatReaders {
  /// The reader of a format; containers are taken apart before, so they have none of their own.
  static func reader(of format: InputFormat) -> any FormatReader.Type {
    switch format {
    case .text: TextReader.self
    case .jsonl, .json: JSONReader.self
    case .html: WebPageRefusal.self
    default: TextReader.self
    }
  }
}

/// Reads plain text.
enum TextReader: FormatReader {
  static func read(_ document: RawDocument) -> [DocumentPart] {
    do throws(IngestError) {
      let text = try TextDecoder.decode(document.bytes)
      guard text.contains(where: { $0 > 0x20 }) else { throw .empty }
      let source = Source(path: document.path, format: .text, sha256: "")
      let draft = TextFormat.draft(of: text, article: Article(source: source, body: ""))
      return [.draft(draft, label: nil, bytes: 0..<document.bytes.count)]
    } catch {
      return [.rejected(error, label: nil, offset: nil)]
    }
  }
}

/// Refuses web pages, until there is a reader of them.
enum WebPageRefusal: FormatReader {
  static func read(_ document: RawDocument) -> [DocumentPart] {
    [.rejected(.webPage, label: nil, offset: nil)]
  }
}
