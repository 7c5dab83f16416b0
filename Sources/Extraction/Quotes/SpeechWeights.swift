/// The weights of quote reading, all written by `train-speakers`.
package struct SpeechWeights: Sendable {
  /// Log-odds of a stretch being somebody's words; a larger ``QuoteClue/always`` finds more quotes and lets more titles through.
  package let quotes: EvidenceWeights<QuoteClue>
  /// The higher the score of a candidate, the likelier it said the stretch; a clue's weight moves only quotes with that clue.
  package let speakers: EvidenceWeights<SpeakerClue>

  /// The higher the score of a person, the likelier a pronoun that is told to speak means them.
  package let antecedents: EvidenceWeights<AntecedentClue>

  package init(
    quotes: EvidenceWeights<QuoteClue>, speakers: EvidenceWeights<SpeakerClue>,
    antecedents: EvidenceWeights<AntecedentClue>
  ) {
    self.quotes = quotes
    self.speakers = speakers
    self.antecedents = antecedents
  }

  /// The weights that Limelight works with.
  package static let fitted = SpeechWeights(
    quotes: fittedQuotes, speakers: fittedSpeakers, antecedents: fittedAntecedents)
}
