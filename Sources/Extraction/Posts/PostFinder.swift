internal import Records

/// Finds the social-media posts that an article reports: embedded in its text and described by it.
enum PostFinder {
  static func find(in speech: Speech, dates: [DateExpression]) -> [SocialPost] {
    let document = speech.reading.document
    let cast = speech.reading.context.cast
    let embedded = EmbeddedPosts(document: document, cast: cast).find()
    var drafts = DescribedPosts(speech: speech, dates: dates).find()
    for post in embedded where !drafts.suffix(40).contains(where: { repeats($0, post, document) }) {
      if let at = drafts.firstIndex(where: { tells($0, of: post, document) }) {
        drafts[at].handle = drafts[at].handle ?? post.handle
        drafts[at].date = post.date ?? drafts[at].date
        drafts[at].platform = drafts[at].platform ?? post.platform
        drafts[at].url = post.url
        if drafts[at].texts.isEmpty { drafts[at].texts = post.texts }
      } else {
        drafts.append(post)
      }
    }
    if drafts.contains(where: { $0.platform == nil }), let only = Platforms.only(in: speech.reading.context) {
      for index in drafts.indices where drafts[index].platform == nil { drafts[index].platform = only }
    }
    let quotes = quotesByStretch(speech)
    return drafts.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }.map {
      $0.post(in: document, cast: cast, quotes: quotes)
    }
  }

  /// The quotes that each stretch belongs to, by its first token; a quote of the headline that repeats one of the body
  /// goes with it.
  private static func quotesByStretch(_ speech: Speech) -> [Int: [Int]] {
    let stretches = speech.reading.context.stretches
    var quotes: [Int: [Int]] = [:]
    for (index, quote) in speech.quotes.enumerated() {
      for segment in quote.segments { quotes[segment.lowerBound, default: []].append(index) }
    }
    for (headline, body) in speech.reading.echoes {
      guard let repeated = quotes[stretches[headline].content.lowerBound] else { continue }
      quotes[stretches[body].content.lowerBound, default: []] += repeated
    }
    return quotes
  }

  /// Whether an embedded post stands in the text twice.
  private static func repeats(_ draft: PostDraft, _ post: PostDraft, _ document: Document) -> Bool {
    guard draft.isEmbedded, draft.handle == post.handle, let one = draft.texts.first,
      let other = post.texts.first
    else { return false }
    return one.count == other.count
      && zip(one, other).allSatisfy { document.tokens[$0].key == document.tokens[$1].key }
  }

  /// Whether a described post is the embedded one near it.
  private static func tells(_ draft: PostDraft, of post: PostDraft, _ document: Document) -> Bool {
    guard Platforms.agree(draft.platform, post.platform), abs(draft.paragraph - post.paragraph) <= 2
    else {
      return false
    }
    if let text = draft.texts.first, let embedded = post.texts.first {
      return shares(text, embedded, document)
    }
    guard draft.author.member != nil else { return false }
    return draft.author.member == post.author.member || (post.author.member == nil && post.texts.isEmpty)
  }

  /// Whether the first words of the shorter text are among the other's.
  private static func shares(_ one: Range<Int>, _ other: Range<Int>, _ document: Document) -> Bool {
    let words = Set(document.tokens[other].filter(\.isWord).map(\.key))
    let mine = document.tokens[one].filter(\.isWord).prefix(12)
    return !mine.isEmpty && mine.filter { words.contains($0.key) }.count * 3 >= mine.count * 2
  }
}
