internal import Records

/// Whose kin a noun of kinship tells of: `her husband`, `Ana's son`, `wife of Jon`, `the couple share a son`.
struct KinOwners {
  /// The people found, the tokens from the first to the last word that names them, and what found them.
  struct Owners {
    var people: [Int] = []
    var start: Int
    var end: Int
    /// Where they are named, of `mother of Ana and Max` only.
    var mentions: [Cast.NamedMention] = []
    var rule: Rule = .coupleNoun
    /// Whether a verb of having or welcoming a child names them.
    var holds = false
    /// Whether a possessive right before the noun names them: `her husband`.
    var isPossessor = false
  }

  /// The phrase of kinship before this one: a bare noun in the same list has the same owners.
  struct Chain {
    var people: [Int]
    var kind: Relation.Kind
    /// The token after its names.
    var end: Int
  }

  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  private let references: References
  private let couples: Couples
  private let chain: Chain?
  private let sentence: Range<Int>
  /// Those told to be somebody's child: a bare `husband` is rarely theirs.
  private let children: Set<Int>
  /// Those too young for kin of their own but siblings and parents.
  private let minors: Set<Int>
  /// Those whom the noun names, who are not its owners.
  private let excluded: Set<Int>

  private static let mine = WordSet("my")
  private static let addressed = WordSet("your")
  private static let their = WordSet("their")
  private static let whose = WordSet("whose")
  private static let of = WordSet("of to")
  private static let holding = WordSet(
    "share shares shared have has had having welcomed welcome welcomes welcoming adopted adopt adopts birth expecting raise raising raises parents"
  )
  private static let passed = WordSet(
    "the a an to of their his her with first third fourth custody joint sole full")
  private static let pairing = WordSet("and &")
  private static let joins = WordSet("and & with")
  private static let chained = WordSet(", and & ( ) a an the - – — plus")
  private static var closing: UInt64 { WordKey.literal(")") }
  private static var semicolon: UInt64 { WordKey.literal(";") }
  private static let notDescribing = WordSet(
    "and or of in on at by for with from to as is was were are be been")

  init(
    _ document: Document, _ cast: Cast, _ references: References, chain: Chain?,
    children: Set<Int>, minors: Set<Int>, sentence: Range<Int>, others: [Cast.NamedMention]
  ) {
    self.children = children
    self.minors = minors
    self.document = document
    self.cast = cast
    self.references = references
    antecedents = references.antecedents
    couples = references.couples
    self.chain = chain
    self.sentence = sentence
    excluded = others.isEmpty ? [] : Set(others.map(\.member))
  }

  /// The owners of the noun at `index`, whose modifiers begin at `start`; nobody when the text does not tell.
  func find(before start: Int, at index: Int, _ noun: KinNouns.Noun) -> Owners {
    if var owners = possessors(before: start, at: index, noun) {
      owners.isPossessor = true
      return owners
    }
    if start > sentence.lowerBound, KinOwners.addressed.contains(document.tokens[start - 1]) {
      return Owners(start: start, end: index + 1)
    }
    if let owners = complement(after: index, start, noun) { return owners }
    var owners = Owners(start: start, end: index + 1)
    if let chain, continues(chain, start, noun) {
      owners.people = chain.people
      owners.rule = noun.kind.isCouple ? .coParent : .kinList
      return owners
    }
    if noun.kind == .child || noun.kind == .sibling && noun.isPlural {
      owners.people = holders(before: start)
      owners.holds = !owners.people.isEmpty
      owners.rule = .sharedChild
      if owners.holds { return owners }
    }
    guard !excluded.isEmpty else { return owners }
    owners.rule = .kinBesideName
    if start == sentence.lowerBound {
      if noun.kind != .child, !noun.isPlural,
        let person = antecedents.person(
          before: start, gender: references.genderOfTopic(before: sentence),
          excluding: excluded.union(children))
      {
        owners.people = [person]
      }
      return owners
    }
    // `Ana Roe and husband Jon`, `with wife Ana`: the one the sentence speaks of.
    let before = document.tokens[start - 1]
    if let beside = joined(before: start), !excluded.contains(beside), chain?.end != start - 1 {
      if noun.kind != .child { owners.people = [beside] }
      return owners
    }
    // `that sisters Ana and Bea left`: each other's.
    if noun.kind == .sibling, noun.isPlural, excluded.count > 1 { return owners }
    // `the six kids, Ana, 9, and Max, 7`: the couple's.
    if noun.kind == .child, noun.isPlural, excluded.count > 1,
      before.key == SpelledNumbers.the || before.kind == .number
    {
      owners.people = couples.couple(before: start, excluding: excluded)
      owners.rule = .kinOfCouple
      return owners
    }
    // `her husband Jon and son Max`
    if let chain, before.key == SpelledNumbers.and, start - 1 == chain.end, chain.people.count == 1,
      !excluded.contains(chain.people[0])
    {
      owners.people = chain.people
      owners.rule = .kinList
      return owners
    }
    let isListed = before.key == SpelledNumbers.and || before.key == SpelledNumbers.comma
    if isListed && noun.kind == .child || before.key == SpelledNumbers.the || before.kind == .number {
      return owners
    }
    // `Someone Unknown and husband Jon`: a name that is nobody's here.
    if isBesideStranger(start) { return owners }
    let others = excluded.union(children)
    if let opening = references.subjectPronoun(before: start, in: sentence, excluding: others)
      ?? references.opening(of: sentence, before: start, excluding: others),
      opening.people.count == 1
    {
      owners.people = opening.people
    } else if let person = antecedents.person(
      before: start, gender: .unknown, excluding: excluded.union(children))
    {
      owners.people = [person]
    }
    return owners
  }

  /// Whether `and` joins the noun to a capitalised word that is no known name.
  private func isBesideStranger(_ index: Int) -> Bool {
    guard index - 2 > sentence.lowerBound, KinOwners.pairing.contains(document.tokens[index - 1]) else {
      return false
    }
    let before = document.tokens[index - 2]
    return before.kind == .word && before.isCapitalized && !RoleNouns.words.contains(before)
      && cast.mentions(in: index - 2..<index - 1).isEmpty
      && references.mention(endingAt: index - 1, in: sentence) == nil
      && document.paragraphFields[document.paragraph(of: index)] != .headline
  }

  /// Whether a bare noun goes on with the list before it, or names the other parent: `son Max and daughter Luna with ex Jon`.
  private func continues(_ chain: Chain, _ start: Int, _ noun: KinNouns.Noun) -> Bool {
    if start < chain.end {
      return noun.kind == chain.kind
        || noun.kind.isCouple && chain.kind == .child && CoParents.with.contains(document.tokens[start - 1])
    }
    guard start - chain.end <= 3 else { return false }
    let gap = document.tokens[chain.end..<start]
    // `survived by his wife, Ana Roe; two children, …; a sister, …`
    if let first = gap.first, first.key == KinOwners.semicolon { return !excluded.isEmpty }
    if noun.kind.isCouple {
      return chain.kind == .child && gap.contains { CoParents.with.contains($0) } && gap.count <= 2
    }
    return noun.kind == chain.kind && !gap.isEmpty
      && gap.allSatisfy { KinOwners.chained.contains($0) || $0.kind == .number }
  }

  /// `her`, `their`, `Ana's`, `the singer's`, `whose` before the noun; nil when none of them stands there.
  private func possessors(before start: Int, at index: Int, _ noun: KinNouns.Noun) -> Owners? {
    guard start > sentence.lowerBound else { return nil }
    var owners = Owners(start: start - 1, end: index + 1)
    owners.rule = noun.kind.isCouple ? .coupleNoun : .kinPhrase
    let before = document.tokens[start - 1]
    if let gender = Antecedents.gender(ofPronoun: before) {
      // `Ana Roe and her husband`: the name beside it comes first.
      if let chain, goesOn(chain, start - 1, gender) {
        owners.people = chain.people
      } else if let beside = joined(before: start - 1), !excluded.contains(beside),
        cast.agrees(beside, gender)
      {
        owners.people = [beside]
      } else if !isBesideStranger(start - 1) {
        owners.people =
          antecedents.person(
            before: start - 1, gender: gender,
            excluding: noun.kind.isCouple || noun.kind == .child ? excluded.union(minors) : excluded
          ).map { [$0] } ?? []
      }
      return owners
    }
    if KinOwners.mine.contains(before) {
      owners.people = references.reference(endingAt: start, in: sentence, excluding: excluded)?.people ?? []
      return owners
    }
    if KinOwners.their.contains(before) {
      owners.people = theirs(before: start - 1, noun)
      // `their sisters, Ana and Bea`: which is whose is not told.
      if noun.kind == .sibling, noun.isPlural, owners.people.count > 1, excluded.count > 1 {
        owners.people = []
      }
      owners.rule = .kinOfCouple
      return owners
    }
    if KinOwners.whose.contains(before) {
      let end = start >= 2 && document.tokens[start - 2].key == SpelledNumbers.comma ? start - 2 : start - 1
      if let named = references.reference(endingAt: end, in: sentence, excluding: excluded) {
        owners.start = named.start
        owners.people = named.people
      }
      return owners
    }
    guard before.kind == .possessive || before.kind == .singleQuote, start - 2 >= sentence.lowerBound else {
      return nil
    }
    let owner = start - 2
    if References.couple.contains(document.tokens[owner]) {
      owners.people = couples.couple(before: owner, excluding: excluded)
      owners.rule = .kinOfCouple
      return owners
    }
    let hint: Person.Gender =
      !noun.kind.isCouple || noun.gender == .unknown ? .unknown : noun.gender == .male ? .female : .male
    if let named = references.reference(endingAt: start - 1, in: sentence, excluding: excluded, gender: hint)
    {
      owners.start = named.start
      // `Ana and Bea's ex`: Bea's.
      owners.people = noun.kind.isCouple ? Array(named.people.suffix(1)) : named.people
      return owners
    }
    if let siblings = KinNouns.nouns[document.tokens[owner]], siblings.kind == .sibling, siblings.isPlural {
      owners.people = couples.group(before: owner, excluding: excluded)
      owners.rule = .kinOfCouple
      return owners
    }
    let family = family(at: owner)
    // `her boyfriend's mother`: of somebody unnamed.
    guard !family.isEmpty || KinNouns.nouns[document.tokens[owner]] != nil else { return nil }
    owners.people = family
    return owners
  }

  /// Whether `, and her` goes on with the kin of the one before: `her parents, Ana and Jon, and her husband`.
  private func goesOn(_ chain: Chain, _ pronoun: Int, _ gender: Person.Gender) -> Bool {
    guard chain.people.count == 1, !excluded.contains(chain.people[0]), chain.end > sentence.lowerBound,
      pronoun - chain.end == 2
        || pronoun - chain.end == 1 && document.tokens[chain.end - 1].kind == .punctuation,
      document.tokens[pronoun - 1].key == SpelledNumbers.and,
      document.tokens[pronoun - 2].key == SpelledNumbers.comma
    else { return false }
    return cast.members[chain.people[0]].gender == gender
  }

  /// Whom `their` means: a couple's children, but the brothers' and sisters' parents.
  private func theirs(before token: Int, _ noun: KinNouns.Noun) -> [Int] {
    switch noun.kind {
    case .parent, .sibling: couples.group(before: token, excluding: excluded)
    default: couples.couple(before: token, excluding: excluded)
    }
  }

  /// Everybody of a surname told in the plural, `the Roes' mother`, but those whom the noun names.
  private func family(at token: Int) -> [Int] {
    let written = document.text(token..<token + 1)
    guard document.tokens[token].isCapitalized, written.hasSuffix("s") else { return [] }
    let surname = written.dropLast()
    return cast.members.indices.prefix(400).filter {
      !excluded.contains($0) && cast.members[$0].name.hasSuffix(" \(surname)")
    }
  }

  /// The names in `wife of Jon Roe`, `mother to Ana and Bea`; nil when no `of` or `to` follows.
  private func complement(after index: Int, _ start: Int, _ noun: KinNouns.Noun) -> Owners? {
    let tokens = document.tokens
    guard index + 1 < sentence.upperBound, KinOwners.of.contains(tokens[index + 1]) else { return nil }
    var owners = Owners(start: start, end: index + 1)
    owners.rule = .kinOf
    let reach = index + 2..<min(index + 9, sentence.upperBound)
    guard let mention = cast.mentions(in: reach).first else { return owners }
    let gap = reach.lowerBound..<mention.tokens.lowerBound
    guard
      gap.allSatisfy({ tokens[$0].kind == .word && KinNouns.nouns[tokens[$0]] == nil })
        && !tokens[gap].contains(where: { KinOwners.notDescribing.contains($0) })
        && (gap.isEmpty || gap.count <= 3 || RoleNouns.isAgent(gap.upperBound - 1, in: document))
    else { return owners }
    // `dad of Ana's children`
    if mention.tokens.upperBound < sentence.upperBound, tokens[mention.tokens.upperBound].kind == .possessive
    {
      return owners
    }
    // `wife of Jon Roe, and Ana`: of one.
    let list = noun.kind.isCouple ? [mention] : listed(from: mention)
    owners.people = list.map(\.member)
    owners.mentions = list
    owners.end = list[list.count - 1].tokens.upperBound
    return owners
  }

  /// `Ana and Jon`, `Ana, 5, and Max, 3`: a comma goes on only before an age or `and`.
  private func listed(from first: Cast.NamedMention) -> [Cast.NamedMention] {
    let tokens = document.tokens
    var list = [first]
    var at = first.tokens.upperBound
    var isAged = false
    while at < sentence.upperBound {
      if let next = cast.mentions(in: at..<at + 1).first {
        guard isAged || tokens[at - 1].key == SpelledNumbers.and else { break }
        list.append(next)
        at = next.tokens.upperBound
      } else if tokens[at].kind == .number {
        isAged = true
        at += 1
      } else if tokens[at].key == SpelledNumbers.comma || tokens[at].key == SpelledNumbers.and
        || tokens[at].key == KinOwners.semicolon || tokens[at].key == SpelledNumbers.bracket
        || tokens[at].key == KinOwners.closing
      {
        at += 1
      } else {
        break
      }
    }
    return list
  }

  /// Who `share a son`, `have two children`, `welcomed daughter Luna`, `are parents to a son`.
  private func holders(before start: Int) -> [Int] {
    let tokens = document.tokens
    var verb = start - 1
    while verb >= sentence.lowerBound, start - verb <= 6, !isHolding(verb) {
      let isPassed =
        tokens[verb].kind == .number || KinOwners.passed.contains(tokens[verb])
        || KinNouns.isModifier(tokens[verb]) || KinNouns.nouns[tokens[verb]]?.kind == .child
        || tokens[verb].key == SpelledNumbers.comma
      guard isPassed else { return [] }
      verb -= 1
    }
    guard verb >= sentence.lowerBound, isHolding(verb) else { return [] }
    return references.subject(before: verb, in: sentence, excluding: excluded)?.people ?? []
  }

  /// A verb of having or welcoming, or `mother of`, `parents to`.
  private func isHolding(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return KinOwners.holding.contains(token)
      || KinNouns.nouns[token]?.kind == .parent && index + 1 < sentence.upperBound
        && KinOwners.of.contains(document.tokens[index + 1])
  }

  /// The person named right before `and`, `&` or `with` at the end of what stands before a token.
  private func joined(before index: Int) -> Int? {
    guard index - 2 >= sentence.lowerBound, KinOwners.joins.contains(document.tokens[index - 1]) else {
      return nil
    }
    let end = document.tokens[index - 2].key == SpelledNumbers.comma ? index - 2 : index - 1
    return references.mention(endingAt: end, in: sentence)?.member
  }
}

extension Relation.Kind {
  /// Whether the tie is one of love, present or past.
  var isCouple: Bool {
    switch self {
    case .spouse, .exSpouse, .partner, .exPartner, .fiance: true
    case .parent, .child, .sibling: false
    }
  }
}
