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

  /// What is seen of one person before the pronoun.
  struct Sight {
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

  private func precedes(_ member: Int, _ index: Int) -> Bool {
    guard let first = context.cast.members[member].mentions.first else { return false }
    return context.cast.mentions[first].tokens.lowerBound < index
  }

  func fits(_ member: Int, _ gender: Person.Gender) -> Bool { context.cast.agrees(member, gender) }
}
