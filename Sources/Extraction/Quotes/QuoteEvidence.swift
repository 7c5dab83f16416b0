internal import Records

/// Gathers what speaks for or against a stretch being somebody's words.
package enum QuoteEvidence {
  private static let titleBefore = WordSet(
    """
    film movie show series song single album book novel hit sitcom drama comedy musical episode franchise track ballad anthem
    documentary play video remake sequel memoir magazine feature thriller blockbuster classic soap tour game cover titled
    entitled called named
    """)
  private static let titleAfter = WordSet(
    """
    star stars alum actor actress singer host co-star costar co-host director creator producer rapper hitmaker film movie show
    series song album video music franchise premiere season cast episode finale reboot remake sequel tour soundtrack judge
    coach trilogy crooner songstress frontman starring songwriter author trailer script set winner contestant alumni writer
    """)
  private static let naming = WordSet(
    "called nicknamed dubbed titled entitled named term terms phrase word words so-called known hashtag aka label labeled"
  )
  private static let hearsayWords = WordSet(
    "reportedly allegedly apparently supposedly claims rumors rumours sources report reports")
  private static let pronouns = WordSet(
    "he she it they we i you his her their my your our that's it's he's she's they're i'm we're you're there's this them him"
  )
  private static let verbs = WordSet(
    """
    is are was were be been am has have had do does did will would can could should may might must isn't aren't wasn't don't
    doesn't didn't won't can't couldn't wouldn't get got go going know think want love like need make made feel let see say
    take look come give
    """)

  /// The evidence for one stretch of a reading.
  package static func of(_ index: Int, in reading: SpeechReading, singles: Bool) -> Evidence<QuoteClue> {
    let context = reading.context
    let stretch = context.stretches[index]
    var found: Evidence<QuoteClue> = [.always]
    found.formUnion(inside(stretch, context))
    found.formUnion(around(index, stretch, reading))
    switch context.document.paragraphFields[stretch.paragraph] {
    case .headline, .deck: found.insert(.headline)
    case .caption: found.insert(.photoCaption)
    case .body: break
    }
    if let body = reading.echoes[index], context.stretches[body].content.count >= stretch.content.count + 4 {
      found.insert(.echoed)
    }
    if reading.repeats.contains(index) { found.insert(.repeated) }
    if stretch.close == nil || stretch.open == nil { found.insert(.unclosed) }
    if stretch.isSingle { found.insert(singles ? .singleAmongSingles : .single) }
    let short = !found.isDisjoint(with: [.oneWord, .twoWords, .threeOrFourWords])
    if short, !found.isDisjoint(with: [.cueInSentence, .cueBefore, .cueAfter]) {
      found.insert(found.contains(.titleCase) ? .shortTitleWithCue : .shortWithCue)
    }
    if found.contains(.titleCase) {
      if found.isDisjoint(with: [.oneWord, .twoWords]) { found.insert(.titleOfSeveral) }
      if !found.isDisjoint(with: [.endsWithComma, .endsWithStop]), !found.contains(.exclaims) {
        found.insert(.titleWithStop)
      }
    }
    if found.contains(.articleBefore), found.contains(.nounAfter) { found.insert(.attributive) }
    if short, found.contains(.startsLower),
      found.isDisjoint(with: [.cueInSentence, .cueBefore, .cueAfter, .sourceInSentence, .hearsay])
    {
      found.insert(.shortLowerNoCue)
    }
    return found
  }

  private static func inside(_ stretch: QuoteStretch, _ context: SpeechContext) -> Evidence<QuoteClue> {
    var found: Evidence<QuoteClue> = []
    var words = 0
    var capitals = 0
    var long = 0
    var upper = 0
    var shouted = 0
    for token in context.document.tokens[stretch.content.prefix(60)] {
      guard token.isWord || token.kind == .number else { continue }
      words += 1
      if token.isCapitalized || token.kind == .number { upper += 1 }
      if token.end - token.start > 3 || words == 1 {
        long += 1
        if token.isCapitalized || token.kind == .number { capitals += 1 }
      }
      if token.shape.contains(.allCaps) { shouted += 1 }
      if CueLexicon.firstPerson.contains(token) { found.insert(.firstPerson) }
      if CueLexicon.secondPerson.contains(token) { found.insert(.secondPerson) }
      if pronouns.contains(token) { found.insert(.pronounInside) }
      if verbs.contains(token) { found.insert(.verbInside) }
      if token.shape.contains(.hasApostrophe) { found.insert(.contraction) }
    }
    switch words {
    case ...1: found.insert(.oneWord)
    case 2: found.insert(.twoWords)
    case 3...4: found.insert(.threeOrFourWords)
    case 5...8: found.insert(.fiveToEightWords)
    default: found.insert(.moreWords)
    }
    // In `I do,` and `With him.` the only capital is that of the beginning.
    if long > 0, capitals == long, words < 12, words == 1 || upper > 1 { found.insert(.titleCase) }
    if words > 0, shouted == words { found.insert(.allCapitals) }
    if let first = stretch.content.first(where: { context.token($0).isWord }),
      !context.token(first).isCapitalized
    {
      found.insert(.startsLower)
    }
    if let last = stretch.content.last {
      if context.isComma(last) { found.insert(.endsWithComma) }
      if context.isStop(last) { found.insert(.endsWithStop) }
      if context.isStop(last), context.byte(last) != 0x2E { found.insert(.exclaims) }
    }
    return found
  }

  private static func around(_ index: Int, _ stretch: QuoteStretch, _ reading: SpeechReading) -> Evidence<
    QuoteClue
  > {
    let context = reading.context
    let document = context.document
    var found: Evidence<QuoteClue> = []
    let paragraph = document.paragraphs[stretch.paragraph]
    let tokens = stretch.tokens
    let before = tokens.lowerBound - 1
    let after = tokens.upperBound
    if tokens.lowerBound == paragraph.lowerBound { found.insert(.opensParagraph) }
    if tokens.upperBound == paragraph.upperBound { found.insert(.closesParagraph) }
    if paragraph.contains(before) {
      let token = document.tokens[before]
      if context.isColon(before) { found.insert(.colonBefore) }
      if context.isComma(before) { found.insert(.commaBefore) }
      if CueLexicon.determiners.contains(token) { found.insert(.articleBefore) }
      if token.kind == .possessive { found.insert(.determinerOf) }
      // `in her memoir, "Small Hours"`
      let named =
        context.isComma(before) && before - 1 >= paragraph.lowerBound ? document.tokens[before - 1] : token
      if titleBefore.contains(named) { found.insert(.titleCueBefore) }
      if naming.contains(token) { found.insert(.namingBefore) }
      if CueLexicon.prepositions.contains(token) { found.insert(.prepositionBefore) }
      if token.key == WordKey.literal("that") { found.insert(.thatBefore) }
      if token.isWord, !token.isCapitalized, let first = stretch.content.first,
        document.tokens[first].isCapitalized
      {
        found.insert(.capitalAfterLower)
      }
      if context.named[before] != 0, paragraph.contains(after), context.named[after] != 0,
        document.tokens[after].isWord
      {
        found.insert(.amidName)
      }
    }
    if paragraph.contains(after) {
      let token = document.tokens[after]
      if titleAfter.contains(token) || token.kind == .possessive { found.insert(.titleCueAfter) }
      if token.kind == .punctuation, context.byte(after) == 0x28, after + 1 < paragraph.upperBound,
        document.tokens[after + 1].kind == .number
      {
        found.insert(.titleCueAfter)
      }
      if token.isWord, !token.isCapitalized, !CueLexicon.prepositions.contains(token),
        !CueLexicon.conjunctions.contains(token), !CueLexicon.auxiliaries.contains(token),
        CueLexicon.verb(token) == nil
      {
        found.insert(.nounAfter)
      }
    }
    found.formUnion(cues(stretch, reading))
    for neighbour in [index - 1, index + 1] where context.stretches.indices.contains(neighbour) {
      let other = context.stretches[neighbour]
      if other.paragraph == stretch.paragraph, other.content.count > 8 { found.insert(.neighbourIsLong) }
    }
    return found
  }

  private static func cues(_ stretch: QuoteStretch, _ reading: SpeechReading) -> Evidence<QuoteClue> {
    let context = reading.context
    let document = context.document
    var found: Evidence<QuoteClue> = []
    let tokens = stretch.tokens
    let first = document.sentence(of: tokens.lowerBound)
    let last = document.sentence(of: max(tokens.upperBound - 1, tokens.lowerBound))
    var frames = 0
    for sentence in first == last ? [first] : [first, last] {
      for frame in reading.frames(in: sentence, near: tokens.lowerBound) {
        frames += 1
        found.insert(frame.kind == .weak ? .weakCueInSentence : .cueInSentence)
        if case .person = frame.subject?.source { found.insert(.personSubject) }
        if case .pronoun = frame.subject?.source { found.insert(.personSubject) }
        if frame.subject?.source == .unnamed { found.insert(.sourceInSentence) }
        let gap = tokens.lowerBound - frame.cue.upperBound
        if gap >= 0, gap <= 2 { found.insert(frame.kind == .weak ? .adjacentWeakCue : .cueBefore) }
        let later = frame.tokens.lowerBound - tokens.upperBound
        if later >= 0, later <= 2 {
          found.insert(frame.kind == .weak ? .adjacentWeakCue : .cueAfter)
          if frame.kind != .weak, parts(frame, stretch, context) { found.insert(.splitByCue) }
        }
      }
      for token in document.tokens[document.sentences[sentence].prefix(60)] {
        if hearsayWords.contains(token) { found.insert(.hearsay) }
      }
    }
    if let frame = reading.frames(in: last + 1).first, frame.kind != .weak, frame.subject != nil,
      (0...2).contains(frame.tokens.lowerBound - tokens.upperBound),
      tokens.upperBound < document.paragraphs[stretch.paragraph].upperBound
    {
      found.insert(.callThenCue)
    }
    if frames >= 2 { found.insert(.twoOrMoreFrames) }
    if first > 0, document.paragraph(of: document.sentences[first - 1].lowerBound) == stretch.paragraph,
      !reading.frames(in: first - 1).isEmpty
    {
      found.insert(.previousSentenceCue)
    }
    return found
  }

  /// Whether a quote that ends with a comma goes on behind the cue.
  private static func parts(_ frame: CueFrame, _ stretch: QuoteStretch, _ context: SpeechContext) -> Bool {
    guard let last = stretch.content.last, context.isComma(last) else { return false }
    let end = context.document.sentences[frame.sentence].upperBound
    return (frame.tokens.upperBound..<max(frame.tokens.upperBound, min(end, frame.tokens.upperBound + 12)))
      .contains { context.isQuoted($0) }
  }
}
