import Extraction
import Foundation

/// A conditional maximum-entropy model (Berger and others, *Computational Linguistics* 22, 1996): the chance of an option grows
/// with e to the sum of its clues' weights; of several right options the likelihood takes all. With two options, one without
/// clues, it is logistic regression.
struct MaximumEntropy<C: Clue> {
  /// L2: a larger one keeps weights smaller.
  var penalty = 1.0
  var steps = 600

  /// What the weights are drawn to where the lessons say little.
  var prior: EvidenceWeights<C> = [:]

  /// Fits the weights by gradient ascent over all lessons (Adam: Kingma and Ba, ICLR 2015), rounded to hundredths.
  func fit(_ lessons: [Lesson<C>]) -> EvidenceWeights<C> {
    let lessons = lessons.filter(\.isSolvable).map {
      ($0, $0.options.map { MaximumEntropy.clues(of: $0.evidence) })
    }
    let prior = (0..<128).map { C(rawValue: UInt8($0)).map { Double(self.prior[$0]) } ?? 0 }
    var weights = prior
    var mean = [Double](repeating: 0, count: 128)
    var square = mean
    for step in 1...steps {
      var gradient = zip(weights, prior).map { -penalty * ($0 - $1) }
      for (lesson, clues) in lessons { climb(lesson, clues, weights, &gradient) }
      for index in weights.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        square[index] = 0.999 * square[index] + 0.001 * gradient[index] * gradient[index]
        let first = mean[index] / (1 - pow(0.9, Double(step)))
        let second = square[index] / (1 - pow(0.999, Double(step)))
        weights[index] += 0.03 * first / (second.squareRoot() + 1e-8)
      }
    }
    var fitted: EvidenceWeights<C> = [:]
    for clue in C.allCases { fitted[clue] = Float((weights[Int(clue.rawValue)] * 100).rounded() / 100) }
    return fitted
  }

  /// Adds the gradient of a lesson's log-likelihood: clues of right options less clues of all, each as often as is expected.
  private func climb(_ lesson: Lesson<C>, _ clues: [[Int]], _ weights: [Double], _ gradient: inout [Double]) {
    let scores = clues.map { $0.reduce(0) { $0 + weights[$1] } }
    let top = scores.max() ?? 0
    let chances = scores.map { exp($0 - top) }
    let all = chances.reduce(0, +)
    let right = zip(lesson.options, chances).reduce(1e-300) { $0 + ($1.0.isRight ? $1.1 : 0) }
    for (at, option) in lesson.options.enumerated() {
      let pull = lesson.weight * ((option.isRight ? chances[at] / right : 0) - chances[at] / all)
      for clue in clues[at] { gradient[clue] += pull }
    }
  }

  private static func clues(of evidence: Evidence<C>) -> [Int] {
    (0..<128).filter { evidence.bits >> UInt128($0) & 1 == 1 }
  }
}
