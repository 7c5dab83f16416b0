import Foundation

/// A conditional maximum-entropy model (Berger and others, *Computational Linguistics* 22, 1996): the chance of an option grows
/// with e to the weighted sum of its features; of several right options the likelihood takes all. With two options, one without
/// features, it is logistic regression.
package struct MaximumEntropy {
  /// A decision that an annotator made: some of the options are right.
  package struct Decision: Sendable {
    /// One of them.
    package struct Option: Sendable {
      /// Which features it has, and how much of each.
      var features: [(index: Int, value: Double)]
      var isRight: Bool

      package init(features: [(index: Int, value: Double)], isRight: Bool) {
        self.features = features
        self.isRight = isRight
      }
    }

    var options: [Option]
    /// How much it counts beside others.
    var weight: Double

    package init(options: [Option], weight: Double) {
      self.options = options
      self.weight = weight
    }
  }

  /// L2: a larger one keeps weights smaller.
  private let penalty: Double
  private let steps: Int
  /// What the weights are drawn to where the decisions say little; one a feature.
  private let prior: [Double]

  package init(penalty: Double = 1, steps: Int = 600, prior: [Double]) {
    self.penalty = penalty
    self.steps = steps
    self.prior = prior
  }

  /// Fits the weights by gradient ascent over all decisions (Adam: Kingma and Ba, ICLR 2015), rounded to hundredths.
  package func fit(_ decisions: [Decision]) -> [Float] {
    var weights = prior
    var mean = [Double](repeating: 0, count: prior.count)
    var square = mean
    for step in 1...steps {
      var gradient = zip(weights, prior).map { -penalty * ($0 - $1) }
      for decision in decisions { climb(decision, weights, &gradient) }
      for index in weights.indices {
        mean[index] = 0.9 * mean[index] + 0.1 * gradient[index]
        square[index] = 0.999 * square[index] + 0.001 * gradient[index] * gradient[index]
        let first = mean[index] / (1 - pow(0.9, Double(step)))
        let second = square[index] / (1 - pow(0.999, Double(step)))
        weights[index] += 0.03 * first / (second.squareRoot() + 1e-8)
      }
    }
    return weights.map { Float(($0 * 100).rounded() / 100) }
  }

  /// Adds the gradient of a decision's log-likelihood: features of right options less features of all, each as often as is expected.
  private func climb(_ decision: Decision, _ weights: [Double], _ gradient: inout [Double]) {
    let scores = decision.options.map { option in
      option.features.reduce(0) { $0 + weights[$1.index] * $1.value }
    }
    let top = scores.max() ?? 0
    let chances = scores.map { exp($0 - top) }
    let all = chances.reduce(0, +)
    let right = zip(decision.options, chances).reduce(1e-300) { $0 + ($1.0.isRight ? $1.1 : 0) }
    for (at, option) in decision.options.enumerated() {
      let pull = decision.weight * ((option.isRight ? chances[at] / right : 0) - chances[at] / all)
      for feature in option.features { gradient[feature.index] += pull * feature.value }
    }
  }
}
