internal import Records

/// Finds the social-media posts that an article reports: embedded in its text and described by it.
enum PostFinder {
  static func find(in speech: Speech, dates: [DateExpression], embeds: [Embed] = []) -> [SocialPost] {
    let context = speech.reading.context
    var declared = DeclaredPosts(context.document, cast: context.cast)
    let (told, silent) = declared.read(embeds)
    let guessed = EmbeddedPosts(context: context, dates: dates).find()
    let embedded = told.isEmpty ? guessed : joined(told, guessed)
    let described = DescribedPosts(speech: speech, dates: dates, embedded: embedded.map(\.tokens)).find()
    var drafts = PostMerger(context: context).merge(described, embedded)
    if drafts.contains(where: { $0.platform == nil }), let only = Platforms.only(in: context) {
      for index in drafts.indices where drafts[index].platform == nil { drafts[index].platform = only }
    }
    if drafts.isEmpty { return silent.map(\.post) }
    let quotes = quotesByStretch(speech)
    let posts = drafts.map { $0.post(in: context.document, cast: context.cast, quotes: quotes) }
    if silent.isEmpty { return posts }
    var all: [SocialPost] = []
    var next = 0
    for (draft, post) in zip(drafts, posts) {
      while next < silent.count, silent[next].token <= draft.tokens.lowerBound {
        all.append(silent[next].post)
        next += 1
      }
      all.append(post)
    }
    return all + silent[next...].map(\.post)
  }

  /// What the page's markup tells and, of the lines it tells nothing of, what their form does; in reading order.
  private static func joined(_ told: [PostDraft], _ guessed: [PostDraft]) -> [PostDraft] {
    var next = 0
    let others = guessed.filter { draft in
      let whole = (draft.texts + [draft.tokens]).reduce(draft.tokens) {
        min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound)
      }
      while next < told.count, told[next].tokens.upperBound <= whole.lowerBound { next += 1 }
      return next == told.count || told[next].tokens.lowerBound >= whole.upperBound
    }
    return (told + others).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
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
}
