internal import Records

/// Ages beside a name: `Ana Roe, 35,`, `Roe (35)`, `Luna, 5, and Miles, 3`, `35-year-old Ana Roe`, `Ana Roe, a 35-year-old singer`.
extension AgeFinder {
  /// `Ana Roe, 35,`, `Ana Roe's, 35,`, `Ana Roe (35)`, `Ana Roe 53, and`, `Ana and Bea, 5 and 3`; `gap` is the token before the age
  /// and its adverbs.
  mutating func afterName(_ age: AgeExpression, gap: Int, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    guard closes(age, sentence, by: AgeWords.closers) || age.form == .yearsOld else {
      return false
    }
    let isParted = AgeWords.comma.contains(tokens[gap])
    let opens = isParted || AgeWords.opening.contains(tokens[gap])
    var end = opens ? gap : gap + 1
    if end > sentence.lowerBound, tokens[end - 1].kind == .possessive { end -= 1 }
    if end > sentence.lowerBound + 1, tokens[end - 1].key == AgeFinder.strayS,
      tokens[end - 2].kind == .singleQuote
    {
      end -= 2
    }
    if isParted, cast.mentions(in: max(sentence.lowerBound, end - 8)..<end).last?.tokens.upperBound != end {
      end = home(before: end, sentence)
    }
    let mention = cast.mentions(in: max(sentence.lowerBound, end - 8)..<end).last
    guard let mention, mention.tokens.upperBound == end else {
      return isParted && isTwo(age, sentence) && couple(age, gap, sentence)
    }
    if age.form == .yearsOld {
      // `Ana Roe, 35 years old,`; `Ana Roe, 35-year-old singer` goes the same way.
      guard opens else { return false }
    } else if !opens {
      // Without a mark only a grown-up's age before a comma is one: `Roe 53, and`.
      let next = age.tokens.upperBound
      guard age.years >= 16, !age.isSpelled, next < sentence.upperBound,
        tokens[next].key == SpelledNumbers.comma
      else { return false }
    }
    if age.isSpelled, age.years == 1, age.tokens.count == 1 { return false }
    if isParted, shareOut(age, before: mention, sentence) { return true }
    guard age.form == .yearsOld || closes(age, sentence, by: AgeWords.closers) else { return false }
    let rule = isDeathTold(after: age, sentence) ? Rule.ageAtDeath : .ageAfterName
    ledger.add(age.years, of: mention.member, AgeLedger.Strength.named, age.tokens, rule)
    if let twin = twin(before: mention) {
      ledger.add(age.years, of: twin, AgeLedger.Strength.named, age.tokens, .ageAfterName)
    }
    return true
  }

  /// The end of what stands before `of Leeds` or `, of Leeds`, at most three capitalised words; the same token where none does.
  private func home(before end: Int, _ sentence: Range<Int>) -> Int {
    var at = end - 1
    if AgeFinder.places.contains(document.tokens[at]), at > sentence.lowerBound,
      document.tokens[at - 1].key == SpelledNumbers.comma
    {
      return at - 1
    }
    while at > sentence.lowerBound, end - at <= 3, document.tokens[at].isCapitalized { at -= 1 }
    guard at < end - 1, at > sentence.lowerBound, AgeFinder.origin.contains(document.tokens[at]) else {
      return end
    }
    return document.tokens[at - 1].key == SpelledNumbers.comma ? at - 1 : at
  }

  private static let places = WordSet("left right center centre pictured above")
  private static let origin = WordSet("of from")

  /// `The pair, 35 and 40,`: the two named last, in their order.
  private mutating func couple(_ age: AgeExpression, _ gap: Int, _ sentence: Range<Int>) -> Bool {
    guard gap - 2 >= sentence.lowerBound, AgeFinder.pairs.contains(document.tokens[gap - 1]) else {
      return false
    }
    let members = antecedents.pair(before: gap - 1)
    let second = age.tokens.upperBound + 1
    guard members.count == 2, let years = document.plainNumber(second) else { return false }
    let strength = AgeLedger.Strength.described
    ledger.add(age.years, of: members[0], strength, age.tokens, .ageOfDescription)
    ledger.add(years, of: members[1], strength, second..<second + 1, .ageOfDescription)
    return true
  }

  private static let pairs = WordSet(
    "pair couple duo two newlyweds exes lovebirds parents stars actors singers")
  private static var strayS: UInt64 { WordKey.literal("s") }

  /// `Ana, Bea and Cleo, 5, 3 and 1`: to each name its own number; whether there are as many of both.
  private mutating func shareOut(
    _ age: AgeExpression, before mention: Cast.NamedMention, _ sentence: Range<Int>
  ) -> Bool {
    var numbers = [age.tokens.lowerBound]
    var at = age.tokens.upperBound
    while at + 1 < sentence.upperBound, numbers.count < 8 {
      let isLast = document.tokens[at].key == SpelledNumbers.and
      guard isLast || document.tokens[at].key == SpelledNumbers.comma else { break }
      var next = at + 1
      if !isLast, document.tokens[next].key == SpelledNumbers.and, next + 1 < sentence.upperBound {
        next += 1
      }
      guard document.plainNumber(next) != nil else { break }
      numbers.append(next)
      at = next + 1
    }
    guard numbers.count > 1 else { return false }
    let before = cast.mentions(
      in: max(sentence.lowerBound, mention.tokens.lowerBound - 40)..<age.tokens.lowerBound)
    guard let list = NameLists.find(in: before, of: document).last, list.count == numbers.count,
      list.last?.tokens.lowerBound == mention.tokens.lowerBound
    else { return false }
    for (name, number) in zip(list, numbers) {
      guard let years = document.plainNumber(number), years <= 115 else { continue }
      ledger.add(years, of: name.member, AgeLedger.Strength.named, number..<number + 1, .ageAfterName)
    }
    return true
  }

  /// `5 and 3` after two names.
  private func isTwo(_ age: AgeExpression, _ sentence: Range<Int>) -> Bool {
    let next = age.tokens.upperBound
    guard next + 1 < sentence.upperBound, document.tokens[next].key == SpelledNumbers.and,
      let second = document.plainNumber(next + 1), second <= 115
    else { return false }
    return next + 2 >= sentence.upperBound || AgeWords.closers.contains(document.tokens[next + 2])
  }

  /// The name joined to another by `and` before it.
  private func listed(before mention: Cast.NamedMention) -> Int? {
    let start = mention.tokens.lowerBound
    guard start >= 2, document.tokens[start - 1].key == SpelledNumbers.and,
      let first = cast.mentions(in: max(0, start - 7)..<start - 1).last, first.tokens.upperBound == start - 1
    else { return nil }
    return first.member
  }

  /// `twins Ana and Bea, 8`: the one before.
  private func twin(before mention: Cast.NamedMention) -> Int? {
    let start = mention.tokens.lowerBound
    guard start >= 2, document.tokens[start - 1].key == SpelledNumbers.and,
      let first = cast.mentions(in: max(0, start - 7)..<start - 1).last, first.tokens.upperBound == start - 1,
      document.tokens[max(0, first.tokens.lowerBound - 4)..<first.tokens.lowerBound].contains(where: {
        SpelledNumbers.twins.contains($0)
      })
    else { return nil }
    return first.member
  }

  /// `Ana and Bea, both 35`.
  mutating func both(_ age: AgeExpression, _ at: Int, _ sentence: Range<Int>) -> Bool {
    var end = at
    if end > sentence.lowerBound, document.tokens[end - 1].key == SpelledNumbers.comma { end -= 1 }
    if end > sentence.lowerBound, AgeWords.opening.contains(document.tokens[end - 1]) { end -= 1 }
    while end > sentence.lowerBound, AgeWords.be.contains(document.tokens[end - 1]) { end -= 1 }
    guard let mention = cast.mentions(in: max(sentence.lowerBound, end - 8)..<end).last,
      mention.tokens.upperBound == end, let first = listed(before: mention)
    else { return false }
    for member in [first, mention.member] {
      ledger.add(age.years, of: member, AgeLedger.Strength.named, age.tokens, .ageAfterName)
    }
    return true
  }

  /// The name at the end of a phrase that an age opens: `35-year-old singer Ana Roe`, `9-year-old daughter, Luna`.
  func name(aheadOf start: Int, _ sentence: Range<Int>) -> Cast.NamedMention? {
    let tokens = document.tokens
    var at = start
    var isKin = false
    while at < sentence.upperBound, at < start + 9 {
      if let mention = cast.mentions(in: at..<at + 1).first {
        // `the 78-year-old Roe supporter` is somebody else.
        let end = mention.tokens.upperBound
        if end < sentence.upperBound, !tokens[end].isCapitalized, PersonNouns.gender(end, in: document) != nil
        {
          return nil
        }
        return at == start || isHead(at - 1, start) ? mention : nil
      }
      let token = tokens[at]
      if isKin, token.key == SpelledNumbers.comma || AgeWords.comma.contains(token) {
        at += 1
        continue
      }
      if isKin, token.key == SpelledNumbers.of, at + 2 < sentence.upperBound,
        SpelledNumbers.year.contains(tokens[at + 2])
      {
        at += 3
        continue
      }
      guard token.kind == .word || token.kind == .singleQuote || token.kind == .doubleQuote,
        !AgeFinder.breaks.contains(token)
      else { return nil }
      if KinNouns.nouns[token] != nil || token.key == AgeFinder.nephew { isKin = true }
      at += 1
    }
    return nil
  }

  /// Whether a phrase on a person is over before a token: a verb, a preposition, a determiner.
  func endsPhrase(_ index: Int) -> Bool {
    AgeFinder.breaks.contains(document.tokens[index]) || AgeWords.links.contains(document.tokens[index])
      || AgeWords.be.contains(document.tokens[index]) || isPastVerb(index)
  }

  private static var nephew: UInt64 { WordKey.literal("nephew") }
  private static let named = WordSet("named called , - — – & / and ' ‘ ’ \" “ ”")
  private static let breaks = WordSet(
    """
    and or of in on at for with to from by about after before during as than that which who whom whose when while where because if
    is was are were be been has had have having does did do will would can could may might must should said says say told tells
    tell saw met meet asked asks wants wanted made makes took takes gave gives got gets left leaves joined posted shared wrote
    added adds told also not but so then he she they it his her their him them a an the
    """)

  /// Whether the word before a name belongs to the phrase that the name ends: a trade, a noun of kinship, a capitalised or a plain
  /// word, and no verb: `35-year-old kissed Ana`.
  private func isHead(_ index: Int, _ start: Int) -> Bool {
    let token = document.tokens[index]
    if PersonNouns.gender(index, in: document) != nil || KinNouns.nouns[token] != nil { return true }
    if token.isCapitalized || AgeFinder.named.contains(token) { return true }
    let bytes = document.bytes[token.range]
    let isVerbal = bytes.suffix(2).elementsEqual("ed".utf8) || bytes.last == 0x73
    return !isVerbal || SpelledNumbers.twins.contains(token)
  }
}
