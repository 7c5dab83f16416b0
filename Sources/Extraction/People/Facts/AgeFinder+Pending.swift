internal import Records

/// Gives the ages of descriptions to the persons who fit.
extension AgeFinder {
  /// Resolves what was left open, in reading order; each resolved age counts for the next.
  mutating func resolvePending(roles: [[FactSource]]) {
    guard !pending.isEmpty else { return }
    let persons = DescribedPerson(document, cast, antecedents, roles: roles)
    var ties: [Int: [Kin]]?
    for age in pending {
      let member: Int?
      switch age.holder {
      case .described(let gender, let trade):
        member = persons.find(
          DescribedPerson.Description(
            start: age.start, end: age.source.tokens.upperBound, gender: gender, trade: trade,
            years: age.years),
          ages: ledger)
      case .kin(let noun):
        let known = ties ?? kinByOwner()
        ties = known
        member = kin(at: noun, of: known, years: age.years)
      }
      if let member {
        let strength = AgeLedger.Strength.described
        ledger.add(age.years, of: member, strength, age.source.tokens, age.source.rule)
      }
    }
  }

  /// Somebody's relative.
  private struct Kin {
    var kind: Relation.Kind
    var other: Int
  }

  /// The relatives of each member, by the ties that the text tells, read with the ages known so far.
  private func kinByOwner() -> [Int: [Kin]] {
    var cast = cast
    for member in cast.members.indices { cast.members[member].age = ledger.age(of: member)?.years }
    let members = Dictionary(
      cast.members.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var kin: [Int: [Kin]] = [:]
    for tie in RelationFinder.find(in: document, cast: cast) {
      guard let person = members[tie.person], let other = members[tie.other] else { continue }
      kin[person, default: []].append(Kin(kind: tie.kind, other: other))
      kin[other, default: []].append(Kin(kind: tie.kind.inverse, other: person))
    }
    return kin
  }

  /// The one person whom `her husband` stands for by the ties that the text tells; nil when none or several fit.
  private func kin(at index: Int, of ties: [Int: [Kin]], years: Int) -> Int? {
    let tokens = document.tokens
    guard let noun = KinNouns.nouns[tokens[index]], !noun.isPlural else { return nil }
    let sentence = document.sentences[document.sentence(of: index)]
    var start = index
    var kind = noun.kind
    while start > sentence.lowerBound, index - start < 8, tokens[start - 1].kind != .punctuation {
      start -= 1
      let token = tokens[start]
      if KinNouns.past.contains(token) { kind = KinNouns.pastKind(kind) }
      if AgeWords.possessives.contains(token) || token.kind == .possessive || AgeFinder.having.contains(token)
      {
        break
      }
    }
    let owners: [Int]
    if let gender = Antecedents.gender(ofPronoun: tokens[start]) {
      guard let member = antecedents.person(before: start, gender: gender) else { return nil }
      owners = [member]
    } else if AgeFinder.their.contains(tokens[start])
      || tokens[start].kind == .possessive && AgeFinder.couples.contains(tokens[start - 1])
    {
      owners = antecedents.pair(before: start)
    } else if tokens[start].kind == .possessive,
      let mention = cast.mentions(in: max(sentence.lowerBound, start - 8)..<start).last,
      mention.tokens.upperBound == start
    {
      owners = [mention.member]
    } else if AgeFinder.having.contains(tokens[start]), let who = subject(before: start, sentence)?.member {
      owners = [who]
    } else {
      return nil
    }
    var exact: [Int] = []
    var near: [Int] = []
    for owner in owners {
      for tie in ties[owner, default: []].prefix(64)
      where cast.agrees(tie.other, noun.gender) && fits(tie.other, years) {
        if tie.kind == kind { exact.append(tie.other) }
        if tie.kind.isCouple, kind.isCouple { near.append(tie.other) }
      }
    }
    if Set(exact).count == 1 { return exact[0] }
    return exact.isEmpty && Set(near).count == 1 ? near[0] : nil
  }

  private static let their = WordSet("their")
  private static let couples = WordSet("couple pair duo")

  /// Whether nothing else is told of a person's age.
  private func fits(_ member: Int, _ years: Int) -> Bool {
    guard let known = ledger.age(of: member) else { return true }
    return known.years == years
  }
}
