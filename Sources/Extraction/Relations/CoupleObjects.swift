internal import Records

/// The person that a verb or noun of love governs: `married (the singer) Jon`, `divorce from Jon`, `engaged to her costar Jon`,
/// `split from him`.
struct CoupleObjects {
  struct Found {
    /// Never empty.
    var people: [Int]
    /// The token after the words that name them.
    var end: Int
    /// Whether `to`, `with` or `from` comes before them.
    var hasPreposition = false
  }

  private let document: Document
  private let cast: Cast
  private let references: References

  private static let named = WordSet("named called man woman guy girl beauty")
  private static let he = WordSet("him")
  private static let her = WordSet("her")
  /// Behind a pronoun that stands alone: `married her in 2010`.
  private static let afterPronoun = WordSet(
    "in on at after before when while for and but last since because as during again back a an the two three four five six seven eight nine ten less more just only later"
  )

  init(_ document: Document, _ cast: Cast, _ references: References) {
    self.document = document
    self.cast = cast
    self.references = references
  }

  func find(after index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) -> Found? {
    let tokens = document.tokens
    var at = index + 1
    var governs = cue.isDirect
    var hasPreposition = false
    var hasDeterminer = false
    var needsTrade = false
    var unknown = 0
    while at < sentence.upperBound, at - index <= 12, cast.mentions(in: at..<at + 1).isEmpty {
      let token = tokens[at]
      if let pronoun = pronoun(at, sentence), governs, !hasDeterminer {
        return pronoun
      } else if CoupleCues.prepositions.contains(token) {
        guard !hasPreposition || hasDeterminer else { return nil }
        hasPreposition = true
        governs = true
      } else if !hasPreposition, CoupleCues.passed.contains(token) || token.kind == .number {
        // `for the last time in 1963`
        if !cue.isDirect || token.kind == .number { governs = false }
      } else if CoupleCues.determiners.contains(token) {
        hasDeterminer = true
      } else if KinNouns.isModifier(token) || KinNouns.nouns[token] != nil
        || RoleNouns.isAgent(at, in: document)
        || RoleNouns.modifiers.contains(token) || Titles.dropped.contains(token)
      {
        // `her boyfriend`, `pop singer`
      } else if token.key == SpelledNumbers.comma {
        // `her husband, Jon`, `the mother of his children, Ana`
        // `married twice, to Jon`
        if !hasPreposition, at + 1 < sentence.upperBound, CoupleCues.prepositions.contains(tokens[at + 1]) {
          at += 1
          continue
        }
        guard hasDeterminer, governs, at - index > 2 else { return nil }
        needsTrade = false
      } else if token.kind == .word, governs, !CoupleCues.function.contains(token), unknown < 4 {
        unknown += 1
        if hasDeterminer || token.isCapitalized { needsTrade = true }
      } else {
        return nil
      }
      at += 1
    }
    guard governs, at < sentence.upperBound, let mention = cast.mentions(in: at..<at + 1).first else {
      return nil
    }
    if needsTrade, !RoleNouns.isAgent(at - 1, in: document), KinNouns.nouns[tokens[at - 1]] == nil,
      !CoupleObjects.named.contains(tokens[at - 1])
    {
      return nil
    }
    let end = mention.tokens.upperBound
    if end < sentence.upperBound, tokens[end].kind == .possessive { return nil }
    if end + 1 < sentence.upperBound,
      tokens[end].key == SpelledNumbers.and || tokens[end].key == References.ampersand,
      hasPreposition || cue.isDirect,
      let second = cast.mentions(in: end + 1..<end + 2).first,
      second.tokens.upperBound >= sentence.upperBound || tokens[second.tokens.upperBound].kind != .word
    {
      return Found(
        people: [mention.member, second.member], end: second.tokens.upperBound,
        hasPreposition: hasPreposition)
    }
    if !cue.isNoun, let list = list(from: mention, sentence) { return list }
    return Found(people: [mention.member], end: end)
  }

  /// `dated Ana, Bea and Cleo`: three or more, the last behind `and`.
  private func list(from first: Cast.NamedMention, _ sentence: Range<Int>) -> Found? {
    let tokens = document.tokens
    var people = [first.member]
    var at = first.tokens.upperBound
    while at + 1 < sentence.upperBound, people.count < KinNames.most {
      let isLast = tokens[at].key == SpelledNumbers.and || tokens[at + 1].key == SpelledNumbers.and
      guard isLast || tokens[at].key == SpelledNumbers.comma else { return nil }
      let start = tokens[at].key == SpelledNumbers.comma && isLast ? at + 2 : at + 1
      guard start < sentence.upperBound, let next = cast.mentions(in: start..<start + 1).first,
        !people.contains(next.member)
      else { return nil }
      people.append(next.member)
      at = next.tokens.upperBound
      guard isLast else { continue }
      let isClosed =
        at >= sentence.upperBound || tokens[at].kind == .punctuation
        || CoupleObjects.afterPronoun.contains(tokens[at])
      return people.count > 2 && isClosed ? Found(people: people, end: at, hasPreposition: true) : nil
    }
    return nil
  }

  /// `him`, or `her` with no noun behind it.
  private func pronoun(_ index: Int, _ sentence: Range<Int>) -> Found? {
    let token = document.tokens[index]
    guard CoupleObjects.he.contains(token) || CoupleObjects.her.contains(token) else { return nil }
    let next = index + 1
    if CoupleObjects.he.contains(token) {
      return references.reference(endingAt: index + 1, in: sentence).map {
        Found(people: $0.people, end: next)
      }
    }
    guard
      next >= sentence.upperBound || document.tokens[next].kind == .punctuation
        || CoupleObjects.afterPronoun.contains(document.tokens[next])
    else { return nil }
    return references.reference(endingAt: index + 1, in: sentence).map {
      Found(people: $0.people, end: index + 1)
    }
  }
}
