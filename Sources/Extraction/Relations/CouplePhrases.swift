internal import Records

/// Ties told by verbs and nouns of love and parting: `Ana married Jon`, `her divorce from Jon`, `Ana and Jon's wedding`,
/// `the couple split`, `exes Ana and Jon`, `Jon, whom she married`.
struct CouplePhrases {
  private let document: Document
  private let cast: Cast
  private let references: References
  private var ties: [Tie] = []
  /// The subject of the last verb of love in the sentence: `dated Ana before marrying Bea`.
  private var lastSubject: (person: Int, sentence: Int, isFormer: Bool)?

  private static let question = WordKey.of("?")
  private static let prepositions = WordSet("after following since amid from of to in despite before during")
  private static let conjunctions = WordSet("and before after then but")

  static func find(in document: Document, cast: Cast, references: References) -> [Tie] {
    var finder = CouplePhrases(document: document, cast: cast, references: references)
    for sentence in document.sentences {
      // A question states nothing, and what happens in a film is no fact.
      guard !isInFilm(sentence, document) else { continue }
      let close = max(sentence.lowerBound, sentence.upperBound - 3)..<sentence.upperBound
      guard !document.tokens[close].contains(where: { $0.key == question }) else { continue }
      for index in sentence where document.tokens[index].kind == .word {
        if let cue = CoupleCues.cues[document.tokens[index]] { finder.look(at: index, cue, sentence) }
      }
    }
    return finder.ties
  }

  /// `In the film, …`
  private static func isInFilm(_ sentence: Range<Int>, _ document: Document) -> Bool {
    sentence.count > 4 && document.tokens[sentence.lowerBound].key == inWord
      && document.tokens[sentence.lowerBound + 1..<sentence.lowerBound + 4].contains {
        CoupleCues.film.contains($0)
      }
  }

  private static let inWord = WordKey.of("in")

  private init(document: Document, cast: Cast, references: References) {
    self.document = document
    self.cast = cast
    self.references = references
  }

  private mutating func look(at index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    let tokens = document.tokens
    var cue = cue
    // The last token of the cue: `broke up`, `wedding anniversary`.
    var last = index
    let next = index + 1 < sentence.upperBound ? tokens[index + 1] : nil
    if let completed = CoupleCues.completed[tokens[index]] {
      guard let next, completed.contains(next) else { return }
      last += 1
    }
    if let needed = CoupleCues.needed[tokens[index]],
      !tokens[max(sentence.lowerBound, index - 3)..<index].contains(where: { needed.contains($0) })
    {
      return
    }
    if CoupleCues.weds.contains(tokens[index]), index > sentence.lowerBound,
      tokens[index - 1].key == CoupleCues.to
    {
      guard isAgreed(index, sentence) else { return }
      cue.kind = .fiance
    }
    if tokens[index].key == CoupleCues.wedding {
      if let next, CoupleCues.weddings.contains(next) { last += 1 }
      if last == index, tokens[sentence].contains(where: { CoupleCues.coming.contains($0) }) {
        cue.kind = .fiance
      }
    }
    if tokens[index].key == CoupleCues.marry, !isAgreed(index, sentence) { return }
    if tokens[max(sentence.lowerBound, index - 4)..<index].contains(where: { CoupleCues.endings.contains($0) }
    ) {
      cue.kind = KinNouns.pastKind(tokens[index].key == CoupleCues.wedding ? .fiance : cue.kind)
    }
    if let next, last == index, CoupleCues.hearsay.contains(next) { return }
    if index > sentence.lowerBound, !cue.isNoun {
      let before = tokens[index - 1]
      if CoupleCues.states.contains(tokens[index]), CoupleCues.adjectival.contains(before) { return }
      if CoupleCues.before.contains(tokens[index]), CouplePhrases.owners.contains(before) { return }
    }
    if isEnded(index, sentence), cue.isNoun { cue.kind = KinNouns.pastKind(cue.kind) }
    if let before = CoupleCues.pairOnly[tokens[index]] {
      guard index > sentence.lowerBound, before.contains(tokens[index - 1]) else {
        return tokens[index].key == CoupleCues.couple ? namedCouple(index, sentence) : ()
      }
      // `the two as a couple` is none yet.
      if tokens[index].key != CoupleCues.together {
        let at = index - (CoupleCues.article.contains(tokens[index - 1]) ? 2 : 3)
        guard at >= sentence.lowerBound, CoupleCues.being.contains(tokens[at]) else { return }
      }
      if tokens[index].key == CoupleCues.together, tokens[index - 1].key == CoupleCues.longer {
        cue.kind = .exPartner
      }
      if next?.key != CoupleCues.with { return together(index, cue, sentence) }
    }
    let object = CoupleObjects(document, cast, references).find(after: last, cue, sentence)
    if cue.isNoun {
      if event(at: index, cue, object, sentence) { return }
      let isFiled = tokens[max(sentence.lowerBound, index - 3)..<index].contains {
        CoupleCues.filing.contains($0)
      }
      if isFiled, object == nil { return together(index, cue, sentence) }
      guard CoupleCues.verbs.contains(tokens[index]) || object != nil else {
        return pairBehind(index, cue, sentence)
      }
    }
    if let object, object.people.count == 1 {
      one(index, cue, object, sentence)
    } else if let object, object.people.count > 1, cue.isNoun {
      add(object.people[0], cue, object.people[1], index..<object.end, .coupleEvent, index, sentence)
    } else if let object {
      for person in object.people {
        one(index, cue, CoupleObjects.Found(people: [person], end: object.end), sentence)
      }
    } else {
      together(index, cue, sentence)
    }
  }

  /// `Ana married Jon`.
  private mutating func one(
    _ index: Int, _ cue: CoupleCues.Cue, _ object: CoupleObjects.Found, _ sentence: Range<Int>
  ) {
    var cue = cue
    let other = object.people[0]
    guard let subject = subject(of: index, before: object.end, excluding: [other], sentence),
      subject.person != other
    else { return }
    let isFormer =
      isFormer(index, subject.start, sentence) || subject.start == index && lastSubject?.isFormer == true
    lastSubject = (subject.person, sentence.lowerBound, isFormer)
    let isBefore = (index + 1..<object.end).contains { document.tokens[$0].key == CoupleCues.beforehand }
    if CoupleCues.states.contains(document.tokens[index]), isFormer || isBefore {
      cue.kind = KinNouns.pastKind(cue.kind)
      cue.isPassing = true
    }
    add(subject.person, cue, other, min(subject.start, index)..<object.end, .coupleVerb, index, sentence)
  }

  /// Who the verb tells of; after `and`, `before` or `then` the one that the verb before it told of.
  private func subject(
    of index: Int, before end: Int, excluding: Set<Int>, _ sentence: Range<Int>
  ) -> (person: Int, start: Int)? {
    let tokens = document.tokens
    let isJoined = tokens[max(sentence.lowerBound, index - 3)..<index].contains {
      CouplePhrases.conjunctions.contains($0)
    }
    if isJoined, cast.mentions(in: max(sentence.lowerBound, index - 2)..<index).isEmpty {
      let near = max(sentence.lowerBound, index - 3)..<index
      let isNamed = near.contains { Antecedents.gender(ofPronoun: tokens[$0]) != nil }
      if !isNamed {
        if let lastSubject, lastSubject.sentence == sentence.lowerBound,
          !excluding.contains(lastSubject.person)
        {
          return (lastSubject.person, index)
        }
        if let opening = references.opening(of: sentence, before: index, excluding: excluding),
          opening.people.count == 1
        {
          return (opening.people[0], opening.start)
        }
      }
    }
    // `attends a concert with Jon following her split`, without the `her`: the one the sentence is about.
    if CoupleCues.cues[tokens[index]]?.isNoun == true, index > sentence.lowerBound,
      CouplePhrases.prepositions.contains(tokens[index - 1]),
      let opening = references.opening(of: sentence, before: index, excluding: excluding),
      opening.people.count == 1
    {
      return (opening.people[0], opening.start)
    }
    if index == sentence.lowerBound,
      let found = references.ahead(of: end, in: sentence, excluding: excluding), found.people.count == 1
    {
      return (found.people[0], index)
    }
    guard let found = references.subject(before: index, in: sentence, excluding: excluding) else {
      return nil
    }
    let people = found.people.filter { !excluding.contains($0) }
    guard people.count == 1 else { return nil }
    return (people[0], found.start)
  }

  /// `Ana and Jon married`, `The couple split`, `Jon, whom she married`, `exes Ana and Jon`.
  private mutating func together(_ index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    if document.tokens[index].key == CoupleCues.proposed { return proposal(index, cue, sentence) }
    guard let found = references.subject(before: index, in: sentence) else {
      return pairBehind(index, cue, sentence)
    }
    if found.people.count == 1 {
      // `Jon, whom she married`
      let tokens = document.tokens
      guard found.start - 1 > sentence.lowerBound, CoupleCues.relatives.contains(tokens[found.start - 1])
      else {
        return pairBehind(index, cue, sentence)
      }
      var end = found.start - 1
      if CoupleCues.prepositions.contains(tokens[end - 1]) { end -= 1 }
      if end > sentence.lowerBound, tokens[end - 1].key == SpelledNumbers.comma { end -= 1 }
      guard let object = references.mention(endingAt: end, in: sentence),
        let subject = references.subject(before: index, in: sentence, excluding: [object.member]),
        subject.people.count == 1
      else { return }
      var cue = cue
      if CoupleCues.states.contains(tokens[index]), isFormer(index, subject.start, sentence) {
        cue.kind = KinNouns.pastKind(cue.kind)
      }
      add(
        subject.people[0], cue, object.member, object.tokens.lowerBound..<index + 1, .whomTheyMarried, index,
        sentence)
      return
    }
    guard found.people.count == 2, isVerb(index) else { return }
    let isTold = cast.mentions(in: found.start..<found.start + 1).isEmpty
    // `before they got married` may be still to come.
    if isTold, found.start > sentence.lowerBound,
      document.tokens[found.start - 1].key == CoupleCues.beforehand
    {
      return
    }
    add(
      found.people[0], cue, found.people[1], found.start..<index + 1, isTold ? .coupleTold : .coupleVerb,
      index,
      sentence)
  }

  private static let former = WordSet("former ex ex-")
  private static let married = WordSet("married")
  private static let engaged = WordSet("engaged")

  /// `former couple Ana and Jon`.
  private mutating func namedCouple(_ index: Int, _ sentence: Range<Int>) {
    let before = document.tokens[max(sentence.lowerBound, index - 1)]
    var cue = CoupleCues.Cue(kind: .partner, isPassing: true)
    if CouplePhrases.former.contains(before) { cue = CoupleCues.Cue(kind: .exPartner) }
    if CouplePhrases.married.contains(before) || CouplePhrases.engaged.contains(before) { return }
    let next = index + 1
    if cue.kind == .exPartner, next >= sentence.upperBound || cast.mentions(in: next..<next + 1).isEmpty {
      let pair = references.couples.couple(before: index)
      guard pair.count == 2 else { return }
      return add(pair[0], cue, pair[1], index..<index + 1, .coupleTold, index, sentence)
    }
    pairBehind(index, cue, sentence)
  }

  /// `he proposed`, of one of a couple.
  private mutating func proposal(_ index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    guard let subject = references.subject(before: index, in: sentence), subject.people.count == 1 else {
      return
    }
    let pair = references.couples.couple(before: index)
    guard pair.count == 2, let other = pair.first(where: { $0 != subject.people[0] }),
      pair.contains(subject.people[0])
    else { return }
    add(subject.people[0], cue, other, min(subject.start, index)..<index + 1, .coupleTold, index, sentence)
  }

  private static let articles = WordSet("the a an their his her")

  /// Whether `split` is something they did, not `split the bill`.
  private func isVerb(_ index: Int) -> Bool {
    guard document.tokens[index].key == CoupleCues.split, index + 1 < document.tokens.count else {
      return true
    }
    return !CouplePhrases.articles.contains(document.tokens[index + 1])
  }

  /// `exes Ana and Jon`.
  private mutating func pairBehind(_ index: Int, _ cue: CoupleCues.Cue, _ sentence: Range<Int>) {
    guard
      CoupleCues.before.contains(document.tokens[index]) || CoupleCues.couple == document.tokens[index].key
    else {
      return
    }
    let after = Array(cast.mentions(in: index + 1..<min(sentence.upperBound, index + 10)).prefix(2))
    guard after.count == 2, after[0].tokens.lowerBound <= index + 2,
      references.coordinated(before: after[1].tokens.lowerBound, in: sentence)?.member == after[0].member
    else { return }
    add(
      after[0].member, cue, after[1].member, index..<after[1].tokens.upperBound, .coupleEvent, index, sentence
    )
  }

  /// A noun that people have: `Ana and Jon's wedding`, `their divorce`, `his marriage to Ana`; whether somebody has it.
  private mutating func event(
    at index: Int, _ cue: CoupleCues.Cue, _ object: CoupleObjects.Found?, _ sentence: Range<Int>
  ) -> Bool {
    let tokens = document.tokens
    var at = index
    while at > sentence.lowerBound, index - at < 5 {
      let token = tokens[at - 1]
      let owner: References.Reference?
      if token.kind == .possessive {
        owner = references.reference(endingAt: at - 1, in: sentence, excluding: Set(object?.people ?? []))
        guard owner != nil else { return true }
      } else if CouplePhrases.their.contains(token) {
        let pair = references.couples.couple(before: at - 1)
        owner = References.Reference(people: pair, start: at - 1)
      } else if Antecedents.gender(ofPronoun: token) != nil {
        owner = references.reference(endingAt: at, in: sentence, excluding: Set(object?.people ?? []))
      } else {
        guard token.kind == .word || token.kind == .number, !CoupleCues.function.contains(token),
          cast.mentions(in: at - 1..<at).isEmpty, references.mention(endingAt: at, in: sentence) == nil
        else { return headline(index, cue, at, sentence) }
        if CoupleCues.otherBonds.contains(token) { return true }
        at -= 1
        continue
      }
      guard let owner else { return true }
      if owner.people.count == 2, object == nil {
        let isTold = cast.mentions(in: owner.start..<owner.start + 1).isEmpty
        add(
          owner.people[0], cue, owner.people[1], owner.start..<index + 1, isTold ? .coupleTold : .coupleEvent,
          index,
          sentence)
      } else if let object, owner.people.count == 1, object.people[0] != owner.people[0] {
        add(owner.people[0], cue, object.people[0], owner.start..<object.end, .coupleEvent, index, sentence)
      }
      return true
    }
    return false
  }

  private static let their = WordSet("their")
  private static let owners = WordSet("their his her my our your recent the")

  /// Whether the words before a noun tell that it is over: `his first marriage`, `her 72-day marriage`.
  private func isEnded(_ index: Int, _ sentence: Range<Int>) -> Bool {
    var at = index - 1
    while at >= sentence.lowerBound, index - at <= 4,
      document.tokens[at].kind == .word || document.tokens[at].kind == .number
    {
      let token = document.tokens[at]
      if CoupleCues.past.contains(token) || isCountOfDays(at) { return true }
      if CoupleCues.function.contains(token) || CouplePhrases.owners.contains(token) { return false }
      at -= 1
    }
    return false
  }

  private static let following = WordSet("after following amid since from despite post")

  /// `… After Jon Roe Split`: the one named before the noun and the one the headline begins with.
  private mutating func headline(_ index: Int, _ cue: CoupleCues.Cue, _ at: Int, _ sentence: Range<Int>)
    -> Bool
  {
    guard at == index else { return false }
    if !CoupleCues.verbs.contains(document.tokens[index]),
      let both = references.reference(endingAt: index, in: sentence), both.people.count == 2
    {
      add(both.people[0], cue, both.people[1], both.start..<index + 1, .coupleEvent, index, sentence)
      return true
    }
    guard let mention = references.mention(endingAt: index, in: sentence),
      mention.tokens.upperBound == index, mention.tokens.lowerBound > sentence.lowerBound,
      CouplePhrases.following.contains(document.tokens[mention.tokens.lowerBound - 1]),
      let first = cast.mentions(in: sentence).first, first.member != mention.member
    else { return false }
    add(
      first.member, cue, mention.member, first.tokens.lowerBound..<index + 1, .coupleEvent, index, sentence)
    return true
  }

  /// `72-day`, `five-month`: how long it lasted.
  private func isCountOfDays(_ index: Int) -> Bool {
    let bytes = document.bytes[document.tokens[index].range]
    return bytes.suffix(4).elementsEqual("-day".utf8) || bytes.suffix(6).elementsEqual("-month".utf8)
  }

  /// `will marry`, `set to marry`.
  private func isAgreed(_ index: Int, _ sentence: Range<Int>) -> Bool {
    document.tokens[max(sentence.lowerBound, index - 4)..<index].contains { CoupleCues.agreed.contains($0) }
  }

  /// Whether the tie is told as a past one: `was engaged to`, `then married to`; not in `the news that he was dating Ana`.
  private func isFormer(_ index: Int, _ subject: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard
      tokens[max(sentence.lowerBound, index - 3)..<index].contains(where: { CoupleCues.formerly.contains($0) }
      )
    else { return false }
    return !(subject > sentence.lowerBound && tokens[subject - 1].key == WordKey.of("that"))
  }

  private mutating func add(
    _ person: Int, _ cue: CoupleCues.Cue, _ other: Int, _ tokens: Range<Int>, _ rule: Rule, _ index: Int,
    _ sentence: Range<Int>
  ) {
    guard person != other else { return }
    let low = max(sentence.lowerBound, min(index - 7, tokens.lowerBound - 3))
    let high = min(sentence.upperBound, max(tokens.upperBound, index + 1) + 2)
    let isPlanned = document.tokens[low..<index].contains { CoupleCues.plans.contains($0) }
    let isOver = document.tokens[index].key == CoupleCues.together && cue.kind == .exPartner
    guard !isPlanned || document.tokens[index].key == CoupleCues.wedding,
      isOver
        || !document.tokens[low..<max(low, min(high, tokens.upperBound))].contains(where: {
          CoupleCues.doubts.contains($0)
        }),
      !document.tokens[min(high, tokens.upperBound)..<high].contains(where: {
        CoupleCues.hearsay.contains($0)
      }),
      !document.tokens[sentence.lowerBound..<max(sentence.lowerBound, index)].contains(where: {
        CoupleCues.rumours.contains($0)
      })
    else { return }
    var kind = cue.kind
    if CoupleCues.parting.contains(document.tokens[index]), areDivorcing(person, other) { kind = .exSpouse }
    ties.append(
      Tie(person: person, kind: kind, other: other, tokens: tokens, rule: rule, isPassing: cue.isPassing))
  }

  /// Whether a sentence that names one of the two speaks of divorce.
  private func areDivorcing(_ first: Int, _ second: Int) -> Bool {
    let mentions = cast.members[first].mentions + cast.members[second].mentions
    return mentions.prefix(60).contains { mention in
      let sentence = document.sentences[document.sentence(of: cast.mentions[mention].tokens.lowerBound)]
      return document.tokens[sentence].contains { CoupleCues.divorce.contains($0) }
    }
  }
}
