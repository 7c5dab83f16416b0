/// Chooses the article whose headline tells best what several articles are about.
package enum HeadlineChoice {
  /// Positions of the articles, the best headline first; of equals the earlier article. Those without headline words come last.
  ///
  /// A headline is good that has the words most articles share, and few others.
  package static func order(_ articles: [StoryTerms]) -> [Int] {
    var shares: [UInt32: Int] = [:]
    for article in articles { for entry in article.entries { shares[entry.key, default: 0] += 1 } }
    let scores = articles.map { article -> Float in
      let words = article.entries.filter(\.isInHeadline)
      if words.isEmpty { return -1 }
      let shared = words.reduce(0) { $0 + Float(shares[$1.key] ?? 0) / Float(articles.count) }
      // Three words more make a very short headline no better than a telling one.
      return shared / (Float(words.count) + 3).squareRoot()
    }
    return articles.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
  }
}
