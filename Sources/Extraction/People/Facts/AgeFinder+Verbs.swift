internal import Records

/// Ages told by a verb: `turned 50`, `is 35`, `"I'm 35," said Ana`.
extension AgeFinder {
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

  private static var turnsKey: UInt64 { WordKey.literal("turns") }
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
      let before = max(document.sentences[max(0, home - 2)].lowerBound, verb - AgeWords.reach)
      let isDead = tokens[before..<age.tokens.upperBound].contains { AgeFinder.deaths.contains($0) }
      guard isDead,
        age.tokens.upperBound >= sentence.upperBound || tokens[age.tokens.upperBound].kind != .word,
        age.tokens.upperBound - sentence.lowerBound <= 8,
        !AgeFinder.then.contains(tokens[sentence.lowerBound])
      else { return true }
    }
    tell(age, of: who, AgeLedger.Strength.told, from: verb, isPast ? .ageAtDeath : .yearsOld)
    return true
  }

  private static let predicateEnds = WordSet(", . ; : ! ? and & but - — – -- ) who … ... when so")
  private static let now = WordSet("now")
  private static var was: UInt64 { WordKey.literal("was") }
  private static let deaths = WordSet("died dies dead died. death late")
  private static let then = WordSet("when since")
  private static let finite = WordSet("is was")
  private static let contracted = WordMap<Person.Gender> { ["he's": .male, "she's": .female] }

  /// `"I'm 35," said Ana`: the one who is quoted.
  mutating func saidOfOneself(_ age: AgeExpression, _ at: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard age.years >= 5, closes(age, sentence, by: AgeFinder.predicateEnds),
      !tokens[max(sentence.lowerBound, at - 3)..<at].contains(where: { AgeFinder.conditions.contains($0) })
    else { return false }
    let paragraph = document.paragraphs[document.paragraph(of: at)]
    let open = tokens[max(paragraph.lowerBound, at - AgeWords.reach)..<at].lastIndex {
      $0.kind == .doubleQuote
    }
    let close = tokens[
      age.tokens.upperBound..<min(paragraph.upperBound, age.tokens.upperBound + AgeWords.reach)
    ].firstIndex { $0.kind == .doubleQuote }
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
