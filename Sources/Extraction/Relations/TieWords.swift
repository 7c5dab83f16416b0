/// The words of a document at which ties may be told, found in one pass.
struct TieWords {
  /// Tokens of nouns of kinship.
  private(set) var kin: [Int] = []
  /// Tokens of verbs and nouns of love and parting.
  private(set) var love: [Int] = []
  /// Tokens of verbs of birth and of having children together.
  private(set) var births: [Int] = []
  /// Whether `sisters` or `brothers` are spoken of.
  private(set) var tellsSiblings = false

  init(_ document: Document) {
    for (index, token) in document.tokens.enumerated() {
      let role = TieWords.roles.roles(of: token)
      if role.isEmpty { continue }
      if role.contains(.siblings) { tellsSiblings = true }
      guard token.kind == .word else { continue }
      if role.contains(.kin) { kin.append(index) }
      if role.contains(.love) { love.append(index) }
      if role.contains(.birth) { births.append(index) }
    }
  }

  /// Whether nothing can be told.
  var isEmpty: Bool { kin.isEmpty && love.isEmpty && births.isEmpty && !tellsSiblings }

  private struct Role: OptionSet, Sendable {
    let rawValue: UInt8
    static let kin = Role(rawValue: 1)
    static let love = Role(rawValue: 2)
    static let birth = Role(rawValue: 4)
    static let siblings = Role(rawValue: 8)
  }

  private static let roles = KeyMap<Role> {
    .init(roles: [
      (.kin, KinNouns.nouns.keys), (.love, CoupleCues.cues.keys), (.birth, Births.sharing.keys),
      (.birth, [Births.born]), (.siblings, SiblingLists.siblings.keys),
    ])
  }
}
