internal import Records

/// Finds indirect speech: `She said that she would never sing again`.
struct StatementFinder {
  let speech: Speech
  let dates: [DateExpression]

  private static var that: UInt64 { WordKey.literal("that") }
  /// Verbs that take a clause without `that`.
  private static let clausal = WordSet(
    """
    said says saying told tells telling claimed claims claiming explained explains revealed reveals revealing added adds
    adding insisted insists admitted admits confirmed confirms denied denies announced announces reported reports stated
    states joked confessed promised promises vowed vows hinted hints noted notes wrote writes writing tweeted tweeting argued argues believes believed
    """)
  private static let starters = WordSet(
    "he she they it there his her their the a an this these those i we being her having if when how why who what"
  )

  func find() -> [Statement] {
    let reading = speech.reading
    let context = reading.context
    let document = reading.document
    var found: [Statement] = []
    var last = -1
    for frame in reading.frames {
      guard frame.sentence != last, let subject = frame.subject, !frame.isInverted || frame.isAccording,
        let content = frame.isAccording ? clause(aroundAccording: frame) : clause(after: frame),
        !content.contains(where: { context.isQuoted($0) })
      else { continue }
      if case .otherPronoun = subject.source, !frame.isAccording,
        context.token(subject.tokens.lowerBound).key == WordKey.literal("i")
      {
        continue
      }
      last = frame.sentence
      let speaker = speech.resolver.person(for: subject)
      let sentence = document.sentences[frame.sentence]
      let venue = VenueFinder(reading: reading).venue(frame, in: sentence, near: frame.cue.lowerBound)
      let date = dates.nearest(to: frame.cue.lowerBound, in: sentence, outside: content)?.value
      found.append(
        Statement(
          text: document.text(content), speaker: speaker.map { context.cast.members[$0].name },
          speakerText: document.text(subject.tokens), cue: document.text(frame.cue), venue: venue, date: date,
          span: document.span(content)))
    }
    return
      (found + InterviewFinder(reading: reading, interviewee: speech.resolver.candidates.interviewee).find())
      .sorted { $0.span.start < $1.span.start }
  }

  /// The clause that a verb of speech reports, to the end of its sentence.
  private func clause(after frame: CueFrame) -> Range<Int>? {
    let context = speech.reading.context
    let sentence = speech.reading.document.sentences[frame.sentence]
    guard frame.kind != .weak, StatementFinder.clausal.contains(context.token(frame.cue.lowerBound)) else {
      return nil
    }
    var start: Int?
    var index = frame.cue.upperBound
    let begin = afterHearer(frame, in: sentence)
    while index < sentence.upperBound, index < frame.cue.upperBound + 10, !context.isQuoted(index) {
      let token = context.token(index)
      if token.key == StatementFinder.that {
        start = index + 1
        break
      }
      if index == begin, StatementFinder.starters.contains(token) || context.named[index] != 0 {
        start = index
      }
      index += 1
    }
    guard var first = start else { return nil }
    while first < sentence.upperBound, context.isComma(first) { first += 1 }
    return trimmed(first..<sentence.upperBound).flatMap { hasVerb($0) ? $0 : nil }
  }

  /// So many words of a clause may come before its verb.
  private static let subjectReach = 14

  /// Whether a clause has a verb: `added a photo on Facebook` reports nothing.
  private func hasVerb(_ clause: Range<Int>) -> Bool {
    let document = speech.reading.document
    return document.tokens[clause.prefix(StatementFinder.subjectReach)].contains { token in
      guard token.isWord || token.kind == .possessive else { return false }
      if CueLexicon.auxiliaries.contains(token) || CueLexicon.verb(token)?.form == .finite { return true }
      if TenseLexicon.role(token).contains(.past) || token.shape.contains(.hasApostrophe)
        || token.kind == .possessive
      {
        return true
      }
      let end = Int(token.end)
      let last = document.bytes[end - 1]
      return !token.isCapitalized && token.end - token.start > 3
        && (last == 0x64 && document.bytes[end - 2] == 0x65 || last == 0x73)
    }
  }

  /// The token after the verb, or after the hearer of `told X`; a bare object (`told X a joke`) is no clause.
  private func afterHearer(_ frame: CueFrame, in sentence: Range<Int>) -> Int {
    let context = speech.reading.context
    let start = frame.cue.upperBound
    guard StatementFinder.telling.contains(context.token(frame.cue.lowerBound)), start < sentence.upperBound
    else {
      return start
    }
    var end = start + 1
    // `told host Jo Doe`, `told Doe`
    while end < sentence.upperBound, end - start < 4, context.mention(at: end - 1) == nil,
      context.mention(at: end) != nil
    {
      end += 1
    }
    if let number = context.mention(at: end - 1) { end = context.cast.mentions[number].tokens.upperBound }
    guard end < sentence.upperBound, !StatementFinder.articles.contains(context.token(end)) else { return -1 }
    return end
  }
  private static let telling = WordSet("told tells telling")
  private static let articles = WordSet("a an this these those")

  /// `According to X, the pair met.` and `The pair met, according to X.`
  private func clause(aroundAccording frame: CueFrame) -> Range<Int>? {
    let context = speech.reading.context
    let sentence = speech.reading.document.sentences[frame.sentence]
    if frame.cue.lowerBound - sentence.lowerBound <= 1 {
      let after = frame.tokens.upperBound
      guard let comma = (after..<min(after + 12, sentence.upperBound)).first(where: { context.isComma($0) })
      else {
        return nil
      }
      return trimmed(comma + 1..<sentence.upperBound)
    }
    var end = frame.cue.lowerBound
    while end > sentence.lowerBound, context.isComma(end - 1) { end -= 1 }
    return trimmed(sentence.lowerBound..<end)
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    let context = speech.reading.context
    var end = range.upperBound
    while end > range.lowerBound, context.isStop(end - 1) { end -= 1 }
    return end - range.lowerBound >= 3 ? range.lowerBound..<end : nil
  }
}
