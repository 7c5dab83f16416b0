internal import Records

/// Tells the gender of persons from titles, kin words, pronouns and given names.
enum GenderGuesser {
  private static let he = WordSet("he him his himself")
  private static let she = WordSet("she her hers herself")

  static func guess(_ cast: inout Cast, in document: Document) {
    let statistics = NameModel.embedded.statistics
    for member in cast.members.indices {
      var score = 0.0  // above 0: female
      for index in cast.members[member].mentions { score += evidence(at: index, cast, document) }
      if let entry = givenName(of: cast.members[member], cast, document, statistics), entry.given > 0 {
        let share = Double(entry.womenHalfPercent) / 200
        score += (share - 0.5) * (entry.given >= 3 ? 9 : 5)
      }
      cast.members[member].gender = score >= 0.5 ? .female : score <= -0.5 ? .male : .unknown
    }
  }

  private static func givenName(
    of member: Cast.Member, _ cast: Cast, _ document: Document, _ statistics: NameStatistics
  ) -> NameStatistics.Entry? {
    let words = member.name.split(separator: " ").filter { !Titles.kept.contains(WordKey.of($0)) }
    guard let first = words.first else { return nil }
    return statistics[WordKey.of(Fold.withoutAccents(String(first)))]
  }

  /// What the words around one mention tell; positive for female.
  private static func evidence(at index: Int, _ cast: Cast, _ document: Document) -> Double {
    let tokens = document.tokens
    let mention = cast.mentions[index].tokens
    let sentence = document.sentences[document.sentence(of: mention.lowerBound)]
    var score = 0.0
    func weigh(_ key: UInt64, _ weight: Double) {
      switch Titles.gender(key) {
      case .female: score += weight
      case .male: score -= weight
      case .unknown: break
      }
    }
    weigh(tokens[mention.lowerBound].key, 6)
    // `husband Jon Roe`, `actress Ana Roe`; not `Ana's husband`.
    if mention.lowerBound > sentence.lowerBound { weigh(tokens[mention.lowerBound - 1].key, 5) }
    // `Ana Roe, the actress`: two words on.
    if mention.upperBound + 2 < sentence.upperBound, tokens[mention.upperBound].kind == .punctuation {
      for next in mention.upperBound + 1..<min(mention.upperBound + 4, sentence.upperBound) {
        guard tokens[next].kind == .word, !tokens[next].isCapitalized else { break }
        if next + 1 < sentence.upperBound, tokens[next + 1].kind == .possessive { break }
        weigh(tokens[next].key, 2)
      }
    }
    // The first pronoun after the name, before another name.
    let limit = index + 1 < cast.mentions.count ? cast.mentions[index + 1].tokens.lowerBound : tokens.count
    let next = document.sentence(of: mention.lowerBound) + 1
    let reach =
      next < document.sentences.count
        && document.paragraph(of: mention.lowerBound)
          == document.paragraph(of: document.sentences[next].lowerBound)
      ? document.sentences[next].upperBound : sentence.upperBound
    for position in mention.upperBound..<max(mention.upperBound, min(limit, reach)) {
      if he.contains(tokens[position]) { return score - 1.5 }
      if she.contains(tokens[position]) { return score + 1.5 }
    }
    return score
  }
}
