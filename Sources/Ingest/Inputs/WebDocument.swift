import Containers

/// Tells what a document of a web archive is by its media type and its content.
enum WebDocument {
  /// What is done with a document.
  enum Kind: Equatable {
    /// It is read in this format.
    case document(InputFormat)
    /// It is passed over and counted as this.
    case pass(String)
  }

  /// Whether a media type is that of web pages; those without one are taken for pages.
  static func isPage(_ mediaType: String?) -> Bool {
    mediaType == nil || mediaType == "text/html" || mediaType == "application/xhtml+xml"
  }

  /// Whether documents of a media type are looked at: pages, texts, tables, mails, XML and JSON; no styles, scripts and pictures.
  static func mayHoldArticles(_ mediaType: String) -> Bool {
    if isPage(mediaType) || plain.contains(mediaType) || structured.contains(mediaType) { return true }
    // Feeds have types of their own: application/rss+xml, application/feed+json (RFC 6839). SVG is a picture.
    return mediaType.hasPrefix("application/")
      && (mediaType.hasSuffix("+xml") || mediaType.hasSuffix("+json"))
  }

  /// Types whose documents may be of any format that text has.
  private static let plain: Set<String> = [
    "text/plain", "text/markdown", "text/x-markdown", "text/csv", "text/tab-separated-values",
    "message/rfc822",
  ]
  private static let structured: Set<String> = [
    "application/xml", "text/xml", "application/json", "text/json",
  ]

  /// What a document is that is no page by its media type.
  static func kind(of bytes: [UInt8], _ document: RawDocument, map: ColumnMap) -> Kind {
    let type = document.envelope.mediaType ?? "untyped"
    if let name = forMachines(document.envelope.url) { return .pass(name) }
    let start = Array(bytes.prefix(FormatSniffer.length))
    if !start.contains(where: { $0 > 0x20 }) { return .pass("empty \(type)") }
    guard
      let format = try? FormatSniffer.format(
        of: start, name: FileName(path: ""), isWhole: start.count == bytes.count)
    else { return .pass(type) }
    switch format {
    case .html, .rss, .atom, .jsonFeed, .nitf, .newsML, .ninjs: return .document(format)
    case .text, .markdown, .csv, .email: return plain.contains(type) ? .document(format) : .pass(type)
    case .json:
      // Most JSON on the web is data for scripts.
      var whole = document
      whole.bytes = bytes
      let holdsArticle = JSONFormat.read(whole, map: map).contains { part in
        if case .draft = part { return true }
        return false
      }
      return holdsArticle ? .document(.json) : .pass(type)
    case .jsonl, .mbox, .warc, .wacz, .zip, .tar, .gzip: return .pass(type)
    }
  }

  /// The name of a file at an address that is for programs by agreement (RFC 9309, RFC 8615); nil for other addresses.
  private static func forMachines(_ url: String?) -> String? {
    guard let url, let scheme = url.firstRange(of: "://") else { return nil }
    let path = url[scheme.upperBound...].drop { $0 != "/" }.prefix { $0 != "?" && $0 != "#" }
    if path.hasPrefix("/.well-known/") { return "/.well-known/" }
    let names = ["/robots.txt", "/ads.txt", "/app-ads.txt", "/humans.txt", "/security.txt", "/llms.txt"]
    return names.first { $0 == path }.map { String($0.dropFirst()) }
  }
}
