internal import Records

/// Whom the words before a verb, a noun or a possessive mark stand for: a name, a pronoun, `the couple`, `the former talk-show host`.
///
/// A class, for all who find ties hold on to it.
final class References {
  /// The people meant and the first token that says so.
  struct Reference {
    var people: [Int]
    var start: Int
  }

  private let document: Document
  private let cast: Cast
  let antecedents: Antecedents
  let couples: Couples
  private let voices: Voices

  /// Words for two people who love or loved each other.
  static let couple = WordSet(
    "couple pair duo exes spouses newlyweds lovebirds parents sweethearts twosome ex-couple co-stars costars")
  static let they = WordSet("they both")
  static var ampersand: UInt64 { WordKey.literal("&") }
  private static var both: UInt64 { WordKey.literal("both") }
  private static var two: UInt64 { WordKey.literal("two") }
  private static let determiners = WordSet("the this that")
  private static let relatives = WordSet("who that whom")
  private static let noDescription = WordSet(
    "and or of in on at by for with from to as is was were are be been who which but when while his her their its said says"
  )
  private static let persons = WordSet(
    "man woman beauty widow widower mother father mom dad parent stunner native")

  init(_ document: Document, _ cast: Cast, _ couples: Couples, _ voices: Voices) {
    self.document = document
    self.cast = cast
    self.couples = couples
    self.voices = voices
    antecedents = Antecedents(document, cast)
  }

  /// The reference whose last word stands right before `end`; an age set off by commas may stand between.
  ///
  /// `gender`: what a description that tells none most likely has.
  func reference(
    endingAt end: Int, in sentence: Range<Int>, excluding: Set<Int> = [],
    gender hint: Person.Gender = .unknown
  ) -> Reference? {
    guard end > sentence.lowerBound else { return nil }
    let token = document.tokens[end - 1]
    if let mention = mention(endingAt: end, in: sentence) {
      guard let other = coordinated(before: mention.tokens.lowerBound, in: sentence) else {
        return Reference(people: [mention.member], start: mention.tokens.lowerBound)
      }
      return Reference(people: [other.member, mention.member], start: other.start)
    }
    if let gender = Antecedents.gender(ofPronoun: token) {
      return antecedents.person(before: end - 1, gender: gender, excluding: excluding).map {
        Reference(people: [$0], start: end - 1)
      }
    }
    if let speaker = voices.speaker(saying: token, at: end - 1) {
      return Reference(people: [speaker], start: end - 1)
    }
    let isTwo =
      token.key == References.two && end - 2 >= sentence.lowerBound && !isPlural(end, sentence)
      && document.tokens[end - 2].key == SpelledNumbers.the
    if isTwo || References.they.contains(token) || References.couple.contains(token) {
      let people = couples.couple(before: end - 1, excluding: excluding)
      return people.isEmpty ? nil : Reference(people: people, start: end - 1)
    }
    return description(endingAt: end, in: sentence, excluding: excluding, hint)
  }

  /// Whether a small word that ends in s stands there: `the two pairs`.
  private func isPlural(_ index: Int, _ sentence: Range<Int>) -> Bool {
    guard index < sentence.upperBound, document.tokens[index].kind == .word else { return false }
    return document.bytes[document.tokens[index].range].last == UInt8(ascii: "s")
  }

  /// A name that ends at a token, or before an age: `Ana Roe, 44,`.
  func mention(endingAt end: Int, in sentence: Range<Int>) -> Cast.NamedMention? {
    func exact(_ end: Int) -> Cast.NamedMention? {
      guard end > sentence.lowerBound else { return nil }
      return cast.mentions(in: max(sentence.lowerBound, end - 6)..<end).last { $0.tokens.upperBound == end }
    }
    if let mention = exact(end) { return mention }
    let tokens = document.tokens
    guard end - 3 > sentence.lowerBound, tokens[end - 1].kind == .punctuation,
      tokens[end - 2].kind == .number,
      tokens[end - 3].kind == .punctuation
    else { return nil }
    return exact(end - 3)
  }

  /// The first of `Ana and Jon`, `Ana, 44, and Jon`, `The actress and Jon`, where the second begins at `start`.
  func coordinated(before start: Int, in sentence: Range<Int>) -> (member: Int, start: Int)? {
    guard start - 1 > sentence.lowerBound else { return nil }
    let link = document.tokens[start - 1].key
    guard link == SpelledNumbers.and || link == References.ampersand else {
      return besideKin(before: start, in: sentence)
    }
    if let mention = mention(endingAt: start - 1, in: sentence) {
      return (mention.member, mention.tokens.lowerBound)
    }
    // `she and Jon`
    guard start - 2 >= sentence.lowerBound else { return nil }
    if let gender = Antecedents.gender(ofPronoun: document.tokens[start - 2]),
      let named = cast.mentions(in: start..<start + 1).first,
      let person = antecedents.person(before: start - 2, gender: gender, excluding: [named.member])
    {
      return (person, start - 2)
    }
    if let beside = besideKin(before: start, in: sentence) { return beside }
    guard let description = description(endingAt: start - 1, in: sentence, excluding: [], .unknown),
      description.start == sentence.lowerBound, let person = description.people.first
    else { return nil }
    return (person, description.start)
  }

  /// The first of `Ana and her husband Jon`.
  private func besideKin(before start: Int, in sentence: Range<Int>) -> (member: Int, start: Int)? {
    let tokens = document.tokens
    var at = start
    var isKin = false
    while at - 1 > sentence.lowerBound, start - at < 7 {
      let token = tokens[at - 1]
      if isKin, token.key == SpelledNumbers.and || token.key == References.ampersand {
        if let mention = mention(endingAt: at - 1, in: sentence) {
          return (mention.member, mention.tokens.lowerBound)
        }
        guard let gender = Antecedents.gender(ofPronoun: tokens[at - 2]) else { return nil }
        let named = Set(cast.mentions(in: start..<start + 1).map(\.member))
        return antecedents.person(before: at - 2, gender: gender, excluding: named).map { ($0, at - 2) }
      }
      if KinNouns.nouns[token]?.kind.isCouple == true {
        isKin = true
      } else {
        guard token.kind == .word,
          !isKin || KinNouns.isModifier(token) || Antecedents.gender(ofPronoun: token) != nil,
          isKin || !CoupleCues.function.contains(token) || token.key == SpelledNumbers.of
        else { return nil }
      }
      at -= 1
    }
    return nil
  }

  /// `the 49-year-old actress`: a trade behind a determiner.
  private func description(
    endingAt end: Int, in sentence: Range<Int>, excluding: Set<Int>, _ hint: Person.Gender
  ) -> Reference? {
    let tokens = document.tokens
    guard
      isAged(end - 1) || RoleNouns.words.contains(tokens[end - 1])
        || References.persons.contains(tokens[end - 1])
        || Titles.gender(tokens[end - 1].key) != .unknown && KinNouns.nouns[tokens[end - 1]] == nil
    else { return nil }
    var start = end - 1
    var gender = Titles.gender(tokens[end - 1].key)
    while start > sentence.lowerBound, end - start < 8 {
      let token = tokens[start - 1]
      if References.determiners.contains(token) {
        let person =
          known(by: end - 1, before: start - 1, excluding)
          ?? antecedents.person(
            before: start - 1, gender: gender == .unknown ? hint : gender, excluding: excluding)
        return person.map { Reference(people: [$0], start: start - 1) }
      }
      guard token.kind == .word || token.kind == .number, !References.noDescription.contains(token),
        cast.mentions(in: start - 1..<start).isEmpty
      else { return nil }
      if gender == .unknown { gender = Titles.gender(token.key) }
      start -= 1
    }
    return nil
  }

  /// `35-year-old`, said of a person.
  private func isAged(_ index: Int) -> Bool {
    let token = document.tokens[index]
    return token.kind == .number && document.bytes[token.range].suffix(4).elementsEqual("-old".utf8)
      || SpelledNumbers.years[token] != nil
  }

  /// The one named last whom the text calls by the same trade.
  private func known(by trade: Int, before token: Int, _ excluding: Set<Int>) -> Int? {
    let word = document.text(trade..<trade + 1).lowercased()
    let first = document.sentences[max(0, document.sentence(of: trade) - 8)].lowerBound
    return cast.mentions(in: first..<token).last { mention in
      !excluding.contains(mention.member)
        && cast.members[mention.member].roles.contains {
          $0.lowercased() == word || $0.lowercased().hasSuffix(" \(word)")
        }
    }?.member
  }

  /// The subject of a verb: the nearest reference before it in its clause.
  ///
  /// Looks back over at most nine tokens, through `who` to the name before it.
  func subject(before index: Int, in sentence: Range<Int>, excluding: Set<Int> = []) -> Reference? {
    let tokens = document.tokens
    var end = index
    // `has a son with Jon, and has a daughter`: the one the sentence is about.
    if index > sentence.lowerBound, tokens[index - 1].key == SpelledNumbers.and,
      let opening = opening(of: sentence, before: index, excluding: excluding)
    {
      return opening
    }
    while end > sentence.lowerBound, index - end <= 8 {
      let token = tokens[end - 1]
      if References.relatives.contains(token) {
        let before = end >= 2 && tokens[end - 2].key == SpelledNumbers.comma ? end - 2 : end - 1
        if let found = reference(endingAt: before, in: sentence, excluding: excluding) { return found }
        if token.key != References.that { return nil }
      }
      if let found = reference(endingAt: end, in: sentence, excluding: excluding),
        !found.people.allSatisfy(excluding.contains)
      {
        return found
      }
      if token.key == SpelledNumbers.comma, let head = head(before: end - 1, in: sentence, excluding) {
        return head
      }
      if token.kind == .doubleQuote || token.kind == .punctuation && token.key != SpelledNumbers.comma {
        return nil
      }
      end -= 1
    }
    return nil
  }

  /// Who a phrase that opens a sentence looks forward to: `Married twice before, the actress said`.
  func ahead(of token: Int, in sentence: Range<Int>, excluding: Set<Int>) -> Reference? {
    guard
      let comma = (token..<min(sentence.upperBound, token + 3)).first(where: {
        document.tokens[$0].key == SpelledNumbers.comma
      })
    else { return nil }
    return (comma + 2..<max(comma + 2, min(comma + 8, sentence.upperBound))).lazy.compactMap {
      self.reference(endingAt: $0, in: sentence, excluding: excluding)
    }.first
  }

  /// The name before a clause or an apposition that ends in a comma: `Ana Roe, who is married to Jon, …`.
  private func head(before comma: Int, in sentence: Range<Int>, _ excluding: Set<Int>) -> Reference? {
    for at in stride(from: comma - 1, to: max(sentence.lowerBound, comma - 18), by: -1)
    where document.tokens[at].key == SpelledNumbers.comma {
      let isClause = References.relatives.contains(document.tokens[at + 1])
      guard mention(endingAt: at, in: sentence) != nil,
        let found = reference(endingAt: at, in: sentence, excluding: excluding),
        !found.people.contains(where: excluding.contains), isClause || found.start == sentence.lowerBound
      else { continue }
      return found
    }
    return nil
  }

  private static let subjects = WordSet("he she")

  /// The last `he` or `she` before a token.
  func subjectPronoun(before token: Int, in sentence: Range<Int>, excluding: Set<Int>) -> Reference? {
    let last = (max(sentence.lowerBound, token - Couples.window)..<token).last {
      References.subjects.contains(document.tokens[$0])
    }
    return last.flatMap { reference(endingAt: $0 + 1, in: sentence, excluding: excluding) }
  }

  /// The gender of the pronoun that the sentence before begins with; unknown when it begins otherwise.
  func genderOfTopic(before sentence: Range<Int>) -> Person.Gender {
    guard sentence.lowerBound > 0 else { return .unknown }
    let before = document.sentences[document.sentence(of: sentence.lowerBound - 1)]
    let first = before.lazy.compactMap { Antecedents.gender(ofPronoun: self.document.tokens[$0]) }.first
    return first ?? .unknown
  }

  private static var that: UInt64 { WordKey.literal("that") }

  /// Who a sentence begins with: a name that is its subject, a pronoun or a description; nil when it begins otherwise.
  func opening(of sentence: Range<Int>, before token: Int, excluding: Set<Int>) -> Reference? {
    let limit = min(token, sentence.lowerBound + 12)
    var end = sentence.lowerBound + 1
    while end <= limit {
      if let found = reference(endingAt: end, in: sentence, excluding: excluding),
        !found.people.contains(where: excluding.contains)
      {
        let next = end < sentence.upperBound ? document.tokens[end] : nil
        if next?.kind == .possessive { return nil }
        // `Ana and Jon`
        if next?.key == SpelledNumbers.and || next?.key == References.ampersand,
          let second = cast.mentions(in: end + 1..<end + 2).first, second.tokens.upperBound < token
        {
          return reference(endingAt: second.tokens.upperBound, in: sentence, excluding: excluding) ?? found
        }
        return found
      }
      end += 1
    }
    return nil
  }
}
