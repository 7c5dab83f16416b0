internal import Records

/// Whose kin a noun of kinship tells of: `her husband`, `Ana's son`, `wife of Jon`, `the couple share a son`.
struct KinOwners {
  /// The people found, and the tokens from the first to the last word that names them.
  struct Owners {
    var people: [Int] = []
    var start: Int
    var end: Int
  }

  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  /// The ties told so far: `their` means the couple told of last.
  private let ties: [Tie]
  private let sentence: Range<Int>
  /// Those told to be somebody's child: a bare `husband` is rarely theirs.
  private let children: Set<Int>
  /// Those too young for kin of their own but siblings and parents.
  private let minors: Set<Int>
  /// Those whom the noun names, who are not its owners.
  private let excluded: Set<Int>

  private static let their = WordSet("their")
  private static let whose = WordSet("whose")
  private static let of = WordSet("of to")
  private static let holding = WordSet("share shares shared have has had having welcomed welcome welcomes")
  private static let they = WordSet("they couple pair duo exes spouses both newlyweds")
  private static let determiners = WordSet("the a an")
  private static let joins = WordSet("and & with")
  private static let ampersand = WordKey.of("&")

  init(
    _ document: Document, _ cast: Cast, _ antecedents: Antecedents, ties: [Tie], children: Set<Int>,
    minors: Set<Int>,
    sentence: Range<Int>, others: [Cast.NamedMention]
  ) {
    self.children = children
    self.minors = minors
    self.document = document
    self.cast = cast
    self.antecedents = antecedents
    self.ties = ties
    self.sentence = sentence
    excluded = Set(others.map(\.member))
  }

  /// The owners of the noun at `index`, whose modifiers begin at `start`; nobody when the text does not tell.
  func find(before start: Int, at index: Int, _ noun: KinNouns.Noun) -> Owners {
    if let owners = possessors(before: start, at: index) ?? complement(after: index, start) { return owners }
    var owners = Owners(start: start, end: index + 1)
    if noun.kind == .child {
      owners.people = holders(before: start)
      if !owners.people.isEmpty { return owners }
    }
    // `Ana Roe and husband Jon`, `with wife Ana`: the one the sentence speaks of.
    guard !excluded.isEmpty, start > sentence.lowerBound else { return owners }
    let before = document.tokens[start - 1]
    if let beside = joined(before: start), !excluded.contains(beside) {
      if noun.kind != .child { owners.people = [beside] }
      return owners
    }
    // `that sisters Ana and Bea left`: each other's.
    if noun.kind == .sibling, noun.isPlural, excluded.count > 1 { return owners }
    // `the six kids, Ana, 9, and Max, 7`: the couple's.
    if noun.kind == .child, noun.isPlural, excluded.count > 1,
      before.key == SpelledNumbers.the || before.kind == .number
    {
      owners.people = ties.contains { $0.kind.isCouple } ? couple(before: start) : []
      return owners
    }
    let isListed = before.key == SpelledNumbers.and || before.key == SpelledNumbers.comma
    if isListed && noun.kind == .child || before.key == SpelledNumbers.the || before.kind == .number {
      return owners
    }
    if let person = antecedents.person(before: start, gender: .unknown, excluding: excluded.union(children)) {
      owners.people = [person]
    }
    return owners
  }

  /// `her`, `their`, `Ana's`, `whose` before the noun; nil when none of them stands there.
  private func possessors(before start: Int, at index: Int) -> Owners? {
    guard start > sentence.lowerBound else { return nil }
    var owners = Owners(start: start - 1, end: index + 1)
    let before = document.tokens[start - 1]
    if let gender = Antecedents.gender(ofPronoun: before) {
      // `Ana Roe and her husband`: the name beside it comes first.
      if let beside = joined(before: start - 1), !excluded.contains(beside), cast.agrees(beside, gender) {
        owners.people = [beside]
      } else {
        owners.people =
          antecedents.person(before: start - 1, gender: gender, excluding: excluded.union(minors)).map {
            [$0]
          } ?? []
      }
      return owners
    }
    if KinOwners.their.contains(before) {
      owners.people = couple(before: start - 1)
      return owners
    }
    if before.kind == .possessive, start - 2 >= sentence.lowerBound,
      KinOwners.they.contains(document.tokens[start - 2])
    {
      owners.people = couple(before: start - 2)
      return owners
    }
    guard KinOwners.whose.contains(before) || before.kind == .possessive || before.kind == .singleQuote,
      let mention = cast.mentions(in: max(sentence.lowerBound, start - 8)..<start).last(where: {
        $0.tokens.upperBound >= start - 2
      })
    else { return nil }
    owners.start = mention.tokens.lowerBound
    owners.people = [mention.member] + coordinated(before: mention)
    return owners
  }

  /// The names in `wife of Jon Roe`, `mother to Ana and Bea`; nil when no `of` or `to` follows.
  private func complement(after index: Int, _ start: Int) -> Owners? {
    let tokens = document.tokens
    guard index + 1 < sentence.upperBound, KinOwners.of.contains(tokens[index + 1]) else { return nil }
    var owners = Owners(start: start, end: index + 1)
    let reach = index + 2..<min(index + 6, sentence.upperBound)
    guard let mention = cast.mentions(in: reach).first,
      tokens[reach.lowerBound..<mention.tokens.lowerBound].allSatisfy({ $0.kind == .word })
    else { return owners }
    owners.people = [mention.member]
    owners.end = mention.tokens.upperBound
    if owners.end + 1 < sentence.upperBound, tokens[owners.end].key == SpelledNumbers.and,
      let second = cast.mentions(in: owners.end + 1..<owners.end + 2).first
    {
      owners.people.append(second.member)
      owners.end = second.tokens.upperBound
    }
    return owners
  }

  /// Who `share a son`, `have two children`, `welcomed daughter Luna`.
  private func holders(before start: Int) -> [Int] {
    let tokens = document.tokens
    var verb = start - 1
    while verb >= sentence.lowerBound, start - verb <= 4, !KinOwners.holding.contains(tokens[verb]) {
      let isPassed =
        tokens[verb].kind == .number || KinOwners.determiners.contains(tokens[verb])
        || KinNouns.isModifier(tokens[verb])
      guard isPassed else { return [] }
      verb -= 1
    }
    guard verb >= sentence.lowerBound, KinOwners.holding.contains(tokens[verb]) else { return [] }
    for at in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 6), by: -1) {
      if KinOwners.they.contains(tokens[at]) { return couple(before: at) }
      if let gender = Antecedents.gender(ofPronoun: tokens[at]) {
        return antecedents.person(before: at, gender: gender, excluding: excluded).map { [$0] } ?? []
      }
      let mention = cast.mentions(in: max(sentence.lowerBound, at - 4)..<at + 1).last
      if let mention, mention.tokens.contains(at) { return [mention.member] + coordinated(before: mention) }
      if tokens[at].kind == .punctuation { return [] }
    }
    return []
  }

  /// Whom `they` or `their` means: two names joined in the same sentence, else the couple told of last.
  private func couple(before token: Int) -> [Int] {
    let home = document.sentence(of: token)
    let named = cast.mentions(in: document.sentences[home].lowerBound..<token)
    let last = ties.last { tie in
      tie.kind.isCouple && tie.tokens.lowerBound <= token
        && home - document.sentence(of: tie.tokens.lowerBound) <= 4
    }
    let pair = Set(named.map(\.member)).count < 2 ? last.map { [$0.person, $0.other] } : nil
    return (pair ?? antecedents.pair(before: token)).filter { !excluded.contains($0) }
  }

  /// The person named right before `and`, `&` or `with` at the end of what stands before a token.
  private func joined(before index: Int) -> Int? {
    guard index - 2 >= sentence.lowerBound, KinOwners.joins.contains(document.tokens[index - 1]) else {
      return nil
    }
    let end = document.tokens[index - 2].key == SpelledNumbers.comma ? index - 2 : index - 1
    return cast.mentions(in: max(sentence.lowerBound, end - 5)..<end).last { $0.tokens.upperBound == end }?
      .member
  }

  /// The first of `Ana and Jon's son`.
  private func coordinated(before mention: Cast.NamedMention) -> [Int] {
    let start = mention.tokens.lowerBound
    guard start >= 2 else { return [] }
    let link = document.tokens[start - 1].key
    guard link == SpelledNumbers.and || link == KinOwners.ampersand,
      let first = cast.mentions(in: max(0, start - 6)..<start - 1).last, first.tokens.upperBound == start - 1
    else { return [] }
    return [first.member]
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
