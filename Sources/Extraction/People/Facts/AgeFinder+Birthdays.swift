internal import Records

/// Ages told by a birthday: `Ana's 40th birthday`, `her 40th`, `Luna's first birthday`.
extension AgeFinder {
  mutating func birthday(_ age: AgeExpression, _ sentence: Range<Int>) {
    let tokens = document.tokens
    let index = age.tokens.lowerBound
    guard age.years > 0, index > sentence.lowerBound else { return }
    var end = index + 1
    if end < sentence.upperBound, AgeWords.birthday.contains(tokens[end]) {
      end += 1
      if age.isSpelled, end < sentence.upperBound, AgeFinder.since.contains(tokens[end]) { return }
    } else if age.isSpelled || !isCelebrated(before: index, sentence)
      || end < sentence.upperBound && !AgeFinder.ends.contains(tokens[end])
    {
      return
    }
    if isPast(sentence, near: index) || isYouth(age, sentence) { return }
    let start = index - 1
    guard let who = celebrant(before: index, sentence, isSpelled: age.isSpelled) else { return }
    let whole = AgeExpression(form: .ordinal, years: age.years, tokens: index..<end)
    let lead = tokens[max(sentence.lowerBound, index - 5)..<index]
    let isAhead = lead.contains { AgeFinder.beforehand.contains($0) }
    // `two days before her 35th birthday`, `will celebrate`: the age is not told.
    if isAhead && !lead.contains(where: { AgeFinder.eve.contains($0) }) || isToCome(index, sentence) {
      return
    }
    let strength = isAhead ? AgeLedger.Strength.ahead : AgeLedger.Strength.told
    tell(whole, of: who, strength, from: start + 1, .birthday)
  }

  /// Whether a birthday is spoken of as one to come: `will celebrate her 35th birthday`.
  private func isToCome(_ index: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard
      let verb = (max(sentence.lowerBound, index - 6)..<index).last(where: {
        AgeFinder.celebrating.contains(tokens[$0])
      })
    else { return false }
    return tokens[max(sentence.lowerBound, verb - 3)..<verb].contains { AgeFinder.will.contains($0) }
  }

  private static let will = WordSet("will he'll she'll")
  private static let eve = WordSet("ahead approaching upcoming")

  /// Whether a birthday reads like one of long ago: `for her 16th birthday her father gave her a guitar`.
  private func isYouth(_ age: AgeExpression, _ sentence: Range<Int>) -> Bool {
    age.years <= 21 && Antecedents.gender(ofPronoun: document.tokens[age.tokens.lowerBound - 1]) != nil
      && !document.tokens[
        max(
          sentence.lowerBound, age.tokens.lowerBound - AgeWords.reach)..<min(
            sentence.upperBound, age.tokens.upperBound + AgeWords.reach)
      ].contains {
        AgeFinder.celebrating.contains($0) || AgeFinder.feasts.contains($0)
      }
  }

  private static let feasts = WordSet("party bash celebration celebrations happy")
  private static let beforehand = WordSet("before ahead until approaching upcoming")
  private static var happy: UInt64 { WordKey.literal("happy") }
  private static let receiving = WordSet("for of")
  private static let since = WordSet("since as without with after in")
  private static let ends = WordSet(", . ; : ! ? and with in on at this last - — – by over")
  private static let celebrating = WordSet(
    """
    celebrate celebrates celebrated celebrating ring rings rang ringing toast toasts toasted toasting mark marks marked marking
    """)

  /// Whether a verb of celebrating stands a few words before: `ringing in her 40th`.
  private func isCelebrated(before index: Int, _ sentence: Range<Int>) -> Bool {
    let before = document.tokens[index - 1]
    guard AgeWords.possessives.contains(before) || before.kind == .possessive else { return false }
    return document.tokens[max(sentence.lowerBound, index - 6)..<index].contains {
      AgeFinder.celebrating.contains($0)
    }
  }

  /// Whose birthday it is, by the word right before the number.
  private func celebrant(before index: Int, _ sentence: Range<Int>, isSpelled: Bool) -> Subject? {
    let tokens = document.tokens
    let before = tokens[index - 1]
    if before.kind == .possessive || before.kind == .singleQuote {
      if let mention = cast.mentions(in: max(sentence.lowerBound, index - 8)..<index).last,
        mention.tokens.upperBound == index - 1
      {
        return Subject(member: mention.member)
      }
      guard index - 2 >= sentence.lowerBound, KinNouns.nouns[tokens[index - 2]] != nil else { return nil }
      return Subject(kin: index - 2)
    }
    if let gender = Antecedents.gender(ofPronoun: before) {
      // `their daughter on her 18th birthday` is the daughter's.
      let last = cast.mentions(in: sentence.lowerBound..<index).last
      let from = max(last?.tokens.upperBound ?? sentence.lowerBound, index - 8)
      let kin = (from..<max(from, index - 1)).last { at in
        guard let noun = KinNouns.nouns[tokens[at]], !noun.isPlural, noun.gender == gender else {
          return false
        }
        return at > sentence.lowerBound
          && (AgeWords.possessives.contains(tokens[at - 1]) || tokens[at - 1].kind == .possessive)
      }
      if let kin { return Subject(kin: kin) }
      return antecedents.person(before: index - 1, gender: gender).map { Subject(member: $0) }
    }
    // `Happy 40th birthday to Ana`, `Happy 40th birthday, Ana!`
    if before.key == AgeFinder.happy {
      let ahead = cast.mentions(in: index + 2..<max(index + 2, min(sentence.upperBound, index + 6))).first
      if let ahead { return Subject(member: ahead.member) }
    }
    // `threw Ana a 40th birthday party`, `a 40th birthday party for Ana`
    if AgeWords.determiners.contains(before) {
      let beside = cast.mentions(in: max(sentence.lowerBound, index - 8)..<index).last
      if let beside, beside.tokens.upperBound == index - 1 { return Subject(member: beside.member) }
      let ahead = cast.mentions(in: index + 2..<max(index + 2, min(sentence.upperBound, index + 6))).first
      if let ahead, AgeFinder.receiving.contains(tokens[ahead.tokens.lowerBound - 1]) {
        return Subject(member: ahead.member)
      }
    }
    guard !isSpelled, let mention = cast.mentions(in: sentence).first,
      mention.tokens.upperBound < index
    else { return nil }
    return Subject(member: mention.member)
  }
}
