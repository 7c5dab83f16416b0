internal import Records

/// The noun phrases that a subject may be.
extension SubjectFinder {
  /// The noun phrase whose last token is at an index: a name, a source (with `close to X`), a role or any other noun.
  func nounPhrase(endingAt index: Int, in sentence: Range<Int>) -> SourceMention? {
    guard index >= sentence.lowerBound, !context.isQuoted(index) else { return nil }
    if let number = context.mention(at: index) {
      let mention = context.cast.mentions[number]
      if let source = sourceNoun(before: mention.tokens.lowerBound, end: index + 1, in: sentence) {
        return source
      }
      if let joint = joint(before: mention.tokens, in: sentence) { return joint }
      return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
    }
    let token = context.token(index)
    guard token.isWord || token.kind == .url || token.kind == .number || token.kind == .handle else {
      return nil
    }
    if let source = pronoun(token) { return SourceMention(tokens: index..<index + 1, source: source) }
    guard !CueLexicon.prepositions.contains(token), !CueLexicon.conjunctions.contains(token) else {
      return nil
    }
    let start = phraseStart(endingAt: index, in: sentence)
    if let source = sourceNoun(before: start, end: index + 1, in: sentence) { return source }
    let tokens = start..<index + 1
    if let gender = CueLexicon.roles[token.key] {
      let first = context.token(start)
      let definite = SubjectFinder.definite.contains(first)
      return SourceMention(tokens: tokens, source: definite ? .role(SubjectFinder.gender(gender)) : .unnamed)
    }
    if token.kind == .number || token.shape.contains(.hasHyphen),
      SubjectFinder.definite.contains(context.token(start)), CueLexicon.roles[token.key] == nil
    {
      return SourceMention(tokens: tokens, source: .role(.unknown))  // `the 35-year-old`
    }
    if CueLexicon.verb(token) != nil, !CueLexicon.sources.contains(token), !token.isCapitalized { return nil }
    if describesPerson(tokens) { return SourceMention(tokens: tokens, source: .role(.unknown)) }
    return SourceMention(tokens: tokens, source: .unnamed)
  }

  /// `the momager`: a definite singular that is no source, outlet or crowd means somebody told of before.
  private func describesPerson(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, tokens.count >= 2, context.token(tokens.lowerBound).key == SubjectFinder.the
    else {
      return false
    }
    let head = context.token(last)
    guard head.isWord, !head.isCapitalized, !CueLexicon.sources.contains(head),
      !SubjectFinder.utterances.contains(head)
    else { return false }
    let ending = context.document.bytes[Int(head.end) - 1]
    return ending != 0x73 || CueLexicon.singularInS.contains(head)
  }
  private static var the: UInt64 { WordKey.literal("the") }
  private static let utterances = WordSet("reply answer response verdict retort")

  /// `Lund and Brandt`, `Lund and husband Noel Brandt`: said together by nobody alone.
  private func joint(before second: Range<Int>, in sentence: Range<Int>) -> SourceMention? {
    var at = second.lowerBound - 1
    while at > sentence.lowerBound, second.lowerBound - at <= 4, context.token(at).isWord,
      context.token(at).key != SubjectFinder.andWord
    { at -= 1 }
    guard at > sentence.lowerBound, context.token(at).key == SubjectFinder.andWord,
      second.lowerBound - at <= 4, let number = context.mention(at: at - 1)
    else { return nil }
    let first = context.cast.mentions[number].tokens
    let found = SourceMention(tokens: first.lowerBound..<second.upperBound, source: .unnamed)
    // `met Lund and Brandt said` has its conjunction between clauses.
    let opens =
      first.lowerBound - sentence.lowerBound <= 2 || context.isComma(first.lowerBound - 1)
      || context.isQuoted(first.lowerBound - 1)
    return opens ? found : nil
  }
  static var andWord: UInt64 { WordKey.literal("and") }

  /// `a source close to X`, `a rep for X`, `friends of X`.
  private func sourceNoun(before start: Int, end: Int, in sentence: Range<Int>) -> SourceMention? {
    var at = start - 1
    var steps = 0
    var linked = false
    while at >= sentence.lowerBound, steps < 5, !context.isQuoted(at), context.token(at).isWord {
      let token = context.token(at)
      if CueLexicon.sources.contains(token), linked {
        let first = phraseStart(endingAt: at, in: sentence)
        return SourceMention(tokens: first..<end, source: .unnamed)
      }
      if SubjectFinder.linking.contains(token) {
        linked = true
      } else if !CueLexicon.determiners.contains(token), !token.isCapitalized {
        return nil
      }
      at -= 1
      steps += 1
    }
    return nil
  }

  private func phraseStart(endingAt index: Int, in sentence: Range<Int>) -> Int {
    var start = index
    var steps = 0
    while start - 1 >= sentence.lowerBound, steps < 7 {
      if context.isQuoted(start - 1) {
        // `the “Glass House” star`
        let title = context.stretches[Int(context.cover[start - 1]) - 1]
        let before = title.tokens.lowerBound - 1
        guard title.content.count <= 8, CueLexicon.roles[context.token(index).key] != nil,
          before >= sentence.lowerBound, context.token(before).isWord
        else { break }
        start = title.tokens.lowerBound
        continue
      }
      let token = context.token(start - 1)
      guard token.isWord || token.kind == .number || token.kind == .possessive else { break }
      if CueLexicon.prepositions.contains(token) || CueLexicon.conjunctions.contains(token) { break }
      if CueLexicon.auxiliaries.contains(token) || pronoun(token) != nil { break }
      start -= 1
      steps += 1
      if CueLexicon.determiners.contains(token) { break }
    }
    return start
  }

  /// The subject right of a verb: `said Tennant`, `says Today host Jo Doe`, `said his lawyer, Jo Doe`.
  func inverted(after verb: Int, in sentence: Range<Int>) -> SourceMention? {
    var at = verb + 1
    while at < sentence.upperBound, SubjectFinder.isAdverb(context.token(at)) { at += 1 }
    guard at < sentence.upperBound, !context.isQuoted(at) else { return nil }
    return phrase(from: at, in: sentence)
  }

  /// `…, revealed the source.`: a verb after a comma, its subject closing the clause.
  func trailing(after verb: Int, in sentence: Range<Int>) -> SourceMention? {
    guard verb > sentence.lowerBound, context.isComma(verb - 1), verb + 1 < sentence.upperBound,
      let found = inverted(after: verb, in: sentence)
    else { return nil }
    if case .otherPronoun = found.source { return nil }
    let next = found.tokens.upperBound
    guard next == sentence.upperBound || context.isStop(next) || context.isComma(next) else { return nil }
    return found.source == .unnamed && !CueLexicon.sources.contains(context.token(next - 1)) ? nil : found
  }

  /// The noun phrase that begins at an index, a name in its apposition counting for it.
  func phrase(from start: Int, in sentence: Range<Int>) -> SourceMention? {
    let first = context.token(start)
    if let source = pronoun(first) {
      return SourceMention(tokens: start..<start + 1, source: source)
    }
    guard first.isWord || first.kind == .url || first.kind == .handle else { return nil }
    if context.named[start] == 0 {
      guard
        first.isCapitalized || CueLexicon.determiners.contains(first) || CueLexicon.sources.contains(first)
          || CueLexicon.roles[first.key] != nil || first.kind != .word
      else { return nil }
    }
    var at = start
    var head = start
    var role: UInt8?
    while at < sentence.upperBound, at - start < 12, !context.isQuoted(at) {
      let token = context.token(at)
      if let number = context.mention(at: at) {
        let mention = context.cast.mentions[number]
        let next = mention.tokens.upperBound
        if next < sentence.upperBound, context.token(next).kind == .possessive {
          at = next + 1
          head = next
          role = nil
          continue
        }
        if next < sentence.upperBound, at > start, CueLexicon.sources.contains(context.token(next)) {
          return SourceMention(tokens: start..<next + 1, source: .unnamed)  // `another Doe insider`
        }
        // `said Lund and Brandt`
        if next + 1 < sentence.upperBound, context.token(next).key == SubjectFinder.andWord,
          let number = context.mention(at: next + 1), context.cast.mentions[number].member != mention.member
        {
          let second = context.cast.mentions[number].tokens
          return SourceMention(tokens: mention.tokens.lowerBound..<second.upperBound, source: .unnamed)
        }
        return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
      }
      if CueLexicon.prepositions.contains(token) || CueLexicon.conjunctions.contains(token)
        || CueLexicon.auxiliaries.contains(token)
      {
        break
      }
      if context.isComma(at) {
        // `his lawyer, Jo Doe`
        if role != nil || at > start, at + 1 < sentence.upperBound, let number = context.mention(at: at + 1),
          !first.isCapitalized || !context.token(at - 1).isCapitalized
        {
          let mention = context.cast.mentions[number]
          if closesApposition(mention.tokens.upperBound, in: sentence) {
            return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
          }
        }
        break
      }
      guard token.isWord || token.kind == .number || token.kind == .possessive || token.kind == .url else {
        break
      }
      role = CueLexicon.roles[token.key] ?? role
      head = at
      at += 1
    }
    guard head >= start else { return nil }
    let definite = SubjectFinder.definite.contains(first) || CueLexicon.roles[first.key] != nil
    if let role, definite {
      return SourceMention(tokens: start..<head + 1, source: .role(SubjectFinder.gender(role)))
    }
    if describesPerson(start..<head + 1) {
      return SourceMention(tokens: start..<head + 1, source: .role(.unknown))
    }
    let end =
      SubjectFinder.tellers.contains(context.token(head)) ? described(from: head + 1, in: sentence) : head + 1
    return SourceMention(tokens: start..<end, source: .unnamed)
  }

  /// So many words may describe a source.
  private static let descriptionReach = 9

  /// The end of what describes a source: `with knowledge of the matter`, `close to the pair`.
  private func described(from index: Int, in sentence: Range<Int>) -> Int {
    guard index < sentence.upperBound, SubjectFinder.describing.contains(context.token(index)) else {
      return index
    }
    var at = index
    while at < sentence.upperBound, at - index < SubjectFinder.descriptionReach, !context.isQuoted(at),
      context.token(at).isWord, CueLexicon.verb(context.token(at)) == nil,
      !CueLexicon.conjunctions.contains(context.token(at)),
      !CueLexicon.auxiliaries.contains(context.token(at))
        || context.token(at).key == WordKey.literal("to")
    {
      at += 1
    }
    return at
  }
  /// Sources that are people.
  private static let tellers = WordSet(
    """
    source sources insider insiders friend friends pal pals rep reps representative spokesperson spokesman spokeswoman publicist
    witness onlooker eyewitness spy confidant official officials lawyer attorney aide colleague neighbor neighbour employee
    """)
  private static let describing = WordSet("with close near from at of for familiar inside")

  /// Whether an apposition may end before an index: `According to her lawyer, Jo Doe, they met`, not `According to a friend, Doe left`.
  private func closesApposition(_ index: Int, in sentence: Range<Int>) -> Bool {
    index >= sentence.upperBound || context.isQuoted(index)
      || !context.token(index).isWord
        && context.token(index).kind != .possessive
      || SubjectFinder.who.contains(context.token(index))
  }
}
