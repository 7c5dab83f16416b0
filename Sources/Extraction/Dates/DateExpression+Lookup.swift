package import Records

extension DateExpression {
  /// The day it names; nil when it names something longer or nothing.
  package var day: CalendarDay? { value.flatMap { CalendarDay(iso: $0) } }
}

extension [DateExpression] {
  /// The first expression that lies wholly within a range of tokens, as `December 8, 2016` after an embedded post's handle.
  ///
  /// The expressions must be in reading order, as ``DateFinder`` gives them.
  package func first(within tokens: Range<Int>) -> DateExpression? {
    let index = firstIndex(from: tokens.lowerBound)
    return index < count && self[index].tokens.upperBound <= tokens.upperBound ? self[index] : nil
  }

  /// The last expression that lies wholly within a range of tokens.
  package func last(within tokens: Range<Int>) -> DateExpression? {
    var index = firstIndex(from: tokens.upperBound) - 1
    if index >= 0, self[index].tokens.upperBound > tokens.upperBound { index -= 1 }
    return index >= 0 && self[index].tokens.lowerBound >= tokens.lowerBound ? self[index] : nil
  }

  /// The resolved expression of a sentence nearest to a token, outside the words that are reported; of two as near the
  /// one behind the token.
  package func nearest(to token: Int, in sentence: Range<Int>, outside reported: Range<Int>)
    -> DateExpression?
  {
    var nearest: DateExpression?
    for expression in self[firstIndex(from: sentence.lowerBound)...] {
      let start = expression.tokens.lowerBound
      guard start < sentence.upperBound else { break }
      guard expression.value != nil, !reported.contains(start) else { continue }
      if let nearest, abs(nearest.tokens.lowerBound - token) < abs(start - token) { continue }
      nearest = expression
    }
    return nearest
  }

  private func firstIndex(from token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
