internal import Records

/// Whom a pronoun or a description such as `the actress` stands for.
struct Antecedents {
  private let document: Document
  private let cast: Cast

  init(_ document: Document, _ cast: Cast) {
    self.document = document
    self.cast = cast
  }

  private static let he = WordSet("he him his himself")
  private static let she = WordSet("she her hers herself")

  /// The gender of a third-person singular pronoun; nil for any other word.
  static func gender(ofPronoun token: Token) -> Person.Gender? {
    he.contains(token) ? .male : she.contains(token) ? .female : nil
  }

  /// The person whom a word at a token most likely stands for: of the fitting gender, the first one of the nearest
  /// sentence before it that names one, in its own sentence the nearest before.
  ///
  /// Looks back over at most six sentences. Those in `excluding` are passed over.
  func person(before token: Int, gender: Person.Gender, excluding: Set<Int> = []) -> Int? {
    var sentence = document.sentence(of: token)
    let home = sentence
    var fallback: (person: Int, sentence: Int)?
    // `She left with her daughter Luna and her mother`: one pronoun after another keeps its person.
    let earlier = document.sentences[home].first {
      $0 < token && Antecedents.gender(ofPronoun: document.tokens[$0]) == gender
    }
    if let earlier {
      let named = cast.mentions(in: document.sentences[home].lowerBound..<earlier).contains {
        cast.agrees($0.member, gender)
      }
      if !named { return person(before: earlier, gender: gender, excluding: excluding) }
    }
    while sentence >= 0, home - sentence <= 6 {
      let range = document.sentences[sentence]
      let mentions = cast.mentions(in: range.lowerBound..<min(range.upperBound, token))
      let fitting = mentions.filter { !excluding.contains($0.member) && cast.agrees($0.member, gender) }
      if let best = fitting.first(where: { !isPossessor($0) && !isQuoted($0) }) ?? fitting.first {
        let certain = fitting.first {
          cast.members[$0.member].gender == gender && gender != .unknown && !isQuoted($0)
        }
        if let certain { return certain.member }
        if fallback == nil { fallback = (best.member, sentence) }
        if gender == .unknown { return best.member }
      }
      // A name of unknown gender close by outweighs a certain one far off.
      if let fallback, fallback.sentence - sentence >= 1 { return fallback.person }
      sentence -= 1
    }
    return fallback?.person
  }

  /// The persons whom `their` or `the couple` before a token most likely stands for: the last list of names joined by commas and
  /// `and` in the nearest sentence that has one, else the first two named there.
  func pair(before token: Int) -> [Int] {
    var sentence = document.sentence(of: token)
    let home = sentence
    while sentence >= 0, home - sentence <= 3 {
      let range = document.sentences[sentence]
      let mentions = cast.mentions(in: range.lowerBound..<min(range.upperBound, token))
      let list = NameLists.find(in: mentions, of: document).last
      if let list { return list.map(\.member) }
      var members: [Int] = []
      for mention in mentions where !members.contains(mention.member) { members.append(mention.member) }
      if members.count >= 2 { return Array(members.prefix(2)) }
      sentence -= 1
    }
    return []
  }

  private func isPossessor(_ mention: Cast.NamedMention) -> Bool {
    mention.tokens.upperBound < document.tokens.count
      && document.tokens[mention.tokens.upperBound].kind == .possessive
  }

  private func isQuoted(_ mention: Cast.NamedMention) -> Bool {
    mention.tokens.lowerBound > 0 && document.tokens[mention.tokens.lowerBound - 1].kind == .doubleQuote
  }
}
