/// Sums of what speaks for each article, in an open-addressed table: some hundred votes are counted for every article that comes.
struct Votes {
  private var articles: [Int64] = []
  private var weights: [Float] = []
  /// Positions in ``articles`` plus 1, 0 in empty slots; a power of two.
  private var slots = [UInt16](repeating: 0, count: 1024)

  /// Articles counted at most; the rest is left out.
  private static let most = 512

  /// Adds a vote.
  mutating func add(_ weight: Float, to article: Int64) {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    var slot = Int(truncatingIfNeeded: (UInt64(bitPattern: article) &* 0x9E37_79B9_7F4A_7C15) >> 54)
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if articles[place] == article {
        weights[place] += weight
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    if articles.count == Votes.most { return }
    articles.append(article)
    weights.append(weight)
    slots[slot] = UInt16(articles.count)
  }

  /// The articles with most votes, those stored first before others of as many, so that the result hangs on nothing but the articles.
  func best(_ count: Int) -> [Int64] {
    var best: [Int] = []
    for place in articles.indices {
      if best.count == count {
        guard let last = best.last, isBefore(place, last) else { continue }
        best.removeLast()
      }
      let index = best.firstIndex { isBefore(place, $0) } ?? best.endIndex
      best.insert(place, at: index)
    }
    return best.map { articles[$0] }
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    (weights[other], articles[one]) < (weights[one], articles[other])
  }
}
