internal import Records

/// Ties told by a noun of kinship: `her husband Jon Roe`, `Ana Roe's son Max`, `Jon, Ana's brother`, `Jon is the son of Ana`.
struct KinPhrases {
  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  private var ties: [Tie] = []
  /// Everybody told to be a child, so far.
  private var children: Set<Int> = []
  /// Everybody under 16 by the age told.
  private let minors: Set<Int>

  private static let be = WordSet("is was are were became being be")
  private static let named = WordSet("named called ,")
  private static let with = WordSet("with alongside and by")
  private static let listed = WordSet(", and & ; - – — ( ) :")

  static func find(in document: Document, cast: Cast) -> [Tie] {
    guard cast.members.count > 1 else { return [] }
    var finder = KinPhrases(document: document, cast: cast)
    for index in document.tokens.indices where document.tokens[index].kind == .word {
      if let noun = KinNouns.nouns[document.tokens[index]] { finder.look(at: index, noun) }
    }
    return finder.ties
  }

  private init(document: Document, cast: Cast) {
    self.document = document
    self.cast = cast
    antecedents = Antecedents(document, cast)
    minors = Set(cast.members.indices.filter { (cast.members[$0].age ?? 99) < 16 })
  }

  private mutating func look(at index: Int, _ noun: KinNouns.Noun) {
    let tokens = document.tokens
    let sentence = document.sentences[document.sentence(of: index)]
    var start = index
    var kind = noun.kind
    var isRumour = false
    while start > sentence.lowerBound, KinNouns.isModifier(tokens[start - 1]),
      cast.mentions(in: start - 1..<start).isEmpty
    {
      start -= 1
      if KinNouns.past.contains(tokens[start]) { kind = KinNouns.pastKind(kind) }
      if KinNouns.rumour.contains(tokens[start]) { isRumour = true }
    }
    if isRumour { return }
    let others = self.others(after: index, noun, sentence)
    var owners = KinOwners(
      document, cast, antecedents, ties: ties, children: children, minors: minors, sentence: sentence,
      others: others
    )
    .find(before: start, at: index, noun)
    if noun.kind == .sibling, noun.isPlural, others.count > 1 { joinSiblings(others, from: index) }
    // A child by age has neither spouse nor children.
    if noun.kind != .parent, noun.kind != .sibling {
      owners.people.removeAll { minors.contains($0) }
    }
    guard !owners.people.isEmpty else { return }
    let named = others.isEmpty && !noun.isPlural ? appositive(start, owners, sentence, noun) : others
    for other in named where cast.agrees(other.member, noun.gender) {
      for owner in owners.people where owner != other.member {
        let low = min(owners.start, other.tokens.lowerBound, start)
        let high = max(other.tokens.upperBound, index + 1, owners.end)
        ties.append(Tie(person: owner, kind: kind, other: other.member, tokens: low..<high))
        if kind == .child { children.insert(other.member) }
      }
    }
    if KinNouns.plural.contains(tokens[index]), others.count == 2 { joinSiblings(others, from: index) }
  }

  /// Each of a list is the others' sibling.
  private mutating func joinSiblings(_ list: [Cast.NamedMention], from start: Int) {
    for (index, first) in list.enumerated() {
      for second in list[(index + 1)...] where first.member != second.member {
        let tokens = min(start, first.tokens.lowerBound)..<max(start + 1, second.tokens.upperBound)
        ties.append(Tie(person: first.member, kind: .sibling, other: second.member, tokens: tokens))
      }
    }
  }

  /// The people named after the noun: one, or a list with ages after a plural.
  private func others(after index: Int, _ noun: KinNouns.Noun, _ sentence: Range<Int>) -> [Cast.NamedMention]
  {
    let tokens = document.tokens
    let at0 = afterYears(index + 1, sentence)
    var at = at0
    while at < sentence.upperBound, cast.mentions(in: at..<at + 1).isEmpty {
      guard at - at0 < 7, mayPass(at, noun) || isDescribed(at0..<at) && isSmall(at) else { return [] }
      at += 1
    }
    guard at < sentence.upperBound, let first = cast.mentions(in: at..<at + 1).first else { return [] }
    // `her husband, the tall Jon` needs a trade; `her husband the Jon` is nothing.
    if at - at0 > 2, !noun.isPlural, !RoleNouns.isAgent(at - 1, in: document),
      !Titles.dropped.contains(tokens[at - 1])
    {
      return []
    }
    // `her husband, Ana said` and `her husband's friend Ana` are no names of him.
    if tokens[index + 1].key == SpelledNumbers.comma, first.tokens.upperBound < sentence.upperBound {
      let next = tokens[first.tokens.upperBound]
      if next.kind == .word, !noun.isPlural, !KinPhrases.with.contains(next) { return [] }
    }
    guard noun.isPlural else { return [first] }
    let isParted = tokens[index + 1].key == SpelledNumbers.comma
    var list = [first]
    at = first.tokens.upperBound
    while at < sentence.upperBound {
      if let next = cast.mentions(in: at..<at + 1).first {
        list.append(next)
        at = next.tokens.upperBound
      } else if KinPhrases.listed.contains(tokens[at]) || tokens[at].kind == .number
        || KinNouns.nouns[tokens[at]] != nil || KinNouns.isModifier(tokens[at])
      {
        at += 1
      } else {
        break
      }
    }
    // `her two children, Ana Roe has said`: the sentence goes on, it does not list.
    if isParted, list.count == 1 { return [] }
    // A list that runs on into a clause of its own keeps its first members only.
    if list.count > 1, at < sentence.upperBound, tokens[at].kind == .word,
      KinPhrases.be.contains(tokens[at]) == false,
      list[list.count - 1].tokens.upperBound == at,
      tokens[list[list.count - 1].tokens.lowerBound - 1].key == SpelledNumbers.comma
    {
      list.removeLast()
    }
    return list
  }

  /// Past `of 30 years` in `wife of 30 years, Ana Roe`.
  private func afterYears(_ start: Int, _ sentence: Range<Int>) -> Int {
    guard start + 2 < sentence.upperBound, document.tokens[start].key == SpelledNumbers.of,
      SpelledNumbers.year.contains(document.tokens[start + 2])
    else { return start }
    return start + 3
  }

  /// Whether a description has begun: `the retired …`; its words end in a trade, which ``others(after:_:_:)`` asks for.
  private func isDescribed(_ range: Range<Int>) -> Bool {
    document.tokens[range].contains { KinPhrases.determiners.contains($0) }
  }

  private func isSmall(_ index: Int) -> Bool {
    document.tokens[index].kind == .word && !document.tokens[index].isCapitalized
  }

  /// Whether a token may stand between the noun and the name.
  private func mayPass(_ index: Int, _ noun: KinNouns.Noun) -> Bool {
    let token = document.tokens[index]
    return KinPhrases.named.contains(token) || KinNouns.isModifier(token)
      || RoleNouns.isAgent(index, in: document)
      || RoleNouns.modifiers.contains(token) || KinPhrases.determiners.contains(token)
      || Titles.dropped.contains(token)
      || noun.isPlural && (KinPhrases.listed.contains(token) || token.kind == .number)
  }

  private static let determiners = WordSet("the a an")

  /// The person named before the phrase: `Jon Roe, her husband`, `Jon is her husband`.
  private func appositive(
    _ start: Int, _ owners: KinOwners.Owners, _ sentence: Range<Int>, _ noun: KinNouns.Noun
  )
    -> [Cast.NamedMention]
  {
    let tokens = document.tokens
    var at = min(start, owners.start)
    while at > sentence.lowerBound,
      KinNouns.isModifier(tokens[at - 1]) || SpelledNumbers.the == tokens[at - 1].key
        || tokens[at - 1].key == KinPhrases.a
    { at -= 1 }
    guard at > sentence.lowerBound else { return [] }
    let link = tokens[at - 1]
    guard link.key == SpelledNumbers.comma || KinPhrases.be.contains(link) else { return [] }
    if KinPhrases.be.contains(link),
      tokens[max(sentence.lowerBound, at - 9)..<at].contains(where: { KinPhrases.negations.contains($0) })
    {
      return []
    }
    guard let mention = cast.mentions(in: max(sentence.lowerBound, at - 8)..<at - 1).last,
      mention.tokens.upperBound == at - 1,
      !owners.people.contains(mention.member)
    else { return [] }
    return [mention]
  }

  private static let a = WordKey.of("a")
  private static let negations = WordSet("not never if whether")
}
