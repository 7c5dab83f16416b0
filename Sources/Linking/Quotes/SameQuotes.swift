/// Finds out which of a person's quotes are one, for lists that know a quote by its day and the bits of its words.
package enum SameQuotes {
  /// A quote without its text.
  package struct Known: Sendable {
    /// Of the article, in days from any day on; nil when unknown.
    package var day: Int?
    /// Of its words.
    package var words: WordSignature
    /// Any number for the article.
    package var article: Int64
    /// Any number for the story.
    package var story: Int64?

    package init(day: Int?, words: WordSignature, article: Int64, story: Int64? = nil) {
      self.day = day
      self.words = words
      self.article = article
      self.story = story
    }
  }

  /// With how many quotes after it in time one is compared; on a busy day further ones are not looked at.
  private static let mostCompared = 256

  /// How much of the shorter quote's words must be in the longer one, beyond chance; of what is one utterance nearly all are, but of cuts that
  /// overlap half may be.
  private static let leastLikeness = 0.5

  /// The quotes that are one as numbers from 0, most alone in their group; see ``QuoteGrouper``.
  ///
  /// Only of quotes that have most of their words in common with another of about that time the text is asked for. So what is
  /// run again after more than a month is another quote here; and of 10,000 quotes of which few are run twice, few texts are read.
  ///
  /// - Parameters:
  ///   - quotes: what one speaker said, in any order.
  ///   - text: reads the text of a quote; called at most once for each.
  package static func groups(_ quotes: [Known], text: (Int) throws -> String) rethrows -> [[Int]] {
    let suspects = suspects(quotes)
    var grouper = QuoteGrouper()
    for number in suspects {
      let quote = quotes[number]
      grouper.add(
        try text(number), speaker: 0, day: quote.day, article: quote.article, story: quote.story)
    }
    let known = Set(suspects)
    return grouper.groups().map { $0.map { suspects[$0] } }
      + quotes.indices.filter { !known.contains($0) }.map { [$0] }
  }

  /// The quotes whose text must be read, in order.
  private static func suspects(_ quotes: [Known]) -> [Int] {
    let order = quotes.indices.sorted { (quotes[$0].day ?? .max, $0) < (quotes[$1].day ?? .max, $1) }
    let days = order.map { quotes[$0].day ?? .max }
    let words = order.map { quotes[$0].words }
    var isSuspect = [Bool](repeating: false, count: order.count)
    for place in order.indices {
      for other in place + 1..<max(place + 1, min(order.count, place + 1 + mostCompared)) {
        if days[other] != days[place], days[other] &- days[place] > QuoteReach.month.days { break }
        if words[place].likeness(to: words[other]) >= leastLikeness {
          isSuspect[place] = true
          isSuspect[other] = true
        }
      }
    }
    return order.indices.filter { isSuspect[$0] }.map { order[$0] }.sorted()
  }
}
