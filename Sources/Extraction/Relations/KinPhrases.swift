internal import Records

/// Ties told by a noun of kinship: `her husband Jon Roe`, `Ana Roe's son Max`, `Jon, Ana's brother`, `Jon is the son of Ana`.
struct KinPhrases {
  private let document: Document
  private let cast: Cast
  private let references: References
  private var ties: [Tie] = []
  /// Everybody told to be a child, so far.
  private var children: Set<Int> = []
  private var chain: KinOwners.Chain?
  /// The token after the last list of brothers and sisters.
  private var joinedUntil = 0
  /// Everybody under 16 by the age told.
  private let minors: Set<Int>

  private static let be = WordSet("is was are were became being be")
  private static let negations = WordSet(
    "not never if whether n't isn't wasn't joked pretended denied denies rumors rumours claims")
  private static let playing = WordSet(
    "plays played playing portrays portrayed portraying voices voiced character characters")
  private static let owners = WordSet("his her their whose")
  private static let starring = WordSet("stars starred starring cast")
  private static var asWord: UInt64 { WordKey.literal("as") }
  private static var who: UInt64 { WordKey.literal("who") }
  private static var a: UInt64 { WordKey.literal("a") }
  private static let articles = WordSet("a an the former")
  private static let brackets = WordSet("( [ — – -")

  /// - Parameter nouns: the tokens that are nouns of kinship.
  static func find(at nouns: [Int], in document: Document, cast: Cast, references: References) -> [Tie] {
    if nouns.isEmpty { return [] }
    var finder = KinPhrases(document: document, cast: cast, references: references)
    for index in nouns {
      if let noun = KinNouns.nouns[document.tokens[index]] { finder.look(at: index, noun) }
    }
    return finder.ties
  }

  private init(document: Document, cast: Cast, references: References) {
    self.document = document
    self.cast = cast
    self.references = references
    var minors: Set<Int> = []
    for (index, member) in cast.members.enumerated() where (member.age ?? 99) < 16 { minors.insert(index) }
    self.minors = minors
  }

  private mutating func look(at index: Int, _ noun: KinNouns.Noun) {
    let tokens = document.tokens
    let sentence = document.sentences[document.sentence(of: index)]
    var start = index
    if KinNouns.onlyNew.contains(tokens[index]),
      index == sentence.lowerBound || tokens[index - 1].key != KinNouns.new
    {
      return
    }
    var kind = noun.kind
    var isRumour = false
    while start > sentence.lowerBound, modifies(start - 1), cast.mentions(in: start - 1..<start).isEmpty {
      start -= 1
      if KinNouns.past.contains(tokens[start]) { kind = KinNouns.pastKind(kind) }
      if KinNouns.rumour.contains(tokens[start]) { isRumour = true }
    }
    if isRumour || isPlayed(start, sentence) || isTitle(index, noun, sentence) { return }
    if tokens[max(sentence.lowerBound, start - 1)..<index].contains(where: { KinNouns.bonds.contains($0) }) {
      return
    }
    let described = start
    start = widened(start, sentence)
    // `her quiz-night partner`: what two do together is no love.
    if start < described, tokens[index].key == KinNouns.partner,
      !KinNouns.loving.contains(tokens[described - 1])
    {
      return
    }
    let named = KinNames(document, cast, references, sentence).find(after: index, noun)
    // Several of whom none is named.
    if named.people.isEmpty, noun.isPlural { return }
    var owners = KinOwners(
      document, cast, references, chain: chain, children: children, minors: minors,
      sentence: sentence, others: named.people
    )
    .find(before: start, at: index, noun)
    if noun.kind == .sibling, noun.isPlural, named.people.count > 1 {
      joinSiblings(named.people, from: index)
    }
    // A child by age has neither spouse nor children.
    if noun.kind != .parent, noun.kind != .sibling {
      owners.people.removeAll { minors.contains($0) }
    }
    if KinNouns.plural.contains(tokens[index]), named.people.count == 2 {
      joinSiblings(named.people, from: index)
    }
    guard !owners.people.isEmpty, owners.isPossessor || !named.isTold else { return }
    if !named.people.isEmpty {
      chain = KinOwners.Chain(people: owners.people, kind: noun.kind, end: named.end)
      add(named.people, of: owners, kind, from: start, to: index + 1, owners.rule)
      if noun.kind == .child { addParent(of: named, owners, sentence) }
    } else if !noun.isPlural {
      let before = appositive(start, owners, sentence)
      // `She is mother to Max, whom she shares with Jon`
      if noun.kind == .parent, !owners.mentions.isEmpty { addParent(of: owners, before, start, sentence) }
      if before.isEmpty { addUnnamed(index, start, owners, kind, noun, sentence) }
      add(before, of: owners, kind, from: start, to: index + 1, .kinApposition, gender: noun.gender)
      if noun.kind == .child, !before.isEmpty {
        chain = KinOwners.Chain(people: owners.people, kind: .child, end: index + 1)
        addParent(of: KinNames.Found(people: before, end: index + 1), owners, sentence)
      }
    }
  }

  /// The parents of `mother to Max, 3, whom she shares with Jon`, where no name stands before `mother`.
  private mutating func addParent(
    of owners: KinOwners.Owners, _ named: [Cast.NamedMention], _ start: Int, _ sentence: Range<Int>
  ) {
    var parents = named.map(\.member)
    var low = start
    if parents.isEmpty {
      guard
        let verb = (max(sentence.lowerBound, start - 3)..<start).last(where: {
          KinPhrases.be.contains(document.tokens[$0])
        }),
        let subject = references.subject(before: verb, in: sentence, excluding: Set(owners.people)),
        !document.tokens[verb..<start].contains(where: { KinPhrases.negations.contains($0) })
      else { return }
      parents = subject.people
      low = subject.start
      for parent in parents {
        for child in owners.mentions {
          let tokens = low..<child.tokens.upperBound
          ties.append(Tie(person: parent, kind: .child, other: child.member, tokens: tokens, rule: .kinOf))
          children.insert(child.member)
        }
      }
    }
    var people = owners
    people.people = parents
    people.holds = true
    let last = owners.mentions[owners.mentions.count - 1].tokens.upperBound
    let end = KinNames(document, cast, references, sentence).afterAge(last)
    chain = KinOwners.Chain(people: parents, kind: .child, end: end)
    addParent(of: KinNames.Found(people: owners.mentions, end: end), people, sentence)
  }

  /// `The wife of Jon Roe`, said of the woman whom the text speaks of.
  private mutating func addUnnamed(
    _ index: Int, _ start: Int, _ owners: KinOwners.Owners, _ kind: Relation.Kind, _ noun: KinNouns.Noun,
    _ sentence: Range<Int>
  ) {
    let near =
      max(sentence.lowerBound, index - Couples.window)..<min(sentence.upperBound, index + Couples.window)
    if owners.isPossessor, kind.isCouple, owners.people.count == 1,
      let other = references.couples.partner(of: owners.people[0], noun.gender),
      !cast.mentions(in: near).contains(where: { $0.member == other })
    {
      ties.append(
        Tie(
          person: owners.people[0], kind: kind, other: other, tokens: min(start, owners.start)..<index + 1,
          rule: .kinUnnamed, isPassing: true))
      return
    }
    guard owners.rule == .kinOf, owners.people.count == 1, noun.gender != .unknown,
      start > sentence.lowerBound,
      document.tokens[start - 1].key == SpelledNumbers.the,
      start - 1 == sentence.lowerBound || document.tokens[start - 2].key != SpelledNumbers.comma,
      let other = references.antecedents.person(
        before: start - 1, gender: noun.gender, excluding: Set(owners.people)),
      cast.members[other].gender == noun.gender
    else { return }
    ties.append(
      Tie(person: owners.people[0], kind: kind, other: other, tokens: start..<owners.end, rule: .kinUnnamed))
  }

  /// Past a description between the owner and the noun: `her tattooed plastic surgeon husband`.
  private func widened(_ start: Int, _ sentence: Range<Int>) -> Int {
    var at = start
    while at > sentence.lowerBound, start - at <= 4 {
      let token = document.tokens[at - 1]
      if token.kind == .possessive || KinPhrases.owners.contains(token) { return at }
      guard token.kind == .word, !token.isCapitalized, !CoupleCues.function.contains(token),
        cast.mentions(in: at - 1..<at).isEmpty
      else { return start }
      at -= 1
    }
    return start
  }

  /// `Bad Girls Club`: a noun that names something else by its capital.
  private func isTitle(_ index: Int, _ noun: KinNouns.Noun, _ sentence: Range<Int>) -> Bool {
    let token = document.tokens[index]
    guard token.isCapitalized, !token.shape.contains(.sentenceStart),
      noun.isPlural || noun.gender == .unknown,
      document.paragraphFields[document.paragraph(of: index)] == .body, index > sentence.lowerBound
    else { return false }
    return document.tokens[index - 1].isCapitalized
  }

  private mutating func add(
    _ people: [Cast.NamedMention], of owners: KinOwners.Owners, _ kind: Relation.Kind, from start: Int,
    to end: Int,
    _ rule: Rule, gender: Person.Gender = .unknown
  ) {
    for other in people where cast.agrees(other.member, gender) {
      for owner in owners.people where owner != other.member {
        let low = min(owners.start, other.tokens.lowerBound, start)
        let high = max(other.tokens.upperBound, end, owners.end)
        ties.append(Tie(person: owner, kind: kind, other: other.member, tokens: low..<high, rule: rule))
        if kind == .child { children.insert(other.member) }
      }
    }
  }

  /// The other parent told behind the names.
  private mutating func addParent(
    of named: KinNames.Found, _ owners: KinOwners.Owners, _ sentence: Range<Int>
  ) {
    guard let parent = named.parent ?? CoParents(document, cast, references, sentence).find(after: named.end),
      parent.isCertain || owners.holds || named.parent != nil, !owners.people.contains(parent.member),
      !named.people.contains(where: { $0.member == parent.member }), !minors.contains(parent.member)
    else { return }
    for child in named.people {
      let tokens =
        min(
          child.tokens.lowerBound, parent.tokens.lowerBound)..<max(
          child.tokens.upperBound, parent.tokens.upperBound)
      ties.append(
        Tie(person: parent.member, kind: .child, other: child.member, tokens: tokens, rule: .coParent))
    }
    if let tie = parent.tie, owners.people.count == 1 {
      ties.append(
        Tie(person: owners.people[0], kind: tie, other: parent.member, tokens: parent.tokens, rule: .coParent)
      )
    }
  }

  /// Whether a word may stand between the owner and the noun: `her French actor husband`.
  private func modifies(_ index: Int) -> Bool {
    KinNouns.isModifier(document.tokens[index]) || RoleNouns.modifiers.contains(document.tokens[index])
      || RoleNouns.words.contains(document.tokens[index]) && !document.tokens[index].isCapitalized
  }

  /// `plays Ana's mother`: kin of a role.
  private func isPlayed(_ start: Int, _ sentence: Range<Int>) -> Bool {
    let before = document.tokens[max(sentence.lowerBound, start - 5)..<start]
    return before.contains { KinPhrases.playing.contains($0) }
      || before.contains { KinPhrases.starring.contains($0) }
        && before.contains { $0.key == KinPhrases.asWord }
  }

  /// Each of a list is the others' sibling.
  private mutating func joinSiblings(_ list: [Cast.NamedMention], from start: Int) {
    // `twins Ana and Bea, and sisters Cleo and Dora`: the list of the first noun holds that of the second.
    guard let end = list.last?.tokens.upperBound, end > joinedUntil else { return }
    joinedUntil = end
    for (index, first) in list.enumerated() {
      for second in list[(index + 1)...] where first.member != second.member {
        let tokens = min(start, first.tokens.lowerBound)..<max(start + 1, second.tokens.upperBound)
        ties.append(
          Tie(person: first.member, kind: .sibling, other: second.member, tokens: tokens, rule: .siblingList))
      }
    }
  }

  /// The person named before the phrase: `Jon Roe, her husband`, `Jon (Ana's husband)`, `Jon is her husband`.
  private func appositive(_ start: Int, _ owners: KinOwners.Owners, _ sentence: Range<Int>) -> [Cast
    .NamedMention]
  {
    let tokens = document.tokens
    var at = min(start, owners.start)
    while at > sentence.lowerBound,
      KinNouns.isModifier(tokens[at - 1]) || SpelledNumbers.the == tokens[at - 1].key
        || tokens[at - 1].key == KinPhrases.a
    { at -= 1 }
    guard at > sentence.lowerBound else { return [] }
    let link = tokens[at - 1]
    guard
      link.key == SpelledNumbers.comma || KinPhrases.be.contains(link) || KinPhrases.brackets.contains(link)
    else { return described(start, owners, sentence) }
    if KinPhrases.be.contains(link),
      tokens[max(sentence.lowerBound, at - 9)..<at].contains(where: { KinPhrases.negations.contains($0) })
    {
      return []
    }
    return named(before: at - 1, owners, sentence)
  }

  /// The name in `Bea Roe, a former anchor and lawyer Ana Roe's daughter,`.
  private func described(_ start: Int, _ owners: KinOwners.Owners, _ sentence: Range<Int>) -> [Cast
    .NamedMention]
  {
    let tokens = document.tokens
    var at = min(start, owners.start)
    while at > sentence.lowerBound, start - at <= 10 {
      if tokens[at - 1].key == SpelledNumbers.comma {
        return KinPhrases.articles.contains(tokens[at]) ? named(before: at - 1, owners, sentence) : []
      }
      guard tokens[at - 1].kind == .word, cast.mentions(in: at - 1..<at).isEmpty,
        tokens[at - 1].key == SpelledNumbers.and || KinPhrases.articles.contains(tokens[at - 1])
          || !CoupleCues.function.contains(tokens[at - 1])
      else { return [] }
      at -= 1
    }
    return []
  }

  private func named(before token: Int, _ owners: KinOwners.Owners, _ sentence: Range<Int>) -> [Cast
    .NamedMention]
  {
    let tokens = document.tokens
    let at = token + 1
    var end = token
    if end - 1 > sentence.lowerBound, tokens[end - 1].key == KinPhrases.who {
      end -= tokens[end - 2].key == SpelledNumbers.comma ? 2 : 1
    }
    if end > sentence.lowerBound, tokens[end - 1].kind == .possessive { end -= 1 }
    guard let mention = cast.mentions(in: max(sentence.lowerBound, at - 8)..<end).last,
      mention.tokens.upperBound == end, !owners.people.contains(mention.member)
    else { return [] }
    return [mention]
  }
}
