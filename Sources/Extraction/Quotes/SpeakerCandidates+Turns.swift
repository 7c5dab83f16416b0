internal import Records

/// Those who spoke before: the last speaker goes on, or the other of two answers.
extension SpeakerCandidates {
  func carry(_ stretch: QuoteStretch, _ previous: SpeechSoFar.Turn, hasFrames: Bool)
    -> SpeakerCandidate?
  {
    let before = context.stretches[previous.stretch]
    guard document.paragraphFields[before.paragraph] == document.paragraphFields[stretch.paragraph] else {
      return nil
    }
    var evidence: Evidence<SpeakerClue>
    switch stretch.paragraph - before.paragraph {
    case 0: evidence = [.carriedInParagraph]
    case 1: evidence = [.carriedFromParagraphBefore]
    case 2...3: evidence = [.carriedFurther]
    default: return nil
    }
    let paragraph = document.paragraphs[stretch.paragraph]
    if before.close == nil, stretch.paragraph - before.paragraph == 1 { evidence.insert(.carriedUnclosed) }
    if stretch.tokens == paragraph { evidence.insert(.carriedWholeParagraph) }
    if previous.mention == nil || previous.mention?.source == .unnamed { evidence.insert(.carriedUnnamed) }
    if stretch.content.count <= 5 { evidence.insert(.carriedShort) }
    if hasFrames { evidence.insert(.carriedThoughFramed) }
    if QuotedWords.isQuestion(before.content, context), stretch.paragraph > before.paragraph {
      evidence.insert(.carriedAfterQuestion)
    }
    if document.sentence(of: before.tokens.upperBound - 1) == document.sentence(of: stretch.tokens.lowerBound)
    {
      evidence.insert(.carriedSameSentence)
    }
    if stretch.tokens.lowerBound
      == document.sentences[document.sentence(of: stretch.tokens.lowerBound)].lowerBound
    {
      evidence.insert(.carriedContinuing)
    }
    if QuotedWords.isFirstPerson(stretch.content, context),
      QuotedWords.isFirstPerson(before.content, context)
    {
      evidence.insert(.carriedFirstPerson)
    }
    if isPastCue(stretch, previous) { evidence.insert(.carriedPastCue) }
    addBetween(before, stretch, previous.member, &evidence)
    return SpeakerCandidate(mention: previous.mention, carriedFrom: previous.stretch, evidence: evidence)
  }

  /// Whether another cue than that of the quote before leads in to a stretch.
  private func isPastCue(_ stretch: QuoteStretch, _ previous: SpeechSoFar.Turn) -> Bool {
    let end = context.stretches[previous.stretch].tokens.upperBound
    let own = document.sentence(of: stretch.tokens.lowerBound)
    return reading.frames(in: own, near: stretch.tokens.lowerBound).contains { frame in
      isOther(frame.subject, than: previous) && frame.cue != previous.cue && frame.cue.lowerBound >= end
        && (frame.kind == .weak ? stands(frame, before: stretch) : leadsIn(frame, to: stretch))
    }
  }

  /// Whether a subject is somebody by name who is not the one who spoke before.
  private func isOther(_ subject: SourceMention?, than previous: SpeechSoFar.Turn) -> Bool {
    guard case .person(let member) = subject?.source else { return false }
    return member != previous.member
  }

  /// `called her "…"`: at most an object between a cue and the opening mark.
  private func stands(_ frame: CueFrame, before stretch: QuoteStretch) -> Bool {
    (0...2).contains(stretch.tokens.lowerBound - frame.cue.upperBound)
  }

  /// What stands between a quote and the one before it.
  private func addBetween(
    _ before: QuoteStretch, _ stretch: QuoteStretch, _ speaker: Int?,
    _ evidence: inout Evidence<SpeakerClue>
  ) {
    let between = before.tokens.upperBound..<max(before.tokens.upperBound, stretch.tokens.lowerBound)
    if between.count <= 1 {
      evidence.insert(.carriedAdjacent)
      return
    }
    let others = context.cast.mentions(
      in: between.lowerBound..<min(between.upperBound, between.lowerBound + 200))
    if others.contains(where: { other in
      other.member != speaker && !context.isQuoted(other.tokens.lowerBound)
        && document.sentences[document.sentence(of: other.tokens.lowerBound)].lowerBound
          == other.tokens.lowerBound
        && other.tokens.lowerBound > between.lowerBound
    }) {
      evidence.insert(.carriedPastSubject)
    }
  }

  /// Who spoke before the last speaker, as in a talk of two.
  func otherParty(_ stretch: QuoteStretch, _ told: SpeechSoFar, hasFrames: Bool) -> SpeakerCandidate? {
    guard let other = told.other, let previous = told.previous else { return nil }
    let before = context.stretches[previous.stretch]
    guard stretch.paragraph - before.paragraph == 1,
      stretch.paragraph - context.stretches[other.stretch].paragraph <= 4,
      document.paragraphFields[before.paragraph] == document.paragraphFields[stretch.paragraph]
    else { return nil }
    var evidence: Evidence<SpeakerClue> = [.otherParty]
    if QuotedWords.isQuestion(before.content, context) { evidence.insert(.otherPartyAfterQuestion) }
    if stretch.tokens == document.paragraphs[stretch.paragraph] { evidence.insert(.otherPartyWholeParagraph) }
    if hasFrames { evidence.insert(.otherPartyThoughFramed) }
    return SpeakerCandidate(mention: other.mention, carriedFrom: other.stretch, evidence: evidence)
  }
}
