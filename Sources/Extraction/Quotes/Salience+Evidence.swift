internal import Records

/// What speaks for each of those who may be meant.
extension Salience {
  func place(of sight: Sight, _ question: Question, here: Int) -> Evidence<AntecedentClue> {
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

  func standing(of member: Int, _ question: Question, most: Int) -> Evidence<AntecedentClue> {
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
  func trade(of question: Question) -> UInt64? {
    guard case .role = question.mention.source, let head = question.mention.tokens.last else { return nil }
    return context.token(head).key
  }

  func role(of member: Int, _ trade: UInt64) -> Evidence<AntecedentClue> {
    let sources = context.cast.members[member].roleSources
    guard !sources.isEmpty else { return [] }
    let isSame = sources.contains { source in
      source.tokens.contains { context.token($0).key == trade }
    }
    return isSame ? [.sameRole] : [.otherRole]
  }
}
