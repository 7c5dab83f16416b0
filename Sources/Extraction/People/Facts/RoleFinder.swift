internal import Records

/// Finds what a text calls a person: `actress`, `Night River star`, `cookbook author`.
enum RoleFinder {
  private static let stops = WordSet(
    """
    a an the his her their its my our your and or of in on at by for with from to as is was were are be been who which that this these
    those fellow former late ex new current longtime long-time then-girlfriend then-boyfriend said says told by but when while also
    """)
  private static let determiners = WordSet("a an the former")
  private static let comma = WordKey.of(",")

  /// The roles of each member, as written, without articles; at most four a member.
  static func find(in document: Document, cast: Cast) -> [[FactSource]] {
    var roles: [[FactSource]] = Array(repeating: [], count: cast.members.count)
    func add(_ member: Int, _ range: Range<Int>, _ rule: Rule) {
      let role = document.text(range).lowercased()
      guard roles[member].count < 4,
        !roles[member].contains(where: { document.text($0.tokens).lowercased() == role })
      else { return }
      roles[member].append(FactSource(tokens: range, rule: rule))
    }
    for mention in cast.mentions {
      let sentence = document.sentences[document.sentence(of: mention.tokens.lowerBound)]
      if let before = phrase(endingAt: mention.tokens.lowerBound, sentence, document, cast) {
        add(mention.member, before, .roleBeforeName)
      }
      if let after = apposition(from: mention.tokens.upperBound, sentence, document, cast) {
        add(mention.member, after, .roleAfterName)
      }
    }
    return roles
  }

  /// The words of a role that ends right before a token: `cookbook author` of `the cookbook author Ana Roe`.
  static func phrase(endingAt end: Int, _ sentence: Range<Int>, _ document: Document, _ cast: Cast) -> Range<
    Int
  >? {
    let tokens = document.tokens
    guard end > sentence.lowerBound, RoleNouns.words.contains(tokens[end - 1]),
      !tokens[end - 1].shape.contains(.sentenceStart) || end - 1 == sentence.lowerBound
    else { return nil }
    var start = end - 1
    while start > sentence.lowerBound, end - start < 5 {
      let token = tokens[start - 1]
      guard token.kind == .word, !stops.contains(token), cast.mentions(in: start - 1..<start).isEmpty,
        tokens[start].shape.contains(.spaceBefore)
      else { break }
      // A verb before the role is no part of it; only names of works and plain modifiers are taken in.
      guard token.isCapitalized || RoleNouns.modifiers.contains(token) || RoleNouns.words.contains(token)
      else { break }
      if token.shape.contains(.sentenceStart), start - 1 == sentence.lowerBound,
        !RoleNouns.modifiers.contains(token), !RoleNouns.words.contains(token)
      {
        break
      }
      start -= 1
    }
    return start..<end
  }

  /// The role in `Ana Roe, the cookbook author`.
  private static func apposition(from start: Int, _ sentence: Range<Int>, _ document: Document, _ cast: Cast)
    -> Range<Int>?
  {
    let tokens = document.tokens
    guard start + 2 < sentence.upperBound, tokens[start].key == comma, determiners.contains(tokens[start + 1])
    else { return nil }
    for end in start + 2..<min(start + 7, sentence.upperBound) {
      guard tokens[end].kind == .word, cast.mentions(in: end..<end + 1).isEmpty else { return nil }
      if RoleNouns.words.contains(tokens[end]),
        end + 1 >= sentence.upperBound || tokens[end + 1].kind != .word || stops.contains(tokens[end + 1])
      {
        return phrase(endingAt: end + 1, sentence, document, cast)
      }
    }
    return nil
  }
}
