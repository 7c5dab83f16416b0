internal import Records

/// Who said a stretch.
struct Attribution: Sendable {
  /// Index into ``Cast/members``; nil for an unnamed or unknown source.
  var speaker: Int?
  var mention: SourceMention?
  var frame: CueFrame?
  /// The stretch whose attribution this one goes on with.
  var carriedFrom: Int?
}

/// Decides for each stretch of speech who said it.
package struct SpeakerResolver {
  let reading: SpeechReading
  let isSpeech: [Bool]
  package let candidates: SpeakerCandidates
  let salience: Salience
  let scorer: SpeakerScorer

  package init(
    reading: SpeechReading, isSpeech: [Bool],
    weights: EvidenceWeights<SpeakerClue> = SpeechWeights.fitted.speakers
  ) {
    scorer = SpeakerScorer(weights: weights)
    self.reading = reading
    self.isSpeech = isSpeech
    candidates = SpeakerCandidates(reading: reading, isSpeech: isSpeech)
    salience = Salience(context: reading.context, subjects: candidates.subjects, isSpeech: isSpeech)
  }

  /// One attribution a stretch, nil for those that are no speech.
  func attributions() -> [Attribution?] {
    let context = reading.context
    var found = [Attribution?](repeating: nil, count: context.stretches.count)
    var previous: (stretch: Int, speaker: SourceMention?)?
    for index in context.stretches.indices where isSpeech[index] {
      let options = candidates.of(index, previous: previous)
      let choice = options[scorer.best(of: options)]
      var attribution = Attribution(
        mention: choice.mention, frame: nearest(choice, of: options, to: context.stretches[index]),
        carriedFrom: choice.carriedFrom)
      if let from = choice.carriedFrom, let earlier = found[from] {
        attribution.speaker = earlier.speaker
        attribution.frame = earlier.frame
      } else if let mention = choice.mention {
        let last = previous.flatMap { found[$0.stretch]?.speaker }
        attribution.speaker = person(for: mention, last: last)
      }
      found[index] = attribution
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

  /// The person a source means.
  package func person(for mention: SourceMention, last: Int?) -> Int? {
    switch mention.source {
    case .person(let member): member
    case .pronoun(let gender): salience.person(at: mention.tokens.lowerBound, gender: gender, last: last)
    case .role(let gender): salience.person(at: mention.tokens.lowerBound, gender: gender, last: last)
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
      return salience.person(at: first, gender: gender == 1 ? .female : .male, last: last)
    }
    guard let number = context.mention(at: first) else { return nil }
    let owner = context.cast.mentions[number]
    return context.token(owner.tokens.upperBound).kind == .possessive ? owner.member : nil
  }
  private static let authored = WordSet(
    "post caption tweet message letter note story memoir book email text statement hashtag bio essay op-ed posts tweets"
  )
  private static let possessives = WordMap<Int>(["her": 1, "his": 2])
}
