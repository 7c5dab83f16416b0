internal import Records

/// Gathers who may have said a stretch, with the evidence for each.
package struct SpeakerCandidates {
  let reading: SpeechReading
  let subjects: SubjectFinder
  let isSpeech: [Bool]
  /// Mentions of the member named most.
  private let most: Int

  private static let looseReach = 60

  init(reading: SpeechReading, isSpeech: [Bool]) {
    self.reading = reading
    self.isSpeech = isSpeech
    most = reading.context.cast.members.map(\.mentions.count).max() ?? 0
    subjects = SubjectFinder(context: reading.context)
  }

  private var context: SpeechContext { reading.context }
  private var document: Document { reading.document }

  /// The candidates of a stretch; the last is always nobody. `told`: who spoke before it.
  package func of(_ index: Int, after told: SpeechSoFar) -> [SpeakerCandidate] {
    let stretch = context.stretches[index]
    let pre = document.sentence(of: stretch.tokens.lowerBound)
    let post = document.sentence(of: stretch.tokens.upperBound - 1)
    var found: [SpeakerCandidate] = []
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
      describe(&found[at], stretch, words, spoke: told.spoke)
    }
    return found
  }

  private func add(_ frame: CueFrame, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
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

  private func addNextSentence(_ post: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
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

  private func addSentenceBefore(_ pre: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate]) {
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

  private func addLoose(_ pre: Int, _ post: Int, _ stretch: QuoteStretch, to found: inout [SpeakerCandidate])
  {
    let framed = found
    let open = stretch.tokens.lowerBound
    let sentence = document.sentences[pre]
    var index = max(sentence.lowerBound, open - SpeakerCandidates.looseReach)
    let first = found.count
    while index < open {
      // A name with a nickname in quotation marks reaches over the opening mark: it is no one who speaks before it.
      if !context.isQuoted(index), let mention = subjects.mention(at: index, in: sentence),
        mention.tokens.upperBound <= open
      {
        if !framed.contains(where: { $0.mention?.tokens == mention.tokens }) {
          found.append(SpeakerCandidate(mention: mention, evidence: [.looseBefore]))
          if crossesQuote(mention.tokens.upperBound..<open) {
            found[found.count - 1].evidence.insert(.quoteBetween)
          }
          if open - mention.tokens.upperBound == 1, context.isColon(open - 1) {
            found[found.count - 1].evidence.insert(.heading)
          }
        }
        index = max(mention.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    if found.count > first {
      found[first].evidence.insert(.firstOfSentence)
      found[found.count - 1].evidence.insert(.nearestBefore)
    }
    let after = document.sentences[post]
    index = stretch.tokens.upperBound
    while index < min(after.upperBound, stretch.tokens.upperBound + 30) {
      if !context.isQuoted(index), let mention = subjects.mention(at: index, in: after) {
        if !framed.contains(where: { $0.mention?.tokens == mention.tokens }) {
          found.append(
            SpeakerCandidate(
              mention: mention,
              evidence: [index - stretch.tokens.upperBound <= 2 ? .looseAfterNear : .looseAfter]))
        }
        index = max(mention.tokens.upperBound, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Who spoke before the last speaker, as in a talk of two.
  private func otherParty(_ stretch: QuoteStretch, _ told: SpeechSoFar, hasFrames: Bool) -> SpeakerCandidate?
  {
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

  private static let answer = WordKey.of("a")

  /// Whom an interview in questions and answers is with, for a paragraph that begins with `A:`.
  private func interviewee(of stretch: QuoteStretch) -> SourceMention? {
    let first = document.paragraphs[stretch.paragraph].lowerBound
    guard first + 1 < stretch.tokens.lowerBound, context.token(first).key == SpeakerCandidates.answer,
      context.token(first).isCapitalized, context.isColon(first + 1) || context.byte(first + 1) == 0x2E,
      let member = SpeakerCandidates.interviewee(in: context),
      let mention = context.cast.members[member].mentions.first
    else { return nil }
    return SourceMention(tokens: context.cast.mentions[mention].tokens, source: .person(member: member))
  }

  /// The one named first in the headline, else the one named most.
  static func interviewee(in context: SpeechContext) -> Int? {
    let opening = context.cast.mentions.first
    if let opening,
      context.document.paragraphFields[context.document.paragraph(of: opening.tokens.lowerBound)] == .headline
    {
      return opening.member
    }
    let members = context.cast.members
    return members.indices.max { (members[$0].mentions.count, -$0) < (members[$1].mentions.count, -$1) }
  }

  private func carry(_ stretch: QuoteStretch, _ previous: SpeechSoFar.Turn, hasFrames: Bool)
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
    formUnionBetween(before, stretch, previous.member, &evidence)
    return SpeakerCandidate(mention: previous.mention, carriedFrom: previous.stretch, evidence: evidence)
  }

  /// What stands between a quote and the one before it.
  private func formUnionBetween(
    _ before: QuoteStretch, _ stretch: QuoteStretch, _ speaker: Int?,
    _ evidence: inout Evidence<SpeakerClue>
  ) {
    let between = before.tokens.upperBound..<max(before.tokens.upperBound, stretch.tokens.lowerBound)
    if between.count <= 1 {
      evidence.insert(.carriedAdjacent)
      return
    }
    let others = context.cast.mentions(
      in: between.prefix(200).startIndex..<min(between.upperBound, between.lowerBound + 200))
    if others.contains(where: { other in
      other.member != speaker && !context.isQuoted(other.tokens.lowerBound)
        && document.sentences[document.sentence(of: other.tokens.lowerBound)].lowerBound
          == other.tokens.lowerBound
        && other.tokens.lowerBound > between.lowerBound
    }) {
      evidence.insert(.carriedPastSubject)
    }
  }

  private func nobody(_ stretch: QuoteStretch) -> SpeakerCandidate {
    var evidence: Evidence<SpeakerClue> = [.nobody]
    if stretch.content.count <= 5 { evidence.insert(.nobodyShort) }
    if document.paragraphFields[stretch.paragraph] != .body { evidence.insert(.nobodyHeadline) }
    if stretch.tokens == document.paragraphs[stretch.paragraph] { evidence.insert(.nobodyWholeParagraph) }
    return SpeakerCandidate(evidence: evidence)
  }

  private func describe(
    _ candidate: inout SpeakerCandidate, _ stretch: QuoteStretch, _ words: QuotedWords, spoke: Set<Int>
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
      if spoke.contains(member) { evidence.insert(.spokeBefore) }
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
      if cue.isNegated { evidence.insert(.negated) }
      if cue.isReported { evidence.insert(.reported) }
      if cue.cue.lowerBound > stretch.tokens.lowerBound, closes(cue) { evidence.insert(.closesSentence) }
      if SpeakerCandidates.asking.contains(context.token(cue.cue.lowerBound)) {
        evidence.insert(words.isQuestion ? .asksQuestion : .asksNothing)
      }
      if cue.cue.lowerBound >= stretch.tokens.upperBound {
        if words.endsWithComma, !evidence.contains(.quoteBetween) { evidence.insert(.commaThenCue) }
      } else if leadsIn(cue, to: stretch) {
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
  private static let that = WordKey.of("that")

  /// Whether only a comma, a colon, `that` or the hearer stands between a cue and the opening mark.
  private func leadsIn(_ cue: CueFrame, to stretch: QuoteStretch) -> Bool {
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

  private func unquoted(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range.prefix(60) where !context.isQuoted(index) { count += 1 }
    return count
  }

  private func crossesQuote(_ range: Range<Int>) -> Bool {
    guard range.lowerBound < range.upperBound else { return false }
    return range.prefix(200).contains { context.isQuoted($0) && isSpeech[Int(context.cover[$0]) - 1] }
  }
}
