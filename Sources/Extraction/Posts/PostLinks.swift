/// Finds posts by their addresses in the text: `https://twitter.com/name/status/1`, `https://www.instagram.com/p/…`.
struct PostLinks {
  let context: SpeechContext

  /// One address of a post.
  struct Link {
    var token: Int
    var platform: String
    /// The account, where the address names it.
    var handle: String?
  }

  /// Longer addresses are not looked at, in bytes.
  private static let longest = 300

  /// How an address of each network goes on behind its host when it is a post's.
  private static let forms: [(host: String, platform: String, marks: [String])] = [
    ("twitter.com", "Twitter", ["status"]), ("x.com", "X", ["status"]),
    ("instagram.com", "Instagram", ["p", "reel", "tv"]),
    ("tiktok.com", "TikTok", ["video"]), ("facebook.com", "Facebook", ["posts", "videos"]),
    ("threads.net", "Threads", ["post"]), ("bsky.app", "Bluesky", ["post"]),
    ("reddit.com", "Reddit", ["comments"]),
    ("youtube.com", "YouTube", ["watch"]), ("truthsocial.com", "Truth Social", ["posts"]),
  ]

  func find() -> [Link] {
    var found: [Link] = []
    for (index, token) in context.document.tokens.enumerated()
    where token.kind == .url && token.range.count < PostLinks.longest && !context.isQuoted(index) {
      if let link = link(context.document.text(index..<index + 1), index) { found.append(link) }
    }
    return found
  }

  private func link(_ address: String, _ index: Int) -> Link? {
    var parts = address.split(separator: "/").map(String.init)
    if parts.first?.hasPrefix("http") ?? false { parts.removeFirst() }
    guard let host = parts.first?.lowercased(), parts.count > 1,
      let form = PostLinks.forms.first(where: { host == $0.host || host.hasSuffix("." + $0.host) }),
      let mark = parts.firstIndex(where: { part in
        form.marks.contains { part == $0 || part.hasPrefix($0 + "?") }
      })
    else { return nil }
    let account = mark > 1 && form.platform != "Reddit" ? parts[mark - 1] : nil
    return Link(
      token: index, platform: form.platform,
      handle: account.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 })
  }
}
