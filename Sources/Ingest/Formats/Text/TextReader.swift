import Records

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
