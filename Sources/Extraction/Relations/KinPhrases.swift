internal import Records

/// Ties told by a noun of kinship: `her husband Jon Roe`, `Ana Roe's son Max`, `Jon, Ana's brother`, `Jon is the son of Ana`.
struct KinPhrases {
  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  private var ties: [Tie] = []

  private static let their = WordSet("their")
  private static let whose = WordSet("whose")
  private static let of = WordSet("of to")
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
  }

  private mutating func look(at index: Int, _ noun: KinNouns.Noun) {
    let tokens = document.tokens
    let sentence = document.sentences[document.sentence(of: index)]
    var start = index
    var kind = noun.kind
    var isRumour = false
    while start > sentence.lowerBound, isModifier(tokens[start - 1]),
      cast.mentions(in: start - 1..<start).isEmpty
    {
      start -= 1
      if KinNouns.past.contains(tokens[start]) { kind = KinNouns.pastKind(kind) }
      if KinNouns.rumour.contains(tokens[start]) { isRumour = true }
    }
    if isRumour { return }
    let others = self.others(after: index, noun, sentence)
    var owners = self.owners(before: start, at: index, noun, others: others, sentence)
    if noun.kind == .sibling, noun.isPlural, others.count > 1 { joinSiblings(others, from: index) }
    if noun.kind != .parent, noun.kind != .sibling { owners.people.removeAll { !isGrown($0) } }
    guard !owners.people.isEmpty else { return }
    let named = others.isEmpty && !noun.isPlural ? appositive(start, owners, sentence, noun) : others
    for other in named where agrees(other.member, noun.gender) {
      for owner in owners.people where owner != other.member {
        let low = min(owners.start, other.tokens.lowerBound, start)
        let high = max(other.tokens.upperBound, index + 1, owners.end)
        ties.append(Tie(person: owner, kind: kind, other: other.member, tokens: low..<high))
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

  private func isModifier(_ token: Token) -> Bool {
    KinNouns.modifiers.contains(token) || token.kind == .number && token.shape.contains(.hasHyphen)
      || token.kind == .word && SpelledNumbers.years[token] != nil
  }

  private func agrees(_ member: Int, _ gender: Person.Gender) -> Bool {
    gender == .unknown || cast.members[member].gender == .unknown || cast.members[member].gender == gender
  }

  /// The people named after the noun: one, or a list with ages after a plural.
  private func others(after index: Int, _ noun: KinNouns.Noun, _ sentence: Range<Int>) -> [Cast.NamedMention]
  {
    let tokens = document.tokens
    let at0 = afterYears(index + 1, sentence)
    var at = at0
    while at < sentence.upperBound, cast.mentions(in: at..<at + 1).isEmpty {
      guard at - at0 < 6, mayPass(at, noun) else { return [] }
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
    var list = [first]
    at = first.tokens.upperBound
    while at < sentence.upperBound {
      if let next = cast.mentions(in: at..<at + 1).first {
        list.append(next)
        at = next.tokens.upperBound
      } else if KinPhrases.listed.contains(tokens[at]) || tokens[at].kind == .number
        || KinNouns.nouns[tokens[at]] != nil || isModifier(tokens[at])
      {
        at += 1
      } else {
        break
      }
    }
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

  /// Whether a token may stand between the noun and the name.
  private func mayPass(_ index: Int, _ noun: KinNouns.Noun) -> Bool {
    let token = document.tokens[index]
    return KinPhrases.named.contains(token) || isModifier(token) || RoleNouns.isAgent(index, in: document)
      || RoleNouns.modifiers.contains(token) || KinPhrases.determiners.contains(token)
      || Titles.dropped.contains(token)
      || noun.isPlural && (KinPhrases.listed.contains(token) || token.kind == .number)
  }

  private static let determiners = WordSet("the a an")
  private static let holders = WordSet("share shares shared have has had having welcomed welcome welcomes")
  private static let they = WordSet("they couple pair duo exes spouses both newlyweds")

  /// Who `share a son`, `have two children`, `welcomed daughter Luna`.
  private func holders(before start: Int, excluding: Set<Int>, _ sentence: Range<Int>) -> [Int] {
    let tokens = document.tokens
    var verb = start - 1
    while verb >= sentence.lowerBound, start - verb <= 4, !KinPhrases.holders.contains(tokens[verb]) {
      guard
        tokens[verb].kind == .number || KinPhrases.determiners.contains(tokens[verb])
          || isModifier(tokens[verb])
      else { return [] }
      verb -= 1
    }
    guard verb >= sentence.lowerBound, KinPhrases.holders.contains(tokens[verb]) else { return [] }
    for at in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 6), by: -1) {
      if KinPhrases.they.contains(tokens[at]) { return couple(before: at).filter { !excluding.contains($0) } }
      if let gender = Antecedents.gender(ofPronoun: tokens[at]) {
        return antecedents.person(before: at, gender: gender, excluding: excluding).map { [$0] } ?? []
      }
      if let mention = cast.mentions(in: max(sentence.lowerBound, at - 4)..<at + 1).last,
        mention.tokens.contains(at)
      {
        return [mention.member] + coordinated(before: mention)
      }
      if tokens[at].kind == .punctuation { return [] }
    }
    return []
  }

  /// Whom `they` or `their` means: two names joined in the same sentence, else the couple told of last.
  private func couple(before token: Int) -> [Int] {
    let sentence = document.sentence(of: token)
    let named = cast.mentions(in: document.sentences[sentence].lowerBound..<token)
    let last = ties.last { tie in
      isCouple(tie.kind) && tie.tokens.lowerBound <= token
        && sentence - document.sentence(of: tie.tokens.lowerBound) <= 4
    }
    if Set(named.map(\.member)).count < 2, let last { return [last.person, last.other] }
    return antecedents.pair(before: token)
  }

  private func isCouple(_ kind: Relation.Kind) -> Bool {
    switch kind {
    case .spouse, .exSpouse, .partner, .exPartner, .fiance: true
    case .parent, .child, .sibling: false
    }
  }

  /// A child by age has neither spouse nor children.
  private func isGrown(_ member: Int) -> Bool { (cast.members[member].age ?? 99) >= 16 }

  private struct Owners {
    var people: [Int] = []
    var start: Int
    var end: Int
  }

  /// Whose kin the noun tells of.
  private func owners(
    before start: Int, at index: Int, _ noun: KinNouns.Noun, others: [Cast.NamedMention],
    _ sentence: Range<Int>
  )
    -> Owners
  {
    let tokens = document.tokens
    var owners = Owners(start: start, end: index + 1)
    let excluded = Set(others.map(\.member))
    if start > sentence.lowerBound {
      let before = tokens[start - 1]
      if let gender = Antecedents.gender(ofPronoun: before) {
        // `Ana Roe and her husband`: the name beside it comes first.
        if let beside = joined(before: start - 1, sentence), !excluded.contains(beside),
          agrees(beside, gender)
        {
          owners.people = [beside]
          owners.start = start - 1
          return owners
        }
        owners.people =
          antecedents.person(before: start - 1, gender: gender, excluding: excluded).map { [$0] } ?? []
        owners.start = start - 1
        return owners
      }
      if KinPhrases.their.contains(before) {
        owners.people = couple(before: start - 1).filter { !excluded.contains($0) }
        owners.start = start - 1
        return owners
      }
      if KinPhrases.whose.contains(before) || before.kind == .possessive || before.kind == .singleQuote {
        if let mention = cast.mentions(in: max(sentence.lowerBound, start - 8)..<start).last(where: {
          $0.tokens.upperBound >= start - 2
        }) {
          owners.start = mention.tokens.lowerBound
          owners.people = [mention.member] + coordinated(before: mention)
          return owners
        }
      }
    }
    // `wife of Jon Roe`
    if index + 1 < sentence.upperBound, KinPhrases.of.contains(tokens[index + 1]) {
      var at = index + 2
      while at < min(index + 5, sentence.upperBound), tokens[at].kind == .word,
        cast.mentions(in: at..<at + 1).isEmpty
      { at += 1 }
      if at < sentence.upperBound, let mention = cast.mentions(in: at..<at + 1).first {
        owners.people = [mention.member]
        owners.end = mention.tokens.upperBound
        var next = mention.tokens.upperBound
        if next + 1 < sentence.upperBound, tokens[next].key == SpelledNumbers.and,
          let second = cast.mentions(in: next + 1..<next + 2).first
        {
          owners.people.append(second.member)
          next = second.tokens.upperBound
          owners.end = next
        }
      }
      return owners
    }
    if noun.kind == .child {
      owners.people = holders(before: start, excluding: excluded, sentence)
      if !owners.people.isEmpty { return owners }
    }
    // `Ana Roe and husband Jon`, `with wife Ana`: the one the sentence speaks of.
    guard !others.isEmpty, start > sentence.lowerBound else { return owners }
    if let beside = joined(before: start, sentence), !excluded.contains(beside) {
      if noun.kind != .child { owners.people = [beside] }
      return owners
    }
    if tokens[start - 1].key == SpelledNumbers.and || tokens[start - 1].key == SpelledNumbers.comma,
      noun.kind == .child
    {
      return owners
    }
    if tokens[start - 1].key == SpelledNumbers.the || tokens[start - 1].kind == .number { return owners }
    if let person = antecedents.person(before: start, gender: .unknown, excluding: excluded) {
      owners.people = [person]
    }
    return owners
  }

  /// The person named right before `and`, `&` or `with` at the end of what stands before a token.
  private func joined(before index: Int, _ sentence: Range<Int>) -> Int? {
    guard index - 2 >= sentence.lowerBound, KinPhrases.joins.contains(document.tokens[index - 1]) else {
      return nil
    }
    let end = document.tokens[index - 2].key == SpelledNumbers.comma ? index - 2 : index - 1
    return cast.mentions(in: max(sentence.lowerBound, end - 5)..<end).last { $0.tokens.upperBound == end }?
      .member
  }

  private static let joins = WordSet("and & with")

  /// The first of `Ana and Jon's son`.
  private func coordinated(before mention: Cast.NamedMention) -> [Int] {
    let start = mention.tokens.lowerBound
    guard start >= 2,
      document.tokens[start - 1].key == SpelledNumbers.and
        || document.tokens[start - 1].key == KinPhrases.ampersand,
      let first = cast.mentions(in: max(0, start - 6)..<start - 1).last, first.tokens.upperBound == start - 1
    else { return [] }
    return [first.member]
  }

  private static let ampersand = WordKey.of("&")

  /// The person named before the phrase: `Jon Roe, her husband`, `Jon is her husband`.
  private func appositive(_ start: Int, _ owners: Owners, _ sentence: Range<Int>, _ noun: KinNouns.Noun)
    -> [Cast.NamedMention]
  {
    let tokens = document.tokens
    var at = min(start, owners.start)
    while at > sentence.lowerBound,
      isModifier(tokens[at - 1]) || SpelledNumbers.the == tokens[at - 1].key
        || tokens[at - 1].key == KinPhrases.a
    { at -= 1 }
    guard at > sentence.lowerBound else { return [] }
    let link = tokens[at - 1]
    guard link.key == SpelledNumbers.comma || KinPhrases.be.contains(link) else { return [] }
    if KinPhrases.be.contains(link), at - 2 >= sentence.lowerBound,
      KinPhrases.negations.contains(tokens[at - 2])
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
