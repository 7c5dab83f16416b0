/// The tokens at which names are looked for beyond the tagger's, gathered in one pass; each list in reading order.
struct MentionCues {
  /// Nouns of kinship in small letters.
  private(set) var kin: [Int] = []
  /// `named`, `called`.
  private(set) var naming: [Int] = []
  /// Capitalised titles that stand for a person with a place, and those that stand for one alone.
  private(set) var ranks: [Int] = []
  private(set) var loneRanks: [Int] = []
  private(set) var doubleQuotes: [Int] = []

  private struct Role: OptionSet {
    let rawValue: UInt8
    static let kin = Role(rawValue: 1)
    static let naming = Role(rawValue: 2)
    static let rank = Role(rawValue: 4)
    static let loneRank = Role(rawValue: 8)
  }

  private static let roles = KeyMap<Role> {
    Dictionary(roles: [
      (.kin, KinNouns.nouns.keys), (.naming, MentionFinder.naming.keys), (.rank, MentionFinder.ranks.keys),
      (.loneRank, MentionFinder.loneRanks.keys),
    ])
  }

  init(_ tokens: [Token]) {
    for (index, token) in tokens.enumerated() {
      if token.kind == .doubleQuote { doubleQuotes.append(index) }
      guard token.kind == .word, let role = MentionCues.roles[token.key] else { continue }
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
