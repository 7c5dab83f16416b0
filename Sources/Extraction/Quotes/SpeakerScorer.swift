/// Weighs the evidence for each candidate.
enum SpeakerScorer {
  /// Weight of each bit of ``SpeakerEvidence``; set by hand.
  static let weights: [Float] = {
    var weights = [Float](repeating: 0, count: 64)
    func set(_ evidence: SpeakerEvidence, _ weight: Float) {
      weights[evidence.rawValue.trailingZeroBitCount] = weight
    }
    set(.framedRightAfter, 5)
    set(.framedLater, 2)
    set(.framedNextSentenceAfterCall, 4)
    set(.framedNextSentence, 1)
    set(.framedRightBefore, 4.5)
    set(.framedShortlyBefore, 3.5)
    set(.framedEarlier, 2.5)
    set(.framedSentenceBefore, 1)
    set(.framedBeforeColon, 4)
    set(.nearestBefore, 0.4)
    set(.firstOfSentence, 1)
    set(.looseBefore, 0.3)
    set(.looseAfter, -1)
    set(.subjectOfSentenceBefore, -0.2)
    set(.possessive, -1.5)
    set(.object, -1.5)
    set(.otherPronoun, -0.5)
    set(.namedInQuote, -2)
    set(.carriedInParagraph, 2.2)
    set(.carriedFromParagraphBefore, 0.8)
    set(.carriedUnclosed, 4)
    set(.carriedFurther, -1)
    set(.carriedWholeParagraph, 1)
    set(.weakCue, -1.5)
    set(.quoteBetween, -1.5)
    set(.nobody, 0.5)
    set(.heading, 4)
    set(.according, 1)
    set(.nearerFrame, -1)
    return weights
  }()

  static func score(_ evidence: SpeakerEvidence) -> Float {
    var bits = evidence.rawValue
    var sum: Float = 0
    while bits != 0 {
      sum += weights[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }

  /// The index of the best candidate.
  static func best(of candidates: [SpeakerCandidate]) -> Int {
    var best = candidates.count - 1
    var top = score(candidates[best].evidence)
    for index in candidates.indices.dropLast() {
      let score = score(candidates[index].evidence)
      if score > top { (best, top) = (index, score) }
    }
    return best
  }
}
