internal import Records

/// Ages told by a verb: `turned 50`, `is 35`, `died at the age of 66`, `"I'm 35," said Ana`, `her 40th birthday`.
extension AgeFinder {
  /// Whose age a verb tells: a person, or a noun of kinship to be resolved.
  struct Subject {
    var member: Int?
    /// Token of the noun.
    var kin: Int?
    /// Token of the noun of a description: `the actress`.
    var noun: Int?
  }

  /// The person whom the verb at a token speaks of.
  func subject(before verb: Int, _ sentence: Range<Int>) -> Subject? {
    let tokens = document.tokens
    var at = verb - 1
    while at >= sentence.lowerBound, AgeFinder.auxiliaries.contains(tokens[at]) { at -= 1 }
    let isRelative = at >= sentence.lowerBound && AgeFinder.relatives.contains(tokens[at])
    if isRelative {
      at -= 1
      if at >= sentence.lowerBound, tokens[at].kind == .punctuation { at -= 1 }
    }
    guard at >= sentence.lowerBound else { return nil }
    if let mention = cast.mentions(in: max(sentence.lowerBound, at - 7)..<at + 1).last,
      mention.tokens.contains(at)
    {
      return Subject(member: mention.member)
    }
    if let gender = Antecedents.gender(ofPronoun: tokens[at]) {
      return antecedents.person(before: at, gender: gender).map { Subject(member: $0) }
    }
    // `Ana Roe, who managed Bea Fox, died`: the name before the first comma.
    if AgeWords.comma.contains(tokens[at]),
      let first = cast.mentions(in: sentence).first, first.tokens.upperBound < at,
      AgeWords.comma.contains(tokens[first.tokens.upperBound])
    {
      return Subject(member: first.member)
    }
    if let noun = describing(at, sentence) { return noun }
    if isRelative { return nil }
    let last = cast.mentions(in: sentence.lowerBound..<at + 1).last { mention in
      tokens[mention.tokens.upperBound].kind != .possessive
    }
    let reach = max(sentence.lowerBound, at - 8)
    for back in stride(from: at, through: reach, by: -1) {
      if let last, last.tokens.contains(back) { return Subject(member: last.member) }
      if KinNouns.nouns[tokens[back]] != nil { return Subject(kin: back) }
      if let gender = Antecedents.gender(ofPronoun: tokens[back]), back == at || !isPossessive(back) {
        return antecedents.person(before: back, gender: gender).map { Subject(member: $0) }
      }
    }
    return last.map { Subject(member: $0.member) }
  }

  /// The noun at a token as a subject: `her husband`, `the actress`, or the name before `, the singer`.
  private func describing(_ at: Int, _ sentence: Range<Int>) -> Subject? {
    let tokens = document.tokens
    var start = at
    while start > sentence.lowerBound, at - start < 8, tokens[start].kind == .word,
      !AgeWords.determiners.contains(tokens[start]), !AgeWords.possessives.contains(tokens[start])
    {
      start -= 1
    }
    if start > sentence.lowerBound, tokens[start - 1].key == SpelledNumbers.comma,
      let mention = cast.mentions(in: max(sentence.lowerBound, start - 8)..<start - 1).last,
      mention.tokens.upperBound == start - 1, PersonNouns.gender(at, in: document) != nil
    {
      return Subject(member: mention.member)
    }
    if KinNouns.nouns[tokens[at]] != nil, tokens[start].key != SpelledNumbers.the { return Subject(kin: at) }
    guard tokens[start].key == SpelledNumbers.the, PersonNouns.gender(at, in: document) != nil else {
      return nil
    }
    return Subject(noun: at)
  }

  private func isPossessive(_ index: Int) -> Bool { AgeWords.possessives.contains(document.tokens[index]) }

  private static let relatives = WordSet("who that")
  private static let auxiliaries = WordSet(
    """
    has had have just recently finally officially now is was will be also already have only he'd she'd about to newly since
    """)

  mutating func tell(
    _ age: AgeExpression, of subject: Subject?, _ strength: Int, from start: Int, _ rule: Rule
  ) {
    let source = FactSource(tokens: min(start, age.tokens.lowerBound)..<age.tokens.upperBound, rule: rule)
    if let member = subject?.member {
      ledger.add(age.years, of: member, strength, source.tokens, rule)
    } else if let kin = subject?.kin {
      pending.append(PendingAge(holder: .kin(kin), years: age.years, start: kin, source: source))
    } else if let noun = subject?.noun, let gender = PersonNouns.gender(noun, in: document) {
      pending.append(
        PendingAge(
          holder: .described(gender, trade: document.tokens[noun].key), years: age.years, start: noun,
          source: source))
    }
  }

  /// Whether a sentence tells of an earlier year, or of what would have been: `turned 30 in 2009`.
  func isPast(_ sentence: Range<Int>, near index: Int) -> Bool {
    let tokens = document.tokens
    let reach = max(sentence.lowerBound, index - 24)..<min(sentence.upperBound, index + 24)
    let published = document.published.flatMap { Int($0.prefix(4)) }
    for at in reach {
      if AgeFinder.would.contains(tokens[at]), at < index { return true }
      if let published, let year = document.year(at), year < published - 1 { return true }
    }
    return false
  }

  private static let would = WordSet("would would've")

  /// The verb before `the big` of `turns the big 4-0`; nil when no `big` stands at the token.
  func verb(beforeBig index: Int, _ sentence: Range<Int>) -> Int? {
    guard document.tokens[index].key == SpelledNumbers.big, index - 2 >= sentence.lowerBound else {
      return nil
    }
    return AgeFinder.reaching.contains(document.tokens[index - 2]) ? index - 2 : nil
  }

  private static let reaching = WordSet(
    "turned turns turning turn hit hits hitting reached reaches reaching celebrated celebrates celebrating")

  /// `turned 50`, `turns 50 in October`; `at` is the verb.
  mutating func turned(_ age: AgeExpression, _ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    let next = age.tokens.upperBound
    guard age.years > 0,
      closes(age, sentence, by: AgeWords.closers) || AgeFinder.turnEnds.contains(tokens[next])
    else { return false }
    let verb = at
    if isPast(sentence, near: verb) { return true }
    var strength = AgeLedger.Strength.told
    if AgeFinder.base.contains(tokens[verb]) {
      strength = AgeLedger.Strength.ahead
    } else if tokens[verb].key == AgeFinder.turnsKey, next < sentence.upperBound,
      AgeFinder.ahead.contains(tokens[next])
    {
      strength = AgeLedger.Strength.ahead
    }
    // `Turning 50 was hard for Ana`: the first name ahead.
    if verb == sentence.lowerBound
      || verb == sentence.lowerBound + 1 && tokens[sentence.lowerBound].kind == .doubleQuote
    {
      let ahead = cast.mentions(in: next..<min(sentence.upperBound, next + 12)).first
      if let ahead { tell(age, of: Subject(member: ahead.member), strength, from: verb, .turned) }
      return true
    }
    tell(age, of: subject(before: verb, sentence), strength, from: verb, .turned)
    return true
  }

  private static let turnsKey = WordKey.of("turns")
  private static let base = WordSet("turn")
  private static let ahead = WordSet("next in later soon")
  private static let turnEnds = WordSet(
    """
    on in this last earlier yesterday today recently next at just back later over during sunday monday tuesday wednesday thursday
    friday saturday for by to because since tomorrow or before so
    """)

  /// `Ana is 35`, `She is now 35 years old`, `Ana's now 64`; `at` is the verb.
  mutating func predicate(_ age: AgeExpression, _ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard age.years > 0, closes(age, sentence, by: AgeFinder.predicateEnds),
      !(age.isSpelled && age.years == 1)
    else { return false }
    let verb = tokens[at].kind == .word && AgeFinder.now.contains(tokens[at]) ? at - 1 : at
    guard verb >= sentence.lowerBound,
      tokens[verb].kind != .possessive || at > verb || age.tokens.count > 1
        || verb > sentence.lowerBound && AgeFinder.relatives.contains(tokens[verb - 1])
    else { return false }
    var who: Subject?
    if let gender = AgeFinder.contracted[tokens[verb]] {
      who = antecedents.person(before: verb, gender: gender).map { Subject(member: $0) }
    } else if tokens[verb].kind == .possessive || AgeFinder.finite.contains(tokens[verb]) {
      who = direct(before: verb, sentence)
    }
    guard let who else { return false }
    let isPast = tokens[verb].key == AgeFinder.was
    if isPast {
      // `She was 66`: in an obituary.
      let home = document.sentence(of: verb)
      let before = document.sentences[max(0, home - 2)].lowerBound
      let isDead = tokens[before..<sentence.upperBound].contains { AgeFinder.deaths.contains($0) }
      guard isDead,
        age.tokens.upperBound >= sentence.upperBound || tokens[age.tokens.upperBound].kind != .word,
        age.tokens.upperBound - sentence.lowerBound <= 8,
        !AgeFinder.then.contains(tokens[sentence.lowerBound])
      else { return true }
    }
    tell(age, of: who, AgeLedger.Strength.told, from: verb, .yearsOld)
    return true
  }

  private static let predicateEnds = WordSet(", . ; : ! ? and & but - — – -- ) who … ... when so")
  private static let now = WordSet("now")
  private static let was = WordKey.of("was")
  private static let deaths = WordSet("died dies dead died. death late")
  private static let then = WordSet("when since")
  private static let finite = WordSet("is was")
  private static let contracted = WordMap<Person.Gender>(["he's": .male, "she's": .female])

  /// The subject right before a verb: a name, a pronoun, `Ana Roe, who`; no other word between.
  private func direct(before verb: Int, _ sentence: Range<Int>) -> Subject? {
    let tokens = document.tokens
    var at = verb - 1
    if at > sentence.lowerBound, AgeFinder.relatives.contains(tokens[at]) {
      at -= tokens[at - 1].kind == .punctuation ? 2 : 1
    }
    guard at >= sentence.lowerBound else { return nil }
    if let gender = Antecedents.gender(ofPronoun: tokens[at]) {
      return antecedents.person(before: at, gender: gender).map { Subject(member: $0) }
    }
    if let mention = cast.mentions(in: max(sentence.lowerBound, at - 7)..<at + 1).last,
      mention.tokens.contains(at)
    {
      return Subject(member: mention.member)
    }
    return describing(at, sentence)
  }

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
      let who = death > sentence.lowerBound ? subject(before: death, sentence) : nil
      tell(age, of: who ?? subject(before: start, sentence), AgeLedger.Strength.told, from: start, .aged)
      return true
    }
    if isBare, age.years < 18 { return true }
    if isPast(sentence, near: start) { return true }
    if start <= sentence.lowerBound + 1 { return leading(age, start, sentence) }
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

  /// `"I'm 35," said Ana`: the one who is quoted.
  mutating func saidOfOneself(_ age: AgeExpression, _ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard age.years >= 5, closes(age, sentence, by: AgeFinder.predicateEnds),
      !tokens[max(sentence.lowerBound, at - 3)..<at].contains(where: { AgeFinder.conditions.contains($0) })
    else { return false }
    let paragraph = document.paragraphs[document.paragraph(of: at)]
    let open = tokens[paragraph.lowerBound..<at].lastIndex { $0.kind == .doubleQuote }
    let close = tokens[age.tokens.upperBound..<paragraph.upperBound].firstIndex { $0.kind == .doubleQuote }
    guard let open, let close, close - open < 120 else { return false }
    let after = close + 1..<min(close + 7, paragraph.upperBound)
    let before = max(paragraph.lowerBound, open - 7)..<open
    for reach in [after, before] where !reach.isEmpty {
      if let mention = cast.mentions(in: reach).first {
        tell(age, of: Subject(member: mention.member), AgeLedger.Strength.told, from: at, .yearsOld)
        return true
      }
      if let index = reach.first(where: { Antecedents.gender(ofPronoun: tokens[$0]) != nil }),
        let gender = Antecedents.gender(ofPronoun: tokens[index]),
        let member = antecedents.person(before: min(open, index), gender: gender)
      {
        tell(age, of: Subject(member: member), AgeLedger.Strength.told, from: at, .yearsOld)
        return true
      }
    }
    return false
  }

  private static let conditions = WordSet("when if until like think feel")
}

extension Document {
  /// The year that a token of four digits names, 1900 to 2099; nil for any other.
  func year(_ index: Int) -> Int? {
    let range = tokens[index].range
    guard tokens[index].kind == .number, range.count == 4 else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard CharacterClass.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return (1900..<2100).contains(value) ? value : nil
  }
}
