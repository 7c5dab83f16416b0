/// What is said of fashion houses and other makers: what they make is worn and sold.
enum BrandCues {
  static let articles = WordSet("a an some his her their custom vintage matching designer in wearing")
  private static let wearing = WordSet(
    "wearing wore wears donned donning sported sporting rocked rocking modelled modeled")
  private static let dressed = WordSet(
    """
    dressed clad decked stunned stunning dazzled dazzling shone glowed resplendent elegant chic gorgeous radiant outfitted attired
    """)
  private static var into: UInt64 { WordKey.literal("in") }
  private static let making = WordSet("by from")

  /// `wearing Ana Roe`, `stunned in Ana Roe`, `a gown by Ana Roe`.
  private static func isWorn(_ site: NameSite) -> Bool {
    guard let previous = site.before(1), site.after(1)?.kind != .possessive else { return false }
    if wearing.contains(previous) { return true }
    if previous.key == into { return site.before(2).map { dressed.contains($0) } ?? false }
    guard making.contains(previous) else { return false }
    return (2...6).contains { distance in
      site.before(distance).map { NotPeople.goods.contains($0) && !$0.isCapitalized } ?? false
        && site.name(before: distance) == nil
    }
  }

  /// `an Ana Roe gown`, `Ana Roe stilettos`, `the Ana Roe sock line`.
  private static func isGoods(_ site: NameSite, _ next: Token) -> Bool {
    if NotPeople.goods.contains(next) { return true }
    guard let second = site.after(2), !second.isCapitalized, next.kind == .word,
      let previous = site.before(1),
      articles.contains(previous) || previous.kind == .possessive
    else { return false }
    return NotPeople.goods.contains(second)
  }

  /// How clearly a place tells a brand, 0 or more.
  static func weight(at site: NameSite) -> Int {
    if let next = site.after(1), !next.isCapitalized, isGoods(site, next) { return 3 }
    return isWorn(site) ? 2 : 0
  }
}
