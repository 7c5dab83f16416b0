internal import Records

/// Tells somebody's words from titles, nicknames, scare quotes and words as words.
enum QuoteClassifier {
  /// Log-odds of each bit of ``QuoteEvidence``; set by hand.
  static let weights: [Float] = {
    var weights = [Float](repeating: 0, count: 64)
    func set(_ evidence: QuoteEvidence, _ weight: Float) {
      weights[evidence.rawValue.trailingZeroBitCount] = weight
    }
    set(.always, -0.3)
    set(.oneWord, -1.2)
    set(.twoWords, -0.6)
    set(.threeOrFourWords, 0)
    set(.fiveToEightWords, 1)
    set(.moreWords, 3)
    set(.titleCase, -1.5)
    set(.startsLower, 0.5)
    set(.endsWithComma, 0.6)
    set(.endsWithStop, 0.4)
    set(.cueBefore, 2)
    set(.cueAfter, 2)
    set(.cueInSentence, 1)
    set(.colonBefore, 1.2)
    set(.commaBefore, 0.6)
    set(.firstPerson, 1)
    set(.contraction, 0.8)
    set(.articleBefore, -0.8)
    set(.titleCueBefore, -2)
    set(.titleCueAfter, -2)
    set(.namingBefore, -0.5)
    set(.amidName, -4)
    set(.sourceInSentence, 0.7)
    set(.neighbourIsLong, 0.5)
    set(.capitalAfterLower, -0.8)
    set(.shortLowerNoCue, -0.6)
    return weights
  }()

  /// For each stretch of a reading whether it is speech.
  static func speech(in reading: SpeechReading) -> [Bool] {
    let singles = usesSingles(reading.context)
    return reading.context.stretches.indices.map {
      score(QuoteEvidence.of($0, in: reading, singles: singles)) > 0
    }
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
