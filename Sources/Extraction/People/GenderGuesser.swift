internal import Records

/// Tells the gender of persons from titles, kin words, pronouns and given names.
enum GenderGuesser {
  static func guess(_ cast: inout Cast, in document: Document) {
    let statistics = NameModel.embedded.statistics
    // Above 0: female.
    var told = [(words: Double, pronouns: Double)](repeating: (0, 0), count: cast.members.count)
    var place = Place(document)
    for index in cast.mentions.indices {
      place.advance(to: index, in: cast)
      let member = cast.mentions[index].member
      told[member].words += said(at: index, place.sentence, cast, document)
      told[member].pronouns += bareTitle(at: index, cast, document)
      told[member].pronouns += pronoun(after: index, place, cast, document)
    }
    for member in cast.members.indices {
      let (words, pronouns) = told[member]
      var score = words + max(-Weight.mostPronouns, min(Weight.mostPronouns, pronouns))
      if let name = GivenName(of: cast.members[member].name) {
        let entry = statistics[name.key]
        if entry.given > 0 {
          let share = Double(entry.womenHalfPercent) / 200
          score += (share - 0.5) * (entry.given >= 3 ? Weight.commonName : Weight.rareName)
        } else {
          score += signed(name.genderByEnding, Weight.ending)
        }
      }
      cast.members[member].gender =
        score >= Weight.least ? .female : score <= -Weight.least ? .male : .unknown
    }
  }

  /// What each kind of evidence counts; set by hand on annotated articles. A given name of one sex only counts half its weight.
  private enum Weight {
    static let commonName = 9.0
    static let rareName = 5.0
    static let title = 6.0
    static let noun = 5.0
    static let apposition = 2.0
    /// `actor` is said of women too.
    static let loose = 1.5
    static let ownKin = 1.5
    /// `Jon Roe told his wife`
    static let ownSpouse = 2.5
    static let ending = 0.6
    static let pronoun = 1.2
    static let farPronoun = 0.5
    /// All pronouns together count no more: they may be another's.
    static let mostPronouns = 3.5
    static let least = 0.25
  }

  /// What `Mrs. Roe` tells: it may be another of the family, so that it counts with the pronouns.
  private static func bareTitle(at index: Int, _ cast: Cast, _ document: Document) -> Double {
    let mention = cast.mentions[index].tokens
    guard let title = bareTitle(of: mention, document) else { return 0 }
    return signed(gender(of: document.tokens[title]), Weight.title)
  }

  /// The title in or before a mention that has one word besides.
  private static func bareTitle(of mention: Range<Int>, _ document: Document) -> Int? {
    if mention.count == 2 { return mention.lowerBound }
    guard mention.count == 1, mention.lowerBound > 0 else { return nil }
    let title = mention.lowerBound - 1
    return document.tokens[title].isCapitalized && Titles.gender(document.tokens[title].key) != .unknown
      ? title : nil
  }

  /// What titles, kin words and trades around one mention tell; positive for female.
  private static func said(at index: Int, _ sentence: Range<Int>, _ cast: Cast, _ document: Document)
    -> Double
  {
    let tokens = document.tokens
    let mention = cast.mentions[index].tokens
    var score =
      mention.count > 2 || mention.count == 1
      ? signed(gender(of: tokens[mention.lowerBound]), Weight.title) : 0
    // `husband Jon Roe`, `her fiancé, the singer Jon Roe`; not `Ana's husband`.
    var at = mention.lowerBound - 1
    while at >= sentence.lowerBound, mention.lowerBound - at <= 5, bareTitle(of: mention, document) != at {
      let told = gender(of: tokens[at])
      if told != .unknown, tokens[at].key != GenderWords.actor {
        // `After losing her father, Ana wept` is not on a father.
        let isParted = at == mention.lowerBound - 2 && tokens[at + 1].key == SpelledNumbers.comma
        if isParted, mention.upperBound < sentence.upperBound, tokens[mention.upperBound].kind == .word {
          break
        }
        score += signed(told, Weight.noun)
        break
      }
      score += signed(told, Weight.loose)
      let isJoint =
        tokens[at].key == SpelledNumbers.and && at < mention.lowerBound - 1 && isTrade(at + 1, document)
      guard tokens[at].key == SpelledNumbers.comma || isJoint || isTrade(at, document) else { break }
      at -= 1
    }
    // `Ana Roe, the actress`: two words on.
    if mention.upperBound + 2 < sentence.upperBound, tokens[mention.upperBound].kind == .punctuation {
      for next in mention.upperBound + 1..<min(mention.upperBound + 4, sentence.upperBound) {
        guard tokens[next].kind == .word, !tokens[next].isCapitalized else { break }
        if next + 1 < sentence.upperBound, tokens[next + 1].kind == .possessive { break }
        if AgeWords.possessives.contains(tokens[next]) { break }
        score += signed(gender(of: tokens[next]), Weight.apposition)
      }
    }
    // `Ana's husband`: more often a woman.
    if mention.upperBound + 1 < sentence.upperBound, tokens[mention.upperBound].kind == .possessive {
      for next in mention.upperBound + 1..<min(mention.upperBound + 4, sentence.upperBound) {
        guard let noun = KinNouns.nouns[tokens[next]] else { continue }
        if noun.kind.isCouple { score -= signed(noun.gender, Weight.ownKin) }
        break
      }
    }
    return score
  }

  private static func isTrade(_ index: Int, _ document: Document) -> Bool {
    RoleNouns.words.contains(document.tokens[index]) || RoleNouns.modifiers.contains(document.tokens[index])
      || document.tokens[index].key == SpelledNumbers.the
  }

  private static func gender(of token: Token) -> Person.Gender {
    let told = Titles.gender(token.key)
    return told == .unknown
      ? KinNouns.nouns[token].map { $0.isPlural ? .unknown : $0.gender } ?? .unknown : told
  }

  private static func signed(_ gender: Person.Gender, _ weight: Double) -> Double {
    switch gender {
    case .female: weight
    case .male: -weight
    case .unknown: 0
    }
  }

  /// What the first pronoun or `the actress` after a mention tells, before another name, in its sentence or the next of its
  /// paragraph; for the subject of a sentence also the first pronoun after other names.
  private static func pronoun(after index: Int, _ place: Place, _ cast: Cast, _ document: Document) -> Double
  {
    let tokens = document.tokens
    let words = cast.genderWords.words
    let limit =
      index + 1 < cast.mentions.count ? cast.mentions[index + 1].tokens.lowerBound : tokens.count
    var next = place.word
    if next < words.count, words[next].token < min(limit, place.reach) {
      let word = words[next]
      if word.token + 1 < tokens.count, AgeWords.possessives.contains(tokens[word.token]),
        let noun = KinNouns.nouns[tokens[word.token + 1]], noun.kind.isCouple, noun.gender != word.gender
      {
        return signed(word.gender, Weight.ownSpouse)
      }
      return signed(word.gender, place.isFirst ? Weight.pronoun : Weight.farPronoun)
    }
    guard place.isFirst, limit < place.sentence.upperBound else { return 0 }
    while next < words.count, words[next].token < limit { next += 1 }
    guard next < words.count, words[next].token < min(place.sentence.upperBound, limit + 40) else { return 0 }
    return signed(words[next].gender, Weight.farPronoun)
  }

  /// Where a mention stands; mentions are gone through in reading order.
  private struct Place {
    private let document: Document
    private var number = 0
    private var paragraph = 0
    /// Whether no other is named before it in its sentence.
    private(set) var isFirst = true
    /// Index of the first word that tells a gender behind the mention.
    private(set) var word = 0

    init(_ document: Document) { self.document = document }

    var sentence: Range<Int> { document.sentences[number] }

    /// Where the next sentence of the paragraph ends, else its own.
    var reach: Int {
      let next = number + 1
      let goesOn =
        next < document.sentences.count
        && document.sentences[next].lowerBound < document.paragraphs[paragraph].upperBound
      return document.sentences[goesOn ? next : number].upperBound
    }

    mutating func advance(to index: Int, in cast: Cast) {
      let mention = cast.mentions[index].tokens
      while document.sentences[number].upperBound <= mention.lowerBound { number += 1 }
      while document.paragraphs[paragraph].upperBound <= mention.lowerBound { paragraph += 1 }
      isFirst = index == 0 || cast.mentions[index - 1].tokens.lowerBound < sentence.lowerBound
      let words = cast.genderWords.words
      while word < words.count, words[word].token < mention.upperBound { word += 1 }
    }
  }
}
