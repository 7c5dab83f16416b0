internal import Records

/// Whom a pronoun or a description such as `the actress` stands for.
struct Antecedents {
  private let document: Document
  private let cast: Cast

  init(_ document: Document, _ cast: Cast) {
    self.document = document
    self.cast = cast
  }

  /// The gender of a third-person singular pronoun; nil for any other word.
  static func gender(ofPronoun token: Token) -> Person.Gender? {
    GenderWords.pronouns[token]
  }

  /// The person whom a word at a token most likely stands for: of the fitting gender, the one of the nearest
  /// sentence that reads most like its subject.
  ///
  /// Looks back over at most six sentences. Those in `excluding` are passed over.
  func person(before token: Int, gender: Person.Gender, excluding: Set<Int> = []) -> Int? {
    person(before: token, gender: gender, excluding: excluding, links: 5)
  }

  /// `links`: how many pronouns may still be followed back to the one before.
  private func person(before token: Int, gender: Person.Gender, excluding: Set<Int>, links: Int) -> Int? {
    var sentence = document.sentence(of: token)
    let home = sentence
    var fallback: (person: Int, sentence: Int)?
    // `She left with her daughter Luna and her mother`: one pronoun after another keeps its person.
    if links > 0, let earlier = leadingPronoun(of: home, before: token, gender) {
      return person(before: earlier, gender: gender, excluding: excluding, links: links - 1)
    }
    if let ahead = ahead(of: token, gender: gender, excluding: excluding)
      ?? owner(of: token, gender, excluding)
      ?? topic(of: token, gender, excluding)
    {
      return ahead
    }
    while sentence >= 0, home - sentence <= 6 {
      let range = window(document.sentences[sentence], before: token)
      let mentions = cast.mentions(in: range.lowerBound..<min(range.upperBound, token))
      let fitting =
        mentions.isEmpty
        ? []
        : mentions.filter {
          !excluding.contains($0.member) && cast.agrees($0.member, gender)
            && (sentence == home || !ChildLists.hold($0, in: document, cast: cast))
        }
      let certain =
        fitting.isEmpty
        ? []
        : fitting.filter {
          gender != .unknown && cast.members[$0.member].gender == gender && !isQuoted($0)
        }
      // `He met Jon. His wife …`: a pronoun that opens a sentence outweighs the names behind it.
      let earlier =
        sentence < home && links > 0 ? leadingPronoun(of: sentence, before: range.upperBound, gender) : nil
      if let earlier, earlier <= range.lowerBound + 1 {
        return person(before: earlier, gender: gender, excluding: excluding, links: links - 1)
      }
      if let best = mostSubjectLike(certain) { return best.member }
      if let earlier {
        return person(before: earlier, gender: gender, excluding: excluding, links: links - 1)
      }
      if let best = mostSubjectLike(fitting) {
        if gender == .unknown { return best.member }
        if fallback == nil { fallback = (best.member, sentence) }
      }
      // A name of unknown gender close by outweighs a certain one far off.
      if let fallback, fallback.sentence - sentence >= 1 { return fallback.person }
      sentence -= 1
    }
    return fallback?.person
  }

  /// How much of a sentence is looked at, which keeps time linear in texts without full stops.
  private static let window = 300

  private func window(_ sentence: Range<Int>, before token: Int) -> Range<Int> {
    let end = min(sentence.upperBound, max(token, sentence.lowerBound))
    return max(sentence.lowerBound, end - Antecedents.window)..<sentence.upperBound
  }

  /// The first pronoun of a gender in a sentence, where no name that it may stand for comes before it.
  private func leadingPronoun(of sentence: Int, before token: Int, _ gender: Person.Gender) -> Int? {
    guard gender != .unknown else { return nil }
    let range = window(document.sentences[sentence], before: token)
    let end = min(token, range.upperBound, range.lowerBound + 2 * Antecedents.window)
    guard
      let first = cast.genderWords.firstPronoun(
        of: gender, in: range.lowerBound..<max(range.lowerBound, end)),
      !cast.mentions(in: range.lowerBound..<first).contains(where: { cast.agrees($0.member, gender) })
    else { return nil }
    return first
  }

  /// The name that a leading phrase's pronoun looks forward to: `After losing her father, Ana Roe sang`.
  private func ahead(of token: Int, gender: Person.Gender, excluding: Set<Int>) -> Int? {
    let sentence = document.sentences[document.sentence(of: token)]
    guard gender != .unknown, cast.mentions(in: sentence.lowerBound..<token).isEmpty,
      let comma = (token..<min(sentence.upperBound, token + 16)).first(where: {
        document.tokens[$0].key == SpelledNumbers.comma
      }),
      let name = cast.mentions(in: comma + 1..<min(sentence.upperBound, comma + 2)).first,
      !excluding.contains(name.member), cast.members[name.member].gender == gender
    else { return nil }
    return name.member
  }

  private static let topical = [WordKey.literal("as"), WordKey.literal("for")]

  /// Whom a sentence is said to be about: `As for Ana Roe, she …`.
  private func topic(of token: Int, _ gender: Person.Gender, _ excluding: Set<Int>) -> Int? {
    let sentence = document.sentences[document.sentence(of: token)]
    guard gender != .unknown, token > sentence.lowerBound + 2,
      document.tokens[sentence.lowerBound..<sentence.lowerBound + 2].map(\.key) == Antecedents.topical,
      let name = cast.mentions(in: sentence.lowerBound + 2..<min(sentence.lowerBound + 4, token)).first,
      !excluding.contains(name.member), cast.agrees(name.member, gender)
    else { return nil }
    return name.member
  }

  /// Whose kin the sentence before tells of, for one that goes on with them: `Ana Roe's mother, Bea, sings. Her father, …`.
  private func owner(of token: Int, _ gender: Person.Gender, _ excluding: Set<Int>) -> Int? {
    let home = document.sentence(of: token)
    guard home > 0, token == document.sentences[home].lowerBound, opensKin(token + 1) else { return nil }
    let before = document.sentences[home - 1]
    guard let owner = cast.mentions(in: before.lowerBound..<before.lowerBound + 1).first,
      owner.tokens.upperBound < before.upperBound,
      document.tokens[owner.tokens.upperBound].kind == .possessive, opensKin(owner.tokens.upperBound + 1),
      !excluding.contains(owner.member), cast.members[owner.member].gender == gender
    else { return nil }
    return owner.member
  }

  /// Whether a noun of kinship stands at a token, or behind one that describes it.
  private func opensKin(_ index: Int) -> Bool {
    document.tokens[min(index, document.tokens.count)..<min(index + 3, document.tokens.count)]
      .prefix { KinNouns.isModifier($0) || KinNouns.nouns[$0] != nil }
      .contains { KinNouns.nouns[$0] != nil }
  }

  private static let notVerbs = WordSet(
    "and or of in on at for with to from by as who whose that the a an his her & but")
  private static let objects = WordSet(
    "of in on at for with to from by about after before during her his their")

  /// The mention that reads most like a subject: a verb follows it, no preposition or kin noun precedes it; the first of equals.
  private func mostSubjectLike(_ mentions: [Cast.NamedMention]) -> Cast.NamedMention? {
    var best: (mention: Cast.NamedMention, score: Int)?
    for mention in mentions {
      let score = subjecthood(mention)
      if best.map({ score > $0.score }) ?? true { best = (mention, score) }
    }
    return best?.mention
  }

  private func subjecthood(_ mention: Cast.NamedMention) -> Int {
    let tokens = document.tokens
    var score = 0
    let next = mention.tokens.upperBound
    if next < tokens.count {
      if tokens[next].kind == .possessive { score -= 1 }
      if tokens[next].kind == .word, !tokens[next].isCapitalized, !Antecedents.notVerbs.contains(tokens[next])
      {
        score += 1
      }
    }
    guard mention.tokens.lowerBound > 0 else { return score }
    let before = tokens[mention.tokens.lowerBound - 1]
    if Antecedents.objects.contains(before) || KinNouns.nouns[before] != nil { score -= 1 }
    return isQuoted(mention) ? score - 1 : score
  }

  /// The persons whom `their` or `the couple` before a token most likely stands for: the last list of names joined by commas and
  /// `and` in the nearest sentence that has one, else the first two named there.
  func pair(before token: Int) -> [Int] {
    var sentence = document.sentence(of: token)
    let home = sentence
    while sentence >= 0, home - sentence <= 3 {
      let range = window(document.sentences[sentence], before: token)
      let mentions = cast.mentions(in: range.lowerBound..<min(range.upperBound, token))
      if let list = NameLists.find(in: mentions, of: document).last { return list.map(\.member) }
      var members: [Int] = []
      for mention in mentions where !members.contains(mention.member) { members.append(mention.member) }
      if members.count >= 2 { return Array(members.prefix(2)) }
      sentence -= 1
    }
    return []
  }

  /// Whether the mention opens a quote; a mark with a blank after it closes the one before.
  private func isQuoted(_ mention: Cast.NamedMention) -> Bool {
    guard mention.tokens.lowerBound > 0 else { return false }
    let before = document.tokens[mention.tokens.lowerBound - 1]
    return before.kind == .doubleQuote && !before.shape.contains(.spaceAfter)
  }
}
