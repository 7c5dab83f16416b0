internal import Records

/// Gathers who may have said a stretch, with the evidence for each.
package struct SpeakerCandidates {
  let reading: SpeechReading
  let subjects: SubjectFinder
  let isSpeech: [Bool]
  /// Mentions of the member named most.
  let most: Int
  /// Whom an interview in questions and answers is with.
  let interviewee: Int?

  init(reading: SpeechReading, isSpeech: [Bool]) {
    self.reading = reading
    self.isSpeech = isSpeech
    most = reading.context.cast.members.reduce(0) { max($0, $1.mentions.count) }
    interviewee = SpeakerCandidates.interviewee(in: reading.context)
    subjects = SubjectFinder(context: reading.context)
  }

  var context: SpeechContext { reading.context }
  var document: Document { reading.document }

  /// The candidates of a stretch; the last is always nobody. `told`: who spoke before it.
  package func of(_ index: Int, after told: SpeechSoFar) -> [SpeakerCandidate] {
    let stretch = context.stretches[index]
    let pre = document.sentence(of: stretch.tokens.lowerBound)
    let post = document.sentence(of: stretch.tokens.upperBound - 1)
    var found: [SpeakerCandidate] = []
    found.reserveCapacity(12)
    for sentence in pre == post ? [pre] : [pre, post] {
      for frame in reading.frames(in: sentence, near: stretch.tokens.lowerBound) where frame.subject != nil {
        add(frame, stretch, to: &found)
      }
    }
    addNextSentence(post, stretch, to: &found)
    addSentenceBefore(pre, stretch, to: &found)
    let framed = found.count
    addLoose(pre, post, stretch, to: &found)
    if let previous = told.previous, let carried = carry(stretch, previous, hasFrames: framed > 0) {
      found.append(carried)
    }
    if let other = otherParty(stretch, told, hasFrames: framed > 0) { found.append(other) }
    if let owner = OwnedWords(context).owner(before: stretch) {
      found.append(SpeakerCandidate(mention: owner, evidence: [.nounOfSaying]))
    }
    if let signer = signer(of: stretch) {
      found.append(SpeakerCandidate(mention: signer, evidence: [.signature]))
    }
    if let interviewee = interviewee(of: stretch) {
      found.append(SpeakerCandidate(mention: interviewee, evidence: [.interviewAnswer]))
    }
    found.append(nobody(stretch))
    let field = document.paragraphFields[stretch.paragraph]
    let words = QuotedWords(stretch, pre...post, of: context)
    for at in found.indices {
      if field == .headline || field == .deck, found[at].mention != nil {
        found[at].evidence.insert(.headline)
      }
      describe(&found[at], stretch, words, told)
    }
    return found
  }

  /// Who signs a quote: `"…" — Doe`, in its paragraph or alone in the next.
  private func signer(of stretch: QuoteStretch) -> SourceMention? {
    let end = document.paragraphs[stretch.paragraph].upperBound
    var at = stretch.tokens.upperBound
    let isNext = at == end
    guard at < document.tokens.count, context.isDash(at), context.token(at).shape.contains(.spaceAfter)
    else { return nil }
    at += 1
    guard at < document.tokens.count, let number = context.mention(at: at) else { return nil }
    let mention = context.cast.mentions[number]
    let next = document.paragraph(of: mention.tokens.lowerBound)
    let after = mention.tokens.upperBound
    let closes = after == document.paragraphs[next].upperBound
    guard closes || !isNext && !context.token(after).isWord else { return nil }
    return SourceMention(tokens: mention.tokens, source: .person(member: mention.member))
  }

  private static var answer: UInt64 { WordKey.literal("a") }

  /// Whom an interview in questions and answers is with, for a paragraph that begins with `A:`.
  private func interviewee(of stretch: QuoteStretch) -> SourceMention? {
    let first = document.paragraphs[stretch.paragraph].lowerBound
    guard first + 1 < stretch.tokens.lowerBound, context.token(first).key == SpeakerCandidates.answer,
      context.token(first).isCapitalized, context.isColon(first + 1) || context.byte(first + 1) == 0x2E,
      let member = interviewee,
      let mention = context.cast.members[member].mentions.first
    else { return nil }
    return SourceMention(tokens: context.cast.mentions[mention].tokens, source: .person(member: member))
  }

  /// The one named first in the headline, else the one named most.
  private static func interviewee(in context: SpeechContext) -> Int? {
    let opening = context.cast.mentions.first
    if let opening,
      context.document.paragraphFields[context.document.paragraph(of: opening.tokens.lowerBound)] == .headline
    {
      return opening.member
    }
    let members = context.cast.members
    return members.indices.max { (members[$0].mentions.count, -$0) < (members[$1].mentions.count, -$1) }
  }

  private func nobody(_ stretch: QuoteStretch) -> SpeakerCandidate {
    var evidence: Evidence<SpeakerClue> = [.nobody]
    if stretch.content.count <= 5 { evidence.insert(.nobodyShort) }
    if document.paragraphFields[stretch.paragraph] != .body { evidence.insert(.nobodyHeadline) }
    if stretch.tokens == document.paragraphs[stretch.paragraph] { evidence.insert(.nobodyWholeParagraph) }
    return SpeakerCandidate(evidence: evidence)
  }

}
