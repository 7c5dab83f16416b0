internal import Records

/// Finds what a text calls a person: `actress`, `Night River star`, `cookbook author`.
enum RoleFinder {
  private static let be = WordSet("is was became remains")
  private static let relatives = WordSet("who")
  private static let limit = 4

  /// The roles of each member, without articles; at most four a member.
  static func find(in document: Document, cast: Cast) -> [[FactSource]] {
    var roles: [[FactSource]] = Array(repeating: [], count: cast.members.count)
    func add(_ member: Int, _ range: Range<Int>?, _ rule: Rule) {
      guard let range, roles[member].count < limit else { return }
      let role = document.text(range).lowercased()
      let known = roles[member].map { document.text($0.tokens).lowercased() }
      // `actress` adds nothing to `Harrow Lane actress`.
      if known.contains(where: { $0 == role || $0.hasSuffix(" \(role)") }) { return }
      let source = FactSource(tokens: range, rule: rule)
      if let shorter = known.firstIndex(where: { role.hasSuffix(" \($0)") }) {
        roles[member][shorter] = source
      } else {
        roles[member].append(source)
      }
    }
    let phrases = RolePhrase(document, cast)
    for mention in cast.mentions {
      let sentence = document.sentences[document.sentence(of: mention.tokens.lowerBound)]
      add(mention.member, phrases.ending(at: mention.tokens.lowerBound, sentence), .roleBeforeName)
      let next = mention.tokens.upperBound
      guard next + 1 < sentence.upperBound else { continue }
      if let start = apposition(from: next, sentence, document) {
        add(mention.member, phrases.beginning(at: start, sentence), .roleAfterName)
      }
      if let start = predicate(from: next, sentence, document) {
        add(mention.member, phrases.beginning(at: start, sentence), .roleOfSubject)
      }
    }
    return roles
  }

  /// The token after the article in `Ana Roe, the cookbook author`, `Ana Roe, 35, a singer`, `Ana Roe, founder of`; nil where no
  /// apposition may begin.
  private static func apposition(from comma: Int, _ sentence: Range<Int>, _ document: Document) -> Int? {
    let tokens = document.tokens
    guard AgeWords.comma.contains(tokens[comma]) else { return nil }
    var start = comma + 1
    // An age stands between: `Ana Roe, 35, a singer`.
    if start + 1 < sentence.upperBound, tokens[start].kind == .number,
      tokens[start + 1].key == SpelledNumbers.comma
    {
      start += 2
    }
    guard start < sentence.upperBound else { return nil }
    if AgeWords.determiners.contains(tokens[start]) {
      start += 1
      // `a 35-year-old singer`
      if start < sentence.upperBound, tokens[start].kind == .number, tokens[start].shape.contains(.hasHyphen)
      {
        start += 1
      }
      return start
    }
    return tokens[start].isCapitalized ? nil : start
  }

  /// The token after the article in `Ana Roe is an actress`, `Ana Roe, who is an actress`.
  private static func predicate(from next: Int, _ sentence: Range<Int>, _ document: Document) -> Int? {
    let tokens = document.tokens
    var at = next
    if tokens[at].key == SpelledNumbers.comma { at += 1 }
    if at < sentence.upperBound, relatives.contains(tokens[at]) { at += 1 } else if at > next { return nil }
    guard at + 2 < sentence.upperBound, be.contains(tokens[at]), AgeWords.determiners.contains(tokens[at + 1])
    else { return nil }
    return at + 2
  }
}
