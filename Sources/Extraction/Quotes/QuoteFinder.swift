/// Finds quoted speech and who said it.
enum QuoteFinder {
  static func find(in document: Document, cast: Cast, dates: [DateExpression]) -> [SpokenQuote] {
    find(in: SpeechReading(document: document, cast: cast), dates: dates)
  }

  static func find(in reading: SpeechReading, dates: [DateExpression]) -> [SpokenQuote] {
    let isSpeech = QuoteClassifier.speech(in: reading)
    let attributions = SpeakerResolver(reading: reading, isSpeech: isSpeech).attributions()
    return QuoteAssembler(reading: reading, dates: dates).quotes(attributions)
  }
}
