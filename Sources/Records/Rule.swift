/// What found a fact: a trained model or a rule. The raw values stand in archives, so a number is never used for another rule.
public enum Rule: Int, Sendable, CaseIterable {
  // Names of people.
  case nameTagger = 1
  case nicknameInMarks = 2
  case kinName = 3
  case nameInList = 4
  case repeatedName = 5
  case handle = 6
  case titleAlone = 7

  // Ages.
  case ageAfterName = 20
  case yearsOld = 21
  case turned = 22
  case aged = 23
  case birthday = 24
  case ageOfDescription = 25
  case ageAtDeath = 27

  // Roles.
  case roleBeforeName = 30
  case roleAfterName = 31
  case roleOfSubject = 32

  // Family ties and partnerships.
  case kinPhrase = 40
  case kinOf = 41
  case coupleVerb = 42
  case coupleNoun = 43
  case siblingList = 44
  case kinOfCouple = 45
  case coParent = 46
  case sharedChild = 47
  case kinBesideName = 48
  case kinApposition = 49
  case kinList = 50
  case coupleEvent = 51
  case coupleTold = 52
  case whomTheyMarried = 53
  case bornTo = 54
  case kinUnnamed = 55

  // Speech, posts and dates.
  case quoteClassifier = 60
  case speakerScorer = 61
  case reportedSpeech = 62
  case describedPost = 70
  case embeddedPost = 71
  case dateGrammar = 80

  /// Short name, lower case, as programs read it: `kin-phrase`.
  public var name: String {
    switch self {
    case .nameTagger: "name-tagger"
    case .nicknameInMarks: "nickname-in-marks"
    case .kinName: "kin-name"
    case .nameInList: "name-in-list"
    case .repeatedName: "repeated-name"
    case .handle: "handle"
    case .titleAlone: "title-alone"
    case .ageAfterName: "age-after-name"
    case .yearsOld: "years-old"
    case .turned: "turned"
    case .aged: "aged"
    case .birthday: "birthday"
    case .ageOfDescription: "age-of-description"
    case .ageAtDeath: "age-at-death"
    case .roleBeforeName: "role-before-name"
    case .roleAfterName: "role-after-name"
    case .roleOfSubject: "role-of-subject"
    case .kinPhrase: "kin-phrase"
    case .kinOf: "kin-of"
    case .coupleVerb: "couple-verb"
    case .coupleNoun: "couple-noun"
    case .siblingList: "sibling-list"
    case .kinOfCouple: "kin-of-couple"
    case .coParent: "co-parent"
    case .sharedChild: "shared-child"
    case .kinBesideName: "kin-beside-name"
    case .kinApposition: "kin-apposition"
    case .kinList: "kin-list"
    case .coupleEvent: "couple-event"
    case .coupleTold: "couple-told"
    case .whomTheyMarried: "whom-they-married"
    case .bornTo: "born-to"
    case .kinUnnamed: "kin-unnamed"
    case .quoteClassifier: "quote-classifier"
    case .speakerScorer: "speaker-scorer"
    case .reportedSpeech: "reported-speech"
    case .describedPost: "described-post"
    case .embeddedPost: "embedded-post"
    case .dateGrammar: "date-grammar"
    }
  }

  /// One line for people, with an invented example.
  public var explanation: String {
    switch self {
    case .nameTagger: "the trained name tagger"
    case .nicknameInMarks: "a nickname in quotation marks between two names: Rosalind \"Birdie\" Roe"
    case .kinName: "a given name after a noun of kinship: her son Otis"
    case .nameInList: "a given name in a list with a name: Clara, Emily and Sophie Roe"
    case .repeatedName: "a name that the article tells elsewhere"
    case .handle: "a handle that is made of a person's name"
    case .titleAlone: "a title that stands for a person: the Duchess of Harrowmere"
    case .ageAfterName: "a number after a name: Ana Roe, 35,"
    case .yearsOld: "years old: the 35-year-old"
    case .turned: "a verb of ageing: turned 50"
    case .aged: "age or aged: at the age of 66"
    case .birthday: "a numbered birthday: her 40th birthday"
    case .ageOfDescription: "a number after a description: the Night River star, 53,"
    case .ageAtDeath: "the age at which somebody died: died at the age of 66"
    case .roleBeforeName: "a trade before a name: actress Ana Roe"
    case .roleAfterName: "a trade after a name: Ana Roe, the cookbook author"
    case .roleOfSubject: "a trade told of a subject: Roe is an actress"
    case .kinPhrase: "a possessive and a noun of kinship: her son Otis"
    case .kinOf: "a noun of kinship with of: son of Ana Roe"
    case .coupleVerb: "a verb of couples: married, split from, is engaged to"
    case .coupleNoun: "a noun of couples: her husband, his ex-girlfriend"
    case .siblingList: "a list of siblings: sisters Ana and Bea Roe"
    case .kinOfCouple: "their or the couple's and a noun of kinship: their son Otis"
    case .coParent: "another parent behind a child's name: whom she shares with Jon Roe"
    case .sharedChild: "a verb of having children: welcomed daughter Luna"
    case .kinBesideName: "a noun of kinship beside a name: Ana Roe and husband Jon"
    case .kinApposition: "a name and then the kinship: Jon Roe, her husband"
    case .kinList: "a list of kin: her son Otis and daughter Luna"
    case .coupleEvent: "a noun that tells of two: Ana and Jon's wedding, his marriage to Ana"
    case .coupleTold: "the couple or they and a verb of couples: The couple married in 2014"
    case .whomTheyMarried: "a clause behind the name: Jon Roe, whom she married"
    case .bornTo: "born to: was born to Ana and Jon Roe"
    case .kinUnnamed: "a description by kin: the wife of Jon Roe"
    case .quoteClassifier: "the trained classifier of quotation marks"
    case .speakerScorer: "the trained scorer of speakers"
    case .reportedSpeech: "a verb of saying with that: She said that …"
    case .describedPost: "words that tell of a post: wrote on Instagram"
    case .embeddedPost: "a post as pages embed it: text, name, handle, date"
    case .dateGrammar: "the grammar of dates"
    }
  }
}

/// Where a fact stands and what found it.
public struct Evidence: Sendable, Equatable {
  /// The words that say so.
  public var span: Span
  /// What found it.
  public var rule: Rule

  /// Takes the values of the properties of the same names.
  public init(span: Span, rule: Rule) {
    self.span = span
    self.rule = rule
  }
}
