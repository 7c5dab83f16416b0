internal import Records

/// Gives the ages of descriptions to the persons who fit.
extension AgeFinder {
  /// Resolves what was left open, in reading order; each resolved age counts for the next.
  mutating func resolvePending(roles: [[FactSource]]) {
    guard !pending.isEmpty else { return }
    let persons = DescribedPerson(document, cast, antecedents, roles: roles)
    var ties: [Int: [Kin]]?
    let joint = joint()
    for (index, age) in pending.enumerated() {
      if let member = joint[index] {
        ledger.add(
          age.years, of: member, AgeLedger.Strength.described, age.source.tokens, age.source.rule)
        continue
      }
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

  /// Whom two descriptions joined by `and` stand for after two names joined so, by their places among those pending: `Ana Roe and Jon Fay
  /// wed. The singer, 29, and the actor, 27,` in that order, unless the genders tell the other.
  private func joint() -> [Int: Int] {
    var found: [Int: Int] = [:]
    for index in pending.indices.dropFirst() {
      let (first, second) = (pending[index - 1], pending[index])
      guard found[index - 1] == nil, case .described(let one, _) = first.holder,
        case .described(let other, _) = second.holder, first.years != second.years,
        document.sentence(of: first.start) == document.sentence(of: second.start),
        isJoined(first.source.tokens.upperBound, to: second.start)
      else { continue }
      let pair = antecedents.pair(before: first.start)
      guard pair.count == 2 else { continue }
      for (left, right) in [(pair[0], pair[1]), (pair[1], pair[0])]
      where cast.agrees(left, one) && cast.agrees(right, other) && fits(left, first.years)
        && fits(right, second.years)
      {
        found[index - 1] = left
        found[index] = right
        break
      }
    }
    return found
  }

  /// Whether only a comma and `and` stand between the end of one description and the start of the next.
  private func isJoined(_ end: Int, to start: Int) -> Bool {
    guard end < start, start - end <= 2 else { return false }
    return document.tokens[end..<start].allSatisfy {
      $0.key == SpelledNumbers.and || $0.key == SpelledNumbers.comma
    } && document.tokens[start - 1].key == SpelledNumbers.and
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
