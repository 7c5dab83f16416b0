internal import Records

/// By what an article is known again when its content has changed: its web address in canonical form, else its file.
struct ArticleIdentity: Equatable {
  /// As the archive keeps it.
  let text: String
  /// The address that the article shares with its twins; nil for a file.
  let address: String?
  /// Which twin it is; nil for the article's own address, and for a file.
  let twin: CanonicalURL.Twin?

  /// Nil where nothing tells: standard input, a line without an address, the address of a site as a whole.
  init?(_ source: Source) {
    guard let identity = source.identity else { return nil }
    if let url = CanonicalURL(identity: identity) ?? CanonicalURL(identity) {
      text = url.identity
      address = url.text
      twin = url.twin
    } else if ArticleIdentity.isWeb(identity) {
      return nil
    } else {
      text = identity
      address = nil
      twin = nil
    }
  }

  private static func isWeb(_ identity: String) -> Bool {
    let start = identity.prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }
}
