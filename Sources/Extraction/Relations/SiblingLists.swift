internal import Records

/// Siblings told by a list of one surname: `the sisters Ana, Bea and Cleo Roe`, `Ana, Bea and Cleo Roe … the sisters`.
enum SiblingLists {
  static let siblings = WordSet("sisters brothers siblings sibs")

  static func find(in document: Document, cast: Cast) -> [Tie] {
    var ties: [Tie] = []
    for sentence in document.sentences {
      let says = document.tokens[sentence].contains { siblings.contains($0) }
      for list in NameLists.find(in: cast.mentions(in: sentence), of: document) where says || list.count > 2 {
        guard list.count <= KinNames.most else { continue }
        guard shareSurname(list, cast) else { continue }
        for (index, first) in list.enumerated() {
          for second in list[(index + 1)...] where first.member != second.member {
            let tokens = first.tokens.lowerBound..<second.tokens.upperBound
            ties.append(
              Tie(
                person: first.member, kind: .sibling, other: second.member, tokens: tokens, rule: .siblingList
              ))
          }
        }
      }
    }
    return ties
  }

  private static func shareSurname(_ list: [Cast.NamedMention], _ cast: Cast) -> Bool {
    let words = list.map { cast.members[$0.member].name.split(separator: " ") }
    return words.allSatisfy { $0.count > 1 } && Set(words.compactMap(\.last)).count == 1
  }
}
