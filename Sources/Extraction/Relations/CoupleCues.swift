internal import Records

/// The words of love and parting.
enum CoupleCues {
  /// Verbs and nouns that tie two people, and the tie they tell.
  static let cues = WordMap<Relation.Kind>([
    "married": .spouse, "marries": .spouse, "wed": .spouse, "weds": .spouse, "marriage": .spouse,
    "newlyweds": .spouse,
    "divorced": .exSpouse, "divorce": .exSpouse, "divorcing": .exSpouse, "divorces": .exSpouse,
    "engaged": .fiance, "engagement": .fiance, "proposed": .fiance,
    "dating": .partner, "romance": .partner, "romancing": .partner,
    "dated": .exPartner, "exes": .exPartner, "broke": .exPartner, "split": .exPartner, "breakup": .exPartner,
    "break-up": .exPartner,
  ])
  static let knot = WordKey.of("knot")
  static let broke = WordKey.of("broke")
  static let up = WordKey.of("up")
  /// Cues that may stand before the pair they tell of.
  static let before = WordSet("exes newlyweds divorcing engaged married divorced")
  static let pairing = WordSet("and & +")
  static let relatives = WordSet("who whose")
  /// Before `married to`, `engaged to`, `dating`: it is over.
  static let formerly = WordSet("was were then once previously formerly")
  static let states = WordSet("married engaged dating")
  static let parting = WordSet("split breakup break-up broke")
  static let divorce = WordSet("divorce divorced divorcing divorces custody")
  static let determiners = WordSet("the a an his her their")
  /// Words between a cue and the name it governs.
  static let links = WordSet("to with from up his her the fellow of off their")
  /// `called off their engagement`, `ended the marriage`: what the cue names is over.
  static let endings = WordSet(
    "call called calls calling end ended ends ending broke broken break breaks cancel cancels cancelled canceled over off"
  )
  /// Doubt, denial, plans.
  static let doubts = WordSet(
    """
    rumor rumors rumored rumour rumours rumoured alleged allegedly reportedly deny denied denies denying false fake untrue not never
    n't isn't aren't wasn't weren't won't didn't doesn't don't isn’t if whether may might could would should claims claim claimed
    speculation supposedly supposed apparently almost nearly hoax gossip linked headed considering wants wanted planning plans
    secretly heading possible possibly think thinks believe believes hope hopes wish
    """)
}
