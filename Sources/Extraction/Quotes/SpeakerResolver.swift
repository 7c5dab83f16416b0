internal import Records

/// Who said a stretch.
package struct Attribution: Sendable {
  /// Index into ``Cast/members``; nil for an unnamed or unknown source.
  package var speaker: Int?
  package var mention: SourceMention?
  var frame: CueFrame?
  /// The stretch whose attribution this one goes on with.
  package var carriedFrom: Int?
}

/// Decides for each stretch of speech who said it.
package struct SpeakerResolver {
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
    var previous: (stretch: Int, speaker: SourceMention?)?
    var spoke: Set<Int> = []
    for index in context.stretches.indices where isSpeech[index] {
      let options = candidates.of(index, previous: previous, spoke: spoke)
      let choice = options[scorer.best(of: options)]
      var attribution = Attribution(
        mention: choice.mention, frame: nearest(choice, of: options, to: context.stretches[index]),
        carriedFrom: choice.carriedFrom)
      if let from = choice.carriedFrom, let earlier = found[from] {
        attribution.speaker = earlier.speaker
        attribution.frame = earlier.frame
      } else if let mention = choice.mention {
        let last = previous.flatMap { found[$0.stretch]?.speaker }
        attribution.speaker = person(
          for: mention, last: last, saying: context.stretches[index].content, spoke: spoke)
      }
      found[index] = attribution
      if let speaker = attribution.speaker { spoke.insert(speaker) }
      previous = (index, attribution.mention)
    }
    for (headline, body) in reading.echoes where found[headline] != nil {
      guard let said = found[body] else { continue }
      found[headline] = Attribution(speaker: said.speaker)
    }
    return found
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
      if let cue = option.cue, distance(cue.cue) < distance(best.cue) { best = cue }
    }
    return best
  }

  /// The person a source means; `saying`: the words it is told to have said, `spoke`: who spoke before.
  package func person(
    for mention: SourceMention, last: Int?, saying: Range<Int>? = nil, spoke: Set<Int> = []
  ) -> Int? {
    switch mention.source {
    case .person(let member): member
    case .pronoun, .role:
      salience.person(Salience.Question(mention, last: last, words: saying, spoke: spoke))
    case .unnamed: author(of: mention.tokens, last: last)
    case .otherPronoun: nil
    }
  }

  /// `Doe's post read`, `her caption says`: what somebody wrote speaks for its author.
  private func author(of tokens: Range<Int>, last: Int?) -> Int? {
    let context = reading.context
    guard let head = tokens.last, tokens.count >= 2, SpeakerResolver.authored.contains(context.token(head))
    else {
      return nil
    }
    let first = tokens.lowerBound
    if let gender = SpeakerResolver.possessives[context.token(first)] {
      let owner = SourceMention(tokens: first..<first + 1, source: .pronoun(gender == 1 ? .female : .male))
      return salience.person(Salience.Question(owner, last: last))
    }
    guard let number = context.mention(at: first) else { return nil }
    let owner = context.cast.mentions[number]
    return context.token(owner.tokens.upperBound).kind == .possessive ? owner.member : nil
  }
  private static let authored = WordSet(
    """
    post caption tweet message letter note story memoir book email text statement hashtag bio essay op-ed posts tweets
    recollection recollections account version words claim claims confession autobiography lyrics speech remarks comment
    comments response reply testimony interview
    """
  )
  private static let possessives = WordMap<Int>(["her": 1, "his": 2])
}
