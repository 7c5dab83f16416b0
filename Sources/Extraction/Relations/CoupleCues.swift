internal import Records

/// The words of love and parting.
enum CoupleCues {
  /// A word that ties two people.
  struct Cue: Sendable {
    var kind: Relation.Kind
    /// Whether the other may follow without a preposition: `married Jon`, but `engaged to Jon`.
    var isDirect = false
    /// Whether the word is an event or state that people have: `their wedding`.
    var isNoun = false
    /// Whether a firmer tie told elsewhere outweighs it: `dated`.
    var isPassing = false
  }

  static let cues = WordMap<Cue> {
    [
      "married": Cue(kind: .spouse, isDirect: true), "marries": Cue(kind: .spouse, isDirect: true),
      "marrying": Cue(kind: .spouse, isDirect: true), "wed": Cue(kind: .spouse, isDirect: true),
      "weds": Cue(kind: .spouse, isDirect: true), "wedded": Cue(kind: .spouse, isDirect: true),
      "remarried": Cue(kind: .spouse, isDirect: true), "marry": Cue(kind: .fiance, isDirect: true),
      "eloped": Cue(kind: .spouse), "hitched": Cue(kind: .spouse), "knot": Cue(kind: .spouse),
      "vows": Cue(kind: .spouse),
      "marriage": Cue(kind: .spouse, isNoun: true), "wedding": Cue(kind: .spouse, isNoun: true),
      "nuptials": Cue(kind: .spouse, isNoun: true), "honeymoon": Cue(kind: .spouse, isNoun: true),
      "newlyweds": Cue(kind: .spouse),
      "divorced": Cue(kind: .exSpouse, isDirect: true), "divorces": Cue(kind: .exSpouse, isDirect: true),
      "divorcing": Cue(kind: .exSpouse, isDirect: true), "divorce": Cue(kind: .exSpouse, isNoun: true),
      "engaged": Cue(kind: .fiance), "proposed": Cue(kind: .fiance),
      "engagement": Cue(kind: .fiance, isNoun: true),
      "dating": Cue(kind: .partner, isDirect: true), "romancing": Cue(kind: .partner, isDirect: true),
      "romance": Cue(kind: .partner, isNoun: true, isPassing: true),
      "relationship": Cue(kind: .partner, isNoun: true, isPassing: true),
      "dated": Cue(kind: .exPartner, isDirect: true, isPassing: true),
      "romanced": Cue(kind: .exPartner, isDirect: true, isPassing: true),
      "fling": Cue(kind: .exPartner, isNoun: true, isPassing: true),
      "exes": Cue(kind: .exPartner), "dumped": Cue(kind: .exPartner, isDirect: true),
      "broke": Cue(kind: .exPartner), "broken": Cue(kind: .exPartner), "quits": Cue(kind: .exPartner),
      "split": Cue(kind: .exPartner, isNoun: true), "splits": Cue(kind: .exPartner),
      "splitting": Cue(kind: .exPartner), "breakup": Cue(kind: .exPartner, isNoun: true),
      "break-up": Cue(kind: .exPartner, isNoun: true),
      "separation": Cue(kind: .spouse, isNoun: true, isPassing: true),
      "separated": Cue(kind: .spouse, isPassing: true), "parted": Cue(kind: .exPartner),
      "ways": Cue(kind: .exPartner, isPassing: true),
      "things": Cue(kind: .exPartner), "question": Cue(kind: .fiance),
      "seeing": Cue(kind: .partner, isDirect: true, isPassing: true),
      "together": Cue(kind: .partner, isPassing: true), "item": Cue(kind: .partner, isPassing: true),
      "couple": Cue(kind: .partner, isPassing: true),
    ]
  }
  /// Cues that tell only of two named together, and what must stand before them: `are back together`, `are an item`.
  static let pairOnly = WordMap<[UInt64]> {
    [
      "together": WordKey.all("been still back got get longer"), "item": WordKey.all("an"),
      "couple": WordKey.all("a official power"),
    ]
  }
  /// What must stand close before a word that means love only then: `popped the question`, `ended things`.
  static let needed = WordMap<[UInt64]> {
    [
      "ways": WordKey.all("separate"), "question": WordKey.all("popped pops pop"),
      "things": WordKey.all("ended end ending ends"),
      "vows": WordKey.all("exchanged exchange exchanging said swapped took"),
      "seeing": WordKey.all("been is are started"),
    ]
  }
  /// What must follow: `parted ways`.
  static let completed = WordMap<[UInt64]> {
    [
      "parted": WordKey.all("ways"), "broke": WordKey.all("up"), "broken": WordKey.all("up"),
    ]
  }
  static var longer: UInt64 { WordKey.literal("longer") }
  static var together: UInt64 { WordKey.literal("together") }
  static let weds = WordSet("wed marry")
  private static let joining = WordSet("married marries wed weds")

  /// Whether a verb tells what a priest does as well as what two do.
  static func wedding(_ token: Token) -> Bool { joining.contains(token) }

  static var to: UInt64 { WordKey.literal("to") }
  static let film = WordSet("film movie show series drama comedy episode sitcom sequel scene play video clip")
  static let article = WordSet("a an")
  static let being = WordSet("are were is was 're they're now still officially become became not")
  static let filing = WordSet("filed files filing finalized finalised reached settled")
  /// What is only planned, unless it is a wedding.
  static let plans = WordSet("planning plans plan")
  static var couple: UInt64 { WordKey.literal("couple") }
  static var with: UInt64 { WordKey.literal("with") }
  static var proposed: UInt64 { WordKey.literal("proposed") }
  static var marry: UInt64 { WordKey.literal("marry") }
  static var wedding: UInt64 { WordKey.literal("wedding") }
  static var split: UInt64 { WordKey.literal("split") }
  static var relationship: UInt64 { WordKey.literal("relationship") }
  /// Nouns that `wedding` is said before: `their wedding anniversary`.
  static let weddings = WordSet("anniversary ceremony day party reception celebration")
  /// Nouns that are also verbs.
  static let verbs = WordSet("split")
  /// Cues that may stand before the pair they tell of.
  static let before = WordSet("exes newlyweds divorcing engaged married divorced")
  static let relatives = WordSet("who whose that whom")
  /// Before `married to`, `engaged to`, `dating`: it is over.
  static let formerly = WordSet("was were then once previously formerly used")
  static let states = WordSet("married engaged dating")
  static let parting = WordSet("split splits splitting breakup break-up broke broken quits ways parted")
  static let divorce = WordSet("divorce divorced divorcing divorces custody")
  static let determiners = WordSet("the a an his her their fellow")
  static let prepositions = WordSet("to with from of between")
  /// Words of time and manner between a cue and its preposition: `married again last year to Jon`.
  static let passed = WordSet(
    "for the last first second third time in twice once before again secretly quietly briefly year years just recently officially happily legally off up back on"
  )
  /// Words that no description of a person holds.
  static let function = WordSet(
    """
    and or of in on at by for with from to as is was were are be been who which that but when while it its said says say told not after before
    since because if so then including such like than she he they we you i this these those there has have had do did does will would can could about into over
    """)
  /// Before `marry`: it is agreed.
  static let agreed = WordSet("will set agreed about going due ready actress actor singer asked")
  /// Before a wedding that is still to come.
  static let coming = WordSet(
    "planning plan plans planned upcoming future will prepare preparing prenup invitations ahead before soon set forthcoming impending going next postpone postponed date"
  )
  /// Before a marriage that is over: `his first marriage to Ana`.
  static let past = WordSet(
    "first previous former past failed brief short-lived earlier prior on-again-off-again on-and-off on-off on-again off-again summer 1st"
  )
  /// `called off their engagement`, `ended the marriage`: what the cue names is over.
  static let endings = WordSet(
    "call called calls calling end ended ends ending broke broken break breaks cancel cancels cancelled canceled over off dissolved"
  )
  /// Between people who work together.
  static let otherBonds = WordSet(
    "working professional business close sibling sister father mother friendly strained estranged father-daughter mother-daughter love-hate parent-child"
  )
  /// What makes all that a sentence says hearsay.
  static let rumours = WordSet(
    "rumor rumors rumored rumour rumours rumoured denied denies deny denying hoax speculation gossip")
  /// Before `married` as a quality: `a married man`.
  static let adjectival = WordSet("a the with of other many")
  static var beforehand: UInt64 { WordKey.literal("before") }
  /// Behind a cue: it is only said.
  static let hearsay = WordSet("rumors rumours rumor rumour speculation reports buzz gossip claims talk")
  /// Doubt, denial, plans.
  static let doubts = WordSet(
    """
    rumor rumors rumored rumour rumours rumoured alleged allegedly reportedly deny denied denies denying false fake untrue not never
    n't isn't aren't wasn't weren't won't didn't doesn't don't isn’t if whether may might could would should claims claim claimed
    speculation supposedly supposed apparently almost nearly hoax gossip linked headed considering wants wanted
    heading possible possibly think thinks thought believe believes hope hopes wish ain't potential no without theory conjecturing pretend pretended joked joking
    """)
}
