/// Names that a text says somebody was given: `a son named Otis`, `their daughter is called Luna Roe`.
extension MentionFinder {
  static let naming = WordSet("named called name christened")
  /// How many tokens behind a noun of kinship the name is given.
  private static let reach = 7

  /// The names that the tagger missed.
  func christened() -> [Range<Int>] {
    let tokens = document.tokens
    var found: [Range<Int>] = []
    var relatives = cues.kin[...]
    var relative = -MentionFinder.reach
    for index in cues.naming where index + 1 < tokens.count {
      while let next = relatives.first, next <= index {
        relative = next
        relatives.removeFirst()
      }
      guard index - relative < MentionFinder.reach,
        document.sentence(of: max(relative, 0)) == document.sentence(of: index), !taken[index + 1],
        isNameLike(index + 1, given: 2)
      else { continue }
      let next = index + 2
      let isFull =
        next < tokens.count && !taken[next] && tokens[next].kind == .word && tokens[next].isCapitalized
        && context.statistics[next].surname > 0 && tokens[next].shape.contains(.spaceBefore)
      found.append(index + 1..<(isFull ? next + 1 : next))
    }
    return found
  }
}
