internal import Records

/// The nouns of kinship and partnership, and the adjectives that change them.
enum KinNouns {
  struct Noun: Sendable {
    var kind: Relation.Kind
    /// Gender of the person the noun names.
    var gender: Person.Gender = .unknown
    var isPlural = false
  }

  static let nouns = WordMap<Noun> {
    [
      "husband": Noun(kind: .spouse, gender: .male), "wife": Noun(kind: .spouse, gender: .female),
      "hubby": Noun(kind: .spouse, gender: .male),
      "spouse": Noun(kind: .spouse), "widow": Noun(kind: .spouse, gender: .female),
      "widower": Noun(kind: .spouse, gender: .male),
      "ex-husband": Noun(kind: .exSpouse, gender: .male), "ex-wife": Noun(kind: .exSpouse, gender: .female),
      "ex-hubby": Noun(kind: .exSpouse, gender: .male),
      "ex-wives": Noun(kind: .exSpouse, gender: .female, isPlural: true),
      "ex-husbands": Noun(kind: .exSpouse, gender: .male, isPlural: true),
      "boyfriend": Noun(kind: .partner, gender: .male), "girlfriend": Noun(kind: .partner, gender: .female),
      "beau": Noun(kind: .partner, gender: .male),
      "partner": Noun(kind: .partner), "lover": Noun(kind: .partner), "squeeze": Noun(kind: .partner),
      "man": Noun(kind: .partner, gender: .male), "guy": Noun(kind: .partner, gender: .male),
      "lady": Noun(kind: .partner, gender: .female), "love": Noun(kind: .partner),
      "flame": Noun(kind: .partner),
      "bae": Noun(kind: .partner), "boo": Noun(kind: .partner),
      "ladylove": Noun(kind: .partner, gender: .female),
      "girlfriends": Noun(kind: .partner, gender: .female, isPlural: true),
      "boyfriends": Noun(kind: .partner, gender: .male, isPlural: true),
      "ex-boyfriend": Noun(kind: .exPartner, gender: .male),
      "ex-girlfriend": Noun(kind: .exPartner, gender: .female),
      "ex-partner": Noun(kind: .exPartner), "ex-lover": Noun(kind: .exPartner),
      "ex-beau": Noun(kind: .exPartner, gender: .male),
      "ex-boyfriends": Noun(kind: .exPartner, gender: .male, isPlural: true),
      "ex-girlfriends": Noun(kind: .exPartner, gender: .female, isPlural: true),
      "then-husband": Noun(kind: .exSpouse, gender: .male),
      "then-wife": Noun(kind: .exSpouse, gender: .female),
      "then-boyfriend": Noun(kind: .exPartner, gender: .male),
      "then-girlfriend": Noun(kind: .exPartner, gender: .female), "then-partner": Noun(kind: .exPartner),
      "then-fiance": Noun(kind: .exPartner, gender: .male),
      "then-fiancé": Noun(kind: .exPartner, gender: .male),
      "then-fiancee": Noun(kind: .exPartner, gender: .female),
      "then-fiancée": Noun(kind: .exPartner, gender: .female),
      "ex": Noun(kind: .exPartner), "exes": Noun(kind: .exPartner, isPlural: true),
      "ex-flame": Noun(kind: .exPartner),
      "fiance": Noun(kind: .fiance, gender: .male), "fiancé": Noun(kind: .fiance, gender: .male),
      "fiancee": Noun(kind: .fiance, gender: .female),
      "fiancée": Noun(kind: .fiance, gender: .female), "husband-to-be": Noun(kind: .fiance, gender: .male),
      "wife-to-be": Noun(kind: .fiance, gender: .female), "bride-to-be": Noun(kind: .fiance, gender: .female),
      "ex-fiance": Noun(kind: .exPartner, gender: .male), "ex-fiancé": Noun(kind: .exPartner, gender: .male),
      "ex-fiancee": Noun(kind: .exPartner, gender: .female),
      "ex-fiancée": Noun(kind: .exPartner, gender: .female),
      "mother": Noun(kind: .parent, gender: .female), "mom": Noun(kind: .parent, gender: .female),
      "mum": Noun(kind: .parent, gender: .female),
      "momager": Noun(kind: .parent, gender: .female), "mama": Noun(kind: .parent, gender: .female),
      "father": Noun(kind: .parent, gender: .male), "dad": Noun(kind: .parent, gender: .male),
      "papa": Noun(kind: .parent, gender: .male),
      "parents": Noun(kind: .parent, isPlural: true),
      "son": Noun(kind: .child, gender: .male), "daughter": Noun(kind: .child, gender: .female),
      "child": Noun(kind: .child),
      "baby": Noun(kind: .child), "sons": Noun(kind: .child, gender: .male, isPlural: true),
      "daughters": Noun(kind: .child, gender: .female, isPlural: true),
      "children": Noun(kind: .child, isPlural: true), "kids": Noun(kind: .child, isPlural: true),
      "newborn": Noun(kind: .child),
      "toddler": Noun(kind: .child), "firstborn": Noun(kind: .child),
      "twins": Noun(kind: .child, isPlural: true), "triplets": Noun(kind: .child, isPlural: true),
      "boys": Noun(kind: .child, gender: .male, isPlural: true),
      "girls": Noun(kind: .child, gender: .female, isPlural: true),
      "brother": Noun(kind: .sibling, gender: .male), "sister": Noun(kind: .sibling, gender: .female),
      "sibling": Noun(kind: .sibling),
      "half-brother": Noun(kind: .sibling, gender: .male),
      "half-sister": Noun(kind: .sibling, gender: .female),
      "sis": Noun(kind: .sibling, gender: .female),
      "brothers": Noun(kind: .sibling, gender: .male, isPlural: true),
      "sisters": Noun(kind: .sibling, gender: .female, isPlural: true),
      "siblings": Noun(kind: .sibling, isPlural: true),
    ]
  }

  static var new: UInt64 { WordKey.literal("new") }
  /// Words that name a lover only behind `new`: `her new man`.
  static let onlyNew = WordSet("man lady love flame guy")

  /// `former wife`, `ex girlfriend`: makes a tie a past one.
  static let past = WordSet("former ex ex- past previous then once")
  /// Words that may stand between the owner and the noun, or between the noun and the name.
  static let modifiers = WordSet(
    """
    late new first second third fourth only eldest oldest younger older youngest little big baby beloved adopted biological twin teen teenage
    toddler longtime long-time current estranged jailed pregnant famous dear darling newborn infant two three four five six seven
    both adorable lovely beautiful stunning gorgeous rumored rumoured alleged real-life proud doting model actor actress singer rapper
    on-screen onscreen fictional fake tv would-be potential former ex past previous own common-law high-school college then on-again off-again model-actress hubby-to-be stay-at-home
    """)
  static let rumour = WordSet(
    "rumored rumoured alleged supposed reported on-screen onscreen fictional fake tv would-be potential")
  /// Before a noun of kinship: what the two do together, which makes them no kin.
  static let bonds = WordSet(
    """
    business writing songwriting dance dancing scene sparring training creative producing production comedy podcast hosting band
    doubles tennis golf skating workout gym law screen stage work office fraternity sorority soul spiritual founding blood-brother
    bandmate acting crime travel running lab drinking
    """)
  /// Before `partner` where an owner stands before: it is love.
  static let loving = WordSet("romantic life domestic civil loving devoted same-sex male female")
  static var partner: UInt64 { WordKey.literal("partner") }
  static let plural = WordSet("twins triplets")

  /// Whether a word may stand before the noun or between it and the name.
  static func isModifier(_ token: Token) -> Bool {
    modifiers.contains(token) || token.kind == .number && token.shape.contains(.hasHyphen)
      || token.kind == .word && SpelledNumbers.years[token] != nil
  }

  /// What a tie is when it has ended.
  static func pastKind(_ kind: Relation.Kind) -> Relation.Kind {
    switch kind {
    case .spouse: .exSpouse
    case .partner, .fiance: .exPartner
    case .exSpouse, .exPartner, .parent, .child, .sibling: kind
    }
  }
}
