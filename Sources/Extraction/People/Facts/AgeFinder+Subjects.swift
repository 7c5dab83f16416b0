internal import Records

/// Whose age a verb or a birthday tells.
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
    let last = cast.mentions(in: max(sentence.lowerBound, at - AgeWords.reach)..<at + 1).last { mention in
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

  static let relatives = WordSet("who that")
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

  /// The subject right before a verb: a name, a pronoun, `Ana Roe, who`; no other word between.
  func direct(before verb: Int, _ sentence: Range<Int>) -> Subject? {
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
    if AgeWords.comma.contains(tokens[at]) { return apposed(to: at, sentence) }
    return describing(at, sentence)
  }

  /// The name before an apposition that ends in a comma: `Roe, a four-time champion, is 25`.
  private func apposed(to comma: Int, _ sentence: Range<Int>) -> Subject? {
    let tokens = document.tokens
    var at = comma - 1
    while at > sentence.lowerBound, comma - at < 14, !AgeWords.comma.contains(tokens[at]) {
      guard tokens[at].kind != .punctuation, cast.mentions(in: at..<at + 1).isEmpty else { return nil }
      at -= 1
    }
    guard at > sentence.lowerBound, comma - at > 1, AgeWords.comma.contains(tokens[at]),
      AgeWords.determiners.contains(tokens[at + 1]) || PersonNouns.gender(comma - 1, in: document) != nil,
      let mention = cast.mentions(in: max(sentence.lowerBound, at - 8)..<at).last,
      mention.tokens.upperBound == at
    else { return nil }
    return Subject(member: mention.member)
  }
}
