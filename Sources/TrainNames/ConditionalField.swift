import Extraction
import Foundation
import Training

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira, ICML 2001), trained by AdaGrad (Duchi, Hazan, Singer,
/// JMLR 2011) with features left out at random, so that no name is known by its letters alone.
struct ConditionalField {
  private(set) var weights = TrainedWeights()
  private var squares = [Float](repeating: 1e-6, count: NameModel.weightSlots * 3 + 12)
  private let rate: Float
  /// Share of the features of a token that are left out, 0–1.
  private let dropout: Float

  init(rate: Float, dropout: Float) {
    self.rate = rate
    self.dropout = dropout
  }

  /// One pass in random order; the share of tokens whose likeliest label was right.
  mutating func pass(_ examples: [Example], _ generator: inout SplitMix) -> Double {
    var order = examples.indices.flatMap { [Int](repeating: $0, count: examples[$0].weight) }
    order.shuffle(using: &generator)
    var right = 0
    var seen = 0
    var lattice = Lattice()
    for index in order {
      right += step(examples[index], &lattice, &generator)
      seen += examples[index].labels.count
    }
    return Double(right) / Double(max(seen, 1))
  }

  /// Scores and sums of one sentence.
  private struct Lattice {
    var kept: [UInt32] = []
    var ends: [Int] = []
    var scores: [Float] = []
    var forward: [Float] = []
    var backward: [Float] = []
  }

  private mutating func step(_ example: Example, _ lattice: inout Lattice, _ generator: inout SplitMix) -> Int
  {
    let count = example.labels.count
    guard count > 0 else { return 0 }
    score(example, &lattice, &generator)
    let total = sum(count, &lattice)
    return update(example, lattice, total)
  }

  private func score(_ example: Example, _ lattice: inout Lattice, _ generator: inout SplitMix) {
    lattice.kept.removeAll(keepingCapacity: true)
    lattice.ends.removeAll(keepingCapacity: true)
    lattice.scores.removeAll(keepingCapacity: true)
    let bound = UInt64(dropout * 256)
    let scale = 1 / (1 - Float(bound) / 256)
    for token in 0..<example.labels.count {
      var sum: (Float, Float, Float) = (0, 0, 0)
      var random: UInt64 = 0
      for feature in 0..<NameFeatures.count {
        if feature % 8 == 0 { random = generator.next() }
        let drop = random & 255 < bound
        random >>= 8
        if drop { continue }
        let slot = example.slots[token * NameFeatures.count + feature]
        lattice.kept.append(slot)
        let at = Int(slot) * 3
        sum.0 += weights.emission[at]
        sum.1 += weights.emission[at + 1]
        sum.2 += weights.emission[at + 2]
      }
      lattice.ends.append(lattice.kept.count)
      lattice.scores.append(sum.0 * scale)
      lattice.scores.append(sum.1 * scale)
      lattice.scores.append(sum.2 * scale)
    }
  }

  private static let never: Float = -1e30

  private static func logSum(_ a: Float, _ b: Float, _ c: Float) -> Float {
    let most = max(a, b, c)
    return most + log(exp(a - most) + exp(b - most) + exp(c - most))
  }

  /// The transition of two labels; inside never follows outside, and opens no sentence.
  private func link(_ from: Int, _ to: Int) -> Float {
    from == 0 && to == 2 ? ConditionalField.never : weights.transition[from * 3 + to]
  }

  private func sum(_ count: Int, _ lattice: inout Lattice) -> Float {
    lattice.forward = [Float](repeating: 0, count: count * 3)
    lattice.backward = [Float](repeating: 0, count: count * 3)
    lattice.forward[0] = weights.start[0] + lattice.scores[0]
    lattice.forward[1] = weights.start[1] + lattice.scores[1]
    lattice.forward[2] = ConditionalField.never
    for token in 1..<max(count, 1) {
      let last = token * 3 - 3
      for label in 0..<3 {
        lattice.forward[token * 3 + label] =
          lattice.scores[token * 3 + label]
          + ConditionalField.logSum(
            lattice.forward[last] + link(0, label), lattice.forward[last + 1] + link(1, label),
            lattice.forward[last + 2] + link(2, label))
      }
    }
    for token in stride(from: count - 2, through: 0, by: -1) {
      let next = token * 3 + 3
      for label in 0..<3 {
        lattice.backward[token * 3 + label] = ConditionalField.logSum(
          link(label, 0) + lattice.scores[next] + lattice.backward[next],
          link(label, 1) + lattice.scores[next + 1] + lattice.backward[next + 1],
          link(label, 2) + lattice.scores[next + 2] + lattice.backward[next + 2])
      }
    }
    let end = count * 3 - 3
    return ConditionalField.logSum(lattice.forward[end], lattice.forward[end + 1], lattice.forward[end + 2])
  }

  private mutating func update(_ example: Example, _ lattice: Lattice, _ total: Float) -> Int {
    var right = 0
    var begin = 0
    let tail = NameModel.weightSlots * 3
    for (token, gold) in example.labels.enumerated() {
      var best = 0
      var errors: (Float, Float, Float) = (0, 0, 0)
      for label in 0..<3 {
        let share = exp(lattice.forward[token * 3 + label] + lattice.backward[token * 3 + label] - total)
        let error = (Int(gold) == label ? 1 : 0) - share
        if label == 0 { errors.0 = error } else if label == 1 { errors.1 = error } else { errors.2 = error }
        if lattice.forward[token * 3 + label] + lattice.backward[token * 3 + label]
          > lattice.forward[token * 3 + best] + lattice.backward[token * 3 + best]
        {
          best = label
        }
      }
      if best == Int(gold) { right += 1 }
      if abs(errors.0) + abs(errors.1) + abs(errors.2) > 0.002 {
        for index in begin..<lattice.ends[token] {
          let at = Int(lattice.kept[index]) * 3
          move(at, errors.0)
          move(at + 1, errors.1)
          move(at + 2, errors.2)
        }
      }
      begin = lattice.ends[token]
      if token == 0 {
        weights.start[0] += turn(tail + 9, errors.0)
        weights.start[1] += turn(tail + 10, errors.1)
      } else {
        for from in 0..<3 {
          for to in 0..<3 where !(from == 0 && to == 2) {
            let share = exp(
              lattice.forward[token * 3 - 3 + from] + link(from, to) + lattice.scores[token * 3 + to]
                + lattice.backward[token * 3 + to] - total)
            let isGold = Int(example.labels[token - 1]) == from && Int(gold) == to
            weights.transition[from * 3 + to] += turn(tail + from * 3 + to, (isGold ? 1 : 0) - share)
          }
        }
      }
    }
    return right
  }

  private mutating func move(_ at: Int, _ error: Float) {
    weights.emission[at] += turn(at, error)
  }

  /// The step of a weight for an error, smaller the more it was moved before.
  private mutating func turn(_ at: Int, _ error: Float) -> Float {
    squares[at] += error * error
    return rate * error / squares[at].squareRoot()
  }
}
