import Extraction

/// The Swift source that holds fitted weights.
enum WeightsFile {
  static func source(_ weights: SpeechWeights) -> String {
    """
    // Written by `train-speakers`, as Extraction.docc/SpeakerScorer.md tells; not to be edited.

    extension SpeechWeights {
      static let fittedQuotes: EvidenceWeights<QuoteClue> = [
    \(rows(weights.quotes))
      ]

      static let fittedSpeakers: EvidenceWeights<SpeakerClue> = [
    \(rows(weights.speakers))
      ]

      static let fittedAntecedents: EvidenceWeights<AntecedentClue> = [
    \(rows(weights.antecedents))
      ]
    }

    """
  }

  /// A line a clue that weighs something, in the order of the clues.
  private static func rows<C: Clue>(_ weights: EvidenceWeights<C>) -> String {
    C.allCases.filter { weights[$0] != 0 }.map { "    .\($0): \(weights[$0])," }.joined(separator: "\n")
  }
}
