/// Where a quote ends whose closing mark was forgotten.
extension QuoteScanner {
  /// So many words may tell who spoke, at the end of a paragraph.
  private static let attribution = 9

  /// `"I never wanted this, Doe said.`: ends the quote at the comma before its attribution, else leaves it open.
  func cut(_ stretch: QuoteStretch) -> QuoteStretch {
    let content = stretch.content
    for at in stride(
      from: content.upperBound - 2,
      to: max(content.lowerBound, content.upperBound - 2 - QuoteScanner.attribution), by: -1)
    where isComma(at) {
      guard tells(at + 1..<content.upperBound) else { continue }
      var cut = stretch
      cut.content = content.lowerBound..<at
      cut.close = at
      return cut
    }
    return stretch
  }

  private func isComma(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .punctuation && document.bytes[Int(token.start)] == 0x2C
  }

  /// `Doe said.`, `said Doe.`, `she told the magazine.`: begins with a name or pronoun and a verb of speech, in either order.
  private func tells(_ words: Range<Int>) -> Bool {
    let first = document.tokens[words.prefix(4)]
    guard
      let cue = first.firstIndex(where: {
        CueLexicon.verb($0).map { $0.form == .finite && $0.kind != .weak } ?? false
      })
    else { return false }
    let pronoun = { (token: Token) in
      SubjectFinder.female.contains(token) || SubjectFinder.male.contains(token)
    }
    if cue == words.lowerBound { return words.count > 1 && document.tokens[cue + 1].isCapitalized }
    return document.tokens[words.lowerBound].isCapitalized || pronoun(document.tokens[words.lowerBound])
  }
}
