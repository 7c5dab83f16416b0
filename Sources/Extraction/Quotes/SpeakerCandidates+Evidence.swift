internal import Records

/// What a candidate's own words, its cue and the quote tell of it.
extension SpeakerCandidates {
  func describe(
    _ candidate: inout SpeakerCandidate, _ stretch: QuoteStretch, _ words: QuotedWords, _ told: SpeechSoFar
  ) {
    if candidate.mention == nil, candidate.carriedFrom == nil {
      if words.isHearsay { candidate.evidence.insert(.nobodyHearsay) }
      if words.isFirstPerson { candidate.evidence.insert(.nobodyFirstPerson) }
      if words.isEmbedded { candidate.evidence.insert(.nobodyEmbedded) }
    }
    guard let mention = candidate.mention, candidate.carriedFrom == nil else { return }
    let isShort = stretch.content.count <= 5
    var evidence = candidate.evidence
    switch mention.source {
    case .person(let member):
      evidence.insert(.person)
      let inside = context.cast.mentions(in: stretch.content)
      if inside.contains(where: { $0.member == member }) {
        evidence.insert(words.isFirstPerson ? .namedInOwnWords : .namedInQuote)
      }
    case .pronoun: evidence.insert(.pronoun)
    case .otherPronoun: evidence.insert(.otherPronoun)
    case .role: evidence.insert(.role)
    case .unnamed: evidence.insert(.unnamed)
    }
    let sentence = document.sentences[document.sentence(of: mention.tokens.lowerBound)]
    if subjects.isPossessive(mention) { evidence.insert(.possessive) }
    if case .person(let member) = mention.source {
      if told.spoke.contains(member) { evidence.insert(.spokeBefore) }
      if context.cast.members[member].mentions.count == most { evidence.insert(.namedMost) }
    }
    if subjects.isHearer(mention.tokens) { evidence.insert(.hearer) }
    if candidate.cue == nil {
      if words.isHearsay { evidence.insert(.hearsay) }
      if isPredicated(mention.tokens, of: stretch) { evidence.insert(.predicated) }
      if evidence.contains(.looseAfterNear), isVerb(mention.tokens.upperBound) {
        evidence.insert(.verbAfterNear)
      }
    }
    if candidate.cue == nil, subjects.isObject(mention, in: sentence) { evidence.insert(.object) }
    if let cue = candidate.cue {
      evidence.insert(cue.kind == .weak ? .weakCue : .strongCue)
      if cue.kind == .written || cue.kind == .social { evidence.insert(.writtenCue) }
      if cue.form == .participle { evidence.insert(.participle) }
      if cue.form == .base { evidence.insert(.baseForm) }
      if cue.isInverted { evidence.insert(.inverted) }
      if cue.isPassive { evidence.insert(.passive) }
      if cue.cue == told.previous?.cue, evidence.contains(.nearerFrame) { evidence.insert(.toldBefore) }
      if cue.isNegated { evidence.insert(.negated) }
      if cue.isReported { evidence.insert(.reported) }
      if cue.cue.lowerBound > stretch.tokens.lowerBound, closes(cue) { evidence.insert(.closesSentence) }
      if SpeakerCandidates.asking.contains(context.token(cue.cue.lowerBound)) {
        evidence.insert(words.isQuestion ? .asksQuestion : .asksNothing)
      }
      if cue.cue.lowerBound >= stretch.tokens.upperBound {
        if words.endsWithComma, !evidence.contains(.quoteBetween) { evidence.insert(.commaThenCue) }
      } else if !evidence.contains(.nearerFrame), cue.kind != .weak, leadsIn(cue, to: stretch) {
        evidence.insert(.leadsIn)
      }
      if !evidence.contains(.nearerFrame) { evidence.insert(.nearestCue) }
      if cue.isAccording { evidence.insert(.according) }
      if isShort, cue.cue.upperBound <= stretch.tokens.lowerBound {
        evidence.insert(cue.kind == .weak ? .shortWeakBefore : .shortFramedBefore)
      }
    }
    candidate.evidence = evidence
  }

  private static let asking = WordSet("ask asked asks asking")
  private static let being = WordSet(
    "is are was were be been being 's he's she's has have had isn't wasn't seems seemed looked")
  private static var that: UInt64 { WordKey.literal("that") }

  /// Whether only a comma, a colon, `that` or the hearer stands between a cue and the opening mark.
  func leadsIn(_ cue: CueFrame, to stretch: QuoteStretch) -> Bool {
    let open = stretch.tokens.lowerBound
    guard open > 0, cue.cue.upperBound <= open, open - cue.tokens.upperBound <= 12 else { return false }
    if cue.tokens.upperBound == open { return true }
    return context.isComma(open - 1) || context.isColon(open - 1)
      || context.token(open - 1).key == SpeakerCandidates.that
  }

  /// `Doe is "…"`: nothing but a form of to be or to have and few words between a person and the quote.
  private func isPredicated(_ tokens: Range<Int>, of stretch: QuoteStretch) -> Bool {
    let open = stretch.tokens.lowerBound
    guard tokens.upperBound < open, open - tokens.upperBound <= 5 else { return false }
    let between = tokens.upperBound..<open
    return between.contains { SpeakerCandidates.being.contains(context.token($0)) }
      && !between.contains { context.isComma($0) || context.isColon($0) || context.isStop($0) }
  }

  /// Whether a cue and its subject end their sentence.
  private func closes(_ cue: CueFrame) -> Bool {
    let end = document.sentences[cue.sentence].upperBound
    return cue.tokens.upperBound == end || cue.tokens.upperBound == end - 1 && context.isStop(end - 1)
  }

  /// A word in -ed or -s in lower case.
  private func isVerb(_ index: Int) -> Bool {
    guard index < document.tokens.count else { return false }
    let token = context.token(index)
    guard token.isWord, !token.isCapitalized, token.end - token.start > 3 else { return false }
    let last = document.bytes[Int(token.end) - 1]
    return last == 0x73 || last == 0x64 && document.bytes[Int(token.end) - 2] == 0x65
  }
}
