import Records

extension Scorer {
  /// Quotes by the words between each pair of marks, then again with the right speaker.
  mutating func scoreQuotes(_ record: Record, _ gold: GoldArticle) {
    var left = gold.quotes
    for quote in record.findings.quotes {
      for segment in quote.segments {
        let line = "\(gold.id): \"\(segment)\""
        guard let index = left.firstIndex(where: { $0.isTold(by: segment) }) else {
          self[.quotes].countWrong(line)
          self[.attributedQuotes].countWrong(line)
          continue
        }
        let match = left.remove(at: index)
        self[.quotes].countRight()
        if gold.agrees(match.speaker, quote.speaker) {
          self[.attributedQuotes].countRight()
        } else {
          self[.attributedQuotes].countWrong("\(line) by \(quote.speaker ?? "nobody named")")
          self[.attributedQuotes].countMissed("\(line) by \(match.speaker ?? "nobody named")")
        }
      }
    }
    for quote in left {
      self[.quotes].countMissed("\(gold.id): \"\(quote.text)\"")
      self[.attributedQuotes].countMissed("\(gold.id): \"\(quote.text)\"")
    }
  }

  /// Posts by platform, author and words; the most similar gold post that fits is taken.
  mutating func scorePosts(_ record: Record, _ gold: GoldArticle) {
    var left = gold.posts
    for post in record.findings.posts {
      let similarity = left.map { Folding.overlap($0.text ?? "", post.text ?? "") }
      let best = left.indices.sorted { (similarity[$1], $0) < (similarity[$0], $1) }
        .first { Scorer.fits(post, left[$0], similarity: similarity[$0], gold) }
      if let best {
        left.remove(at: best)
        self[.posts].countRight()
      } else {
        self[.posts].countWrong(
          "\(gold.id): \(post.platform ?? "?"), \(post.author ?? "?"): \(post.text ?? "-")")
      }
    }
    for post in left {
      self[.posts].countMissed(
        "\(gold.id): \(post.platform ?? "?"), \(post.author ?? "?"): \(post.text ?? "-")")
    }
  }

  private static func fits(
    _ post: SocialPost, _ expected: GoldPost, similarity: Double, _ gold: GoldArticle
  ) -> Bool {
    if let platform = expected.platform.map(Folding.fold), !platform.isEmpty {
      let found = Folding.fold(post.platform ?? "")
      guard platform == found || [platform, found].sorted() == ["twitter", "x"] else { return false }
    }
    if similarity >= 0.8 { return true }
    let wordsFit = similarity >= 0.5 || (expected.text ?? "").isEmpty || (post.text ?? "").isEmpty
    return wordsFit && isBy(expected.author, post, gold)
  }

  private static func isBy(_ author: String?, _ post: SocialPost, _ gold: GoldArticle) -> Bool {
    guard let author else { return true }
    let key = Folding.nameKey(author)
    if [post.author, post.handle].contains(where: { Folding.nameKey($0 ?? "") == key }) { return true }
    return gold.people.contains { person in
      person.name == author && post.author.map { person.isNamed(by: $0) } ?? false
    }
  }
}
