internal import Records

/// Ages told by `at` and `aged`: `died at 66`, `At the age of 66, the actress is`, `looks at age 71`.
extension AgeFinder {
  /// The first token of `at`, `at age`, `at the ripe old age of`, `aged` before an age; nil when none stands there.
  func ageOf(_ age: AgeExpression, _ sentence: Range<Int>) -> Range<Int>? {
    let tokens = document.tokens
    let end = age.tokens.lowerBound
    var at = end - 1
    if tokens[at].key == SpelledNumbers.of, at > sentence.lowerBound { at -= 1 }
    if SpelledNumbers.age.contains(tokens[at]) {
      let isOf = at < end - 1
      var start = at
      while start > sentence.lowerBound, at - start < 5, !AgeFinder.at.contains(tokens[start]),
        AgeFinder.ageWords.contains(tokens[start - 1])
      {
        start -= 1
      }
      let isAt = AgeFinder.at.contains(tokens[start])
      return isAt || isOf || start == at ? start..<end : nil
    }
    return at == end - 1 && AgeFinder.at.contains(tokens[at]) ? at..<end : nil
  }

  private static let at = WordSet("at")
  private static let ageWords = WordSet(
    "at the a tender ripe old young grand age great advanced just only early her his")

  /// `Ana Roe, aged 35,`, `died at 66`, `At the age of 66, the actress is …`, `looks at age 71`.
  mutating func atAge(_ age: AgeExpression, _ phrase: Range<Int>, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard age.years > 0 || age.tokens.count > 1 else { return false }
    let start = phrase.lowerBound
    // `Ana Roe, aged 35,`, `Luna (age 5)`, `Ana and Bea, aged 5 and 3`
    if start > sentence.lowerBound, phrase.count == 1, !AgeFinder.at.contains(tokens[start]) {
      if afterName(age, gap: start - 1, sentence) { return true }
      if afterDescription(age, gap: start - 1, sentence) { return true }
    }
    guard
      closes(age, sentence, by: AgeWords.closers) || AgeFinder.atEnds.contains(tokens[age.tokens.upperBound])
    else { return true }
    let isBare = phrase.count == 1 && AgeFinder.at.contains(tokens[start])
    let lead = max(sentence.lowerBound, start - 14)
    if let death = (lead..<start).last(where: { AgeWords.death.contains(tokens[$0]) }) {
      let rule = isDeath(death) ? Rule.ageAtDeath : .aged
      if let owner = owner(ofDeath: death, sentence) {
        tell(age, of: owner.subject, AgeLedger.Strength.told, from: start, rule)
        return true
      }
      let who = death > sentence.lowerBound ? subject(before: death, sentence) : nil
      tell(age, of: who ?? subject(before: start, sentence), AgeLedger.Strength.told, from: start, rule)
      return true
    }
    if isBare, age.years < 18 { return true }
    if isPast(sentence, near: start) { return true }
    if start <= sentence.lowerBound + 1 { return leading(age, start, sentence) }
    if isBare, let member = ranked(at: start, sentence) {
      tell(age, of: Subject(member: member), AgeLedger.Strength.told, from: start, .aged)
      return true
    }
    if isBare { return inserted(age, start, sentence) }
    // The verb before: `looks at age 71`; a past one tells of an earlier day.
    for back in stride(from: start - 1, through: lead, by: -1) where tokens[back].kind == .word {
      if isPastVerb(back) || AgeFinder.earlier.contains(tokens[back]) { return true }
      if AgeFinder.present.contains(tokens[back]) {
        tell(age, of: subject(before: back, sentence), AgeLedger.Strength.described, from: start, .aged)
        return true
      }
    }
    return true
  }

  /// The name before `, the youngest` and the like: `Ana, the youngest at 38,`.
  private func ranked(at start: Int, _ sentence: Range<Int>) -> Int? {
    let tokens = document.tokens
    guard start - 3 > sentence.lowerBound, AgeFinder.ranks.contains(tokens[start - 1]),
      AgeWords.determiners.contains(tokens[start - 2]), AgeWords.comma.contains(tokens[start - 3]),
      let mention = cast.mentions(in: max(sentence.lowerBound, start - 11)..<start - 3).last,
      mention.tokens.upperBound == start - 3
    else { return nil }
    return mention.member
  }

  private static let ranks = WordSet("youngest oldest eldest elder younger baby")

  /// `Ana Roe, at 35, is`, `and, at 91, still tells`: the subject of a sentence of the present.
  private mutating func inserted(_ age: AgeExpression, _ start: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    let end = age.tokens.upperBound
    guard start > sentence.lowerBound, end < sentence.upperBound, AgeWords.comma.contains(tokens[start - 1]),
      AgeWords.comma.contains(tokens[end]),
      !(end..<min(end + 5, sentence.upperBound)).contains(where: { isPastVerb($0) })
    else { return true }
    guard let first = cast.mentions(in: sentence.lowerBound..<start).first else { return true }
    tell(age, of: Subject(member: first.member), AgeLedger.Strength.told, from: start, .aged)
    return true
  }

  /// `At 66, Ana is …`, `At the age of 66, the actress is …`.
  private mutating func leading(_ age: AgeExpression, _ start: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    var at = age.tokens.upperBound
    guard at + 1 < sentence.upperBound, tokens[at].key == SpelledNumbers.comma else { return true }
    at += 1
    let reach = at..<min(sentence.upperBound, at + 10)
    guard let verb = reach.first(where: { isPastVerb($0) || AgeFinder.present.contains(tokens[$0]) }),
      !isPastVerb(verb)
    else { return true }
    let source = FactSource(tokens: start..<age.tokens.upperBound, rule: .aged)
    if let mention = cast.mentions(in: at..<min(at + 1, sentence.upperBound)).first {
      tell(age, of: Subject(member: mention.member), AgeLedger.Strength.told, from: start, .aged)
    } else if let gender = Antecedents.gender(ofPronoun: tokens[at]) {
      let member = antecedents.person(before: start, gender: gender)
      tell(age, of: member.map { Subject(member: $0) }, AgeLedger.Strength.described, from: start, .aged)
    } else if AgeWords.determiners.contains(tokens[at]) {
      if let mention = cast.mentions(in: at..<verb).first {
        tell(age, of: Subject(member: mention.member), AgeLedger.Strength.told, from: start, .aged)
      } else if let noun = (at..<verb).last(where: { PersonNouns.gender($0, in: document) != nil }),
        let gender = PersonNouns.gender(noun, in: document)
      {
        pending.append(
          PendingAge(
            holder: .described(gender, trade: tokens[noun].key), years: age.years, start: start,
            source: source))
      }
    }
    return true
  }

  private static let atEnds = WordSet("on in from of following last this earlier yesterday")
  private static let earlier = WordSet("when since until before back first then child")
  private static let present = WordSet(
    "is has looks remains continues keeps says still are shows feels seems lives plays stars wants does can isn't hasn't he's she's"
  )
  private static let past = WordSet(
    """
    was were had did became began left moved won got made met gave took went saw came ran sang wrote found lost fell grew held kept
    knew led rose sold spoke stood told thought wore bought brought built caught broke drew drove ate felt said made
    """)

  /// Whether a word is a verb of the past, by its ending or its form.
  func isPastVerb(_ index: Int) -> Bool {
    let token = document.tokens[index]
    guard token.kind == .word, !token.isCapitalized else { return false }
    return AgeFinder.past.contains(token)
      || token.end - token.start > 3 && document.bytes[token.range].suffix(2).elementsEqual("ed".utf8)
  }
}
