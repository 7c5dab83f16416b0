internal import Records

/// The words of a document that tell a gender wherever they stand, in reading order: gathered once, and then looked up by place.
struct GenderWords: Sendable {
  struct Word: Sendable {
    var token: Int
    var gender: Person.Gender
    /// Whether it is a pronoun without a verb: `she`, and neither `she's` nor `the actress`.
    var isPronoun: Bool
  }

  private(set) var words: [Word] = []

  /// The gender of a third-person singular pronoun.
  static let pronouns = WordMap<Person.Gender> {
    [
      "he": .male, "him": .male, "his": .male, "himself": .male,
      "she": .female, "her": .female, "hers": .female, "herself": .female,
    ]
  }
  private static let contractions = WordMap<Person.Gender> {
    [
      "he's": .male, "he'd": .male, "he'll": .male, "she's": .female, "she'd": .female, "she'll": .female,
    ]
  }

  private struct Kind: OptionSet {
    let rawValue: UInt8
    static let pronoun = Kind(rawValue: 1)
    static let contraction = Kind(rawValue: 2)
    static let the = Kind(rawValue: 4)
  }
  private static let kinds = KeyMap<Kind> {
    Dictionary(roles: [
      (.pronoun, pronouns.keys), (.contraction, contractions.keys), (.the, [SpelledNumbers.the]),
    ])
  }

  /// Of a document without words.
  init() {}

  init(_ tokens: [Token]) {
    var isDefinite = false
    for (index, token) in tokens.enumerated() {
      let kind = GenderWords.kinds.roles(of: token)
      if kind.contains(.pronoun) {
        add(index, GenderWords.pronouns[token], isPronoun: true)
      } else if kind.contains(.contraction) {
        add(index, GenderWords.contractions[token], isPronoun: false)
      } else if isDefinite, token.key != GenderWords.actor {
        add(index, Titles.gender(token.key), isPronoun: false)
      }
      isDefinite = kind.contains(.the)
    }
  }

  /// `The actor` is said of women, too.
  static var actor: UInt64 { WordKey.literal("actor") }

  private mutating func add(_ token: Int, _ gender: Person.Gender?, isPronoun: Bool) {
    guard let gender, gender != .unknown else { return }
    words.append(Word(token: token, gender: gender, isPronoun: isPronoun))
  }

  /// The words from a token on.
  func words(from token: Int) -> ArraySlice<Word> {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].token < token { low = middle + 1 } else { high = middle }
    }
    return words[low...]
  }

  /// The first pronoun of a gender among some tokens.
  func firstPronoun(of gender: Person.Gender, in tokens: Range<Int>) -> Int? {
    for word in words(from: tokens.lowerBound) {
      guard word.token < tokens.upperBound else { return nil }
      if word.isPronoun, word.gender == gender { return word.token }
    }
    return nil
  }
}
