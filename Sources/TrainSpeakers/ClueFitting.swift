import Extraction
import Training

/// Fits the weights of clues, each of which is there or not, to lessons.
struct ClueFitting<C: Clue> {
  /// L2: a larger one keeps weights smaller.
  var penalty = 1.0

  /// What the weights are drawn to where the lessons say little.
  var prior: EvidenceWeights<C> = [:]

  func fit(_ lessons: [Lesson<C>]) -> EvidenceWeights<C> {
    let prior = (0..<128).map { C(rawValue: UInt8($0)).map { Double(self.prior[$0]) } ?? 0 }
    let weights = MaximumEntropy(penalty: penalty, prior: prior).fit(
      lessons.filter(\.isSolvable).map(\.decision))
    var fitted: EvidenceWeights<C> = [:]
    for clue in C.allCases { fitted[clue] = weights[Int(clue.rawValue)] }
    return fitted
  }
}

extension Lesson {
  fileprivate var decision: MaximumEntropy.Decision {
    MaximumEntropy.Decision(
      options: options.map { option in
        MaximumEntropy.Decision.Option(
          features: (0..<128).filter { option.evidence.bits >> UInt128($0) & 1 == 1 }.map { ($0, 1) },
          isRight: option.isRight)
      }, weight: weight)
  }
}
