/// One document, one sense: a lone word that the tagger took for a name in a few places and for something else in most is
/// no name, and a word that is a part of a full name is one.
enum NameVote {
  static func reconsider(_ spans: [Range<Int>], in document: Document, _ context: NameContext) -> [Range<Int>]
  {
    let tokens = document.tokens
    guard spans.contains(where: { $0.count == 1 }) else { return spans }
    var inFull = [Bool](repeating: false, count: document.typeCount)
    var tagged = [Int](repeating: 0, count: document.typeCount)
    for span in spans {
      if span.count > 1 {
        for index in span { inFull[Int(tokens[index].type)] = true }
      } else {
        tagged[Int(tokens[span.lowerBound].type)] += 1
      }
    }
    var capitalised = [Int](repeating: 0, count: document.typeCount)
    for token in tokens where token.isCapitalized { capitalised[Int(token.type)] += 1 }
    return spans.filter { span in
      let token = tokens[span.lowerBound]
      guard span.count == 1 else { return true }
      if !token.isCapitalized, !token.shape.contains(.innerCapital) { return false }
      guard !inFull[Int(token.type)] else { return true }
      if isBrand(span.lowerBound, in: document, context) { return false }
      return tagged[Int(token.type)] * 3 >= capitalised[Int(token.type)]
    }
  }

  /// Whether a lone word is worn or sold: `in Roe`, `a Roe gown`, and nowhere in the text does what people do.
  private static func isBrand(_ index: Int, in document: Document, _ context: NameContext) -> Bool {
    let tokens = document.tokens
    guard context.usage[index] & (32 | 64) == 0, context.statistics[index].given < 3 else { return false }
    if index + 1 < tokens.count, !tokens[index + 1].isCapitalized, NotPeople.goods.contains(tokens[index + 1])
    {
      return true
    }
    return index > 0 && NotPeople.wearing.contains(tokens[index - 1])
      && (index + 1 >= tokens.count || tokens[index + 1].kind != .possessive)
  }
}
