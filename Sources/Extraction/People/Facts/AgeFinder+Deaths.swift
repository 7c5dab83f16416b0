internal import Records

/// Ages at death: `died at the age of 66`, `Ana's death at 59`, `Roe, 66, has died`, `She was 66.` in an obituary.
extension AgeFinder {
  /// Whose death a noun tells of.
  struct DeathOwner {
    /// Nil where the text does not say who is meant.
    var subject: Subject?
  }

  /// The owner of `Ana's death`, `his death`, `the death of Ana`: nobody else can be meant; nil where the word is no such noun.
  func owner(ofDeath death: Int, _ sentence: Range<Int>) -> DeathOwner? {
    let tokens = document.tokens
    guard AgeFinder.deathNouns.contains(tokens[death]) else { return nil }
    if death + 2 < sentence.upperBound, tokens[death + 1].key == SpelledNumbers.of {
      let ahead = cast.mentions(in: death + 2..<min(death + 8, sentence.upperBound)).first
      return DeathOwner(subject: ahead.map { Subject(member: $0.member) })
    }
    for at in stride(from: death - 1, through: max(sentence.lowerBound, death - 4), by: -1) {
      let token = tokens[at]
      if let gender = Antecedents.gender(ofPronoun: token) {
        let member = antecedents.person(before: at, gender: gender)
        return DeathOwner(subject: member.map { Subject(member: $0) })
      }
      if AgeWords.possessives.contains(token) { return DeathOwner() }
      guard token.kind == .possessive, at > sentence.lowerBound else { continue }
      if let mention = cast.mentions(in: max(sentence.lowerBound, at - 8)..<at).last,
        mention.tokens.upperBound == at
      {
        return DeathOwner(subject: Subject(member: mention.member))
      }
      if KinNouns.nouns[tokens[at - 1]] != nil { return DeathOwner(subject: Subject(kin: at - 1)) }
      // `the chef's death`: who tells of it is not the chef.
      return DeathOwner()
    }
    return nil
  }

  /// Whether a word says that somebody died: `passed` only with `away`, `killed` only of whom it befell.
  func isDeath(_ index: Int) -> Bool {
    let tokens = document.tokens
    if AgeFinder.passing.contains(tokens[index]) {
      return index + 1 < tokens.count && AgeFinder.away.contains(tokens[index + 1])
    }
    if AgeFinder.killing.contains(tokens[index]) {
      return index > 0 && AgeFinder.befalling.contains(tokens[index - 1])
    }
    return !AgeFinder.unfinished.contains(tokens[index])
  }

  /// Whether a sentence goes on with a death behind an age beside a name: `Roe, 66, has died`.
  func isDeathTold(after age: AgeExpression, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    var at = age.tokens.upperBound
    while at < sentence.upperBound, at < age.tokens.upperBound + 4,
      tokens[at].kind == .punctuation || AgeFinder.beforeDying.contains(tokens[at])
    {
      at += 1
    }
    guard at < sentence.upperBound, !AgeFinder.deathNouns.contains(tokens[at]) else { return false }
    return AgeWords.death.contains(tokens[at]) && isDeath(at)
  }

  private static let deathNouns = WordSet("death passing")
  private static let passing = WordSet("passed passes")
  private static let away = WordSet("away on")
  private static let killing = WordSet("killed buried")
  private static let befalling = WordSet("was were been is")
  private static let unfinished = WordSet("dying")
  private static let beforeDying = WordSet("has have was who had is")
}
