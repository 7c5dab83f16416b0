/// Which words of two quotes correspond: stretches of equal words in the order of both.
///
/// A longest common subsequence after Hunt and Szymanski ("A fast algorithm for computing longest common subsequences", 1977): the
/// places of the words that the quotes share, and among them the longest rising chain. What both begin and end with is taken
/// first; words that the shorter quote has often are no places, only continue stretches. So the time grows with the length times its logarithm, whatever the words.
package struct WordAlignment: Sendable, Equatable {
  /// So many words from `first` on in one quote equal those from `second` on in the other.
  package struct Run: Sendable, Equatable {
    package var first: Int
    package var second: Int
    package var count: Int

    var firstEnd: Int { first + count }
    var secondEnd: Int { second + count }
  }

  /// The stretches in order; they neither overlap nor touch in both quotes.
  package private(set) var runs: [Run] = []

  /// How often a word may occur in the shorter quote to count as a place. With more, long quotes take longer.
  private static let mostPlaces = 12
  /// Bounds the memory for two endless quotes of the same few words.
  private static let mostLinks = 1 << 20

  /// Aligns two quotes; `first` and `second` in ``runs`` count from the start of the whole arrays.
  package init(_ first: [QuoteWord], _ second: [QuoteWord]) { self.init(first[...], second[...]) }

  init(_ first: ArraySlice<QuoteWord>, _ second: ArraySlice<QuoteWord>) {
    var head = 0
    let least = min(first.count, second.count)
    while head < least, first[first.startIndex + head].key == second[second.startIndex + head].key {
      head += 1
    }
    var tail = 0
    while tail < least - head,
      first[first.endIndex - 1 - tail].key == second[second.endIndex - 1 - tail].key
    { tail += 1 }
    add(Run(first: first.startIndex, second: second.startIndex, count: head))
    let one = first[(first.startIndex + head)..<(first.endIndex - tail)]
    let other = second[(second.startIndex + head)..<(second.endIndex - tail)]
    let middle =
      one.count <= other.count
      ? Self.chain(short: one, long: other)
      : Self.chain(short: other, long: one).map { (short: $0.long, long: $0.short) }
    for (place, next) in middle { add(Run(first: place, second: next, count: 1)) }
    add(Run(first: first.endIndex - tail, second: second.endIndex - tail, count: tail))
    extend(first, second)
    slide(first, second)
    dropChance(first, second)
  }

  /// Adds a stretch, to the last one where it continues that.
  private mutating func add(_ run: Run) {
    if run.count == 0 { return }
    if let last = runs.indices.last, runs[last].firstEnd == run.first, runs[last].secondEnd == run.second {
      runs[last].count += run.count
    } else {
      runs.append(run)
    }
  }

  /// The longest rising chain of places at which two stretches of words are equal.
  private static func chain(short: ArraySlice<QuoteWord>, long: ArraySlice<QuoteWord>) -> [(
    short: Int, long: Int
  )] {
    if short.isEmpty { return [] }
    // The words of the shorter one by key, the last place first, as the chains need them.
    let places = short.indices.map { (key: short[$0].key, place: $0) }
      .sorted { ($0.key, $1.place) < ($1.key, $0.place) }
    var links: [(short: Int, long: Int, before: Int)] = []
    // For every length the chain of that length that ends earliest, by its last link.
    var ends: [Int] = []
    for place in long.indices {
      var index = lowerBound(places.count) { places[$0].key < long[place].key }
      let begin = index
      while index < places.count, index - begin <= mostPlaces, places[index].key == long[place].key {
        index += 1
      }
      if index - begin > mostPlaces { continue }
      for candidate in places[begin..<index] {
        let length = lowerBound(ends.count) { links[ends[$0]].short < candidate.place }
        links.append((candidate.place, place, length == 0 ? -1 : ends[length - 1]))
        if length == ends.count { ends.append(links.count - 1) } else { ends[length] = links.count - 1 }
      }
      if links.count > mostLinks { break }
    }
    var chain: [(short: Int, long: Int)] = []
    var link = ends.last ?? -1
    while link >= 0 {
      chain.append((links[link].short, links[link].long))
      link = links[link].before
    }
    return chain.reversed()
  }

  /// The first of so many positions that is not below, in a row where those below come first.
  private static func lowerBound(_ count: Int, _ isBelow: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Lengthens every stretch into the gaps around it while the words stay equal.
  private mutating func extend(_ first: ArraySlice<QuoteWord>, _ second: ArraySlice<QuoteWord>) {
    let old = runs
    runs = []
    for (index, run) in old.enumerated() {
      var run = run
      let (firstStart, secondStart) =
        runs.last.map { ($0.firstEnd, $0.secondEnd) } ?? (first.startIndex, second.startIndex)
      let next = index + 1 < old.count ? old[index + 1] : nil
      let (firstEnd, secondEnd) = (next?.first ?? first.endIndex, next?.second ?? second.endIndex)
      while run.first > firstStart, run.second > secondStart,
        first[run.first - 1].key == second[run.second - 1].key
      {
        run.first -= 1
        run.second -= 1
        run.count += 1
      }
      while run.firstEnd < firstEnd, run.secondEnd < secondEnd,
        first[run.firstEnd].key == second[run.secondEnd].key
      {
        run.count += 1
      }
      add(run)
    }
  }

  /// Where words were left out of one quote only, the last words before the gap may as well be those before its end, and the first
  /// after it those at its beginning: so the shorter stretch joins the longer one, and what was left out is one piece.
  private mutating func slide(_ first: ArraySlice<QuoteWord>, _ second: ArraySlice<QuoteWord>) {
    var joined: [Run] = []
    for var run in runs {
      while let last = joined.last, let whole = Self.joined(last, run, first, second) {
        joined.removeLast()
        run = whole
      }
      joined.append(run)
    }
    runs = joined
  }

  /// Two stretches as one with the gap behind or before it; nil where that cannot be.
  private static func joined(
    _ before: Run, _ after: Run, _ first: ArraySlice<QuoteWord>, _ second: ArraySlice<QuoteWord>
  ) -> Run? {
    guard before.firstEnd == after.first || before.secondEnd == after.second else { return nil }
    let count = before.count + after.count
    // The words of a stretch that moves are equal in both quotes, so it is enough to look where it moves to.
    let isBeforeMoved =
      before.count <= after.count
      && (1...before.count).allSatisfy { first[after.first - $0].key == second[after.second - $0].key }
    if isBeforeMoved {
      return Run(first: after.first - before.count, second: after.second - before.count, count: count)
    }
    let isAfterMoved =
      after.count <= before.count
      && (0..<after.count).allSatisfy { first[before.firstEnd + $0].key == second[before.secondEnd + $0].key }
    return isAfterMoved ? Run(first: before.first, second: before.second, count: count) : nil
  }

  /// Takes out the odd small word that two changed passages share by chance.
  private mutating func dropChance(_ first: ArraySlice<QuoteWord>, _ second: ArraySlice<QuoteWord>) {
    var kept: [Run] = []
    for (index, run) in runs.enumerated() {
      let before = kept.last.map { ($0.firstEnd, $0.secondEnd) } ?? (first.startIndex, second.startIndex)
      let after =
        index + 1 < runs.count
        ? (runs[index + 1].first, runs[index + 1].second) : (first.endIndex, second.endIndex)
      let gaps = [
        (run.first - before.0, run.second - before.1), (after.0 - run.firstEnd, after.1 - run.secondEnd),
      ]
      let isLost = gaps.allSatisfy { min($0.0, $0.1) > 0 && max($0.0, $0.1) > 2 * run.count }
      let words = first[run.first..<run.firstEnd]
      if run.count <= 2, isLost, !words.contains(where: \.isContent) { continue }
      kept.append(run)
    }
    runs = kept
  }
}
