/// Words that stand beside persons rather than beside other names.
enum NameCues {
  /// Right after a person: what persons do.
  static let after = WordSet(
    """
    said says told tells added adds explained explains admitted admits recalled recalls joked jokes wrote writes tweeted captioned
    shared shares posted posts revealed reveals gushed quipped confessed insisted replied asked asks thanked thanks smiled laughed
    wept who whose posed wore stepped attended stars starred plays played married welcomed announced confirmed denied hugged kissed
    """)

  /// Whether a word right before tells a person: a title, a trade, a kin noun.
  static func isBefore(_ token: Token) -> Bool {
    token.kind == .word
      && (Titles.dropped.contains(token) || RoleNouns.words.contains(token) || KinNouns.nouns[token] != nil)
  }
}
