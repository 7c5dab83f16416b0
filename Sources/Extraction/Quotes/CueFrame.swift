/// A verb or phrase of speech outside quotation marks, and its subject.
package struct CueFrame: Sendable {
  /// Tokens of the cue.
  package var cue: Range<Int>
  var kind: Cue.Kind
  var form: Cue.Form
  var subject: SourceMention?
  /// `said Tennant`
  var isInverted: Bool
  /// `according to Tennant`
  var isAccording: Bool
  /// `was asked`
  var isPassive = false
  /// `is said to be`: others say it of the subject.
  var isReported = false
  /// `would not say`
  var isNegated = false
  var sentence: Int

  /// From the subject to the cue, in reading order.
  var tokens: Range<Int> {
    guard let subject else { return cue }
    return min(cue.lowerBound, subject.tokens.lowerBound)..<max(cue.upperBound, subject.tokens.upperBound)
  }
}

/// Finds the cue frames of a document, sentence by sentence.
struct CueFrameFinder {
  private static var according: UInt64 { WordKey.literal("according") }
  private static var per: UInt64 { WordKey.literal("per") }
  private static var to: UInt64 { WordKey.literal("to") }
  private static var asWord: UInt64 { WordKey.literal("as") }
  private static let nominal = WordSet("the a an his her their its this that my our your of no")

  let context: SpeechContext
  let subjects: SubjectFinder

  init(_ context: SpeechContext) {
    self.context = context
    subjects = SubjectFinder(context: context)
  }

  func frames() -> [CueFrame] {
    var found: [CueFrame] = []
    for (number, sentence) in context.document.sentences.enumerated() {
      for index in sentence where !context.isQuoted(index) && context.named[index] == 0 {
        let token = context.token(index)
        guard token.isWord else { continue }
        if token.key == CueFrameFinder.according || token.key == CueFrameFinder.per {
          if let frame = according(at: index, in: sentence, number: number) { found.append(frame) }
        } else if let cue = CueLexicon.verbs[token.key],
          let frame = frame(at: index, cue, in: sentence, number: number)
        {
          found.append(frame)
        }
      }
    }
    return found
  }

  private func frame(at index: Int, _ verb: Cue, in sentence: Range<Int>, number: Int) -> CueFrame? {
    let token = context.token(index)
    var cue = verb
    if token.isCapitalized, !token.shape.contains(.sentenceStart), !isTitleCased(sentence) { return nil }
    if index > sentence.lowerBound, CueFrameFinder.nominal.contains(context.token(index - 1)) { return nil }
    if quotesOther(index, in: sentence) { return nil }
    var subject: SourceMention?
    var inverted = false
    let tells = CueFrameFinder.telling.contains(token)
    if cue.form == .finite && !tells || cue.form == .base {
      if afterQuote(index, in: sentence), let found = subjects.inverted(after: index, in: sentence) {
        subject = found
        inverted = true
      }
    }
    if subject == nil, cue.form == .finite, !tells, let found = subjects.trailing(after: index, in: sentence)
    {
      subject = found
      inverted = true
    }
    if subject == nil { subject = subjects.subject(before: index, form: cue.form, in: sentence) }
    if subject == nil, cue.kind != .social, cue.form != .participle { return nil }
    // `He read "How to Swim"`: only what is written reads.
    if CueFrameFinder.reading.contains(token), subject.map({ $0.source != .unnamed }) ?? false {
      cue.kind = .weak
    }
    if cue.kind == .weak, subject == nil { return nil }
    if CueFrameFinder.plurals.contains(token), subject?.source == .unnamed,
      let first = subject?.tokens.lowerBound,
      !CueFrameFinder.articles.contains(context.token(first)), !context.token(index - 1).isCapitalized,
      !CueLexicon.sources.contains(context.token(index - 1))
        || context.token(index - 1).key == CueFrameFinder.media
    {
      return nil  // `their own vows`, `certain news reports`
    }
    var isPassive = passive(index, in: sentence)
    if isPassive, let agent = agent(of: index, in: sentence) {
      subject = agent
      isPassive = false
      inverted = true
    }
    if isPassive, cue.kind != .social { cue.kind = .weak }
    return CueFrame(
      cue: index..<index + 1, kind: cue.kind, form: cue.form, subject: subject, isInverted: inverted,
      isAccording: false, isPassive: isPassive,
      isReported: isPassive && index + 1 < sentence.upperBound
        && context.token(index + 1).key == CueFrameFinder.to,
      isNegated: isNegated(index, in: sentence),
      sentence: number)
  }

  /// `quoted Doe as saying`: the words are Doe's.
  private func quotesOther(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard SubjectFinder.quoting.contains(context.token(index)),
      let number = context.mention(at: min(index + 1, sentence.upperBound - 1))
    else { return false }
    let after = context.cast.mentions[number].tokens.upperBound
    return after < sentence.upperBound && context.token(after).key == CueFrameFinder.asWord
  }

  /// `was told by Doe`, `was called "…" by Doe`: who does what a passive tells.
  private func agent(of verb: Int, in sentence: Range<Int>) -> SourceMention? {
    var at = verb + 1
    if at < sentence.upperBound, context.isQuoted(at) {
      at = context.stretches[Int(context.cover[at]) - 1].tokens.upperBound
    }
    guard at + 1 < sentence.upperBound, context.token(at).key == CueFrameFinder.by, !context.isQuoted(at + 1)
    else {
      return nil
    }
    return subjects.phrase(from: at + 1, in: sentence)
  }
  private static let reading = WordSet("read reads")
  private static var by: UInt64 { WordKey.literal("by") }

  private func isNegated(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 2)..<index).contains {
      CueFrameFinder.negations.contains(context.token($0))
    }
  }
  /// They take the hearer behind them, never the speaker.
  private static let telling = WordSet("told tells informed assured reassured reminded")
  private static let negations = WordSet(
    "not never n't won't wouldn't didn't doesn't don't can't couldn't hasn't haven't hadn't isn't wasn't declined refused"
  )

  /// Verbs in -s that are plural nouns as well.
  private static let plurals = WordSet(
    """
    reports vows claims comments posts tweets quotes shares praises notes remarks hopes answers jokes texts emails blogs
    messages captions signs lists brands labels plans wishes sings loves offers rates stresses repeats attacks states
    """)
  private static var media: UInt64 { WordKey.literal("media") }
  private static let articles = WordSet("the a an one another")

  private func passive(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    return CueFrameFinder.being.contains(context.token(index - 1))
  }
  private static let being = WordSet("is are was were been be being")

  private func according(at index: Int, in sentence: Range<Int>, number: Int) -> CueFrame? {
    var after = index + 1
    if context.token(index).key == CueFrameFinder.according {
      guard after < sentence.upperBound, context.token(after).key == CueFrameFinder.to else { return nil }
      after += 1
    }
    guard after < sentence.upperBound, let subject = subjects.phrase(from: after, in: sentence) else {
      return nil
    }
    return CueFrame(
      cue: index..<after, kind: .spoken, form: .finite, subject: subject, isInverted: true, isAccording: true,
      sentence: number)
  }

  /// Whether a closing mark, a comma after it or an adverb stands before the verb.
  private func afterQuote(_ index: Int, in sentence: Range<Int>) -> Bool {
    var before = index - 1
    while before >= sentence.lowerBound, SubjectFinder.isAdverb(context.token(before)) { before -= 1 }
    if before >= sentence.lowerBound, context.isComma(before) { before -= 1 }
    if before < sentence.lowerBound { return before >= 0 && context.isQuoted(before) }
    return context.isQuoted(before)
  }

  /// A headline in title case, where verbs have capitals too.
  private func isTitleCased(_ sentence: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for token in context.document.tokens[sentence.prefix(40)]
    where token.isWord && token.end - token.start > 3 {
      words += 1
      if token.isCapitalized { capitals += 1 }
    }
    return words >= 3 && capitals * 4 >= words * 3
  }
}
