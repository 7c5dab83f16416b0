/// Where a name begins and ends.
extension MentionFinder {
  /// The name in a span that a slash cuts: `Ana Roe/Agency` is a name and its source.
  func beforeSlash(_ span: Range<Int>) -> Range<Int> {
    span.lowerBound..<(span.first { NotPeople.cuts.contains(document.tokens[$0]) } ?? span.upperBound)
  }

  /// Takes titles and marks off the edges, and takes in what belongs to the name beyond them.
  func mend(_ span: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    var start = span.lowerBound
    var end = span.upperBound
    func isEdge(_ token: Token) -> Bool { token.kind != .word }
    while start < end, isEdge(tokens[start]) { start += 1 }
    while end > start, isEdge(tokens[end - 1]) { end -= 1 }
    while end - start > 1, Titles.isOutside(tokens[start]) || isOpening(tokens[start], at: start) {
      start += 1
    }
    if end - start > 1, isDay(at: start) { start += 1 }
    while end - start > 1, tokens[start].isCapitalized, Titles.isSmall(tokens[end - 1]) { end -= 1 }
    guard start < end else { return nil }
    while end - start > 1, isRole(start) { start += 1 }
    if isFamily(start..<end) { return nil }
    while end - start > 1, NotPeople.organisations.contains(tokens[end - 1]) { end -= 1 }
    if end - start == 1, Titles.isNoName(tokens[start]) || isOrganisation(from: start) { return nil }
    if start > 0, Titles.kept.contains(tokens[start - 1]), tokens[start - 1].isCapitalized,
      !isFirstLady(start - 1),
      tokens[start].shape.contains(.spaceBefore),
      document.sentence(of: start - 1) == document.sentence(of: start)
    {
      start -= 1
    }
    if end < tokens.count, Titles.suffixes.contains(tokens[end]), tokens[end].isCapitalized { end += 1 }
    // `Josh [Roe]`: an editor's addition closes with its bracket.
    if end + 2 < tokens.count, end - start == 1, tokens[end].key == NotPeople.opening,
      tokens[end + 1].isCapitalized,
      tokens[end + 1].kind == .word, tokens[end + 2].key == NotPeople.closing,
      tokens[end + 1].end - tokens[end + 1].start > 2,
      context.statistics[start].given > 0, !Titles.calendar.contains(tokens[end + 1])
    {
      end += 2
    }
    if end < tokens.count, tokens[end].key == NotPeople.closing,
      (start..<end).contains(where: { tokens[$0].key == NotPeople.opening })
    {
      end += 1
    }
    // `J.` and `Jr.` keep their period; a name that the tokenizer closed with one does not.
    return start..<end
  }

  /// `On Monday Roe sang`: a weekday behind a word of time is a day, not a given name.
  private func isDay(at index: Int) -> Bool {
    guard index > 0, case .weekday(_, .plain) = DateLexicon.words[document.tokens[index]] else {
      return false
    }
    return MentionFinder.beforeDays.contains(document.tokens[index - 1])
  }
  private static let beforeDays = WordSet("on last next this since until by late early before after")

  private static let lady = WordSet("lady gentleman")
  private static let ordinals = WordSet("first second former")

  /// `First Lady Ana Roe`: an office, not a title.
  private func isFirstLady(_ index: Int) -> Bool {
    index > 0 && MentionFinder.lady.contains(document.tokens[index])
      && MentionFinder.ordinals.contains(document.tokens[index - 1])
  }

  private static let roles = WordSet("popstar popstars bandmate bandmates castmates co-stars co-star costars")

  /// A trade in capitals before a name: `Popstar Jinx`.
  private func isRole(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return isFirstLady(index)
      || context.statistics[index].given < 2 && token.isCapitalized
        && (RoleNouns.words.contains(token) || MentionFinder.roles.contains(token))
  }

  private static let families = WordSet("twins sisters brothers siblings family clan kids triplets")

  /// `the Roe twins`, `Roe Family`: all of them, and so none.
  func isFamily(_ span: Range<Int>) -> Bool {
    let next = span.upperBound
    guard next < document.tokens.count, MentionFinder.families.contains(document.tokens[next]) else {
      return false
    }
    return span.count == 1 || span.count == 2 && document.tokens[span.lowerBound].key == MentionFinder.article
  }
  private static var article: UInt64 { WordKey.literal("the") }

  /// A capital that only opens a sentence, or a month: `Hopefully Ana`, `on December Roe`.
  private func isOpening(_ token: Token, at index: Int) -> Bool {
    guard token.kind == .word, token.isCapitalized else { return false }
    if token.shape.contains(.sentenceStart), NotPeople.openers.contains(token) { return true }
    guard context.statistics[index].given < 4 else { return false }
    if Titles.calendar.contains(token) { return true }
    return context.statistics[index].given == 0 && token.shape.contains(.sentenceStart)
      && token.end - token.start > 5
      && document.bytes[token.range].suffix(2).elementsEqual([0x6C, 0x79])
  }

  /// Whether a lone word is the beginning of an organisation's name: `Roe` of `Roe Foundation`.
  private func isOrganisation(from start: Int) -> Bool {
    let next = start + 1
    return next < document.tokens.count && document.tokens[next].isCapitalized
      && NotPeople.organisations.contains(document.tokens[next])
  }

  /// One name of two spans with a particle or a quoted nickname between them.
  func join(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    let gap = first.upperBound..<second.lowerBound
    guard gap.count > 0, gap.count <= 5,
      document.sentence(of: first.lowerBound) == document.sentence(of: second.lowerBound)
    else { return nil }
    if gap.allSatisfy({
      tokens[$0].kind == .word && Titles.particles.contains(tokens[$0]) && !tokens[$0].isCapitalized
    }),
      !(gap.count == 1 && tokens[gap.lowerBound].end - tokens[gap.lowerBound].start == 1)
    {
      return first.lowerBound..<second.upperBound
    }
    let opens = tokens[gap.lowerBound].kind
    let closes = tokens[gap.upperBound - 1].kind
    let isQuoted = (opens == .doubleQuote || opens == .singleQuote) && opens == closes && gap.count >= 3
    guard isQuoted, first.count == 1, gap.dropFirst().dropLast().allSatisfy({ tokens[$0].isCapitalized }),
      tokens[gap.lowerBound].shape.contains(.spaceBefore),
      tokens[gap.upperBound - 1].shape.contains(.spaceAfter)
    else { return nil }
    return first.lowerBound..<second.upperBound
  }
}
