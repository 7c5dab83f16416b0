/// What quote reading found in a document; posts and statements are read from it too.
final class Speech {
  let reading: SpeechReading
  /// One a stretch; nil for a stretch that is nobody's words.
  let attributions: [Attribution?]
  let resolver: SpeakerResolver
  let quotes: [SpokenQuote]

  init(
    reading: SpeechReading, attributions: [Attribution?], resolver: SpeakerResolver, quotes: [SpokenQuote]
  ) {
    self.reading = reading
    self.attributions = attributions
    self.resolver = resolver
    self.quotes = quotes
  }
}

/// Finds quoted speech and who said it.
enum QuoteFinder {
  static func find(
    in document: Document, cast: Cast, dates: [DateExpression], weights: SpeechWeights = .fitted
  ) -> Speech {
    let reading = SpeechReading(document: document, cast: cast)
    let resolver = SpeakerResolver(
      reading: reading, isSpeech: QuoteClassifier.speech(in: reading, weights: weights.quotes),
      weights: weights)
    let attributions = resolver.attributions()
    return Speech(
      reading: reading, attributions: attributions, resolver: resolver,
      quotes: QuoteAssembler(reading: reading, dates: dates).quotes(attributions))
  }
}
