internal import Records

/// Those whom a verb of saying names: in the sentences of the stretch and beside them.
extension SpeakerCandidates {
  func add(_ frame: CueFrame, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
    var evidence: Evidence<SpeakerClue>
    let tokens = stretch.tokens
    if frame.cue.upperBound <= tokens.lowerBound {
      let gap = unquoted(frame.tokens.upperBound..<max(tokens.lowerBound, frame.tokens.upperBound))
      evidence = [gap <= 2 ? .framedRightBefore : gap <= 8 ? .framedShortlyBefore : .framedEarlier]
      if crossesQuote(frame.cue.upperBound..<tokens.lowerBound) { evidence.insert(.quoteBetween) }
      if reading.frames(in: frame.sentence, near: tokens.lowerBound).contains(where: {
        $0.cue.lowerBound > frame.cue.lowerBound && $0.cue.upperBound <= tokens.lowerBound
          && $0.subject != nil
      }) {
        evidence.insert(.nearerFrame)
      }
    } else if frame.cue.lowerBound >= tokens.upperBound {
      let start = max(frame.tokens.lowerBound, tokens.upperBound)
      let gap = unquoted(tokens.upperBound..<start)
      evidence = [gap <= 2 ? .framedRightAfter : .framedLater]
      if crossesQuote(tokens.upperBound..<start) { evidence.insert(.quoteBetween) }
      if tokens.upperBound < start, opensClause(tokens.upperBound, before: start) {
        evidence.insert(.conjunctionBetween)
      }
      if introduces(frame) { evidence.insert(.introducesOther) }
      if reading.frames(in: frame.sentence, near: tokens.lowerBound).contains(where: {
        $0.cue.upperBound <= frame.cue.lowerBound && $0.cue.lowerBound >= tokens.upperBound
          && $0.subject != nil
      }) {
        evidence.insert(.nearerFrame)
      }
    } else {
      return
    }
    found.append(SpeakerCandidate(mention: frame.subject, cue: frame, evidence: evidence))
  }

  /// `while`, `and` … opens a clause of its own after a quote.
  private func opensClause(_ index: Int, before end: Int) -> Bool {
    let first = context.isComma(index) ? index + 1 : index
    return first < end && CueLexicon.conjunctions.contains(context.token(first))
  }

  /// Whether a quote follows the cue at once.
  private func introduces(_ frame: CueFrame) -> Bool {
    var next = frame.tokens.upperBound
    let end = document.sentences[frame.sentence].upperBound
    while next < end, context.isComma(next) || context.isColon(next) { next += 1 }
    return next < end && next > frame.tokens.upperBound && context.isQuoted(next)
  }

  func addNextSentence(_ post: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
    guard let close = stretch.close, close + 1 == document.sentences[post].upperBound,
      close + 1 < document.paragraphs[stretch.paragraph].upperBound,
      let frame = reading.frames(in: post + 1).first(where: { $0.subject != nil }),
      frame.tokens.lowerBound - close <= 3
    else { return }
    let last = stretch.content.last.map { context.byte($0) } ?? 0
    found.append(
      SpeakerCandidate(
        mention: frame.subject, cue: frame,
        evidence: [last == 0x21 || last == 0x3F ? .framedNextSentenceAfterCall : .framedNextSentence]))
  }

  func addSentenceBefore(_ pre: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
    guard pre > 0 else { return }
    let before = document.sentences[pre - 1]
    let isColon = context.isColon(before.upperBound - 1)
    let atStart = stretch.tokens.lowerBound <= document.sentences[pre].lowerBound + 1
    let sameParagraph = document.paragraph(of: before.lowerBound) == stretch.paragraph
    guard sameParagraph || (isColon && atStart) else {
      addParagraphBefore(pre - 1, stretch, to: &found)
      return
    }
    for frame in reading.frames(in: pre - 1).suffix(2) where frame.subject != nil {
      found.append(
        SpeakerCandidate(
          mention: frame.subject, cue: frame, evidence: [isColon ? .framedBeforeColon : .framedSentenceBefore]
        ))
    }
    if let subject = subjects.clauseSubject(before: before.upperBound, in: before) {
      found.append(SpeakerCandidate(mention: subject, evidence: [.subjectOfSentenceBefore]))
    }
  }

  /// `She told Variety about it.` before a paragraph that begins with a quote.
  private func addParagraphBefore(
    _ sentence: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]
  ) {
    guard stretch.tokens.lowerBound == document.paragraphs[stretch.paragraph].lowerBound,
      document.paragraphFields[document.paragraph(of: document.sentences[sentence].lowerBound)]
        == document.paragraphFields[stretch.paragraph]
    else { return }
    let before = document.sentences[sentence]
    if let frame = reading.frames(in: sentence).last(where: { $0.subject != nil && $0.kind != .weak }) {
      found.append(SpeakerCandidate(mention: frame.subject, cue: frame, evidence: [.framedParagraphBefore]))
    }
    if let subject = subjects.clauseSubject(before: before.upperBound, in: before) {
      found.append(SpeakerCandidate(mention: subject, evidence: [.subjectOfParagraphBefore]))
    }
  }

  private func unquoted(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range.prefix(60) where !context.isQuoted(index) { count += 1 }
    return count
  }

  func crossesQuote(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < range.upperBound else { return false }
    return range.prefix(200).contains { context.isQuoted($0) && isSpeech[Int(context.cover[$0]) - 1] }
  }
}
