/// Names that stand in one list: `Ana, Bea and Cleo`, `Ana and Jon`.
enum NameLists {
  private static let and = WordSet("and &")
  private static var comma: UInt64 { WordKey.literal(",") }

  /// The lists of two or more different people among consecutive mentions of a sentence, in reading order; each ends in `and`
  /// and a name.
  static func find(in mentions: ArraySlice<Cast.NamedMention>, of document: Document) -> [[Cast.NamedMention]]
  {
    var lists: [[Cast.NamedMention]] = []
    // Where the list begins that the mention before is in.
    var start = mentions.startIndex
    for index in mentions.indices.dropFirst() {
      guard let isAnd = link(mentions[index - 1], mentions[index], document) else {
        start = index
        continue
      }
      guard isAnd else { continue }
      let list = mentions[start...index]
      if list.contains(where: { $0.member != mentions[start].member }) { lists.append(Array(list)) }
      start = index
    }
    return lists
  }

  /// Whether two neighbours are joined by `and` (true) or a comma (false); nil when by neither.
  private static func link(_ first: Cast.NamedMention, _ second: Cast.NamedMention, _ document: Document)
    -> Bool?
  {
    let gap = document.tokens[
      first.tokens.upperBound..<max(first.tokens.upperBound, second.tokens.lowerBound)]
    guard let token = gap.first, let last = gap.last, gap.count <= 5 else { return nil }
    // Ages stand between the names of a list too: `Ana, 5, and Max, 3`.
    guard gap.allSatisfy({ and.contains($0) || $0.key == comma || $0.kind == .number }) else { return nil }
    if and.contains(last) { return true }
    return token.key == comma && last.key == comma ? false : nil
  }
}
