/// Which reader reads which format.
enum FormatReaders {
  /// What a document in a format holds; `map` names columns and keys. Containers are taken apart before, so they have no
  /// readers of their own.
  static func read(_ document: RawDocument, _ format: InputFormat, map: ColumnMap) -> [DocumentPart] {
    switch format {
    case .text: TextReader.read(document)
    case .markdown: MarkdownFormat.read(document)
    case .html: HTMLFormat.read(document)
    case .jsonl, .json: JSONFormat.read(document, map: map)
    case .csv: TableFormat.read(document, map: map)
    case .rss: RSSFormat.read(document)
    case .atom: AtomFormat.read(document)
    case .jsonFeed: JSONFeedFormat.read(document)
    case .nitf: NITFFormat.read(document)
    case .newsML: NewsMLFormat.read(document)
    case .ninjs: NinjsFormat.read(document)
    case .email: EmailFormat.read(document)
    case .mbox, .warc, .wacz, .zip, .tar, .gzip: TextReader.read(document)
    }
  }
}
