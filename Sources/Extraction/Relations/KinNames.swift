internal import Records

/// The people whom a noun of kinship names after it: `husband Jon Roe`, `boyfriend, film director Jon Roe,`,
/// `children: Max, 5; Luna, 3; and a baby, Otis`.
struct KinNames {
  /// The people named, and the token after the last of them and of their ages.
  struct Found {
    var people: [Cast.NamedMention] = []
    var end: Int
    /// Whether a verb stands between, `her husband is Jon`: then the owner must stand before the noun.
    var isTold = false
    /// The other parent told before the names, `two sons with Jon: …`.
    var parent: CoParents.Found?
  }

  private let document: Document
  private let cast: Cast
  private let references: References
  private let sentence: Range<Int>

  private static let named = WordSet("named called aka by name such as like including")
  /// Nobody has more children or siblings than this in one list.
  static let most = 24
  private static let told = WordSet("is was")
  private static var name: UInt64 { WordKey.literal("name") }
  /// Words that may follow a name set off by one comma, `her husband, Jon, …`; a verb tells that another clause begins.
  private static let after = WordSet(
    "with alongside and by who whom whose while when in on from after before for & or but as")
  private static let parting = WordSet(", – — - -- : ( [")
  private static let listed = WordSet(", and & ; - – — -- ( ) : a an plus")
  private static let determiners = WordSet("the a an")
  private static let notDescribing = WordSet(
    "of in on at by for with from to as is was were are be been who which but when while his her their its said says and or that if has had have"
  )
  private static let and = WordSet("and & with")
  private static let be = WordSet("is was are were became being be")
  private static let counts = WordSet("years year months month weeks week decades decade")

  init(_ document: Document, _ cast: Cast, _ references: References, _ sentence: Range<Int>) {
    self.document = document
    self.cast = cast
    self.references = references
    self.sentence = sentence
  }

  func find(after index: Int, _ noun: KinNouns.Noun) -> Found {
    let start = afterTrade(afterYears(index + 1))
    guard noun.kind == .child, let parent = parent(at: start) else {
      return names(from: start, after: index, noun)
    }
    var found = names(from: parent.tokens.upperBound, after: index, noun)
    found.parent = parent
    return found
  }

  private func names(from first: Int, after index: Int, _ noun: KinNouns.Noun) -> Found {
    let tokens = document.tokens
    let nobody = Found(end: index + 1)
    var start = first
    let isTold = !noun.isPlural && start < sentence.upperBound && KinNames.told.contains(tokens[start])
    if isTold { start += 1 }
    var at = start
    var isParted = false
    var isExplicit = false
    var hasDeterminer = false
    var needsTrade = false
    // `the sisters and Ana`
    if noun.isPlural, start < sentence.upperBound, KinNames.and.contains(tokens[start]) { return nobody }
    while at < sentence.upperBound, cast.mentions(in: at..<at + 1).isEmpty {
      guard at - start < 9 else { return nobody }
      let token = tokens[at]
      if KinNames.named.contains(token)
        || token.key == SpelledNumbers.of && at > start && tokens[at - 1].key == KinNames.name
      {
        isExplicit = true
      } else if KinNames.parting.contains(token) {
        isParted = true
      } else if KinNames.determiners.contains(token) {
        hasDeterminer = true
      } else if noun.isPlural && (KinNames.listed.contains(token) || token.kind == .number)
        || KinNouns.nouns[token]?.kind == noun.kind && (noun.isPlural || noun.kind == .child)
        || token.key == CoupleCues.together
      {
        // `two children: a son, …`
      } else if KinNouns.isModifier(token) || RoleNouns.isAgent(at, in: document)
        || RoleNouns.modifiers.contains(token) || Titles.dropped.contains(token)
      {
        // `her husband, retired coach …`
      } else if token.kind == .word, !KinNames.notDescribing.contains(token),
        token.isCapitalized || hasDeterminer
      {
        needsTrade = true
      } else {
        return nobody
      }
      at += 1
    }
    guard at < sentence.upperBound, let first = cast.mentions(in: at..<at + 1).first else { return nobody }
    let isTrade =
      at > start && (RoleNouns.isAgent(at - 1, in: document) || Titles.dropped.contains(tokens[at - 1]))
    if needsTrade || hasDeterminer && !noun.isPlural, !isTrade, !isExplicit { return nobody }
    if noun.isPlural { return list(from: first, noun, isParted: isParted && !isExplicit, index) }
    // `Jon's wife, Ana's best friend`: nobody is named.
    if isParted, !isExplicit, first.tokens.upperBound < sentence.upperBound,
      tokens[first.tokens.upperBound].kind == .possessive
    {
      return nobody
    }
    // `her husband, Ana said` names somebody else.
    if isParted, !isTrade, !isExplicit, first.tokens.upperBound < sentence.upperBound {
      let next = tokens[first.tokens.upperBound]
      if next.kind == .word, !KinNames.after.contains(next) { return nobody }
    }
    if isTold, first.tokens.upperBound < sentence.upperBound,
      tokens[first.tokens.upperBound].kind == .possessive || isParted
    {
      return nobody
    }
    return Found(people: [first], end: afterAge(first.tokens.upperBound), isTold: isTold)
  }

  private func list(from first: Cast.NamedMention, _ noun: KinNouns.Noun, isParted: Bool, _ index: Int)
    -> Found
  {
    let tokens = document.tokens
    var list = [first]
    var at = first.tokens.upperBound
    while at < sentence.upperBound, list.count < KinNames.most {
      if let next = cast.mentions(in: at..<at + 1).first {
        list.append(next)
        at = next.tokens.upperBound
      } else if KinNames.listed.contains(tokens[at]) || tokens[at].kind == .number
        || KinNouns.nouns[tokens[at]]?.kind == noun.kind || KinNouns.isModifier(tokens[at])
      {
        at += 1
      } else {
        break
      }
    }
    // `her two children, Ana Roe has said`: the sentence goes on, it does not list.
    if isParted, list.count == 1 { return Found(end: index + 1) }
    // A list that runs on into a clause of its own keeps its first members only.
    if list.count > 1, at < sentence.upperBound, tokens[at].kind == .word, !KinNames.be.contains(tokens[at]),
      list[list.count - 1].tokens.upperBound == at,
      tokens[list[list.count - 1].tokens.lowerBound - 1].key == SpelledNumbers.comma
    {
      list.removeLast()
    }
    return Found(people: list, end: afterAge(list[list.count - 1].tokens.upperBound))
  }

  /// Past an age: `, 5,` or `(5)`.
  func afterAge(_ end: Int) -> Int {
    let tokens = document.tokens
    guard end + 1 < sentence.upperBound, tokens[end].kind == .punctuation, tokens[end + 1].kind == .number
    else {
      return end
    }
    let next = end + 2
    return next < sentence.upperBound && tokens[next].kind == .punctuation ? next + 1 : next
  }

  /// Past `of 30 years`, `of almost a decade` in `wife of 30 years, Ana Roe`.
  private func afterYears(_ start: Int) -> Int {
    guard start + 2 < sentence.upperBound, document.tokens[start].key == SpelledNumbers.of else {
      return start
    }
    let limit = min(start + 6, sentence.upperBound)
    guard let count = (start + 1..<limit).first(where: { KinNames.counts.contains(document.tokens[$0]) }),
      cast.mentions(in: start..<count).isEmpty
    else { return start }
    return count + 1
  }

  /// `with Jon Roe,` in `her daughter with Jon Roe, Luna`.
  private func parent(at start: Int) -> CoParents.Found? {
    guard start + 1 < sentence.upperBound, CoParents.with.contains(document.tokens[start]),
      let parent = CoParents(document, cast, references, sentence).partner(from: start + 1, start),
      parent.tokens.upperBound < sentence.upperBound,
      KinNames.parting.contains(document.tokens[parent.tokens.upperBound])
    else { return nil }
    return parent
  }

  /// Past `and manager` in `husband and manager, Jon Roe`.
  private func afterTrade(_ start: Int) -> Int {
    let tokens = document.tokens
    guard start + 1 < sentence.upperBound, tokens[start].key == SpelledNumbers.and else { return start }
    if RoleNouns.isAgent(start + 1, in: document) { return start + 2 }
    // `and father of her two children, Jon Roe`
    guard
      let parent = (start + 1..<min(start + 3, sentence.upperBound)).first(where: {
        KinNouns.nouns[tokens[$0]]?.kind == .parent
      }),
      let children = (parent + 1..<min(parent + 6, sentence.upperBound)).first(where: {
        KinNouns.nouns[tokens[$0]]?.kind == .child
      }), cast.mentions(in: start..<children).isEmpty
    else { return start }
    return children + 1
  }
}
