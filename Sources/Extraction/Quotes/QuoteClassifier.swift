internal import Records

/// Tells somebody's words from titles, nicknames, scare quotes and words as words.
enum QuoteClassifier {
  /// Log-odds of each bit of ``QuoteEvidence``: a logistic regression (L2 penalty 1) fitted to 940 stretches of annotated celebrity
  /// news; held out by article, F1 is 0.955. A larger ``QuoteEvidence/always`` finds more quotes and lets more titles through.
  static let weights: [Float] = {
    var weights = [Float](repeating: 0, count: 64)
    func set(_ evidence: QuoteEvidence, _ weight: Float) {
      weights[evidence.rawValue.trailingZeroBitCount] = weight
    }
    set(.always, 1.19)
    set(.oneWord, -0.61)
    set(.twoWords, -0.97)
    set(.threeOrFourWords, -0.06)
    set(.fiveToEightWords, 0.88)
    set(.moreWords, 1.95)
    set(.titleCase, -2.58)
    set(.startsLower, 0.34)
    set(.endsWithComma, 0.53)
    set(.endsWithStop, 0.84)
    set(.cueBefore, 0.73)
    set(.cueAfter, 0.48)
    set(.cueInSentence, 0.66)
    set(.weakCueInSentence, -0.88)
    set(.colonBefore, 0.84)
    set(.commaBefore, -0.46)
    set(.firstPerson, -0.45)
    set(.secondPerson, -0.67)
    set(.contraction, 0.78)
    set(.titleCueBefore, -1.01)
    set(.titleCueAfter, -0.96)
    set(.namingBefore, -1.05)
    set(.amidName, -0.18)
    set(.headline, 1.85)
    set(.opensParagraph, 0.57)
    set(.closesParagraph, 0.28)
    set(.single, -0.75)
    set(.singleAmongSingles, 0.16)
    set(.unclosed, 0.07)
    set(.neighbourIsLong, 0.38)
    set(.sourceInSentence, 0.02)
    set(.prepositionBefore, -0.83)
    set(.nounAfter, -0.98)
    set(.capitalAfterLower, -1.49)
    set(.personSubject, 0.96)
    set(.pronounInside, -0.03)
    set(.verbInside, 1.12)
    set(.thatBefore, 0.08)
    set(.adjacentWeakCue, -0.44)
    set(.twoOrMoreFrames, 0.45)
    set(.allCapitals, -0.31)
    set(.previousSentenceCue, -0.12)
    set(.hearsay, -0.46)
    set(.determinerOf, -0.90)
    set(.shortWithCue, 0.26)
    set(.shortTitleWithCue, 0.23)
    set(.shortLowerNoCue, -0.97)
    set(.echoed, 4)
    return weights
  }()

  /// For each stretch of a reading whether it is speech.
  static func speech(in reading: SpeechReading) -> [Bool] {
    let singles = usesSingles(reading.context)
    var found = reading.context.stretches.indices.map {
      score(QuoteEvidence.of($0, in: reading, singles: singles)) > 0
    }
    for (headline, body) in reading.echoes where found[body] { found[headline] = true }
    return found
  }

  static func score(_ evidence: QuoteEvidence) -> Float {
    var bits = evidence.rawValue
    var sum: Float = 0
    while bits != 0 {
      sum += weights[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }

  /// Whether the article's own marks of speech are single ones: its longer body stretches mostly are.
  static func usesSingles(_ context: SpeechContext) -> Bool {
    var single = 0
    var double = 0
    for stretch in context.stretches
    where stretch.content.count > 5 && context.document.paragraphFields[stretch.paragraph] == .body {
      if stretch.isSingle { single += 1 } else { double += 1 }
    }
    return single > double
  }
}
