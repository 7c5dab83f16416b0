internal import Records
internal import SQLite

/// An article as a row of `article`.
struct ArticleColumns: Sendable {
  /// By what the article is known again.
  let identity: ArticleIdentity?
  /// Of the raw bytes.
  let sha256: [UInt8]
  /// The columns of ``names``.
  let values: [Value]

  /// All but those that count revisions and tell the run.
  static let names = """
    published, published_at, headline, deck, publisher, language, url, path, format, byte_offset, identity, sha256, bylines, \
    captions, removed, extra, body, modified, partial, embeds, fetched
    """

  init(_ article: Article) {
    identity = ArticleIdentity(article.source)
    sha256 = ArticleColumns.bytes(ofHexadecimal: article.source.sha256)
    values = [
      .text(article.published), .text(article.publishedAt), .text(article.headline), .text(article.deck),
      .text(article.publisher), .text(article.language), .text(article.url), .text(article.source.path),
      .text(article.source.format.rawValue), .integer(article.source.offset), .text(identity?.text),
      .blob(sha256), .text(jsonArray(article.bylines)), .text(jsonArray(article.captions)),
      .text(jsonArray(article.removed)), .text(article.extra), .text(article.body), .text(article.modified),
      .text(article.partial?.rawValue), .text(EmbedsJSON.text(article.embeds)), .text(article.source.fetched),
    ]
  }

  /// The 32 bytes of a digest; of text that is none, its UTF-8 bytes.
  static func bytes(ofHexadecimal text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for character in text.utf8 {
      let digit: UInt8
      switch character {
      case 0x30...0x39: digit = character - 0x30
      case 0x41...0x46: digit = character - 0x37
      case 0x61...0x66: digit = character - 0x57
      default: return Array(text.utf8)
      }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    return high == nil ? bytes : Array(text.utf8)
  }
}
