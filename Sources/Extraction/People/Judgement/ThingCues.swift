/// What is said of brands, works, bands, shops, places and animals.
enum ThingCues {
  /// Right before a name in apposition: `the restaurant Ana Roe`.
  private static let classesBefore = WordSet(
    """
    restaurant hotel store shop boutique label brand company magazine newspaper outlet tabloid film movie movies flick biopic sitcom
    series musical sequel remake thriller romcom rom-com song single album track tune anthem ballad novel bestseller band bands
    quartet blog website podcast app charity perfume fragrance nightclub eatery steakhouse hotspot brasserie bistro gallery
    airline hurricane yacht horse dog puppy pup pooch terrier bulldog chihuahua cat kitten pony documentary miniseries docuseries
    drama firm retailer jeweler jeweller agency publication glossy mag tabloid weekly site network channel chain capital city town
    village suburb films shows songs albums musicals hits designers' brands labels
    """)
  /// After `of`, before a name: `the cover of Ana Roe`.
  private static let parts = WordSet(
    "issue cover edition pages episode episodes season finale premiere screening cast set remake soundtrack reboot adaptation"
  )
  private static let verbs = WordSet("filming watching streaming")
  /// Right after a name: `the Ana Roe tour`.
  private static let classesAfter = WordSet(
    """
    tour album film movie series show sitcom franchise trilogy musical remake sequel reboot blog magazine store brand label
    website foundation salad salads afterparty after-party awards ceremony collection campaign line boutique restaurant
    """)
  /// Between a class and an example of it: `movies like Ana Roe`.
  private static let examples = WordSet("like including")
  /// After these, `at` points to a person: `looked at Ana Roe`.
  private static let aiming = WordSet(
    """
    look looked looking looks laugh laughed laughing smile smiled smiling stare stared staring yell yelled yelling shout shouted
    shouting scream screamed screaming point pointed pointing dig digs swipe swipes shade lash lashed aimed aim thrown threw clap
    clapped mad angry furious upset snapped snap wink winked waved wave glance glanced jab jabs directed gaze gazed gazing
    """)
  private static var at: UInt64 { WordKey.literal("at") }
  /// Capitalised before a name, a part of another name with it.
  private static let heads = WordSet(
    """
    camp hotel hurricane hurricanes mount lake port fort cape club cafe café team studio radio villa château chateau chez casa
    house operation storm restaurant bar project planet
    """)
  private static var of: UInt64 { WordKey.literal("of") }
  private static var the: UInt64 { WordKey.literal("the") }
  private static let company = WordSet("co co. inc inc. ltd ltd.")
  private static let and = WordSet("and &")

  /// How clearly a place tells a thing, 0 or more.
  static func weight(at site: NameSite) -> Int {
    if Titles.kept.contains(site.document.tokens[site.place.lowerBound]) { return 0 }
    var weight = 0
    weight += BrandCues.weight(at: site)
    if let first = site.document.tokens[site.place].first, site.place.count > 1, heads.contains(first) {
      weight += 3
    }
    if let previous = site.before(1) {
      if classesBefore.contains(previous), !previous.isCapitalized, !isMaker(site) { weight += 3 }
      if heads.contains(previous), previous.isCapitalized, previous.shape.contains(.hasLower),
        site.isRunningText,
        !previous.shape.contains(.sentenceStart)
      {
        weight += 3
      }
      if examples.contains(previous), let noun = site.before(2), classesBefore.contains(noun) { weight += 2 }
      if previous.key == ListMarks.comma, let noun = site.before(2), classesBefore.contains(noun),
        !noun.isCapitalized, !isMaker(site),
        let next = site.after(1), next.kind == .punctuation
      {
        weight += 2
      }
      if previous.key == at, site.place.count > 1, !isPossessive(site.after(1)), let verb = site.before(2),
        !aiming.contains(verb)
      {
        weight += 1
      }
      if previous.key == the, site.place.count > 1, site.isRunningText, isPlural(site) { weight += 2 }
      if site.place.count == 1, let next = site.after(1), classesAfter.contains(next), !next.isCapitalized,
        next.shape.contains(.spaceBefore), BrandCues.articles.contains(previous) || previous.kind != .word
      {
        weight += 1
      }
      if previous.key == of, let noun = site.before(2), parts.contains(noun) { weight += 2 }
      if verbs.contains(previous), !previous.shape.contains(.sentenceStart) { weight += 2 }
      if previous.key == the, !previous.isCapitalized, let next = site.after(1), classesAfter.contains(next) {
        weight += 2
      }
    }
    if let link = site.after(1), and.contains(link), let firm = site.after(2), company.contains(firm) {
      weight += 3
    }
    if site.isRunningText, isTitle(site) { weight += 2 }
    if isOrganisation(site) { weight += 2 }
    if site.place.count == 1, isOutlet(site) || isAdjective(site) || isOwner(site) { weight += 2 }
    return weight
  }

  private static let telling = WordSet("told tells telling")
  private static let talks = WordSet("interview interviews chat sit-down conversation interviewed")
  private static var with: UInt64 { WordKey.literal("with") }

  /// `told Corinne`, `in an interview with Corinne`: a magazine or a show, for people are brought in by their full name.
  private static func isOutlet(_ site: NameSite) -> Bool {
    guard let previous = site.before(1) else { return false }
    if telling.contains(previous) { return true }
    return previous.key == with && site.before(2).map { talks.contains($0) } ?? false
  }

  private static let endings = ["ian", "ish", "ese", "ist", "ists", "ans"].map { Array($0.utf8) }

  /// A word of belonging before what it describes: `Roenian citizenship`.
  private static func isAdjective(_ site: NameSite) -> Bool {
    let token = site.document.tokens[site.place.lowerBound]
    guard token.end - token.start >= 6, NameModel.embedded.statistics[token.key].given < 2,
      let next = site.after(1), next.kind == .word, !next.isCapitalized
    else { return false }
    let bytes = site.document.bytes[token.range]
    return endings.contains { bytes.suffix($0.count).elementsEqual($0) }
  }

  private static let platforms = WordSet(
    "instagram twitter facebook snapchat tiktok youtube story stories insta weibo tumblr")

  /// `Roe's Creek`: the first word of a place, a brand or a work.
  private static func isOwner(_ site: NameSite) -> Bool {
    guard site.isRunningText, let mark = site.after(1), mark.kind == .possessive, let next = site.after(2),
      next.kind == .word, next.isCapitalized, next.shape.contains(.hasLower), !platforms.contains(next),
      !Titles.calendar.contains(next), site.name(after: 2) == nil
    else { return false }
    return true
  }

  /// `Ana Roe Children's Hospital`, `The Ana Roe Show`: a part of the name of a thing.
  private static func isOrganisation(_ site: NameSite) -> Bool {
    var distance = 1
    while distance <= 3, let token = site.after(distance) {
      if token.kind == .word {
        guard token.isCapitalized, site.name(after: distance) == nil else { return false }
        if NotPeople.organisations.contains(token) { return true }
      } else if token.kind != .possessive {
        return false
      }
      distance += 1
    }
    return false
  }

  /// `the Golden Roes`; a family by its surname stands elsewhere as a person, too.
  private static func isPlural(_ site: NameSite) -> Bool {
    let last = site.document.tokens[site.place.upperBound - 1]
    return last.end - last.start > 3 && site.document.bytes[Int(last.end) - 1] == 0x73
  }

  /// `the director of the film Ana Roe`: a person after all.
  private static func isMaker(_ site: NameSite) -> Bool {
    // One token further off behind a comma.
    let shift = site.before(1)?.key == ListMarks.comma ? 1 : 0
    guard site.before(3 + shift)?.key == of, let noun = site.before(4 + shift) else { return false }
    return RoleNouns.words.contains(noun)
  }

  private static func isPossessive(_ token: Token?) -> Bool {
    guard let token else { return false }
    return token.kind == .possessive || token.kind == .singleQuote && !token.shape.contains(.spaceBefore)
  }

  /// Whether the name lies in a short title between quotation marks: `“Ana Roe’s Long Walk”`.
  private static func isTitle(_ site: NameSite) -> Bool {
    var distance = 1
    var others = 0
    while distance <= 4, let token = site.before(distance), !isMark(token) {
      guard token.kind == .word || token.kind == .possessive || token.key == ListMarks.comma else {
        return false
      }
      if token.kind == .word, !token.isCapitalized, token.end - token.start > 3 { return false }
      others += 1
      distance += 1
    }
    guard let opening = site.before(distance), isMark(opening) else { return false }
    let kind = opening.kind
    distance = 1
    while distance <= 6, let token = site.after(distance), !isMark(token) {
      guard token.kind == .word || token.kind == .possessive else { return false }
      if token.kind == .word, !token.isCapitalized, token.end - token.start > 3 { return false }
      others += 1
      distance += 1
    }
    guard let closing = site.after(distance), closing.kind == kind else { return false }
    return others > 0
  }

  private static func isMark(_ token: Token) -> Bool {
    token.kind == .doubleQuote || token.kind == .singleQuote
  }
}
