internal import Records

/// Gives the ages of descriptions to the persons who fit.
extension AgeFinder {
  /// Resolves what was left open, in reading order; each resolved age counts for the next.
  mutating func resolvePending(roles: [[FactSource]]) {
    guard !pending.isEmpty else { return }
    let persons = DescribedPerson(document, cast, antecedents, roles: roles)
    var ties: [Relation]?
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
        let known = ties ?? RelationFinder.find(in: document, cast: castWithAges())
        ties = known
        member = kin(at: noun, of: known, years: age.years)
      }
      if let member {
        let strength = AgeLedger.Strength.described
        ledger.add(age.years, of: member, strength, age.source.tokens, age.source.rule)
      }
    }
  }

  private func castWithAges() -> Cast {
    var cast = cast
    for member in cast.members.indices { cast.members[member].age = ledger.age(of: member)?.years }
    return cast
  }

  /// The one person whom `her husband` stands for by the ties that the text tells; nil when none or several fit.
  private func kin(at index: Int, of ties: [Relation], years: Int) -> Int? {
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
    let names = owners.map { cast.members[$0].name }
    var exact: [Int] = []
    var near: [Int] = []
    for tie in ties {
      let told: (kind: Relation.Kind, other: String)
      if names.contains(tie.person) {
        told = (tie.kind, tie.other)
      } else if names.contains(tie.other) {
        told = (tie.kind.inverse, tie.person)
      } else {
        continue
      }
      guard let other = cast.members.firstIndex(where: { $0.name == told.other }),
        cast.agrees(other, noun.gender), fits(other, years)
      else { continue }
      if told.kind == kind { exact.append(other) }
      if told.kind.isCouple, kind.isCouple { near.append(other) }
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
