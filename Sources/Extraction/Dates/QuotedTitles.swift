import Records

/// Dates that are names: `"1989"`, the film "Black Friday", "All I Want for Christmas Is You".
extension PhraseScanner {
  /// Tokens looked at on each side for the marks of a title.
  private static let reach = 8

  /// Drops what stands in a quoted title, and a year that is a title elsewhere unless a preposition makes a year of it.
  mutating func dropTitles() {
    guard !phrases.isEmpty else { return }
    let titled = phrases.map { isInTitle($0.tokens) }
    var years = titledYears
    for (phrase, isTitle) in zip(phrases, titled) where isTitle {
      if case .fixed(.year(let year)) = phrase.meaning { years.insert(year) }
    }
    var kept: [DatePhrase] = []
    for (phrase, isTitle) in zip(phrases, titled) where !isTitle {
      if case .fixed(.year(let year)) = phrase.meaning, years.contains(year),
        phrase.tokens.lowerBound > 0,
        !DateLexicon.yearPrepositions.contains(tokens[phrase.tokens.lowerBound - 1])
      {
        continue
      }
      kept.append(phrase)
    }
    phrases = kept
  }

  /// Whether the marks around hold a few words that all have capitals but for `of`, `the` and the like.
  private func isInTitle(_ phrase: Range<Int>) -> Bool {
    let paragraph = document.paragraphs[document.paragraph(of: phrase.lowerBound)]
    guard
      let open = mark(from: phrase.lowerBound - 1, to: paragraph.lowerBound, by: -1, opening: true),
      let close = mark(from: phrase.upperBound, to: paragraph.upperBound - 1, by: 1, opening: false),
      tokens[open].kind == tokens[close].kind
    else { return false }
    var words = 0
    for index in open + 1..<close {
      let token = tokens[index]
      switch token.kind {
      case .word:
        if !token.isCapitalized, !Keys.titleWords.contains(token.key) { return false }
        words += 1
      case .number: words += 1
      case .possessive, .singleQuote: break
      default:
        // `"Merry Christmas,"` has its comma before the mark; a sentence has its stops inside.
        if index < close - 1 { return false }
      }
    }
    // The date alone may be what somebody said, with a stop behind it.
    return words > phrase.count || tokens[close - 1].kind != .punctuation
  }

  private func mark(from start: Int, to end: Int, by step: Int, opening: Bool) -> Int? {
    var index = start
    for _ in 0..<PhraseScanner.reach where step < 0 ? index >= end : index <= end {
      let token = tokens[index]
      // What can only close a quote opens no title, and the other way round.
      if token.kind == .doubleQuote { return facesAway(token, opening) ? nil : index }
      if token.kind == .singleQuote,
        opening
          ? !token.shape.contains(.spaceAfter) && (index == end || token.shape.contains(.spaceBefore))
          : !token.shape.contains(.spaceBefore)
      {
        return index
      }
      index += step
    }
    return nil
  }

  /// Whether a mark is one that closes where one that opens is wanted, or the reverse, by its shape or its spaces.
  private func facesAway(_ token: Token, _ opening: Bool) -> Bool {
    switch document.bytes[token.range].last {
    case 0x9C: return !opening
    case 0x9D: return opening
    default:
      let (before, after) = (token.shape.contains(.spaceBefore), token.shape.contains(.spaceAfter))
      return before != after && before != opening
    }
  }
}
