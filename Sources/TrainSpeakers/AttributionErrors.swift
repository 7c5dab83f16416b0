import Extraction
import Records
import Training

/// Why quotes of an annotated article got the wrong speaker.
struct AttributionErrors {
  let eval: EvalArticle
  let weights: SpeechWeights

  /// A line a wrongly attributed quote: the gold speaker, the cause, what was chosen, the words.
  func lines() -> [String] {
    let reading = AnnotatedReading(eval)
    return reading.outcomes(weights: weights).compactMap { outcome in
      guard outcome.cause != .right else { return nil }
      return
        "\(eval.gold.id)\t\(outcome.cause.rawValue)\tgold \(outcome.expected ?? "-")\tgot \(outcome.found ?? "-") (\(outcome.source))\t\(outcome.words.prefix(60))\t\(outcome.why)"
    }
  }
}
