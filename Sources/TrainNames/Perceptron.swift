import Extraction
import Training

/// A sentence of the training data: ``NameFeatures/count`` slots a token, and its labels (0 outside, 1 begin, 2 inside).
struct Example {
  var slots: [UInt32]
  var labels: [UInt8]
  /// How often the sentence is seen in a pass.
  var weight: Int

  static func names(_ labels: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, label) in labels.enumerated() {
      if label != 2, let open = start { found.append(open..<index); start = nil }
      if label == 1 || label == 2 && start == nil { start = index }
    }
    if let open = start { found.append(open..<labels.count) }
    return found
  }
}

/// Weights with which a sentence can be labelled.
struct TrainedWeights {
  /// Three a slot.
  var emission: [Float]
  var transition: [Float]
  var start: [Float]
  var outsideBias: Float = 0

  func decode(_ example: Example) -> [UInt8] {
    var scores: [Float] = []
    var back: [UInt8] = []
    return decode(example, &scores, &back)
  }

  func decode(_ example: Example, _ scores: inout [Float], _ back: inout [UInt8]) -> [UInt8] {
    scores.removeAll(keepingCapacity: true)
    for token in 0..<example.labels.count {
      var sum: (Float, Float, Float) = (0, 0, 0)
      for feature in token * NameFeatures.count..<(token + 1) * NameFeatures.count {
        let at = Int(example.slots[feature]) * 3
        sum.0 += emission[at]
        sum.1 += emission[at + 1]
        sum.2 += emission[at + 2]
      }
      scores.append(sum.0 - outsideBias)
      scores.append(sum.1)
      scores.append(sum.2)
    }
    return NameViterbi.decode(scores, transition: transition, start: start, back: &back)
  }

  /// The model's part of `names.bin`: transitions, starts, and the emissions as signed bytes, all in one unit.
  func bytes() -> [UInt8] {
    let magnitudes = emission.map(abs).filter { $0 > 0 }.sorted()
    // The largest thousandth of the weights is cut off, so that the rest keeps its resolution.
    let largest =
      magnitudes.isEmpty ? 1 : magnitudes[min(magnitudes.count - 1, magnitudes.count * 9995 / 10000)]
    let scale = 127 / largest
    var bytes: [UInt8] = []
    for weight in transition + start {
      withUnsafeBytes(of: (weight * scale).bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for slot in 0..<NameModel.weightSlots {
      for label in 0..<3 {
        let value = (emission[slot * 3 + label] * scale).rounded()
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, value)))))
      }
      bytes.append(0)
    }
    return bytes
  }
}

/// An averaged structured perceptron (Collins, EMNLP 2002).
struct Perceptron {
  private var weights = TrainedWeights(
    emission: [Float](repeating: 0, count: NameModel.weightSlots * 3),
    transition: [Float](repeating: 0, count: 9),
    start: [0, 0, 0])
  private var totals = [Double](repeating: 0, count: NameModel.weightSlots * 3 + 12)
  private var steps = 1.0

  /// One pass in random order; the share of tokens that were labelled right.
  mutating func pass(_ examples: [Example], _ generator: inout SplitMix) -> Double {
    var order = examples.indices.flatMap { [Int](repeating: $0, count: examples[$0].weight) }
    order.shuffle(using: &generator)
    var scores: [Float] = []
    var back: [UInt8] = []
    var right = 0
    var seen = 0
    for index in order {
      let example = examples[index]
      let predicted = weights.decode(example, &scores, &back)
      seen += predicted.count
      right += zip(predicted, example.labels).reduce(0) { $0 + ($1.0 == $1.1 ? 1 : 0) }
      if predicted != example.labels {
        update(example, example.labels, by: 1)
        update(example, predicted, by: -1)
      }
      steps += 1
    }
    return Double(right) / Double(max(seen, 1))
  }

  private mutating func update(_ example: Example, _ labels: [UInt8], by amount: Float) {
    let tail = NameModel.weightSlots * 3
    for (token, label) in labels.enumerated() {
      for feature in token * NameFeatures.count..<(token + 1) * NameFeatures.count {
        let at = Int(example.slots[feature]) * 3 + Int(label)
        weights.emission[at] += amount
        totals[at] += Double(amount) * steps
      }
      if token == 0 {
        weights.start[Int(label)] += amount
        totals[tail + 9 + Int(label)] += Double(amount) * steps
      } else {
        let at = Int(labels[token - 1]) * 3 + Int(label)
        weights.transition[at] += amount
        totals[tail + at] += Double(amount) * steps
      }
    }
  }

  /// The mean of the weights over all steps.
  func averaged() -> TrainedWeights {
    var result = weights
    let tail = NameModel.weightSlots * 3
    for index in result.emission.indices { result.emission[index] -= Float(totals[index] / steps) }
    for index in 0..<9 { result.transition[index] -= Float(totals[tail + index] / steps) }
    for index in 0..<3 { result.start[index] -= Float(totals[tail + 9 + index] / steps) }
    return result
  }
}
