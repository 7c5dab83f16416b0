internal import Records

/// Tells which person a pronoun or a description means that is told to speak: by gender, nearness, syntax and weight in the article.
package struct Salience {
  let context: SpeechContext
  let subjects: SubjectFinder
  let antecedents: Antecedents
  /// Whether a stretch was found to be speech; names within speech are weak antecedents.
  let isSpeech: [Bool]
  let weights: EvidenceWeights<AntecedentClue>

  private static let sentencesBack = 8
  private static let mentionsBack = 40

  /// A pronoun or description, and what is known of the moment.
  package struct Question {
    var mention: SourceMention
    var told: SpeechSoFar
    /// The stretch that is told to be said.
    var stretch: Int?

    package init(_ mention: SourceMention, after told: SpeechSoFar, saying stretch: Int? = nil) {
      self.mention = mention
      self.told = told
      self.stretch = stretch
    }

    /// Who spoke last.
    var last: Int? { told.previous?.member }
    var start: Int { mention.tokens.lowerBound }
    var gender: Person.Gender {
      switch mention.source {
      case .pronoun(let gender), .role(let gender): gender
      default: .unknown
      }
    }
  }

  /// Somebody who may be meant.
  package struct Candidate {
    /// Nil for somebody whom the text does not name.
    package var member: Int?
    package var evidence: Evidence<AntecedentClue>
  }

  /// The person meant, nil when nobody fits.
  func person(_ question: Question) -> Int? {
    let candidates = candidates(question)
    if let best = candidates.max(by: { weights.score($0.evidence) < weights.score($1.evidence) }) {
      return best.member
    }
    return context.cast.members.indices.filter { fits($0, question.gender) && precedes($0, question.start) }
      .max { context.cast.members[$0].mentions.count < context.cast.members[$1].mentions.count }
  }

  /// Those named in view before the pronoun and who spoke last, each once.
  package func candidates(_ question: Question) -> [Candidate] {
    let document = context.document
    let here = document.sentence(of: question.start)
    let from = document.sentences[max(0, here - Salience.sentencesBack)].lowerBound
    let end = context.cast.firstMention(from: question.start)
    let first = max(min(end, context.cast.firstMention(from: from)), end - Salience.mentionsBack)
    let since = question.told.previous.map { context.stretches[$0.stretch].tokens.upperBound } ?? 0
    var sights: [Sight] = []
    var lastSubject: Int?
    for number in first..<end {
      let mention = context.cast.mentions[number]
      guard fits(mention.member, question.gender) else { continue }
      let at = sights.firstIndex { $0.member == mention.member } ?? sights.count
      if at == sights.count { sights.append(Sight(member: mention.member)) }
      sights[at].count += 1
      let stretch = Int(context.cover[mention.tokens.lowerBound]) - 1
      if stretch < 0 || !isSpeech[stretch] {
        sights[at].nearest = mention.tokens
        if mention.tokens.lowerBound >= since { sights[at].isSince = true }
        if mention.tokens.lowerBound >= since, isSubject(mention.tokens) { lastSubject = mention.member }
      }
      sights[at].isHearer = sights[at].isHearer || subjects.isHearer(mention.tokens)
    }
    if let last = question.last, fits(last, question.gender), !sights.contains(where: { $0.member == last }) {
      sights.append(Sight(member: last))
    }
    let most = sights.map { context.cast.members[$0.member].mentions.count }.max() ?? 0
    let pointed = antecedents.person(before: question.start, gender: question.gender)
    let trade = trade(of: question)
    let just = justNamed(question, first: first, end: end)
    let topic = topicBefore(question)
    var found = sights.map { sight in
      var evidence = standing(of: sight.member, question, most: most)
      if sights.count == 1 { evidence.insert(.onlyOne) }
      if since > 0, sight.member == lastSubject { evidence.insert(.lastSubjectSince) }
      if since > 0, sight.isSince { evidence.insert(.namedSince) }
      if sight.member == question.last, let lastSubject, lastSubject != sight.member {
        evidence.insert(.spokeLastButOtherSince)
      }
      if sight.member == pointed { evidence.insert(.pointedAt) }
      evidence.formUnion(place(of: sight, question, here: here))
      if let trade {
        evidence.formUnion(role(of: sight.member, trade))
      }
      if sight.member == just { evidence.insert(.justNamed) }
      if let topic, sight.member == topic { evidence.insert(.topicBefore) }
      return Candidate(member: sight.member, evidence: evidence)
    }
    guard !found.isEmpty, let stranger = stranger(question, here: here) else { return found }
    for at in found.indices
    where (sights[at].nearest?.lowerBound ?? 0) < document.sentences[stranger.sentence].lowerBound {
      found[at].evidence.insert(.unnamedSince)
    }
    found.append(Candidate(member: nil, evidence: stranger.evidence))
    return found
  }

  /// The last one who fits in the sentence before the quote.
  private func justNamed(_ question: Question, first: Int, end: Int) -> Int? {
    guard let stretch = question.stretch.map({ context.stretches[$0] }) else { return nil }
    let document = context.document
    let own = document.sentence(of: stretch.tokens.lowerBound)
    guard own > 0, document.paragraph(of: document.sentences[own - 1].lowerBound) == stretch.paragraph else {
      return nil
    }
    let range = document.sentences[own - 1]
    return (first..<end).last {
      let mention = context.cast.mentions[$0]
      return range.contains(mention.tokens.lowerBound) && !context.isQuoted(mention.tokens.lowerBound)
        && fits(mention.member, question.gender)
    }.map { context.cast.mentions[$0].member }
  }

  /// Who is meant by the pronoun or description that is the subject of the sentence before a quote: `The singer then spoke of Doe.`
  private func topicBefore(_ question: Question) -> Int? {
    guard let stretch = question.stretch.map({ context.stretches[$0] }) else { return nil }
    let own = context.document.sentence(of: stretch.tokens.lowerBound)
    guard own > 0 else { return nil }
    let before = context.document.sentences[own - 1]
    guard !context.isQuoted(before.lowerBound),
      let subject = subjects.clauseSubject(before: before.upperBound, in: before), subject.isAnaphoric,
      subject.tokens.lowerBound < question.start
    else { return nil }
    // Without the stretch it asks for no topic before that in turn.
    let meant = Question(subject, after: question.told)
    return person(meant).flatMap { fits($0, question.gender) ? $0 : nil }
  }

  private static let articles = WordSet("a an one another")
  private static let openers = WordSet("but and meanwhile then later however")
  private static let strangers = 3

  /// Somebody whom one of the last sentences begins with and does not name: `An extra on the film, who …`, `One fan was …`.
  private func stranger(_ question: Question, here: Int) -> (
    sentence: Int, evidence: Evidence<AntecedentClue>
  )? {
    guard case .pronoun = question.mention.source else { return nil }
    let document = context.document
    let paragraph = document.paragraph(of: question.start)
    for number in stride(from: here, through: max(0, here - Salience.strangers), by: -1) {
      let sentence = document.sentences[number]
      guard document.paragraph(of: sentence.lowerBound) == paragraph else { return nil }
      var at = sentence.lowerBound
      while at < sentence.upperBound, context.isComma(at) || Salience.openers.contains(context.token(at)) {
        at += 1
      }
      guard at < sentence.upperBound, !context.isQuoted(at), Salience.articles.contains(context.token(at))
      else {
        continue
      }
      let noun = (at + 1..<max(at + 1, min(at + 5, sentence.upperBound))).first {
        CueLexicon.sources.contains(context.token($0)) || CueLexicon.roles[context.token($0).key] != nil
      }
      guard let noun, context.cast.mentions(in: at..<min(noun + 3, sentence.upperBound)).isEmpty else {
        continue
      }
      var evidence: Evidence<AntecedentClue> = [.unnamed, .subject, .opensSentence]
      switch here - number {
      case 0: evidence.insert(.sameSentence)
      case 1: evidence.insert(.sentenceBefore)
      default: evidence.insert(.twoSentencesBefore)
      }
      return (number, evidence)
    }
    return nil
  }

  /// What is seen of one person before the pronoun.
  private struct Sight {
    var member: Int
    var count = 0
    /// The nearest mention outside speech.
    var nearest: Range<Int>?
    var isHearer = false
    /// Named after the last quote.
    var isSince = false
  }

  private func isSubject(_ tokens: Range<Int>) -> Bool {
    let sentence = context.document.sentences[context.document.sentence(of: tokens.lowerBound)]
    let mention = SourceMention(tokens: tokens, source: .unnamed)
    return tokens.lowerBound - sentence.lowerBound < 14 && !subjects.isPossessive(mention)
      && !subjects.isObject(mention, in: sentence)
  }

  private func place(of sight: Sight, _ question: Question, here: Int) -> Evidence<AntecedentClue> {
    let document = context.document
    var evidence: Evidence<AntecedentClue> = []
    evidence.insert(sight.count > 2 ? .mentionedOftenInView : .mentionedOnceInView)
    if sight.isHearer { evidence.insert(.hearer) }
    guard let tokens = sight.nearest else {
      evidence.insert(.onlyInSpeech)
      return evidence
    }
    let number = document.sentence(of: tokens.lowerBound)
    let sentence = document.sentences[number]
    switch here - number {
    case 0: evidence.insert(.sameSentence)
    case 1: evidence.insert(.sentenceBefore)
    case 2: evidence.insert(.twoSentencesBefore)
    case 3: evidence.insert(.threeSentencesBefore)
    default: evidence.insert(.furtherBack)
    }
    switch document.paragraph(of: question.start) - document.paragraph(of: tokens.lowerBound) {
    case 0: evidence.insert(.sameParagraph)
    case 1: evidence.insert(.paragraphBefore)
    default: break
    }
    let mention = SourceMention(tokens: tokens, source: .unnamed)
    let isObject = subjects.isObject(mention, in: sentence)
    if isObject { evidence.insert(.object) }
    if subjects.isPossessive(mention) {
      evidence.insert(.possessive)
    } else if !isObject, tokens.lowerBound - sentence.lowerBound < 14 {
      evidence.insert(.subject)
    }
    if tokens.lowerBound - sentence.lowerBound <= 1 { evidence.insert(.opensSentence) }
    return evidence
  }

  private func standing(of member: Int, _ question: Question, most: Int) -> Evidence<AntecedentClue> {
    let person = context.cast.members[member]
    var evidence: Evidence<AntecedentClue> = []
    if person.mentions.count == most { evidence.insert(.namedMost) }
    if person.mentions.count == 1 { evidence.insert(.namedOnce) }
    if question.gender != .unknown, person.gender == question.gender { evidence.insert(.genderKnown) }
    if member == question.last {
      evidence.insert(.spokeLast)
      if goesOn(question.mention.tokens) { evidence.insert(.goesOn) }
    }
    if person.mentions.count == most, let stretch = question.stretch, isTopic(of: stretch, question.gender) {
      evidence.insert(.topicOfWords)
    }
    if question.told.spoke.contains(member) { evidence.insert(.spokeBefore) }
    if let age = person.age, age < 10 { evidence.insert(.child) }
    if let first = person.mentions.first {
      let tokens = context.cast.mentions[first].tokens
      if context.document.paragraph(of: tokens.lowerBound) == 0 { evidence.insert(.inHeadline) }
      if !context.cast.mentions[..<first].contains(where: { fits($0.member, question.gender) }) {
        evidence.insert(.firstNamed)
      }
      if isChild(tokens) { evidence.insert(.child) }
    }
    if let words = question.stretch.map({ context.stretches[$0].content }),
      context.cast.mentions(in: words).contains(where: { $0.member == member })
    {
      evidence.insert(.namedInQuote)
    }
    let after = question.mention.tokens.upperBound
    let sentence = context.document.sentences[context.document.sentence(of: question.start)]
    let clause = after..<max(after, min(sentence.upperBound, after + 9))
    if context.cast.mentions(in: clause).contains(where: {
      $0.member == member && !context.isQuoted($0.tokens.lowerBound)
    }) {
      evidence.insert(.besidePronoun)
    }
    return evidence
  }

  /// `her son Jackson`, `their daughter, Luna`
  private func isChild(_ tokens: Range<Int>) -> Bool {
    (max(0, tokens.lowerBound - 2)..<tokens.lowerBound).contains {
      KinNouns.nouns[context.token($0)]?.kind == .child
    }
  }

  private static let continuing = WordSet(
    "added adds adding continued continues continuing concluded concludes went further also then again")

  /// Whether the word after or before a pronoun goes on with what was said: `he added`, `added he`.
  private func goesOn(_ tokens: Range<Int>) -> Bool {
    [tokens.lowerBound - 1, tokens.upperBound].contains {
      context.document.tokens.indices.contains($0) && Salience.continuing.contains(context.token($0))
    }
  }

  /// Whether the words of a stretch speak of a `he` or `she` of the gender, and not of themselves.
  private func isTopic(of stretch: Int, _ gender: Person.Gender) -> Bool {
    let words = context.stretches[stretch].content.prefix(60)
    return gender != .unknown
      && words.contains { Antecedents.gender(ofPronoun: context.token($0)) == gender }
      && !words.contains { CueLexicon.firstPerson.contains(context.token($0)) }
  }

  /// The noun of a description.
  private func trade(of question: Question) -> UInt64? {
    guard case .role = question.mention.source, let head = question.mention.tokens.last else { return nil }
    return context.token(head).key
  }

  private func role(of member: Int, _ trade: UInt64) -> Evidence<AntecedentClue> {
    let sources = context.cast.members[member].roleSources
    guard !sources.isEmpty else { return [] }
    let isSame = sources.contains { source in
      source.tokens.contains { context.token($0).key == trade }
    }
    return isSame ? [.sameRole] : [.otherRole]
  }

  private func precedes(_ member: Int, _ index: Int) -> Bool {
    guard let first = context.cast.members[member].mentions.first else { return false }
    return context.cast.mentions[first].tokens.lowerBound < index
  }

  private func fits(_ member: Int, _ gender: Person.Gender) -> Bool { context.cast.agrees(member, gender) }
}
