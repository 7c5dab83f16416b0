internal import Records

/// Finds the subject of a verb of speech: left of it over adverbs, auxiliaries and appositions, or right of it when inverted.
struct SubjectFinder {
  let context: SpeechContext

  /// How far back an apposition or relative clause is followed, in tokens.
  static let reach = 40
  static let female = WordSet("she she'd she's she'll")
  static let male = WordSet("he he'd he's he'll")
  static let others = WordSet("they they'd they're they've we i i'd i'm we're you it who")
  static let who = WordSet("who")
  static let and = WordSet("and then but")
  static let linking = WordSet("to of for with near from at in by on close inside")

  static func isAdverb(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    return CueLexicon.adverbs.contains(token)
  }

  private static let reflexives = WordSet("himself herself themselves")

  func skippable(_ index: Int) -> Bool {
    let token = context.token(index)
    guard token.isWord else { return false }
    if CueLexicon.adverbs.contains(token) || CueLexicon.auxiliaries.contains(token)
      || SubjectFinder.reflexives.contains(token)
    {
      return true
    }
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
  func subject(before verb: Int, form: Cue.Form, in sentence: Range<Int>, depth: Int = 0) -> SourceMention? {
    var index = verb - 1
    while index >= sentence.lowerBound, !context.isQuoted(index), skippable(index) {
      // `he likes to tell me`
      if context.token(index).key == SubjectFinder.to {
        // `goes on to say`
        let goesOn = index - 2 > sentence.lowerBound && context.token(index - 1).key == SubjectFinder.on
        let verb = goesOn ? index - 2 : index - 1
        if verb > sentence.lowerBound, governsInfinitive(verb) { index = verb }
      }
      index -= 1
    }
    if form == .participle, index - 1 > sentence.lowerBound, context.token(index).key == SubjectFinder.asWord,
      let quoted = context.mention(at: index - 1),
      context.token(context.cast.mentions[quoted].tokens.lowerBound - 1).isWord,
      context.cast.mentions[quoted].tokens.lowerBound > sentence.lowerBound,
      SubjectFinder.quoting.contains(context.token(context.cast.mentions[quoted].tokens.lowerBound - 1))
    {
      let mention = context.cast.mentions[quoted]  // `quoted Doe as saying`
      return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
    }
    if form == .participle {
      return absoluteSubject(endingAt: index, in: sentence) ?? clauseSubject(before: verb, in: sentence)
    }
    guard index >= sentence.lowerBound, !context.isQuoted(index) else { return nil }
    let token = context.token(index)
    if SubjectFinder.who.contains(token) { return antecedent(before: index, in: sentence) }
    if let source = pronoun(token) { return SourceMention(tokens: index..<index + 1, source: source) }
    if form == .base, token.key != WordKey.literal("to"), !token.isWord { return nil }
    if SubjectFinder.and.contains(token) || token.key == WordKey.literal("to") {
      return clauseSubject(before: index, in: sentence)
    }
    if context.isComma(index) || closesBracket(index) || context.isDash(index) {
      return acrossApposition(before: index, in: sentence)
    }
    guard let found = nounPhrase(endingAt: index, in: sentence) else {
      return clauseSubject(before: verb, in: sentence)
    }
    // `an insider who knows the pair told`: the phrase is the object of the clause behind `who`.
    if let who = relative(before: found.tokens.lowerBound, in: sentence) {
      return antecedent(before: who, in: sentence) ?? found
    }
    // `Doe, who on Thursday told`, `the stars of the show said`: what a preposition governs is no subject.
    guard depth < 3, let preposition = governor(of: found, in: sentence) else { return found }
    return subject(before: preposition, form: .finite, in: sentence, depth: depth + 1) ?? found
  }

  private static var to: UInt64 { WordKey.literal("to") }
  private static var on: UInt64 { WordKey.literal("on") }
  private static var asWord: UInt64 { WordKey.literal("as") }
  static let quoting = WordSet("quoted quotes quoting cited cites citing")
  private static let intending = WordSet(
    """
    likes liked loves loved wants wanted tries tried used seems seemed appears appeared happy able quick keen ready went goes
    continued began begins started hastened chose chooses refused declined rushed proud glad eager
    """)

  private func governsInfinitive(_ index: Int) -> Bool {
    !context.isQuoted(index) && SubjectFinder.intending.contains(context.token(index))
  }

  /// So many tokens of a relative clause may stand before its object.
  private static let relativeReach = 5

  /// The `who` that opens the clause before an index, no comma between.
  private func relative(before index: Int, in sentence: Range<Int>) -> Int? {
    for at in stride(
      from: index - 2, through: max(sentence.lowerBound, index - SubjectFinder.relativeReach), by: -1)
    {
      guard !context.isQuoted(at), context.token(at).isWord else { return nil }
      if SubjectFinder.who.contains(context.token(at)) { return at }
    }
    return nil
  }

  /// The preposition right before a noun phrase; nil when it has none, or when nothing could be a subject before it.
  private func governor(of mention: SourceMention, in sentence: Range<Int>) -> Int? {
    let before = mention.tokens.lowerBound - 1
    guard before > sentence.lowerBound, !context.isQuoted(before), context.token(before).isWord,
      SubjectFinder.governing.contains(context.token(before)), !context.isQuoted(before - 1)
    else { return nil }
    return before
  }
  private static let governing = WordSet("on in at of for during from with about")

  /// `with Doe saying`, `with a cousin claiming`
  func absoluteSubject(endingAt index: Int, in sentence: Range<Int>) -> SourceMention? {
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
  static var with: UInt64 { WordKey.literal("with") }

  func closesBracket(_ index: Int) -> Bool {
    context.token(index).kind == .punctuation && (context.byte(index) == 0x29 || context.byte(index) == 0x5D)
  }

  /// `X, who …, said`: the name or noun before `who`.
  func antecedent(before index: Int, in sentence: Range<Int>) -> SourceMention? {
    var end = index - 1
    if end >= sentence.lowerBound, context.isComma(end) { end -= 1 }
    guard end >= sentence.lowerBound else { return nil }
    return nounPhrase(endingAt: end, in: sentence)
  }

  /// `X, the host of Y, said` and `X, 47, said`: back over commas to a name, pronoun or source that could be the subject.
  func acrossApposition(before index: Int, in sentence: Range<Int>) -> SourceMention? {
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

  func isRole(_ source: Source) -> Bool { if case .role = source { true } else { false } }

  func opensBracket(_ index: Int) -> Bool {
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

  func followsDefinite(_ index: Int, in sentence: Range<Int>) -> Bool {
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
  static let definite = WordSet("the this that")

  private static let telling = WordSet(
    "told tells telling asked asks asking with to interviewer host reporter journalist editor correspondent")

  /// `told Today's Jo Doe`, `in an interview with Doe`: through the words of a name before the person.
  func isHearer(_ tokens: Range<Int>) -> Bool {
    var before = tokens.lowerBound - 1
    let limit = max(0, tokens.lowerBound - 6)
    while before >= limit, context.token(before).kind == .possessive || context.token(before).isCapitalized {
      before -= 1
    }
    guard before >= limit, !context.isQuoted(before), SubjectFinder.telling.contains(context.token(before))
    else {
      return false
    }
    return !isPossessive(SourceMention(tokens: tokens, source: .unnamed))
  }
}
