internal import Records

/// Finds the social-media posts that an article reports: embedded in its text and described by it.
enum PostFinder {
  static func find(in speech: Speech, dates: [DateExpression]) -> [SocialPost] {
    let context = speech.reading.context
    let embedded = EmbeddedPosts(context: context, dates: dates).find()
    let described = DescribedPosts(speech: speech, dates: dates, embedded: embedded.map(\.tokens)).find()
    var drafts = PostMerger(context: context).merge(described, embedded)
    if drafts.contains(where: { $0.platform == nil }), let only = Platforms.only(in: context) {
      for index in drafts.indices where drafts[index].platform == nil { drafts[index].platform = only }
    }
    let quotes = quotesByStretch(speech)
    return drafts.map { $0.post(in: context.document, cast: context.cast, quotes: quotes) }
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
