/// What is said of people only.
enum HumanCues {
  private static let who = WordSet("who whose whom")
  private static let speech = WordSet(
    """
    said says added adds explained explains admitted admits recalled recalls joked jokes gushed quipped replied insisted confessed
    tweeted wrote captioned
    """)

  /// How clearly a place tells a person, 0 or more.
  static func weight(at site: NameSite) -> Int {
    var weight = 0
    if let next = site.after(1) {
      if NameCues.after.contains(next) { weight += 2 }
      if next.key == ListMarks.comma, let second = site.after(2) {
        if who.contains(second) { weight += 3 }
        if second.kind == .number, second.end - second.start <= 2, let third = site.after(3),
          third.kind == .punctuation
        {
          weight += 3
        }
      }
      if next.key == ListMarks.open, let second = site.after(2), second.kind == .handle { weight += 3 }
      if next.kind == .possessive, let second = site.after(2), KinNouns.nouns[second] != nil { weight += 2 }
    }
    if let previous = site.before(1) {
      if speech.contains(previous), !previous.isCapitalized { weight += 2 }
      if previous.kind == .word, isTitle(previous), !isFictional(site) { weight += 2 }
      if KinNouns.nouns[previous] != nil, !isFictional(site) { weight += 2 }
    }
    return weight
  }

  private static func isTitle(_ token: Token) -> Bool {
    Titles.dropped.contains(token) || RoleNouns.words.contains(token)
  }

  /// Whether the title before a name is a part that somebody plays: `as officer Ana Roe`.
  private static func isFictional(_ site: NameSite) -> Bool { FictionCues.playing(before: site) }
}

/// Punctuation between names.
enum ListMarks {
  static var comma: UInt64 { WordKey.literal(",") }
  static var open: UInt64 { WordKey.literal("(") }
  static var close: UInt64 { WordKey.literal(")") }
  static var colon: UInt64 { WordKey.literal(":") }
}
