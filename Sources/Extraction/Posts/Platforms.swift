/// The social networks and how articles write them.
enum Platforms {
  private static let names = WordMap<String>([
    "instagram": "Instagram", "insta": "Instagram", "instagramed": "Instagram", "instagrammed": "Instagram",
    "instagrams": "Instagram", "twitter": "Twitter", "twitter.com": "Twitter", "tweet": "Twitter",
    "tweeted": "Twitter", "tweets": "Twitter", "tweeting": "Twitter", "retweeted": "Twitter",
    "retweet": "Twitter", "facebook": "Facebook", "snapchat": "Snapchat", "snapchats": "Snapchat",
    "snapchatted": "Snapchat", "snapchatting": "Snapchat", "tiktok": "TikTok", "tik-tok": "TikTok",
    "youtube": "YouTube", "threads": "Threads", "bluesky": "Bluesky", "weibo": "Weibo", "tumblr": "Tumblr",
    "reddit": "Reddit", "onlyfans": "OnlyFans", "periscope": "Periscope", "vine": "Vine",
    "pinterest": "Pinterest", "whosay": "WhoSay", "myspace": "MySpace", "telegram": "Telegram",
  ])
  /// Names that are words too and count only with a capital inside a sentence.
  private static let ambiguous = WordSet("threads vine periscope telegram")
  private static let truth = WordKey.of("truth")
  private static let social = WordKey.of("social")

  /// The platform a token names, nil when none.
  static func at(_ index: Int, of context: SpeechContext) -> String? {
    let token = context.token(index)
    guard token.isWord || token.kind == .url else { return nil }
    if token.key == truth, index + 1 < context.document.tokens.count, token.isCapitalized,
      context.token(index + 1).key == social, context.token(index + 1).isCapitalized
    {
      return "Truth Social"
    }
    guard let name = names[token] else { return nil }
    if ambiguous.contains(token), !token.isCapitalized || token.shape.contains(.sentenceStart) { return nil }
    return name
  }

  /// The first platform named outside quotation marks in a token range.
  static func first(in range: Range<Int>, of context: SpeechContext) -> (index: Int, name: String)? {
    for index in range where !context.isQuoted(index) {
      if let name = at(index, of: context) { return (index, name) }
    }
    return nil
  }
}
