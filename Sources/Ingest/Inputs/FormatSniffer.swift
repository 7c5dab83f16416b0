import Containers

/// Tells formats by the first bytes of an input; its name only decides where the bytes allow several.
enum FormatSniffer {
  /// Bytes that are looked at.
  static let length = 1 << 16

  /// Bytes that are looked at first.
  static let openingLength = 1 << 12

  /// Whether the first bytes declare HTML, so that no more of them are needed to tell the format.
  static func isPage(_ opening: [UInt8]) -> Bool {
    guard let first = opening.firstIndex(where: { $0 > 0x20 }), opening[first] == 0x3C else { return false }
    return MarkupSniffer.declaresHTML(opening[first...])
  }

  /// The format of an input that begins with these bytes; `isWhole` when they are all of it.
  ///
  /// Throws ``IngestError/notUnderstood(kind:remedy:)`` for what is known to hold no articles. Bytes that tell nothing are text,
  /// whose reader refuses them where they are none.
  static func format(of start: [UInt8], name: FileName, isWhole: Bool) throws(IngestError) -> InputFormat {
    if let container = container(of: start, name: name) { return container }
    if let refusal = KnownKinds.refusal(of: start) { throw refusal }
    let text = TextDecoder.fromUTF16(start) ?? start
    let mark = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = text[mark...].firstIndex(where: { $0 > 0x20 }) else { return name.article ?? .text }
    let body = text[first...]
    switch body.first {
    case 0x7B, 0x5B:
      if let format = JSONSniffer.format(of: body, name: name, isWhole: isWhole) { return format }
    case 0x3C: if let format = try MarkupSniffer.format(of: body, name: name) { return format }
    default: break
    }
    if MailSniffer.isMailbox(body) { return .mbox }
    if name.format == .email || EmailFormat.recognises(Array(body)) { return .email }
    if MarkdownFormat.recognises(text) { return .markdown }
    if TableFormat.recognises(text) { return .csv }
    if name.format == .html { return MarkupSniffer.isPage(body, name: name) ? .html : .text }
    return name.article ?? .text
  }

  /// Whether bytes begin with the line by which records of web archives begin: `WARC/1.0`.
  private static func isWebArchive(_ start: [UInt8]) -> Bool {
    guard start.starts(with: Array("WARC/".utf8)) else { return false }
    let version = start.dropFirst(5).prefix(16).prefix { $0 > 0x20 }
    guard version.allSatisfy({ $0 == 0x2E || (0x30...0x39).contains($0) }) else { return false }
    return start[version.endIndex...].first { $0 != 0x20 && $0 != 0x0D } == 0x0A
  }

  /// A container, by its magic number.
  private static func container(of start: [UInt8], name: FileName) -> InputFormat? {
    if start.starts(with: [0x1F, 0x8B, 0x08]) { return .gzip }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return name.format == .wacz ? .wacz : .zip
    }
    if isWebArchive(start) { return .warc }
    if TarReader.begins(start) { return .tar }
    return nil
  }
}

extension FileName {
  /// The format that the name promises where nothing in the bytes contradicts it: those that only look like text.
  fileprivate var article: InputFormat? {
    switch format {
    case .text, .markdown, .html, .jsonl, .json, .csv: format
    default: nil
    }
  }
}
