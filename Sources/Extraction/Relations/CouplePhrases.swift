internal import Records

/// Ties told by verbs and nouns of love and parting: `Ana married Jon`, `her divorce from Jon`, `Ana and Jon's wedding`,
/// `the couple split`, `exes Ana and Jon`, `Jon, whom she married`.
struct CouplePhrases {
  let document: Document
  let cast: Cast
  let references: References
  var ties: [Tie] = []
  /// The subject of the last verb of love in the sentence: `dated Ana before marrying Bea`.
  var lastSubject: (person: Int, sentence: Int, isFormer: Bool)?

  private static var question: UInt64 { WordKey.literal("?") }
  private static let prepositions = WordSet("after following since amid from of to in despite before during")
  private static let conjunctions = WordSet("and before after then but")

  /// - Parameter cues: the tokens that are verbs and nouns of love.
  static func find(at cues: [Int], in document: Document, cast: Cast, references: References) -> [Tie] {
    if cues.isEmpty { return [] }
    var finder = CouplePhrases(document: document, cast: cast, references: references)
    var sentence = 0..<0
    var statesFacts = true
    for index in cues {
      if !sentence.contains(index) {
        sentence = document.sentences[document.sentence(of: index)]
        // A question states nothing, and what happens in a film is no fact.
        statesFacts = !isInFilm(sentence, document) && !asks(sentence, document)
      }
      guard statesFacts, let cue = CoupleCues.cues[document.tokens[index]] else { continue }
      finder.look(at: index, cue, sentence)
    }
    return finder.ties
  }

  private static func asks(_ sentence: Range<Int>, _ document: Document) -> Bool {
    let close = max(sentence.lowerBound, sentence.upperBound - 3)..<sentence.upperBound
    return document.tokens[close].contains { $0.key == question }
  }

  /// `In the film, …`
  private static func isInFilm(_ sentence: Range<Int>, _ document: Document) -> Bool {
    sentence.count > 4 && document.tokens[sentence.lowerBound].key == inWord
      && document.tokens[sentence.lowerBound + 1..<sentence.lowerBound + 4].contains {
        CoupleCues.film.contains($0)
      }
  }

  private static var inWord: UInt64 { WordKey.literal("in") }

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
      guard let next, completed.contains(next.key) else { return }
      last += 1
    }
    if let needed = CoupleCues.needed[tokens[index]],
      !tokens[max(sentence.lowerBound, index - 3)..<index].contains(where: { needed.contains($0.key) })
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
      if last == index, tokens[near(index, sentence)].contains(where: { CoupleCues.coming.contains($0) }) {
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
      guard index > sentence.lowerBound, before.contains(tokens[index - 1].key) else {
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
    if object == nil, end(index, sentence) { return }
    if cue.isNoun {
      if isOver(after: object?.end ?? last + 1, sentence) { cue.kind = KinNouns.pastKind(cue.kind) }
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
    } else if let object, object.people.count == 2, !object.hasPreposition,
      CoupleCues.wedding(tokens[index])
    {
      // `The priest married Ana and Jon`
      add(object.people[0], cue, object.people[1], index..<object.end, .coupleVerb, index, sentence)
    } else if let object {
      for person in object.people {
        one(
          index, cue, CoupleObjects.Found(people: [person], end: object.end), sentence,
          excluding: Set(object.people))
      }
    } else {
      together(index, cue, sentence)
    }
  }

  /// `Ana married Jon`.
  private mutating func one(
    _ index: Int, _ cue: CoupleCues.Cue, _ object: CoupleObjects.Found, _ sentence: Range<Int>,
    excluding: Set<Int> = []
  ) {
    var cue = cue
    let other = object.people[0]
    guard let subject = subject(of: index, before: object.end, excluding: excluding.union([other]), sentence),
      subject.person != other
    else { return }
    if document.tokens[index].key == CoupleCues.proposed, isRefused(after: object.end, sentence) { return }
    let isFormer =
      !lastedForLife(after: object.end, sentence) && isFormer(index, subject.start, sentence)
      || subject.start == index && lastSubject?.isFormer == true
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
    let joint = (max(sentence.lowerBound, index - 2)..<index).last {
      CouplePhrases.conjunctions.contains(tokens[$0]) && tokens[$0].key != SpelledNumbers.and
    }
    if isJoined, cast.mentions(in: (joint ?? max(sentence.lowerBound, index - 2))..<index).isEmpty {
      let near = (joint ?? max(sentence.lowerBound, index - 3))..<index
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

  /// `will marry`, `set to marry`.
  private func isAgreed(_ index: Int, _ sentence: Range<Int>) -> Bool {
    document.tokens[max(sentence.lowerBound, index - 4)..<index].contains { CoupleCues.agreed.contains($0) }
  }

  /// Whether the tie is told as a past one: `was engaged to`, `then married to`; not in `the news that he was dating Ana`.
  func isFormer(_ index: Int, _ subject: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard
      tokens[max(sentence.lowerBound, index - 3)..<index].contains(where: { CoupleCues.formerly.contains($0) }
      )
    else { return false }
    return !(subject > sentence.lowerBound && tokens[subject - 1].key == WordKey.literal("that"))
  }
}
