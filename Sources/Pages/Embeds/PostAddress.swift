/// The web address of a post, taken apart.
struct PostAddress: Equatable {
  var platform: String
  var handle: String?
  /// What numbers the post on its platform.
  var number: String?
  /// The post's own address, without what tells where a reader came from.
  var url: String

  /// Longer addresses are none of a post.
  private static let lengthLimit = 2000

  /// Reads the address of a post, or of the frame that shows it; nil for every other address, also of a profile.
  init?(_ text: String) {
    guard text.utf8.count <= PostAddress.lengthLimit, let parts = AddressParts(text) else { return nil }
    switch parts.host {
    case "twitter.com", "mobile.twitter.com", "m.twitter.com", "x.com", "mobile.x.com":
      self.init(tweet: parts)
    case "platform.twitter.com", "platform.x.com":
      guard let id = parts.query("id"), PostAddress.isNumber(id) else { return nil }
      self.init(platform: "Twitter", handle: nil, number: id, url: "https://twitter.com/i/status/\(id)")
    case "instagram.com", "instagr.am", "m.instagram.com": self.init(instagram: parts)
    case "tiktok.com", "m.tiktok.com", "vm.tiktok.com": self.init(tikTok: parts)
    case "facebook.com", "m.facebook.com", "web.facebook.com", "fb.watch", "business.facebook.com":
      self.init(facebook: parts)
    case "threads.net", "threads.com": self.init(threads: parts)
    case "bsky.app", "embed.bsky.app": self.init(bluesky: parts)
    case "reddit.com", "old.reddit.com", "embed.reddit.com", "redditmedia.com", "new.reddit.com":
      guard let place = parts.path.firstIndex(of: "comments"), place + 1 < parts.path.count else {
        return nil
      }
      self.init(
        platform: "Reddit", handle: nil, number: parts.path[place + 1],
        url: "https://www.reddit.com/" + parts.path.prefix(place + 3).joined(separator: "/") + "/")
    case "truthsocial.com": self.init(truth: parts)
    case "t.me":
      let path = parts.path.first == "s" ? Array(parts.path.dropFirst()) : parts.path
      guard path.count == 2, PostAddress.isNumber(path[1]) else { return nil }
      self.init(
        platform: "Telegram", handle: path[0], number: path[1], url: "https://t.me/\(path[0])/\(path[1])")
    default:
      guard parts.host.hasSuffix(".tumblr.com"), parts.path.count >= 2, parts.path[0] == "post" else {
        return nil
      }
      let blog = String(parts.host.dropLast(".tumblr.com".count))
      self.init(
        platform: "Tumblr", handle: blog, number: parts.path[1],
        url: "https://\(parts.host)/post/\(parts.path[1])")
    }
  }

  init(platform: String, handle: String?, number: String?, url: String) {
    self.platform = platform
    self.handle = handle
    self.number = number
    self.url = url
  }

  private init?(tweet parts: AddressParts) {
    let path = parts.path
    guard let place = path.firstIndex(where: { $0 == "status" || $0 == "statuses" }), place + 1 < path.count
    else { return nil }
    let id = String(path[place + 1].prefix { $0.isASCII && $0.isNumber })
    guard !id.isEmpty, place > 0 else { return nil }
    let isX = parts.host.hasSuffix("x.com")
    let handle = place == 1 && path[0] != "i" && path[0] != "anyuser" ? path[0] : nil
    self.init(
      platform: isX ? "X" : "Twitter", handle: handle, number: id,
      url: "https://\(isX ? "x" : "twitter").com/\(handle ?? "i")/status/\(id)")
  }

  private init?(instagram parts: AddressParts) {
    guard let place = parts.path.firstIndex(where: { ["p", "reel", "reels", "tv"].contains($0) }), place <= 1,
      place + 1 < parts.path.count
    else { return nil }
    let code = parts.path[place + 1]
    let kind = parts.path[place] == "reels" ? "reel" : parts.path[place]
    self.init(
      platform: "Instagram", handle: place == 1 ? parts.path[0] : nil, number: code,
      url: "https://www.instagram.com/\(kind)/\(code)/")
  }

  private init?(tikTok parts: AddressParts) {
    let path = parts.path
    if path.count >= 3, path[0].hasPrefix("@"), path[1] == "video" || path[1] == "photo" {
      let url = "https://www.tiktok.com/\(path[0])/\(path[1])/\(path[2])"
      self.init(platform: "TikTok", handle: String(path[0].dropFirst()), number: path[2], url: url)
    } else if let id = path.last, PostAddress.isNumber(id), ["embed", "player", "v"].contains(path.first) {
      self.init(platform: "TikTok", handle: nil, number: id, url: "https://www.tiktok.com/embed/v2/\(id)")
    } else if parts.host == "vm.tiktok.com", let code = path.first {
      self.init(platform: "TikTok", handle: nil, number: nil, url: "https://vm.tiktok.com/\(code)/")
    } else {
      return nil
    }
  }

  private init?(facebook parts: AddressParts) {
    let path = parts.path
    if path.first == "plugins" {
      guard path.count > 1, path[1].hasPrefix("post") || path[1].hasPrefix("video"),
        let inner = parts.query("href"), let found = PostAddress(inner), found.platform == "Facebook"
      else { return nil }
      self = found
      return
    }
    func make(_ handle: String?, _ number: String?, _ tail: String) -> PostAddress {
      let isName = handle.map { !PostAddress.isNumber($0) && !$0.isEmpty } ?? false
      return PostAddress(
        platform: "Facebook", handle: isName ? handle : nil, number: number,
        url: "https://www.facebook.com/" + tail)
    }
    if parts.host == "fb.watch", let code = path.first {
      self.init(platform: "Facebook", handle: nil, number: nil, url: "https://fb.watch/\(code)/")
    } else if path.count >= 3, ["posts", "videos", "photos"].contains(path[1]) {
      self = make(path[0], path.last, path.joined(separator: "/"))
    } else if path.count >= 2, path[0] == "reel" {
      self = make(nil, path[1], "reel/\(path[1])")
    } else if let id = parts.query("story_fbid"), let page = parts.query("id") {
      self = make(nil, id, "permalink.php?story_fbid=\(id)&id=\(page)")
    } else if path.first == "watch", let id = parts.query("v") {
      self = make(nil, id, "watch/?v=\(id)")
    } else if ["photo.php", "photo"].contains(path.first), let id = parts.query("fbid") {
      self = make(nil, id, "photo/?fbid=\(id)")
    } else if path.first == "video.php", let id = parts.query("v") {
      self = make(nil, id, "watch/?v=\(id)")
    } else {
      return nil
    }
  }

  private init?(threads parts: AddressParts) {
    let path = parts.path
    if path.count >= 3, path[0].hasPrefix("@"), path[1] == "post" {
      self.init(
        platform: "Threads", handle: String(path[0].dropFirst()), number: path[2],
        url: "https://www.threads.net/\(path[0])/post/\(path[2])")
    } else if path.count >= 2, path[0] == "t" {
      self.init(
        platform: "Threads", handle: nil, number: path[1], url: "https://www.threads.net/t/\(path[1])")
    } else {
      return nil
    }
  }

  private init?(bluesky parts: AddressParts) {
    let path = parts.path
    guard let place = path.firstIndex(where: { $0 == "post" || $0 == "app.bsky.feed.post" }), place > 0,
      place + 1 < path.count
    else { return nil }
    let author = path[place - 1]
    self.init(
      platform: "Bluesky", handle: author.hasPrefix("did:") ? nil : author, number: path[place + 1],
      url: "https://bsky.app/profile/\(author)/post/\(path[place + 1])")
  }

  /// `at://did:plc:…/app.bsky.feed.post/…`, the address of a post in the AT protocol.
  init?(atProtocol uri: String) {
    guard uri.hasPrefix("at://") else { return nil }
    self.init("https://bsky.app/profile/" + uri.dropFirst(5))
  }

  private init?(truth parts: AddressParts) {
    let path = parts.path
    guard let first = path.first, first.hasPrefix("@"), path.count >= 2,
      let id = path.dropFirst().first(where: PostAddress.isNumber)
    else { return nil }
    self.init(
      platform: "Truth Social", handle: String(first.dropFirst()), number: id,
      url: "https://truthsocial.com/\(first)/\(id)")
  }

  static func isNumber(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
