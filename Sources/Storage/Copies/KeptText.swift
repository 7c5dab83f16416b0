internal import Records

/// What of an article makes its text another one: the words that are kept, not what surrounds them on its page.
///
/// The bytes of a page differ at every fetch (advertisements, links to other pages), and so does what is set aside of it.
struct KeptText: Equatable {
  private let parts: [String?]
  private let partial: Article.Partial?
  private let length: Int

  init(_ article: Article) {
    parts =
      [article.headline, article.deck, article.published, article.body]
      + article.bylines.map { "by " + $0 } + article.captions.map { "in " + $0 }
    partial = article.partial
    length = article.body.utf8.count
  }

  /// Whether it would take the place of a fuller text: a stub or a summary that of the whole article, or of a longer part.
  func isLess(than other: KeptText) -> Bool {
    guard partial != nil else { return false }
    return other.partial == nil || length < other.length
  }

  /// 64 bits of the SHA-256 of all this: equal for equal texts, and for others by design only.
  var digest: Int64 {
    var bytes: [UInt8] = []
    for part in parts {
      // A byte that no text holds parts them, so that words cannot move from one to the next unnoticed.
      bytes.append(part == nil ? 0xFE : 0xFF)
      bytes += Array((part ?? "").utf8)
    }
    bytes.append(0xFF)
    bytes += Array((partial?.rawValue ?? "").utf8)
    let hex = SHA256.hexDigest(of: bytes)
    return Int64(bitPattern: UInt64(hex.prefix(16), radix: 16) ?? 0)
  }
}
