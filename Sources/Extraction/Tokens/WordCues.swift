/// The tokens of a document that names and genders are looked for at, gathered in one pass; each list in reading order.
struct WordCues {
  /// Nouns of kinship in small letters.
  private(set) var kin: [Int] = []
  /// `named`, `called`.
  private(set) var naming: [Int] = []
  /// Capitalised titles that stand for a person with a place, and those that stand for one alone.
  private(set) var ranks: [Int] = []
  private(set) var loneRanks: [Int] = []
  private(set) var doubleQuotes: [Int] = []
  private(set) var handles: [Int] = []
  private(set) var genders = GenderWords()

  private struct Role: OptionSet {
    let rawValue: UInt8
    static let kin = Role(rawValue: 1)
    static let naming = Role(rawValue: 2)
    static let rank = Role(rawValue: 4)
    static let loneRank = Role(rawValue: 8)
    static let pronoun = Role(rawValue: 16)
    static let contraction = Role(rawValue: 32)
    static let the = Role(rawValue: 64)
  }

  private static let roles = KeyMap<Role> {
    Dictionary(roles: [
      (.kin, KinNouns.nouns.keys), (.naming, MentionFinder.naming.keys), (.rank, MentionFinder.ranks.keys),
      (.loneRank, MentionFinder.loneRanks.keys), (.pronoun, GenderWords.pronouns.keys),
      (.contraction, GenderWords.contractions.keys), (.the, [SpelledNumbers.the]),
    ])
  }

  init(_ tokens: [Token]) {
    var isDefinite = false
    for (index, token) in tokens.enumerated() {
      if token.kind == .doubleQuote { doubleQuotes.append(index) }
      if token.kind == .handle { handles.append(index) }
      let role = WordCues.roles.roles(of: token)
      if role.contains(.pronoun) {
        genders.add(index, GenderWords.pronouns[token], isPronoun: true)
      } else if role.contains(.contraction) {
        genders.add(index, GenderWords.contractions[token], isPronoun: false)
      } else if isDefinite, token.key != GenderWords.actor {
        genders.add(index, Titles.gender(token.key), isPronoun: false)
      }
      isDefinite = role.contains(.the)
      guard !role.isEmpty, token.kind == .word else { continue }
      if token.isCapitalized {
        if role.contains(.rank) { ranks.append(index) }
        if role.contains(.loneRank) { loneRanks.append(index) }
      } else {
        if role.contains(.kin) { kin.append(index) }
        if role.contains(.naming) { naming.append(index) }
      }
    }
  }
}
