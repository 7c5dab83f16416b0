internal import Records

/// Finds the subject of a verb of speech: left of it over adverbs, auxiliaries and appositions, or right of it when inverted.
struct SubjectFinder {
  let context: SpeechContext

  /// How far back an apposition or relative clause is followed, in tokens.
  private static let reach = 40
  private static let female = WordSet("she she'd she's she'll")
  private static let male = WordSet("he he'd he's he'll")
  private static let others = WordSet("they they'd they're they've we i i'd i'm we're you it who")
  private static let who = WordSet("who")
  private static let and = WordSet("and then but")
  private static let linking = WordSet("to of for with near from at in by on close inside")

  static func isAdverb(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    return CueLexicon.adverbs.contains(token)
  }

  private func skippable(_ index: Int) -> Bool {
    let token = context.token(index)
    guard token.isWord else { return false }
    if CueLexicon.adverbs.contains(token) || CueLexicon.auxiliaries.contains(token) { return true }
    let end = Int(token.end)
    // adverbs in -ly
    return token.end - token.start > 4 && !token.isCapitalized && context.document.bytes[end - 1] == 0x79
      && context.document.bytes[end - 2] == 0x6C
  }

  func pronoun(_ token: Token) -> Source? {
    guard token.isWord else { return nil }
    if SubjectFinder.female.contains(token) { return .pronoun(.female) }
    if SubjectFinder.male.contains(token) { return .pronoun(.male) }
    if SubjectFinder.others.contains(token) { return .otherPronoun }
    return nil
  }

  /// The subject of the verb at an index, looking left.
  func subject(before verb: Int, form: Cue.Form, in sentence: Range<Int>) -> SourceMention? {
    var index = verb - 1
    while index >= sentence.lowerBound, !context.isQuoted(index), skippable(index) { index -= 1 }
    if form == .participle {
      return absoluteSubject(endingAt: index, in: sentence) ?? clauseSubject(before: verb, in: sentence)
    }
    guard index >= sentence.lowerBound, !context.isQuoted(index) else { return nil }
    let token = context.token(index)
    if SubjectFinder.who.contains(token) { return antecedent(before: index, in: sentence) }
    if let source = pronoun(token) { return SourceMention(tokens: index..<index + 1, source: source) }
    if form == .base, token.key != WordKey.of("to"), !token.isWord { return nil }
    if SubjectFinder.and.contains(token) || token.key == WordKey.of("to") {
      return clauseSubject(before: index, in: sentence)
    }
    if context.isComma(index) || closesBracket(index) || context.isDash(index) {
      return acrossApposition(before: index, in: sentence)
    }
    if let found = nounPhrase(endingAt: index, in: sentence) { return found }
    return clauseSubject(before: verb, in: sentence)
  }

  /// `with Doe saying`, `with a cousin claiming`
  private func absoluteSubject(endingAt index: Int, in sentence: Range<Int>) -> SourceMention? {
    guard index >= sentence.lowerBound, !context.isQuoted(index), context.token(index).isWord,
      let found = nounPhrase(endingAt: index, in: sentence)
    else { return nil }
    if case .pronoun = found.source { return nil }
    var before = found.tokens.lowerBound - 1
    var steps = 0
    while before >= sentence.lowerBound, steps < 5, context.token(before).isWord,
      !CueLexicon.prepositions.contains(context.token(before)), CueLexicon.verb(context.token(before)) == nil
    {
      before -= 1
      steps += 1
    }
    guard before >= sentence.lowerBound, context.token(before).key == SubjectFinder.with else { return nil }
    return found
  }
  private static let with = WordKey.of("with")

  private func closesBracket(_ index: Int) -> Bool {
    context.token(index).kind == .punctuation && (context.byte(index) == 0x29 || context.byte(index) == 0x5D)
  }

  /// `X, who …, said`: the name or noun before `who`.
  private func antecedent(before index: Int, in sentence: Range<Int>) -> SourceMention? {
    var end = index - 1
    if end >= sentence.lowerBound, context.isComma(end) { end -= 1 }
    guard end >= sentence.lowerBound else { return nil }
    return nounPhrase(endingAt: end, in: sentence)
  }

  /// `X, the host of Y, said` and `X, 47, said`: back over commas to a name, pronoun or source that could be the subject.
  private func acrossApposition(before index: Int, in sentence: Range<Int>) -> SourceMention? {
    var at = index - 1
    let limit = max(sentence.lowerBound, index - SubjectFinder.reach)
    var nearest: SourceMention?
    while at >= limit, !context.isQuoted(at) {
      let next = at + 1
      let closes = context.isComma(next) || opensBracket(next) || context.isDash(next)
      if closes, next != index || context.mention(at: at) != nil {
        if let found = nounPhrase(endingAt: at, in: sentence) {
          if case .person = found.source {
            let before = found.tokens.lowerBound - 1
            if next != index || before < sentence.lowerBound || context.isComma(before) { return found }
            if !isObject(found, in: sentence), nearest == nil { nearest = found }
          } else if nearest == nil, found.source == .unnamed || isRole(found.source), next != index {
            nearest = found
          }
        }
      }
      at -= 1
    }
    return nearest ?? clauseSubject(before: index, in: sentence)
  }

  private func isRole(_ source: Source) -> Bool { if case .role = source { true } else { false } }

  private func opensBracket(_ index: Int) -> Bool {
    context.token(index).kind == .punctuation && context.byte(index) == 0x28
  }

  /// The main subject of a clause: the first name, pronoun or source since its start that is no object.
  func clauseSubject(before verb: Int, in sentence: Range<Int>) -> SourceMention? {
    let first = max(sentence.lowerBound, verb - 2 * SubjectFinder.reach)
    var index = first
    var start = first
    // A quote inside the sentence parts it; what comes after it belongs to the later clause.
    var at = verb - 1
    while at >= first {
      if context.isQuoted(at) {
        start = at + 1
        break
      }
      at -= 1
    }
    for from in [start, first] {
      index = from
      while index < verb {
        if context.isQuoted(index) {
          index += 1
          continue
        }
        if let found = mention(at: index, in: sentence) {
          if !isObject(found, in: sentence), !isPossessive(found) {
            return found
          }
          index = max(found.tokens.upperBound, index + 1)
        } else {
          index += 1
        }
      }
      if start == first { break }
    }
    return nil
  }

  /// The source that begins at an index.
  func mention(at index: Int, in sentence: Range<Int>) -> SourceMention? {
    if let number = context.mention(at: index) {
      let mention = context.cast.mentions[number]
      guard mention.tokens.lowerBound == index || index == sentence.lowerBound else { return nil }
      return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
    }
    let token = context.token(index)
    guard token.isWord else { return nil }
    if let source = pronoun(token), !SubjectFinder.who.contains(token) {
      return SourceMention(tokens: index..<index + 1, source: source)
    }
    if let gender = CueLexicon.roles[token.key] {
      let definite = followsDefinite(index, in: sentence)
      return SourceMention(
        tokens: index..<index + 1, source: definite ? .role(SubjectFinder.gender(gender)) : .unnamed)
    }
    if CueLexicon.sources.contains(token) {
      return SourceMention(tokens: index..<index + 1, source: .unnamed)
    }
    return nil
  }

  static func gender(_ code: UInt8) -> Person.Gender { code == 1 ? .female : code == 2 ? .male : .unknown }

  func isPossessive(_ mention: SourceMention) -> Bool {
    let next = mention.tokens.upperBound
    guard next < context.document.tokens.count else { return false }
    let token = context.token(next)
    return token.kind == .possessive
      || token.kind == .singleQuote && !context.isQuoted(next) && !token.shape.contains(.spaceBefore)
  }

  func isObject(_ mention: SourceMention, in sentence: Range<Int>) -> Bool {
    var before = mention.tokens.lowerBound - 1
    var steps = 0
    while before >= sentence.lowerBound, steps < 4,
      context.token(before).isWord,
      CueLexicon.determiners.contains(context.token(before))
        || context.token(before).isCapitalized || CueLexicon.roles[context.token(before).key] != nil
    {
      before -= 1
      steps += 1
    }
    guard before >= sentence.lowerBound, !context.isQuoted(before) else { return false }
    let token = context.token(before)
    return CueLexicon.prepositions.contains(token) || CueLexicon.verb(token) != nil
  }

  private func followsDefinite(_ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    var steps = 0
    while before >= sentence.lowerBound, steps < 6 {
      let token = context.token(before)
      if token.kind == .possessive { return false }
      if token.isWord || token.kind == .number || token.kind == .doubleQuote || token.kind == .singleQuote {
        if SubjectFinder.definite.contains(token) { return true }
        if CueLexicon.prepositions.contains(token) || CueLexicon.verb(token) != nil { return false }
      } else {
        return false
      }
      before -= 1
      steps += 1
    }
    return false
  }
  private static let definite = WordSet("the this that")

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
    guard head.isWord, !head.isCapitalized, !CueLexicon.sources.contains(head) else { return false }
    let ending = context.document.bytes[Int(head.end) - 1]
    return ending != 0x73 || CueLexicon.singularInS.contains(head)
  }
  private static let the = WordKey.of("the")

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
    let opens = first.lowerBound - sentence.lowerBound <= 2 || context.isComma(first.lowerBound - 1)
    return opens ? found : nil
  }
  private static let andWord = WordKey.of("and")

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

  /// The subject right of a verb: `said Teigen`, `says Today host Jo Doe`, `said his lawyer, Jo Doe`.
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
    guard next == sentence.upperBound || context.isStop(next) else { return nil }
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
          context.token(start).kind == .word, !first.isCapitalized
        {
          let mention = context.cast.mentions[number]
          return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
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
    return SourceMention(tokens: start..<head + 1, source: .unnamed)
  }
}
