/// Who speaks where: whom `I` and `my` mean between quotation marks.
struct Voices {
  /// In reading order.
  private let stretches: [(tokens: Range<Int>, speaker: Int)]

  private static let first = WordSet("i my i'm i've me")

  /// Only quotes of a known speaker count.
  init(_ quotes: [SpokenQuote]) {
    var stretches: [(tokens: Range<Int>, speaker: Int)] = []
    for quote in quotes {
      guard let speaker = quote.speaker else { continue }
      for segment in quote.segments { stretches.append((segment, speaker)) }
    }
    self.stretches = stretches.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// The speaker, when a token is a word of the first person within words of theirs.
  func speaker(saying token: Token, at index: Int) -> Int? {
    guard Voices.first.contains(token) else { return nil }
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].tokens.contains(index) ? stretches[low].speaker : nil
  }
}
