/// Titles that stand for a person: `the Duchess of Harrowmere`, `the Duke and Duchess of Harrowmere`, later `the Duchess`.
extension MentionFinder {
  static let ranks = WordSet(
    """
    prince princess duke duchess earl countess marquess marchioness sultan emir sheikh baron baroness viscount viscountess
    """)
  static let loneRanks = WordSet("prince princess duke duchess earl countess queen king pope")
  private static var of: UInt64 { WordKey.literal("of") }
  private static var the: UInt64 { WordKey.literal("the") }
  private static var and: UInt64 { WordKey.literal("and") }

  /// The titles that no name of `spans` holds.
  func titled(beside spans: [Range<Int>]) -> [Range<Int>] {
    let tokens = document.tokens
    var found: [Range<Int>] = []
    var known: Set<UInt64> = []
    var held: Set<Int> = []
    for span in spans where Titles.kept.contains(tokens[span.lowerBound]) {
      known.insert(tokens[span.lowerBound].key)
    }
    for index in cues.ranks where index + 2 < tokens.count && isRank(index, MentionFinder.ranks) {
      guard tokens[index + 1].key == MentionFinder.of, let end = territory(from: index + 2),
        document.sentence(of: index) == document.sentence(of: end - 1)
      else { continue }
      if !taken[index] {
        found.append(index..<end)
        held.insert(index)
      }
      known.insert(tokens[index].key)
      // `the Duke and Duchess of Harrowmere`, `the Duke and the Duchess of Harrowmere`
      let link = index > 0 && tokens[index - 1].key == MentionFinder.the ? index - 2 : index - 1
      if link >= 1, tokens[link].key == MentionFinder.and, isRank(link - 1, MentionFinder.ranks),
        !taken[link - 1]
      {
        found.append(link - 1..<link)
        held.insert(link - 1)
        known.insert(tokens[link - 1].key)
      }
    }
    guard !known.isEmpty else { return found }
    for index in cues.loneRanks where index > 0 && isRank(index, MentionFinder.loneRanks) {
      guard tokens[index - 1].key == MentionFinder.the,
        known.contains(tokens[index].key) || isQueen(tokens[index]),
        !held.contains(index), !taken[index],
        index + 1 >= tokens.count || !isContinued(index + 1)
      else { continue }
      found.append(index..<index + 1)
    }
    return found
  }

  private static var queen: UInt64 { WordKey.literal("queen") }
  private func isQueen(_ token: Token) -> Bool { token.key == MentionFinder.queen }

  private func isRank(_ index: Int, _ ranks: borrowing WordSet) -> Bool {
    let token = document.tokens[index]
    return token.kind == .word && token.isCapitalized && token.shape.contains(.hasLower)
      && ranks.contains(token) && context.casings[document.sentence(of: index)] == .normal
  }

  /// The end of a place's name: one capitalised word, or more with small ones in between.
  private func territory(from start: Int) -> Int? {
    let tokens = document.tokens
    guard start < tokens.count, tokens[start].kind == .word, tokens[start].isCapitalized else { return nil }
    return start + 1
  }

  /// Whether a title goes on in a name or in `of`.
  private func isContinued(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.key == MentionFinder.of || token.kind == .word && token.isCapitalized
  }
}
