/// Finds the date that a sentence ties to a verb.
struct NearestDate {
  let context: SpeechContext
  /// In reading order.
  let dates: [DateExpression]

  /// So many dates on either side are looked at.
  private static let most = 4

  /// EDTF of the resolved date nearest to a token within a sentence, outside quotation marks.
  func value(to anchor: Int, in sentence: Range<Int>) -> String? {
    let middle = first(from: anchor)
    var best: (distance: Int, value: String)?
    for expression in dates[
      (middle - NearestDate.most..<middle + NearestDate.most).clamped(to: dates.indices)]
    where sentence.contains(expression.tokens.lowerBound) {
      guard let value = expression.value, !context.isQuoted(expression.tokens.lowerBound) else { continue }
      let distance = abs(expression.tokens.lowerBound - anchor)
      if best.map({ distance < $0.distance }) ?? true { best = (distance, value) }
    }
    return best?.value
  }

  /// Index of the first date at or after a token.
  private func first(from token: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
