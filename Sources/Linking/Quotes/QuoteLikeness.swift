/// How sure it is that two wordings are one utterance, as the days that may lie between the articles that run them.
///
/// A long quote that two articles share was said once, whenever they appeared; "I'm so happy" may be said every week. So the fewer
/// words tell, the nearer the articles must be.
package struct QuoteReach: Sendable, Equatable, Comparable {
  /// The most days between two articles; articles of one story, and one article, are always near enough.
  package var days: Int

  /// However far apart.
  package static let unlimited = QuoteReach(days: .max)
  /// Small words alone, and single words.
  static let sameDays = QuoteReach(days: 2)
  /// A phrase.
  static let week = QuoteReach(days: 7)
  /// A sentence that somebody may say again.
  static let month = QuoteReach(days: 30)

  package static func < (left: QuoteReach, right: QuoteReach) -> Bool { left.days < right.days }

  /// How far so many shared words carry, of which so many tell something.
  ///
  /// The bounds are judged by eye on real archives: lower ones join what a person says on every red carpet.
  static func of(words: Int, content: Int) -> QuoteReach {
    if words >= 8, content >= 4 { return .unlimited }
    if words >= 4, content >= 2 { return .month }
    return words >= 2 && content >= 1 ? .week : .sameDays
  }
}

/// What two wordings have in common.
struct QuoteLikeness {
  /// Words in stretches that are no chance.
  private(set) var words = 0
  /// Those of them that tell something.
  private(set) var content = 0
  /// Words of the shorter wording, those in brackets left out.
  let shorter: Int
  /// Whether the shorter wording is as good as wholly in the longer one.
  private(set) var isWhole = false
  /// How far that carries; nil when the wordings are not one utterance.
  private(set) var reach: QuoteReach?

  /// Compares two wordings of at least four words, or parts of endless ones.
  init(_ first: ArraySlice<QuoteWord>, _ second: ArraySlice<QuoteWord>) {
    let runs = WordAlignment(first, second).runs
    shorter = min(first.count { !$0.isBracketed }, second.count { !$0.isBracketed })
    let isFirstShorter = first.count <= second.count
    var longest = (words: 0, content: 0)
    for (index, run) in runs.enumerated() where Self.isFirm(runs, index) {
      let content = first[run.first..<run.firstEnd].count { $0.isContent }
      words += run.count
      self.content += content
      if run.count > longest.words { longest = (run.count, content) }
    }
    guard words > 0 else { return }
    let missing = Self.missing(
      runs, isFirstShorter ? first : second, isFirstShorter ? second : first, isFirstShorter)
    // Of the shorter one three quarters are there, and of the words that tell something all but one in ten.
    isWhole = 4 * words >= 3 * shorter && 10 * missing <= shorter
    // Both are cut from one statement, each at another end.
    let overlaps = longest.words >= 8 && longest.content >= 3 && 3 * longest.words >= shorter
    if isWhole {
      reach = content == 0 ? .sameDays : QuoteReach.of(words: words, content: content)
    } else if overlaps {
      reach = min(.month, QuoteReach.of(words: longest.words, content: longest.content))
    }
  }

  /// Three words in a row, or fewer close to the next stretch.
  private static func isFirm(_ runs: [WordAlignment.Run], _ index: Int) -> Bool {
    let run = runs[index]
    if run.count >= 3 { return true }
    func isNear(_ before: WordAlignment.Run, _ after: WordAlignment.Run) -> Bool {
      after.first - before.firstEnd <= 2 && after.second - before.secondEnd <= 2
    }
    return index > 0 && isNear(runs[index - 1], run)
      || index + 1 < runs.count && isNear(run, runs[index + 1])
  }

  /// Words of the shorter wording that tell something and that the longer one lacks, in no other spelling either.
  private static func missing(
    _ runs: [WordAlignment.Run], _ short: ArraySlice<QuoteWord>, _ long: ArraySlice<QuoteWord>,
    _ isFirstShorter: Bool
  ) -> Int {
    var missing = 0
    var (shortStart, longStart) = (short.startIndex, long.startIndex)
    func gap(_ shortEnd: Int, _ longEnd: Int) {
      for place in shortStart..<shortEnd where short[place].isContent && !short[place].isBracketed {
        // A changed word stands about where the other did.
        let near = longStart + place - shortStart
        let begin = min(max(longStart, near - 1), longEnd)
        let around = long[begin..<max(begin, min(longEnd, near + 2))]
        if !around.contains(where: { $0.isAlike(short[place]) || $0.isBracketed }) { missing += 1 }
      }
    }
    for run in runs {
      let (shortPlace, longPlace) = isFirstShorter ? (run.first, run.second) : (run.second, run.first)
      gap(shortPlace, longPlace)
      (shortStart, longStart) = (shortPlace + run.count, longPlace + run.count)
    }
    gap(short.endIndex, long.endIndex)
    return missing
  }
}
