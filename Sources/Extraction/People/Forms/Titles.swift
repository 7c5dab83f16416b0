internal import Records

/// Words before and after a name that are not the name.
enum Titles {
  /// Courtesy and office titles: no part of the canonical name.
  static let dropped = WordSet(
    """
    mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor rev rev. reverend sir dame judge justice sen sen. senator rep rep.
    congressman congresswoman gov gov. governor president vice-president ex-president mayor sgt sgt. sergeant capt capt. captain
    lt lt. lieutenant col col. colonel gen gen. general officer detective attorney minister secretary ambassador chancellor
    coach chef dj director actor actress singer rapper star comedian model author madame monsieur
    """)
  /// Titles that stand for the person together with a given name: `Prince Oskar`, `Pope Felix`.
  static let kept = WordSet(
    "prince princess king queen duke duchess pope emperor empress sultan lady lord saint st. count countess")
  /// Titles that stand for a person alone or with a place: `the Duchess of Harrowmere`. `Prince` alone is a singer's name as well.
  static let ranks = WordSet(
    """
    princess duke duchess earl countess marquess marchioness sultan emir sheikh baron baroness viscount viscountess queen king pope
    prince
    """)
  static let sovereigns = WordSet("queen king pope sultan emir emperor empress")
  static let styles = WordSet("lady lord queen king")
  private static let possessives = WordSet("our my your his her their its")

  /// Whether a word at the beginning of a name is no part of it: `Mr.`, `Our`, a small word that is no particle.
  static func isOutside(_ token: Token) -> Bool {
    dropped.contains(token) || possessives.contains(token) || isSmall(token) && !particles.contains(token)
  }

  /// Whether a word is written small throughout, as the words around a name are.
  static func isSmall(_ token: Token) -> Bool {
    token.kind == .word && !token.isCapitalized && !suffixes.contains(token)
      && token.shape.isDisjoint(with: [.innerCapital, .hasDigit, .hasPeriod])
  }

  /// A title alone is no name; `Prince` may be.
  static func isNoName(_ token: Token) -> Bool {
    dropped.contains(token) || kept.contains(token) && token.key != prince
  }
  /// `Prince` without `the` is a name, not a title.
  static func isSinger(_ index: Int, in document: Document) -> Bool {
    document.tokens[index].key == prince && (index == 0 || document.tokens[index - 1].key != the)
  }
  private static var prince: UInt64 { WordKey.literal("prince") }
  private static var the: UInt64 { WordKey.literal("the") }
  static let suffixes = WordSet("jr jr. sr sr. ii iii iv")
  static let seniors = WordSet("sr sr.")
  static let particles = WordSet("de da di del della van von der den la le al el bin ben ibn dos du st. y e")

  /// Words before a place or a time, after which a capitalised word is rarely a person.
  static let places = WordSet("in at to from of near on since until by")
  static let calendar = WordSet(
    "january february march april may june july august september october november december summer autumn easter christmas"
  )

  static let female = WordSet(
    """
    mrs mrs. ms ms. miss dame madame princess queen duchess lady empress countess marchioness baroness viscountess congresswoman actress wife mother mom mum mommy mama
    daughter sister aunt niece grandmother girlfriend widow bride ex-wife ex-girlfriend songstress starlet businesswoman
    stepmother stepdaughter half-sister stepsister mother-in-law sister-in-law daughter-in-law comedienne hostess heroine
    ballerina diva supermodel heiress granddaughter waitress
    """)
  static let male = WordSet(
    """
    mr mr. sir prince king duke pope lord emperor earl marquess baron viscount sultan emir congressman actor husband father dad daddy papa son brother uncle nephew grandfather boyfriend
    widower groom ex-husband ex-boyfriend businessman stepfather stepson half-brother stepbrother father-in-law brother-in-law
    son-in-law frontman hunk heartthrob grandson fisherman
    """)

  /// The gender a title, kin word or role tells.
  static func gender(_ key: UInt64) -> Person.Gender {
    female.contains(key) ? .female : male.contains(key) ? .male : .unknown
  }
}
