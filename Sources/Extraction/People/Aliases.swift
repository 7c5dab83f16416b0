/// Two names of one person that the text itself makes one: `Cinder Vale, whose real name is Ana Roe`, `Ana Roe, known as Cinder`.
enum Aliases {
  /// Words between the two names; each pair of names has only these between them, and a telling one.
  private static let links = WordSet(
    """
    , ( — – - also better best formerly previously once then now professionally publicly legally known as born real legal full birth
    given name is was were whose a.k.a a.k.a. aka née nee who that performs performing records recording goes by under the stage
    """)
  private static let telling = WordSet(
    "known born name a.k.a a.k.a. aka née nee performs records goes performing recording")
  private static var name: UInt64 { WordKey.literal("name") }
  private static var to: UInt64 { WordKey.literal("to") }
  private static let changing = WordSet("change changed changes changing")

  /// Pairs of forms that name one person, the second the one that is told later.
  static func find(in forms: [NameForm], of document: Document) -> [(first: Int, second: Int)] {
    var pairs: [(first: Int, second: Int)] = []
    for second in forms.indices.dropFirst() {
      let first = second - 1
      let gap =
        forms[first].tokens.upperBound..<max(forms[first].tokens.upperBound, forms[second].tokens.lowerBound)
      guard
        document.sentence(of: forms[first].tokens.lowerBound)
          == document.sentence(of: forms[second].tokens.lowerBound)
      else { continue }
      if isLink(gap, document) || isNaming(forms[first], gap, forms[second], document)
        || isChange(before: forms[second].tokens.lowerBound, after: gap.lowerBound, document)
      {
        pairs.append((first, second))
      }
    }
    return pairs
  }

  private static func isLink(_ gap: Range<Int>, _ document: Document) -> Bool {
    guard (1...9).contains(gap.count) else { return false }
    var tells = false
    for index in gap {
      let token = document.tokens[index]
      guard links.contains(token), !token.isCapitalized else { return false }
      if telling.contains(token) { tells = true }
    }
    return tells
  }

  private static var comma: UInt64 { WordKey.literal(",") }

  /// `Mrs. Webb, Ana Roe, left`: a surname with a title, and who it is.
  private static func isNaming(_ first: NameForm, _ gap: Range<Int>, _ second: NameForm, _ document: Document)
    -> Bool
  {
    guard first.parts.count == 1, first.droppedTitle != nil, second.parts.count > 1, gap.count == 1,
      document.tokens[gap.lowerBound].key == comma, second.tokens.upperBound < document.tokens.count
    else { return false }
    return document.tokens[second.tokens.upperBound].key == comma
      && first.droppedTitle.map { Titles.female.contains($0) } ?? false
  }

  /// `changed her name to Bea Fox`.
  private static func isChange(before start: Int, after floor: Int, _ document: Document) -> Bool {
    guard start - floor >= 3, document.tokens[start - 1].key == to, document.tokens[start - 2].key == name
    else {
      return false
    }
    return (max(floor, start - 6)..<start - 2).contains { changing.contains(document.tokens[$0]) }
  }
}
