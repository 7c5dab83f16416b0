public import Markup
public import Records
internal import Wording

/// Reads posts of social networks that a page shows in frames of their own, from the markup that the networks hand out for it.
public enum EmbedReader {
  /// The post that an element embeds, with its own words (empty where the page does not hold them, line breaks as `\n`);
  /// nil for every other element. The whole subtree belongs to the post then.
  ///
  /// Cheap for elements that embed nothing: the element's name decides first, then one attribute.
  public static func embed(at node: Int, in tree: MarkupTree) -> (embed: Embed, text: String)? {
    find(at: node, in: tree, mayUnpack: true)
  }

  /// Markup packed into an attribute is not unpacked a second time.
  static func find(at node: Int, in tree: MarkupTree, mayUnpack: Bool) -> (embed: Embed, text: String)? {
    switch tree.nodes[node].tag {
    case .blockquote:
      return quotation(node, tree) ?? (mayUnpack ? PackedMarkup.embed(at: node, in: tree) : nil)
    case .iframe: return frame(node, tree) ?? (mayUnpack ? PackedMarkup.embed(at: node, in: tree) : nil)
    case .div, .figure, .section, .span:
      return division(node, tree) ?? (mayUnpack ? PackedMarkup.embed(at: node, in: tree) : nil)
    case .noscript, .template: return hidden(node, tree, mayUnpack: mayUnpack)
    case .p: return loneAddress(node, tree)
    case .a: return loneAddress(node, tree)
    case .other: return amp(node, tree)
    default: return nil
    }
  }

  /// `blockquote` of the networks' own embed codes, or one that is signed with a handle and the post's address.
  private static func quotation(_ node: Int, _ tree: MarkupTree) -> (embed: Embed, text: String)? {
    let classes = tree.attributeBytes(.class, of: node) ?? []
    if ByteSearch.lists("mastodon-embed", in: classes),
      let url = tree.attribute(.dataEmbedUrl, of: node)
    {
      let frame = PostFrame(node, in: tree, platform: "Mastodon")
      return post("Mastodon", address: mastodon(url), number: nil, frame: frame)
    }
    for (name, platform) in quotations where ByteSearch.lists(name, in: classes) {
      let addresses: [String?] = [
        tree.attribute(.dataInstgrmPermalink, of: node), tree.attribute(.cite, of: node),
        tree.attribute(.dataTextPostPermalink, of: node), tree.attribute(.dataEmbedUrl, of: node),
      ]
      let frame = PostFrame(node, in: tree, platform: platform)
      let address =
        addresses.lazy.compactMap { $0.flatMap { PostAddress($0) } }.first
        ?? tree.attribute(.dataBlueskyUri, of: node).flatMap { PostAddress(atProtocol: $0) }
      return post(platform, address: address, number: tree.attribute(.dataVideoId, of: node), frame: frame)
    }
    return signedQuotation(node, tree)
  }

  private static func signedQuotation(_ node: Int, _ tree: MarkupTree) -> (embed: Embed, text: String)? {
    for index in tree.subtree(of: node).prefix(quotationLimit).reversed() where tree.nodes[index].tag == .a {
      guard let address = tree.attribute(.href, of: index).flatMap({ PostAddress($0) }) else { continue }
      let frame = PostFrame(node, in: tree, platform: address.platform)
      guard frame.signature?.handle != nil, !frame.text.isEmpty else { return nil }
      return post(address.platform, address: address, number: nil, frame: frame)
    }
    return nil
  }

  /// Nodes of a quotation in which the address of a post is looked for.
  private static let quotationLimit = 80

  /// The post that is shown at `https://host/@handle/number/embed`.
  private static func mastodon(_ url: String) -> PostAddress {
    let handle = AddressParts(url)?.path.first.flatMap { $0.hasPrefix("@") ? String($0.dropFirst()) : nil }
    let whole = url.hasSuffix("/embed") ? String(url.dropLast(6)) : url
    return PostAddress(platform: "Mastodon", handle: handle, number: nil, url: whole)
  }

  private static let quotations: [(StaticString, String)] = [
    ("twitter-tweet", "Twitter"), ("twitter-video", "Twitter"), ("instagram-media", "Instagram"),
    ("tiktok-embed", "TikTok"), ("text-post-media", "Threads"), ("bluesky-embed", "Bluesky"),
    ("reddit-embed-bq", "Reddit"), ("reddit-card", "Reddit"), ("twitter-tweet-rendered", "Twitter"),
    ("tumblr-post", "Tumblr"), ("truthsocial-embed", "Truth Social"),
    ("fb-xfbml-parse-ignore", "Facebook"), ("wp-embedded-tweet", "Twitter"),
  ]

  /// `iframe` of the networks' players, also one that is loaded later.
  private static func frame(_ node: Int, _ tree: MarkupTree) -> (embed: Embed, text: String)? {
    for name in [.src, .dataSrc, .dataLazySrc, .dataUrl, .dataOriginal] as [AttributeKey] {
      guard let address = tree.attribute(name, of: node).flatMap({ PostAddress($0) }) else { continue }
      return post(address.platform, address: address, number: nil, frame: nil)
    }
    if let classes = tree.attributeBytes(.class, of: node), ByteSearch.lists("mastodon-embed", in: classes),
      let url = tree.attribute(.src, of: node)
    {
      return post("Mastodon", address: mastodon(url), number: nil, frame: nil)
    }
    return nil
  }

  /// `div` and the like that a script fills: `fb-post`, `data-tweet-id`.
  private static func division(_ node: Int, _ tree: MarkupTree) -> (embed: Embed, text: String)? {
    if tree.nodes[node].range.isEmpty { return nil }
    if let classes = tree.attributeBytes(.class, of: node) {
      if ByteSearch.lists("wp-block-embed", in: classes), let found = loneAddress(node, tree) { return found }
      for name in ["fb-post", "fb-video", "tumblr-post"] as [StaticString]
      where ByteSearch.lists(name, in: classes) {
        guard let address = tree.attribute(.dataHref, of: node).flatMap({ PostAddress($0) }) else {
          continue
        }
        return post(
          address.platform, address: address, number: nil,
          frame: PostFrame(node, in: tree, platform: address.platform))
      }
    }
    for name in [.dataTweetId, .dataTweetid, .dataTwitterId] as [AttributeKey] {
      if let id = tree.attribute(name, of: node), PostAddress.isNumber(id) {
        let address = PostAddress("https://twitter.com/i/status/" + id)
        return post(
          "Twitter", address: address, number: id, frame: PostFrame(node, in: tree, platform: "Twitter"))
      }
    }
    return nil
  }

  /// Accelerated Mobile Pages: `amp-twitter data-tweetid`, `amp-instagram data-shortcode`, …
  private static func amp(_ node: Int, _ tree: MarkupTree) -> (embed: Embed, text: String)? {
    let name = tree.name(of: node)
    guard name.utf8.starts(with: "amp-".utf8) else { return nil }
    let address: String?
    switch name {
    case "amp-twitter":
      address = tree.attribute(.dataTweetid, of: node).map { "https://twitter.com/i/status/" + $0 }
    case "amp-instagram":
      address = tree.attribute(.dataShortcode, of: node).map { "https://www.instagram.com/p/" + $0 }
    case "amp-tiktok":
      let source = tree.attribute(.dataSrc, of: node)
      address = source.map { PostAddress.isNumber($0) ? "https://www.tiktok.com/embed/v2/" + $0 : $0 }
    case "amp-facebook", "amp-reddit", "amp-embedly-card", "amp-iframe":
      address =
        tree.attribute(.dataHref, of: node) ?? tree.attribute(.dataSrc, of: node)
        ?? tree.attribute(.dataUrl, of: node) ?? tree.attribute(.src, of: node)
    default: address = nil
    }
    guard let found = address.flatMap({ PostAddress($0) }) else { return nil }
    return post(
      found.platform, address: found, number: nil, frame: PostFrame(node, in: tree, platform: found.platform))
  }

  /// The embed in what is shown without scripts, or made of a template.
  private static func hidden(_ node: Int, _ tree: MarkupTree, mayUnpack: Bool) -> (
    embed: Embed, text: String
  )? {
    let inner = tree.subtree(of: node).dropFirst()
    for index in inner.prefix(hiddenLimit) {
      switch tree.nodes[index].tag {
      case .noscript, .template, .text, .p, .a: continue
      default:
        if let found = find(at: index, in: tree, mayUnpack: mayUnpack) { return found }
      }
    }
    return nil
  }

  /// Behind that many nodes stands no embed but a part of the page.
  private static let hiddenLimit = 40

  /// A paragraph or link whose only words are the address of a post, which the page's system should have turned into the post.
  private static func loneAddress(_ node: Int, _ tree: MarkupTree) -> (embed: Embed, text: String)? {
    var written: Range<Int32>?
    for index in tree.subtree(of: node).prefix(12) where tree.nodes[index].tag == .text {
      let range = tree.nodes[index].range
      guard tree.bytes(range).contains(where: { $0 > 0x20 }) else { continue }
      guard written == nil, range.count < 300 else { return nil }
      written = range
    }
    guard let written else { return nil }
    let bytes = tree.bytes(written).drop { $0 <= 0x20 }
    guard bytes.starts(with: "http".utf8), Int(tree.nodes[node].end) - node <= 12 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !text.dropLast(while: \.isWhitespace).contains(where: \.isWhitespace),
      let address = PostAddress(text)
    else { return nil }
    return post(address.platform, address: address, number: nil, frame: nil)
  }

  /// Puts together what the address and the frame tell.
  private static func post(_ platform: String, address: PostAddress?, number: String?, frame: PostFrame?) -> (
    embed: Embed, text: String
  ) {
    let address = address ?? frame?.address
    let signature = frame?.signature
    let name = address?.platform ?? platform
    let day =
      signature?.day
      ?? (address?.number ?? number).flatMap { PostNumber.day(of: $0, platform: name) }
    let embed = Embed(
      platform: name, author: signature?.name, handle: signature?.handle ?? address?.handle, date: day?.iso,
      url: address?.url)
    return (embed, frame?.text ?? "")
  }
}

extension String {
  /// The text without the characters at its end that fulfil a condition.
  func dropLast(while condition: (Character) -> Bool) -> Substring {
    var rest = self[...]
    while let last = rest.last, condition(last) { rest.removeLast() }
    return rest
  }
}
