/// Weighs the evidence for each candidate.
enum SpeakerScorer {
  /// Weight of each bit of ``SpeakerEvidence``; set by hand.
  static let weights: [Float] = {
    var weights = [Float](repeating: 0, count: 64)
    func set(_ evidence: SpeakerEvidence, _ weight: Float) {
      weights[evidence.rawValue.trailingZeroBitCount] = weight
    }
    set(.framedRightAfter, 1.44)
    set(.framedLater, 0.07)
    set(.framedNextSentenceAfterCall, 0.27)
    set(.framedNextSentence, -1.35)
    set(.framedRightBefore, 1.32)
    set(.framedShortlyBefore, 1.55)
    set(.framedEarlier, 1.19)
    set(.framedSentenceBefore, -1.95)
    set(.framedBeforeColon, 0.07)
    set(.nearestBefore, -0.01)
    set(.firstOfSentence, 0.57)
    set(.looseBefore, 0.16)
    set(.looseAfter, -0.30)
    set(.subjectOfSentenceBefore, -1.39)
    set(.possessive, -0.16)
    set(.object, -0.62)
    set(.person, 0.75)
    set(.pronoun, 0.91)
    set(.role, -0.48)
    set(.unnamed, -0.11)
    set(.otherPronoun, -0.19)
    set(.namedInQuote, -0.95)
    set(.carriedInParagraph, 1.89)
    set(.carriedFromParagraphBefore, -0.41)
    set(.carriedUnclosed, 0.42)
    set(.carriedFurther, -1.32)
    set(.carriedWholeParagraph, 0.55)
    set(.carriedUnnamed, 0.49)
    set(.headline, -0.87)
    set(.weakCue, 0.50)
    set(.strongCue, 2.09)
    set(.participle, -0.93)
    set(.inverted, 0.08)
    set(.quoteBetween, -1.06)
    set(.nobody, -1.04)
    set(.nobodyShort, 1.43)
    set(.nobodyHeadline, 0.86)
    set(.shortFramedBefore, 0.38)
    set(.heading, 0.71)
    set(.according, 0.55)
    set(.nobodyWholeParagraph, -0.76)
    set(.carriedShort, 0.69)
    set(.carriedThoughFramed, -0.61)
    set(.carriedContinuing, 1.11)
    set(.shortWeakBefore, 0.55)
    set(.writtenCue, -0.06)
    set(.nearerFrame, 0.07)
    set(.baseForm, -1.57)
    set(.carriedSameSentence, 2.25)
    set(.looseAfterNear, -0.20)
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
