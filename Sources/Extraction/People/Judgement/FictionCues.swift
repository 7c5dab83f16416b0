/// What is said of characters: who plays them, and in what.
enum FictionCues {
  private static let playing = WordSet(
    "play plays played playing portray portrays portrayed portraying reprise reprises reprised reprising voice voices voiced voicing"
  )
  /// Before `as`: what actors do.
  private static let acting = WordSet(
    """
    star stars starred starring appear appears appeared appearing cast return returns returned returning role turn casting performance
    debut feature features featured featuring act acts acted acting shine shines best tenure portrayal co-star co-stars co-starred
    co-starring recast dressed audition auditioned guest-star guest-starred roles
    """)
  private static let characters = WordSet(
    "character characters alter-ego ego protagonist antihero superhero supervillain villain heroine")
  private static let role = WordSet("role part character character's persona")
  private static var of: UInt64 { WordKey.literal("of") }
  private static var by: UInt64 { WordKey.literal("by") }
  private static var asWord: UInt64 { WordKey.literal("as") }
  private static var the: UInt64 { WordKey.literal("the") }
  private static let playedBy = WordSet("played portrayed voiced")
  /// Words that end the reach of a verb: what follows them is somebody else.
  private static let stops = WordSet(
    """
    with opposite alongside by at in on for from against after before while when who whose that than to into like says said
    because if since and or but music song songs guitar golf tennis basketball football games game host
    """)

  /// How clearly a place tells a character, 0 or more.
  static func weight(at site: NameSite) -> Int {
    var weight = 0
    if playing(before: site), site.after(1)?.kind != .possessive { weight += 3 }
    if let previous = site.before(1) {
      if characters.contains(previous), !previous.isCapitalized { weight += 3 }
      if previous.key == of, let noun = site.before(2), role.contains(noun) { weight += 3 }
      // `Ana Roe's Cora Finch`: a character of hers.
      if previous.kind == .possessive, site.name(before: 2) != nil, site.place.count > 1 { weight += 2 }
    }
    if let next = site.after(1) {
      let second = next.key == ListMarks.comma || next.key == ListMarks.open ? site.after(2) : next
      let third = next.key == ListMarks.comma || next.key == ListMarks.open ? site.after(3) : site.after(2)
      if let second, playedBy.contains(second), third?.key == by { weight += 3 }
      if next.key == ListMarks.open, isCredit(site) { weight += 2 }
    }
    return weight
  }

  /// `Cora (Ana Roe)`: a character by one name, and the actor.
  private static func isCredit(_ site: NameSite) -> Bool {
    guard site.place.count == 1, let actor = site.name(after: 2) else { return false }
    var distance = 3
    while site.name(after: distance) == actor { distance += 1 }
    return distance > 3 && site.after(distance)?.key == ListMarks.close
  }

  /// Whether a name is the object of a verb of playing or of `as` after one, with nothing but its description in between.
  static func playing(before site: NameSite) -> Bool {
    var distance = 1
    var asAt: Int?
    while distance <= 10, let token = site.before(distance) {
      if site.name(before: distance) != nil, asAt == nil { return false }
      if playing.contains(token) { return asAt == nil || asAt == distance + 1 || distance > 1 }
      if let asAt {
        if acting.contains(token) { return true }
        if distance - asAt > 7 { return false }
      } else if token.key == asWord {
        asAt = distance
      } else if stops.contains(token)
        || token.kind == .punctuation && token.key != ListMarks.comma
        || token.kind == .possessive || token.kind == .singleQuote
        || token.kind == .doubleQuote && asAt == nil && distance > 2
      {
        return false
      }
      distance += 1
    }
    return false
  }
}
