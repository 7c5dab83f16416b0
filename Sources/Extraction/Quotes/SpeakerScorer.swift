/// Weighs the evidence for each candidate.
enum SpeakerScorer {
  /// Weight of each bit of ``SpeakerEvidence``; set by hand.
  static let weights: [Float] = {
    var weights = [Float](repeating: 0, count: 64)
    func set(_ evidence: SpeakerEvidence, _ weight: Float) {
      weights[evidence.rawValue.trailingZeroBitCount] = weight
    }
    set(.framedRightAfter, 1.61)
    set(.framedLater, 0.32)
    set(.framedNextSentenceAfterCall, 0.28)
    set(.framedNextSentence, -1.42)
    set(.framedRightBefore, 1.12)
    set(.framedShortlyBefore, 1.59)
    set(.framedEarlier, 1.09)
    set(.framedSentenceBefore, -2.02)
    set(.framedBeforeColon, 0.08)
    set(.nearestBefore, -0.11)
    set(.firstOfSentence, 0.45)
    set(.looseBefore, 0.29)
    set(.looseAfter, -0.51)
    set(.subjectOfSentenceBefore, -1.39)
    set(.possessive, -0.01)
    set(.object, -0.89)
    set(.person, 0.82)
    set(.pronoun, 0.84)
    set(.role, -0.73)
    set(.unnamed, -0.08)
    set(.otherPronoun, -0.09)
    set(.namedInQuote, -0.98)
    set(.carriedInParagraph, 1.97)
    set(.carriedFromParagraphBefore, -0.46)
    set(.carriedUnclosed, 0.42)
    set(.carriedFurther, -1.14)
    set(.carriedWholeParagraph, 0.55)
    set(.carriedUnnamed, 0.34)
    set(.headline, -0.96)
    set(.weakCue, 0.39)
    set(.strongCue, 2.22)
    set(.participle, -1.06)
    set(.inverted, 0.33)
    set(.quoteBetween, -1.00)
    set(.nobody, -1.13)
    set(.nobodyShort, 1.39)
    set(.nobodyHeadline, 0.90)
    set(.shortFramedBefore, 0.19)
    set(.heading, 0.73)
    set(.according, -0.04)
    set(.nobodyWholeParagraph, -0.75)
    set(.carriedShort, 0.36)
    set(.carriedThoughFramed, -0.62)
    set(.carriedContinuing, 1.10)
    set(.shortWeakBefore, 0.56)
    set(.writtenCue, -0.16)
    set(.nearerFrame, 0.13)
    set(.baseForm, -1.56)
    set(.carriedSameSentence, 2.18)
    set(.looseAfterNear, -0.27)
    set(.conjunctionBetween, -0.61)
    set(.introducesOther, -0.79)
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
