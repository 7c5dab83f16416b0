internal import Records

/// Finds the ages that a text tells: `Ana Roe, 35,`, `the 35-year-old`, `turned 50`, `her 40th birthday`, `at the age of 66`.
///
/// What is told of a name or a pronoun is taken first; what is told of a description (`the 35-year-old singer`, `her husband, 44,`)
/// is resolved afterwards, when the ages of the others are known.
struct AgeFinder {
  let document: Document
  let cast: Cast
  let antecedents: Antecedents
  var ledger: AgeLedger
  /// Ages of descriptions, in reading order.
  var pending: [PendingAge] = []

  /// An age told of somebody whom the text does not name there.
  struct PendingAge {
    enum Holder {
      /// `the 35-year-old singer`: the gender and the trade that the words tell.
      case described(Person.Gender, trade: UInt64?)
      /// `her husband`: the token of the noun.
      case kin(Int)
    }
    var holder: Holder
    var years: Int
    /// Where the description begins.
    var start: Int
    var source: FactSource
  }

  /// The age of each member with what tells it, nil where the text tells none. `roles` are the words that each is called by.
  static func find(in document: Document, cast: Cast, roles: [[FactSource]]) -> [AgeLedger.Telling?] {
    guard !cast.members.isEmpty else { return [] }
    var finder = AgeFinder(document, cast)
    for sentence in document.sentences {
      for index in sentence where finder.mayBeAge(index) { finder.look(at: index, sentence) }
    }
    finder.resolvePending(roles: roles)
    return cast.members.indices.map { finder.ledger.age(of: $0) }
  }

  private init(_ document: Document, _ cast: Cast) {
    self.document = document
    self.cast = cast
    antecedents = Antecedents(document, cast)
    ledger = AgeLedger(members: cast.members.count)
  }

  /// Whether a token may be a number: of a word with hyphens its first letter tells.
  private func mayBeAge(_ index: Int) -> Bool {
    let token = document.tokens[index]
    if token.shape.contains(.hasDigit) { return true }
    guard token.kind == .word else { return false }
    guard token.shape.contains(.hasHyphen) else { return SpelledNumbers.isNumber[token.key] != nil }
    switch document.bytes[Int(token.start)] | 0x20 {
    case 0x65, 0x66, 0x68, 0x6E, 0x6F, 0x73, 0x74, 0x79: return true
    default: return false
    }
  }

  private mutating func look(at index: Int, _ sentence: Range<Int>) {
    guard let age = AgeExpression.read(at: index, in: document, sentence), (0...115).contains(age.years)
    else { return }
    switch age.form {
    case .yearsOld: if !told(age, sentence) { phrase(age, sentence) }
    case .number: _ = told(age, sentence)
    case .ordinal: birthday(age, sentence)
    }
  }

  /// The words before and after an age, past `now`, `just` and the like.
  private mutating func told(_ age: AgeExpression, _ sentence: Range<Int>) -> Bool {
    let tokens = document.tokens
    var at = age.tokens.lowerBound - 1
    guard at >= sentence.lowerBound else { return false }
    if AgeWords.turns.contains(tokens[at]) { return turned(age, at, sentence) }
    if let verb = verb(beforeBig: at, sentence) { return turned(age, verb, sentence) }
    if let phrase = ageOf(age, sentence) { return atAge(age, phrase, sentence) }
    while at > sentence.lowerBound, AgeWords.adverbs.contains(tokens[at]) { at -= 1 }
    if AgeWords.both.contains(tokens[at]) { return both(age, at, sentence) }
    if AgeWords.be.contains(tokens[at]) || tokens[at].kind == .possessive {
      if predicate(age, at, sentence) { return true }
    }
    if AgeWords.iAm.contains(tokens[at]) { return saidOfOneself(age, at, sentence) }
    if afterName(age, gap: at, sentence) { return true }
    return afterDescription(age, gap: at, sentence)
  }

  /// Whether the age ends where a told age ends: before a mark, `and`, a verb, or the sentence's end.
  func closes(_ age: AgeExpression, _ sentence: Range<Int>, by words: borrowing WordSet) -> Bool {
    let next = age.tokens.upperBound
    guard next < sentence.upperBound else { return true }
    let token = document.tokens[next]
    return words.contains(token) || token.kind == .possessive || token.kind == .doubleQuote
  }
}

/// The small words around ages.
enum AgeWords {
  /// No clue is looked for further away than this many tokens, so that endless sentences are read in linear time.
  static let reach = 100
  static let turns = WordSet("turned turns turning turn")
  static let be = WordSet("is was he's she's are now who's")
  static let iAm = WordSet("i'm am")
  static let both = WordSet("both each")
  static let adverbs = WordSet("now just only aged age ages still currently also already respectively")
  static let closers = WordSet(
    ", ) . ; : and & - — – -- is was who has had have ! ? but ... … after as when but while with respectively ] /"
  )
  static let comma = WordSet(", - — – --")
  static let opening = WordSet("( [")
  static let birthday = WordSet("birthday birthdays bday b-day b'day")
  static let death = WordSet(
    "died dies dead died. death passing passed killed dying passes deceased buried slain perished")
  static let determiners = WordSet("the this that a an")
  /// Words that end a phrase on a person.
  static let links = WordSet(
    """
    of in on at for with to from by about after before during as than into over and or but that which who whom whose when while
    where because if
    """)
  static let possessives = WordSet("his her their my our your its whose")
}
