internal import Records

/// Ages within a phrase on a person: `35-year-old singer Ana Roe`, `Ana Roe, a 35-year-old singer`, `the 35-year-old`, `her
/// 26-year-old boyfriend`, `the Night River star, 53,`.
extension AgeFinder {
  /// Gives the age of `35-year-old` to the person it describes.
  mutating func phrase(_ age: AgeExpression, _ sentence: Range<Int>) {
    let tokens = document.tokens
    let next = age.tokens.upperBound
    let start = opening(before: age.tokens.lowerBound, sentence)
    let determiner = start < age.tokens.lowerBound ? tokens[start] : nil
    if tokens[start..<age.tokens.lowerBound].contains(where: { $0.key == AgeFinder.then })
      || opensInPast(sentence)
    {
      return
    }
    if let mention = name(aheadOf: next, sentence) {
      let strength = AgeLedger.Strength.named
      ledger.add(age.years, of: mention.member, strength, age.tokens, .yearsOld)
      if mention.tokens.lowerBound > next,
        tokens[next..<mention.tokens.lowerBound].contains(where: { SpelledNumbers.twins.contains($0) }),
        let second = coordinated(after: mention)
      {
        ledger.add(age.years, of: second, strength, age.tokens, .yearsOld)
      }
      return
    }
    // `Ana's 5-year-old, Luna,`
    if let determiner, determiner.kind == .possessive || AgeWords.possessives.contains(determiner),
      next + 1 < sentence.upperBound, tokens[next].key == SpelledNumbers.comma,
      let mention = cast.mentions(in: next + 1..<next + 2).first,
      mention.tokens.upperBound >= sentence.upperBound || tokens[mention.tokens.upperBound].kind != .word
    {
      ledger.add(age.years, of: mention.member, AgeLedger.Strength.named, age.tokens, .yearsOld)
      return
    }
    let head = head(from: next, sentence)
    if let determiner, !AgeWords.possessives.contains(determiner), determiner.kind != .possessive,
      let member = appositive(before: start, sentence)
    {
      ledger.add(age.years, of: member, AgeLedger.Strength.named, age.tokens, .yearsOld)
      return
    }
    guard let determiner, let head else { return }
    // `Ana has a 9-year-old son`
    if let kin = head.kin, start > sentence.lowerBound, AgeFinder.having.contains(tokens[start - 1]) {
      pending.append(
        PendingAge(
          holder: .kin(kin), years: age.years, start: start - 1,
          source: FactSource(tokens: age.tokens, rule: .yearsOld)))
      return
    }
    let source = FactSource(tokens: age.tokens, rule: .yearsOld)
    if determiner.kind == .possessive || AgeWords.possessives.contains(determiner) {
      guard let noun = head.kin else { return }
      pending.append(PendingAge(holder: .kin(noun), years: age.years, start: start, source: source))
    } else if determiner.key == SpelledNumbers.the || determiner.key == AgeFinder.this, !head.isOwned {
      pending.append(
        PendingAge(
          holder: .described(head.gender, trade: head.trade), years: age.years, start: start, source: source))
    }
  }

  static let having = WordSet("has have had shares share")
  /// Whether a sentence begins in an earlier year: `Back in 1999, the 22-year-old`.
  private func opensInPast(_ sentence: Range<Int>) -> Bool {
    guard let published = document.published.flatMap({ Int($0.prefix(4)) }) else { return false }
    return sentence.prefix(5).contains { document.year($0).map { $0 < published - 1 } ?? false }
  }

  private static var then: UInt64 { WordKey.literal("then") }
  private static var this: UInt64 { WordKey.literal("this") }

  private func coordinated(after mention: Cast.NamedMention) -> Int? {
    let end = mention.tokens.upperBound
    guard end + 1 < document.tokens.count, document.tokens[end].key == SpelledNumbers.and else { return nil }
    return cast.mentions(in: end + 1..<end + 2).first?.member
  }

  /// The determiner of the phrase whose age begins at a token, at most three words back; the age's own token where there is none.
  private func opening(before index: Int, _ sentence: Range<Int>) -> Int {
    var at = index
    while at > sentence.lowerBound, index - at < 4 {
      let token = document.tokens[at - 1]
      if AgeWords.determiners.contains(token) || AgeWords.possessives.contains(token)
        || token.kind == .possessive
      {
        return at - 1
      }
      guard token.kind == .word, !AgeWords.links.contains(token), cast.mentions(in: at - 1..<at).isEmpty
      else { break }
      at -= 1
    }
    return index
  }

  /// Whom `Ana Roe, a 35-year-old`, `Ana Roe is a 35-year-old` tell of; `start` is the determiner.
  private func appositive(before start: Int, _ sentence: Range<Int>) -> Int? {
    guard start - 1 > sentence.lowerBound else { return nil }
    let link = document.tokens[start - 1]
    if AgeWords.comma.contains(link) || AgeWords.opening.contains(link) {
      // `said Ana Roe, the 35-year-old`, but not `told Ana, Bea, the …`.
      let mention = cast.mentions(in: max(sentence.lowerBound, start - 8)..<start - 1).last
      return mention?.tokens.upperBound == start - 1 ? mention?.member : nil
    }
    guard AgeWords.be.contains(link) else { return nil }
    return subject(before: start - 1, sentence)?.member
  }

  /// What the words after an age say of the person.
  struct Head {
    var gender = Person.Gender.unknown
    /// The word of the trade or description.
    var trade: UInt64?
    /// The token of the noun of kinship that ends the phrase.
    var kin: Int?
    /// Whether the noun is somebody's kin, not a description of its own: `daughter of Ana`.
    var isOwned = false
  }

  /// Reads the phrase after an age; nil when it is of a thing: `35-year-old pub`.
  private func head(from start: Int, _ sentence: Range<Int>) -> Head? {
    let tokens = document.tokens
    var head = Head()
    var at = start
    while at < sentence.upperBound, at < start + 6, tokens[at].kind == .word || tokens[at].kind == .number {
      if endsPhrase(at) { break }
      if PersonNouns.things.contains(tokens[at]) { return head.trade != nil ? head : nil }
      if KinNouns.nouns[tokens[at]] != nil { head.kin = at }
      if let gender = PersonNouns.gender(at, in: document) {
        head.trade = tokens[at].key
        if gender != .unknown { head.gender = gender }
        // The phrase ends with its noun unless another noun follows.
        if at + 1 < sentence.upperBound, PersonNouns.gender(at + 1, in: document) == nil { break }
      } else if head.trade != nil {
        break
      }
      at += 1
    }
    if let kin = head.kin, let noun = KinNouns.nouns[tokens[kin]], noun.kind != .parent {
      head.isOwned = kin + 1 < sentence.upperBound && tokens[kin + 1].key == SpelledNumbers.of
    }
    return head
  }

  /// `the Night River star, 53,`, `her husband, 44,`, `the billionaire (70)`.
  mutating func afterDescription(_ age: AgeExpression, gap: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    let opens = AgeWords.comma.contains(tokens[gap]) || AgeWords.opening.contains(tokens[gap])
    guard opens, gap > sentence.lowerBound, age.form == .number,
      age.tokens.upperBound < sentence.upperBound,
      AgeFinder.ends.contains(tokens[age.tokens.upperBound])
    else { return false }
    var noun = gap - 1
    // `the father of two, 40,`
    if noun - 2 > sentence.lowerBound, tokens[noun - 1].key == SpelledNumbers.of,
      tokens[noun].kind == .number || SpelledNumbers.cardinals[tokens[noun]] != nil
    {
      noun -= 2
    }
    guard let gender = PersonNouns.gender(noun, in: document) else { return false }
    var start = noun
    while start > sentence.lowerBound, noun - start < 9 {
      let token = tokens[start]
      if AgeWords.determiners.contains(token) || AgeWords.possessives.contains(token)
        || token.kind == .possessive
      {
        break
      }
      guard token.kind != .punctuation else { return false }
      start -= 1
    }
    let source = FactSource(tokens: age.tokens, rule: .ageOfDescription)
    // `Jon Roe, the couple's eldest son, 48,`; `Ana Roe, the Night River star, 53,`
    if let member = apposed(from: start, sentence) {
      ledger.add(age.years, of: member, AgeLedger.Strength.told, age.tokens, .ageOfDescription)
      return true
    }
    let isPossessive = AgeWords.possessives.contains(tokens[start]) || tokens[start].kind == .possessive
    if KinNouns.nouns[tokens[noun]] != nil, isPossessive {
      pending.append(PendingAge(holder: .kin(noun), years: age.years, start: start, source: source))
    } else {
      guard age.years >= 16 || age.tokens.count > 1 else { return false }
      pending.append(
        PendingAge(
          holder: .described(gender, trade: tokens[noun].key), years: age.years, start: start,
          source: source))
    }
    return true
  }

  /// The name before an apposition whose determiner or possessive stands at a token: `Jon Roe, the couple's eldest son`.
  private func apposed(from start: Int, _ sentence: Range<Int>) -> Int? {
    let tokens = document.tokens
    var at = start
    if tokens[at].kind == .possessive, at - 2 > sentence.lowerBound, cast.mentions(in: at - 2..<at).isEmpty,
      AgeWords.determiners.contains(tokens[at - 2])
    {
      at -= 2
    } else if !AgeWords.determiners.contains(tokens[at]), !AgeWords.possessives.contains(tokens[at]) {
      return nil
    }
    guard at - 1 > sentence.lowerBound, AgeWords.comma.contains(tokens[at - 1]),
      let mention = cast.mentions(in: max(sentence.lowerBound, at - 9)..<at - 1).last,
      mention.tokens.upperBound == at - 1, !isListed(mention, sentence)
    else { return nil }
    return mention.member
  }

  /// Whether a name is one of a list, whose next item a description may be: `with Ana, Bea, the singer, 35,`.
  private func isListed(_ mention: Cast.NamedMention, _ sentence: Range<Int>) -> Bool {
    let start = mention.tokens.lowerBound
    guard start > sentence.lowerBound else { return false }
    return document.tokens[start - 1].key == SpelledNumbers.comma
      && !cast.mentions(in: max(sentence.lowerBound, start - 2)..<start).isEmpty
  }

  private static let ends = WordSet(", ) - — – --")
}
