/// Names in lists with other names.
extension MentionFinder {
  /// Given names that make a list with a name: `Clara` of `Clara, Emily and Sophie Roe`.
  mutating func listed(beside spans: [Range<Int>]) -> [Range<Int>] {
    let tokens = document.tokens
    var found: [Range<Int>] = []
    for span in spans.reversed() {
      var start = span.lowerBound
      var joined = false
      while start >= 2, let link = ListLink(tokens, endingAt: start) {
        joined = joined || link.isAnd
        let word = start - link.length - 1
        guard word >= 0, !taken[word], isNameLike(word, given: 2), joined || isJoined(after: span),
          word == 0
            || !Titles.places.contains(tokens[word - 1])
              && !(tokens[word - 1].isCapitalized && tokens[word - 1].kind == .word)
        else { break }
        found.append(word..<word + 1)
        taken[word] = true
        start = word
      }
      if let last = listEnd(after: span) {
        found.append(last)
        for index in last { taken[index] = true }
      }
    }
    return found
  }

  /// The last name of a list that the tagger took for common words: `Crystal Lane` of `Donna Voight and Crystal Lane`, `Ivy` of
  /// `Felix and Ivy`.
  private func listEnd(after span: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    var start = span.upperBound
    if start < tokens.count, tokens[start].key == ListLink.comma { start += 1 }
    guard start + 1 < tokens.count, ListLink.and.contains(tokens[start]), !taken[start + 1],
      isNameLike(start + 1, given: 3), context.casings[document.sentence(of: start)] == .normal
    else { return nil }
    start += 1
    let next = start + 1
    let isFull =
      span.count > 1 && next < tokens.count && isOtherCapital(next) && !taken[next]
      && context.statistics[next].surname > 0 && tokens[next].shape.contains(.spaceBefore)
    let end = isFull ? next + 1 : next
    guard isFull || span.count == 1 && context.statistics[span.lowerBound].given >= 3,
      end >= tokens.count || !isOtherCapital(end)
    else { return nil }
    return start..<end
  }

  /// Whether `and` or a comma with `and` follows a span: it is inside a list.
  private func isJoined(after span: Range<Int>) -> Bool {
    let next = span.upperBound
    guard next + 1 < document.tokens.count else { return false }
    return ListLink.and.contains(document.tokens[next]) && taken[next + 1]
  }
}

/// The comma or `and` that parts two members of a list.
struct ListLink {
  static let and = WordSet("and &")
  static var comma: UInt64 { WordKey.literal(",") }

  let isAnd: Bool
  /// Tokens of the link.
  let length: Int

  /// The link right before a token; nil when there is none.
  init?(_ tokens: [Token], endingAt start: Int) {
    if ListLink.and.contains(tokens[start - 1]) {
      isAnd = true
      length = tokens[start - 2].key == ListLink.comma ? 2 : 1
    } else if tokens[start - 1].key == ListLink.comma {
      isAnd = false
      length = 1
    } else {
      return nil
    }
  }
}
