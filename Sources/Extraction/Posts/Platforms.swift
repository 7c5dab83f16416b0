/// The social networks and how articles write them.
enum Platforms {
  private static let names = WordMap<String> {
    [
      "instagram": "Instagram", "insta": "Instagram", "ig": "Instagram", "instagramed": "Instagram",
      "instagrammed": "Instagram", "instagramming": "Instagram", "instagrams": "Instagram",
      "twitter": "Twitter", "twitter.com": "Twitter", "tweet": "Twitter", "tweeted": "Twitter",
      "tweets": "Twitter", "tweeting": "Twitter", "live-tweeted": "Twitter", "live-tweeting": "Twitter",
      "quote-tweeted": "Twitter", "subtweeted": "Twitter", "retweeted": "Twitter", "retweet": "Twitter",
      "x": "X",
      "facebook": "Facebook", "snapchat": "Snapchat", "snapchats": "Snapchat", "snapchatted": "Snapchat",
      "snapchatting": "Snapchat", "tiktok": "TikTok", "tiktoks": "TikTok", "tik-tok": "TikTok",
      "youtube": "YouTube", "threads": "Threads", "bluesky": "Bluesky", "weibo": "Weibo", "tumblr": "Tumblr",
      "reddit": "Reddit", "onlyfans": "OnlyFans", "periscope": "Periscope", "vine": "Vine",
      "pinterest": "Pinterest", "whosay": "WhoSay", "myspace": "MySpace", "telegram": "Telegram",
      "twitch": "Twitch", "linkedin": "LinkedIn", "mastodon": "Mastodon",
    ]
  }
  /// Names that are words too and count only with a capital inside a sentence.
  private static let ambiguous = WordSet("threads vine periscope telegram twitch x ig")
  /// Before or behind `X`, which alone may be a letter, a grade or a brand's.
  private static let beforeX = WordSet("on via to onto formerly")
  private static let behindX = WordSet("post account page formerly")
  private static var truth: UInt64 { WordKey.literal("truth") }
  private static var social: UInt64 { WordKey.literal("social") }
  private static var x: UInt64 { WordKey.literal("x") }

  /// The keys of the words that name a platform or begin its name.
  static var keys: [UInt64] { names.keys + [truth] }

  /// The platform a token names, nil when none.
  static func at(_ index: Int, of context: SpeechContext) -> String? {
    let token = context.token(index)
    guard token.isWord || token.kind == .url else { return nil }
    if token.key == truth, index + 1 < context.document.tokens.count, token.isCapitalized,
      context.token(index + 1).key == social, context.token(index + 1).isCapitalized
    {
      return "Truth Social"
    }
    guard let name = names[token], context.named[index] == 0 else { return nil }
    guard ambiguous.contains(token) else { return name }
    guard token.isCapitalized, !token.shape.contains(.sentenceStart) else { return nil }
    return token.key == x && !isNetworkX(index, context) ? nil : name
  }

  /// `on X`, `an X post`, `X (formerly Twitter)`
  private static func isNetworkX(_ index: Int, _ context: SpeechContext) -> Bool {
    let tokens = context.document.tokens
    let behind = tokens[min(index + 1, tokens.count)..<min(index + 3, tokens.count)]
    guard behind.first.map({ !($0.isWord && $0.isCapitalized) }) ?? true else { return false }
    return index > 0 && beforeX.contains(tokens[index - 1]) || behind.contains { behindX.contains($0) }
  }

  /// The platform named nearest to a token outside quotation marks in a token range; of two equally near ones the first.
  static func nearest(to anchor: Int, in range: Range<Int>, of context: SpeechContext) -> String? {
    var best: (distance: Int, name: String)?
    for index in range where !context.isQuoted(index) {
      guard let name = at(index, of: context) else { continue }
      if best.map({ abs(index - anchor) < $0.distance }) ?? true { best = (abs(index - anchor), name) }
    }
    return best?.name
  }

  /// The first platform named outside quotation marks in a token range.
  static func first(in range: Range<Int>, of context: SpeechContext) -> (index: Int, name: String)? {
    for index in range where !context.isQuoted(index) {
      if let name = at(index, of: context) { return (index, name) }
    }
    return nil
  }

  /// The one network that a document names; nil when it names none or several.
  static func only(in context: SpeechContext) -> String? {
    var only: String?
    for index in context.document.tokens.indices {
      guard let name = at(index, of: context) else { continue }
      if let only, !agree(only, name) { return nil }
      only = only ?? name
    }
    return only
  }

  /// Whether two names mean one network, an unknown one being any.
  static func agree(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, one != other else { return true }
    return [one, other].allSatisfy { $0 == "X" || $0 == "Twitter" }
  }
}
