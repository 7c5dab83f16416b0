internal import Records

/// Who said a stretch.
package struct Attribution: Sendable {
  /// Index into ``Cast/members``; nil for an unnamed or unknown source.
  package var speaker: Int?
  package var mention: SourceMention?
  package var frame: CueFrame?
  /// The stretch whose attribution this one goes on with.
  package var carriedFrom: Int?
}

/// Decides for each stretch of speech who said it.
package final class SpeakerResolver {
  let reading: SpeechReading
  let isSpeech: [Bool]
  package let candidates: SpeakerCandidates
  package let salience: Salience
  let scorer: SpeakerScorer

  package init(
    reading: SpeechReading, isSpeech: [Bool],
    weights: SpeechWeights = .fitted
  ) {
    scorer = SpeakerScorer(weights: weights.speakers)
    self.reading = reading
    self.isSpeech = isSpeech
    candidates = SpeakerCandidates(reading: reading, isSpeech: isSpeech)
    salience = Salience(
      context: reading.context, subjects: candidates.subjects,
      antecedents: Antecedents(reading.document, reading.context.cast), isSpeech: isSpeech,
      weights: weights.antecedents)
  }

  /// One attribution a stretch, nil for those that are no speech.
  package func attributions() -> [Attribution?] {
    let context = reading.context
    var found = [Attribution?](repeating: nil, count: context.stretches.count)
    var told = SpeechSoFar()
    for index in context.stretches.indices where isSpeech[index] {
      let options = candidates.of(index, after: told)
      let own = options[scorer.best(of: options)]
      let choice = isTold(own, of: index) ? own : closing(of: index, after: told) ?? own
      var attribution = Attribution(
        mention: choice.mention, frame: nearest(choice, of: options, to: context.stretches[index]),
        carriedFrom: choice.carriedFrom)
      if let from = choice.carriedFrom, let earlier = found[from] {
        attribution.speaker = earlier.speaker
        attribution.frame = earlier.frame
      } else if let mention = choice.mention {
        attribution.speaker = person(for: mention, after: told, saying: index)
      }
      found[index] = attribution
      told.add(
        stretch: index, mention: attribution.mention, member: attribution.speaker, cue: attribution.frame?.cue
      )
    }
    for (headline, body) in reading.echoes where found[headline] != nil {
      guard let said = found[body] else { continue }
      found[headline] = Attribution(speaker: said.speaker)
    }
    return found
  }

  /// So many paragraphs of one quote are looked ahead over.
  private static let paragraphsAhead = 12

  /// Who is told to speak where a quote that goes on over paragraphs closes: only its last paragraph says so as a rule.
  private func closing(of index: Int, after told: SpeechSoFar) -> SpeakerCandidate? {
    let stretches = reading.context.stretches
    var at = index
    while at + 1 < stretches.count, at - index < SpeakerResolver.paragraphsAhead, stretches[at].close == nil,
      stretches[at + 1].paragraph == stretches[at].paragraph + 1, isSpeech[at + 1],
      stretches[at + 1].tokens.lowerBound
        == reading.document.paragraphs[stretches[at + 1].paragraph].lowerBound
    {
      at += 1
      let options = candidates.of(at, after: told)
      let choice = options[scorer.best(of: options)]
      if isTold(choice, of: at) { return choice }
    }
    return nil
  }

  /// Whether the paragraph of a stretch itself tells who speaks.
  private func isTold(_ choice: SpeakerCandidate, of index: Int) -> Bool {
    guard choice.carriedFrom == nil, let cue = choice.cue else { return false }
    return reading.document.paragraph(of: cue.cue.lowerBound) == reading.context.stretches[index].paragraph
  }

  /// Of the cues with the chosen subject the one beside the stretch: `praised …, writing, "…"`.
  private func nearest(_ choice: SpeakerCandidate, of options: [SpeakerCandidate], to stretch: QuoteStretch)
    -> CueFrame?
  {
    guard let frame = choice.cue, choice.carriedFrom == nil else { return choice.cue }
    func distance(_ cue: Range<Int>) -> Int {
      cue.upperBound <= stretch.tokens.lowerBound
        ? stretch.tokens.lowerBound - cue.upperBound : cue.lowerBound - stretch.tokens.upperBound
    }
    var best = frame
    for option in options where option.carriedFrom == nil && option.mention?.tokens == choice.mention?.tokens
    {
      guard let cue = option.cue else { continue }
      // `an insider who knows them told`: the stronger of two cues is that of the quote.
      let isWeaker = cue.kind == .weak && best.kind != .weak
      let isStronger = cue.kind != .weak && best.kind == .weak
      if isStronger || !isWeaker && distance(cue.cue) < distance(best.cue) { best = cue }
    }
    return best
  }

  /// The person a source means; `saying`: the stretch it is told to have said.
  package func person(
    for mention: SourceMention, after told: SpeechSoFar = .init(), saying stretch: Int? = nil
  )
    -> Int?
  {
    switch mention.source {
    case .person(let member): member
    case .pronoun, .role: salience.person(Salience.Question(mention, after: told, saying: stretch))
    case .unnamed: author(of: mention.tokens, after: told) ?? relative(in: mention.tokens)
    case .otherPronoun: nil
    }
  }

  /// `Doe's post read`, `her caption says`: what somebody wrote speaks for its author.
  private func author(of tokens: Range<Int>, after told: SpeechSoFar) -> Int? {
    let context = reading.context
    guard let head = tokens.last, tokens.count >= 2, SpeakerResolver.authored.contains(context.token(head))
    else {
      return nil
    }
    let first = tokens.lowerBound
    // `his rep's statement`
    if tokens.contains(where: {
      context.token($0).kind == .possessive && CueLexicon.sources.contains(context.token($0 - 1))
    }) {
      return nil
    }
    if let gender = Possessives.owners[context.token(first)] {
      let owner = SourceMention(tokens: first..<first + 1, source: .pronoun(gender))
      return salience.person(Salience.Question(owner, after: told))
    }
    guard let number = context.mention(at: first) else { return writer(of: tokens) }
    let owner = context.cast.mentions[number]
    return context.token(owner.tokens.upperBound).kind == .possessive ? owner.member : nil
  }

  private static let definite = WordSet("the this that")
  private static let from = WordSet("from by of")

  /// Whose statement `the statement` is: told shortly before as `a statement from Doe` or `Doe's statement`.
  private func writer(of tokens: Range<Int>) -> Int? {
    let context = reading.context
    guard let head = tokens.last, SpeakerResolver.definite.contains(context.token(tokens.lowerBound)) else {
      return nil
    }
    let noun = context.token(head).key
    // `the reply from Doe`
    if tokens.upperBound + 1 < context.document.tokens.count,
      SpeakerResolver.from.contains(context.token(tokens.upperBound)),
      let number = context.mention(at: tokens.upperBound + 1)
    {
      return context.cast.mentions[number].member
    }
    for at in stride(
      from: tokens.lowerBound - 1, through: max(1, tokens.lowerBound - SpeakerResolver.reach), by: -1)
    where context.token(at).key == noun && !context.isQuoted(at) {
      if at + 2 < tokens.lowerBound, SpeakerResolver.from.contains(context.token(at + 1)),
        let number = context.mention(at: at + 2)
      {
        return context.cast.mentions[number].member
      }
      if context.token(at - 1).kind == .possessive, at > 1, let number = context.mention(at: at - 2) {
        return context.cast.mentions[number].member
      }
    }
    return nil
  }

  /// `Her brother said`: the one whom the text calls somebody's brother, named last before or first after.
  private func relative(in tokens: Range<Int>) -> Int? {
    let context = reading.context
    guard let head = tokens.last, tokens.count >= 2 else { return nil }
    let noun = context.token(head)
    guard KinNouns.nouns[noun].map({ !$0.isPlural }) ?? SpeakerResolver.attendants.contains(noun),
      SpeakerResolver.owners.contains(context.token(tokens.lowerBound))
        || tokens.contains(where: { context.token($0).kind == .possessive })
    else { return nil }
    let mentions = context.cast.mentions
    let at = context.cast.firstMention(from: tokens.lowerBound)
    func isCalled(_ number: Int) -> Bool {
      let start = mentions[number].tokens.lowerBound
      // `her husband, the singer Doe`
      for at in stride(from: start - 1, through: max(0, start - 6), by: -1) {
        let token = context.token(at)
        if token.key == noun.key { return true }
        guard context.isComma(at) || token.isWord && !token.isCapitalized && CueLexicon.verb(token) == nil
        else {
          return false
        }
      }
      return false
    }
    let reach = SpeakerResolver.reach
    let before = (max(0, at - reach)..<at).last(where: isCalled)
    return (before ?? (at..<min(mentions.count, at + reach)).first(where: isCalled)).map {
      mentions[$0].member
    }
  }

  /// So many names are looked over on either side.
  private static let reach = 60
  private static let owners = WordSet("his her their")
  private static let attendants = WordSet(
    "manager publicist lawyer attorney agent stylist trainer assistant producer")
  private static let authored = WordSet(
    """
    post caption tweet message letter note story memoir book email text statement hashtag bio essay op-ed posts tweets
    recollection recollections account version words claim claims confession autobiography lyrics speech remarks comment
    comments response reply testimony interview
    """
  )
}
