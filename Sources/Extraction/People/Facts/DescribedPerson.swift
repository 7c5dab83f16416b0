internal import Records

/// Finds the person whom a description stands for: `the 35-year-old singer`.
///
/// Everybody named shortly before, and the persons whom the article is about, are weighed by where and how they are named, by the
/// gender and trade that the description tells, and by the ages known; the weights were set by hand on annotated articles.
struct DescribedPerson {
  /// What the words tell.
  struct Description {
    /// Token at which it begins.
    var start: Int
    /// The token after its age.
    var end: Int
    var gender: Person.Gender
    /// Word of its trade.
    var trade: UInt64?
    var years: Int
  }

  /// At most this many names are looked back over.
  private static let reach = 60
  private static let sentences = 6

  private let document: Document
  private let cast: Cast
  private let antecedents: Antecedents
  private let quotes: [QuoteStretch]
  /// The words that each member is called by.
  private let trades: [Set<UInt64>]
  /// Those whom the text calls somebody's child: `her daughter Luna`.
  private let children: Set<Int>
  /// The members named most, at most three, and those of the headline.
  private let leading: [Int]
  private let most: Int

  init(_ document: Document, _ cast: Cast, _ antecedents: Antecedents, roles: [[FactSource]]) {
    self.document = document
    self.cast = cast
    self.antecedents = antecedents
    quotes = QuoteScanner.scan(document)
    trades = roles.map { Set($0.flatMap { document.tokens[$0.tokens].map(\.key) }) }
    var children: Set<Int> = []
    for mention in cast.mentions {
      for at in stride(
        from: mention.tokens.lowerBound - 1, through: max(0, mention.tokens.lowerBound - 2), by: -1)
      where KinNouns.nouns[document.tokens[at]]?.kind == .child { children.insert(mention.member) }
    }
    self.children = children
    let byCount = cast.members.indices.sorted {
      (-cast.members[$0].mentions.count, $0) < (-cast.members[$1].mentions.count, $1)
    }
    most = byCount.first.map { cast.members[$0].mentions.count } ?? 1
    leading = Array(byCount.prefix(3))
  }

  /// The best candidate; nil when none fits well.
  func find(_ description: Description, ages: AgeLedger) -> Int? {
    let first = cast.firstMention(from: description.start)
    let home = document.sentence(of: description.start)
    var last: [Int: Int] = [:]
    for index in stride(from: first - 1, through: max(0, first - DescribedPerson.reach), by: -1) {
      let mention = cast.mentions[index]
      guard home - document.sentence(of: mention.tokens.lowerBound) <= DescribedPerson.sentences else {
        break
      }
      // A name outside quotes counts before one within.
      if last[mention.member].map({ isForeign(cast.mentions[$0], to: description) }) ?? true,
        last[mention.member] == nil || !isForeign(mention, to: description)
      {
        last[mention.member] = index
      }
    }
    let carried = carried(into: home)
    let acting = acting(on: description)
    let pointed = antecedents.person(before: description.start, gender: description.gender)
    var best: (member: Int, score: Double)?
    for member in Set(last.keys).union(leading).sorted() {
      // Nobody is described to readers before they are named.
      guard let named = cast.members[member].mentions.first,
        cast.mentions[named].tokens.lowerBound < description.start
      else { continue }
      guard var score = fitness(member, description, ages) else { continue }
      if let index = last[member] { score += nearness(index, description, home) }
      if member == pointed { score += 1 }
      if member == carried { score += 1.2 }
      if member == acting { score -= 4 }
      if score > best?.score ?? 1.2 { best = (member, score) }
    }
    return best?.member
  }

  /// How well a person's gender, trade, age and weight in the article fit; nil when they cannot be meant.
  private func fitness(_ member: Int, _ description: Description, _ ages: AgeLedger) -> Double? {
    guard cast.agrees(member, description.gender) else { return nil }
    var score = 1.5 * Double(cast.members[member].mentions.count) / Double(most)
    if description.gender != .unknown { score += cast.members[member].gender == .unknown ? -0.7 : 0.7 }
    if let known = ages.age(of: member) {
      if known.years == description.years {
        score += 3
      } else if known.strength >= AgeLedger.Strength.described {
        return nil
      }
    }
    if description.years < 14 {
      score += children.contains(member) ? 1.5 : -2
    } else if description.years >= 30, children.contains(member) {
      score -= 1
    }
    if let trade = description.trade, DescribedPerson.nobody.contains(trade) { score -= 1.5 }
    if let trade = description.trade, trades[member].contains(trade) { score += 2 }
    switch hint(after: description) {
    case .unknown: break
    case let gender:
      score += cast.members[member].gender == gender ? 0.7 : cast.agrees(member, gender) ? 0 : -2
    }
    // `if the 38-year-old does not return, Ana hinted`: somebody else.
    let sentence = document.sentences[document.sentence(of: description.start)]
    let ahead = cast.mentions(
      in: description.end..<max(description.end, min(sentence.upperBound, description.end + 40)))
    if ahead.contains(where: { $0.member == member }) { score -= 2 }
    if let firstMention = cast.members[member].mentions.first,
      document.paragraphFields[document.paragraph(of: cast.mentions[firstMention].tokens.lowerBound)]
        == .headline
    {
      score += 0.7
    }
    return score
  }

  /// The subject of the clause that has the description as its object: `she never trailed the 74-year-old`.
  private func acting(on description: Description) -> Int? {
    let sentence = document.sentences[document.sentence(of: description.start)]
    for index in stride(from: description.start - 1, through: sentence.lowerBound, by: -1) {
      let token = document.tokens[index]
      if token.kind != .word || DescribedPerson.boundaries.contains(token) { return nil }
      if DescribedPerson.subjects.contains(token), let gender = Antecedents.gender(ofPronoun: token) {
        return antecedents.person(before: index, gender: gender)
      }
    }
    return nil
  }

  private static let subjects = WordSet("he she")

  /// Whom the sentence before speaks of by a pronoun, where it names nobody before that.
  private func carried(into home: Int) -> Int? {
    guard home > 0 else { return nil }
    let range = document.sentences[home - 1]
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 12)
    guard let first = reach.first(where: { Antecedents.gender(ofPronoun: document.tokens[$0]) != nil }),
      let gender = Antecedents.gender(ofPronoun: document.tokens[first]),
      cast.mentions(in: range.lowerBound..<first).isEmpty, quote(at: first) == nil
    else { return nil }
    return antecedents.person(before: first, gender: gender)
  }

  /// The gender of the first pronoun after the description, before any name, or of the one that opens the next sentence.
  private func hint(after description: Description) -> Person.Gender {
    let sentence = document.sentences[document.sentence(of: description.start)]
    for index in description.end..<max(description.end, min(sentence.upperBound, description.end + 20)) {
      if !cast.mentions(in: index..<index + 1).isEmpty { return .unknown }
      if let gender = Antecedents.gender(ofPronoun: document.tokens[index]) { return gender }
    }
    if sentence.upperBound < document.tokens.count,
      document.paragraph(of: sentence.upperBound) == document.paragraph(of: description.start),
      let gender = Antecedents.gender(ofPronoun: document.tokens[sentence.upperBound])
    {
      return gender
    }
    return .unknown
  }

  /// How near and how much like the subject a person's last mention is.
  private func nearness(_ index: Int, _ description: Description, _ home: Int) -> Double {
    let mention = cast.mentions[index]
    let sentence = document.sentence(of: mention.tokens.lowerBound)
    var score: Double
    switch home - sentence {
    case 0: score = isParted(mention.tokens.upperBound..<description.start) ? 1.5 : -3
    case 1: score = 2
    case 2: score = 1.3
    case 3: score = 0.8
    default: score = 0.3
    }
    if isForeign(mention, to: description) { score -= 1.5 }
    let range = document.sentences[sentence]
    let isFirst =
      cast.mentions(in: range).prefix(20).first { !isForeign($0, to: description) }?.tokens.lowerBound
      == mention.tokens.lowerBound
    if isFirst { score += 0.7 }
    let next = mention.tokens.upperBound
    if next < range.upperBound, document.tokens[next].kind == .possessive { score -= 0.5 }
    if document.paragraph(of: mention.tokens.lowerBound) == document.paragraph(of: description.start) {
      score += 0.4
    }
    return score
  }

  /// Whether a new clause begins between a name and the description, so that both may be one person.
  private func isParted(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    // `with the 35-year-old`, `Ana and the 35-year-old`: somebody else.
    if DescribedPerson.joins.contains(document.tokens[last]) {
      return false
    }
    return document.tokens[range].contains {
      DescribedPerson.boundaries.contains($0) || $0.kind == .doubleQuote
    }
  }

  /// Words for somebody whom the text does not name, as a rule.
  private static let nobody = WordSet("man woman boy girl patient suspect victim driver")
  private static let joins = WordSet("and & with of to for by from alongside beside about against on")
  private static let boundaries = WordSet(
    ", ; : — – - as when while after before but that because where since though and")

  /// Whether a name stands within a quote and the description outside.
  private func isForeign(_ mention: Cast.NamedMention, to description: Description) -> Bool {
    guard let quote = quote(at: mention.tokens.lowerBound) else { return false }
    return !quote.tokens.contains(description.start) && quote.content.count > 3
  }

  private func quote(at token: Int) -> QuoteStretch? {
    var low = 0
    var high = quotes.count
    while low < high {
      let middle = (low + high) / 2
      if quotes[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low < quotes.count, quotes[low].tokens.contains(token) else { return nil }
    return quotes[low]
  }
}
