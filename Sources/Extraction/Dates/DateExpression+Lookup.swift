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
