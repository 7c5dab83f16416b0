internal import Records

/// The words of a document that tell a gender wherever they stand, in reading order: gathered once by ``WordCues``, and then looked up by place.
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
  /// Pronouns with a verb.
  static let contractions = WordMap<Person.Gender> {
    [
      "he's": .male, "he'd": .male, "he'll": .male, "she's": .female, "she'd": .female, "she'll": .female,
    ]
  }

  /// `The actor` is said of women, too.
  static var actor: UInt64 { WordKey.literal("actor") }

  /// Adds a word behind all others, where it tells a gender.
  mutating func add(_ token: Int, _ gender: Person.Gender?, isPronoun: Bool) {
    guard let gender, gender != .unknown else { return }
    words.append(Word(token: token, gender: gender, isPronoun: isPronoun))
  }

  /// The words from a token on.
  private func words(from token: Int) -> ArraySlice<Word> {
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
