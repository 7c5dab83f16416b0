internal import Records

/// Tells somebody's words from titles, nicknames, scare quotes and words as words.
package enum QuoteClassifier {
  /// For each stretch of a reading whether it is speech.
  static func speech(in reading: SpeechReading, weights: EvidenceWeights<QuoteClue>) -> [Bool] {
    let singles = usesSingles(reading.context)
    var found = reading.context.stretches.indices.map {
      weights.score(QuoteEvidence.of($0, in: reading, singles: singles)) > 0
    }
    for (headline, body) in reading.echoes where found[body] { found[headline] = true }
    return found
  }

  /// Whether the article's own marks of speech are single ones: its longer body stretches mostly are.
  package static func usesSingles(_ context: SpeechContext) -> Bool {
    var single = 0
    var double = 0
    for stretch in context.stretches
    where stretch.content.count > 5 && context.document.paragraphFields[stretch.paragraph] == .body {
      if stretch.isSingle { single += 1 } else { double += 1 }
    }
    return single > double
  }
}
