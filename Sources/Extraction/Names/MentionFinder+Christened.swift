/// Names that a text says somebody was given: `a son named Otis`, `their daughter is called Luna Roe`.
extension MentionFinder {
  private static let naming = WordSet("named called name christened")
  /// How many tokens behind a noun of kinship the name is given.
  private static let reach = 7

  /// The names that the tagger missed.
  func christened() -> [Range<Int>] {
    let tokens = document.tokens
    var found: [Range<Int>] = []
    var relative = -MentionFinder.reach
    for index in tokens.indices.dropLast() where tokens[index].kind == .word && !tokens[index].isCapitalized {
      if KinNouns.nouns[tokens[index]] != nil { relative = index }
      guard MentionFinder.naming.contains(tokens[index]), index - relative < MentionFinder.reach,
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
