import Extraction

/// Weights with which a sentence can be labelled.
struct TrainedWeights {
  /// Three a slot.
  var emission: [Float]
  /// `transition[from * 3 + to]`.
  var transition: [Float]
  var start: [Float]

  /// Weights of zero.
  init() {
    emission = [Float](repeating: 0, count: NameModel.weightSlots * 3)
    transition = [Float](repeating: 0, count: 9)
    start = [0, 0, 0]
  }

  /// Adds a share of other weights.
  mutating func add(_ other: TrainedWeights, share: Float) {
    for index in emission.indices { emission[index] += other.emission[index] * share }
    for index in transition.indices { transition[index] += other.transition[index] * share }
    for index in start.indices { start[index] += other.start[index] * share }
  }

  /// The same, with every label of a name made likelier by so much: what is lost in precision is won in recall.
  func leaning(toNames bias: Float) -> TrainedWeights {
    var result = self
    for from in 0..<3 { for to in 1..<3 { result.transition[from * 3 + to] += bias } }
    for label in 1..<3 { result.start[label] += bias }
    return result
  }

  /// The likeliest labels of a sentence.
  func decode(_ example: Example) -> [UInt8] {
    var scores: [Float] = []
    var back: [UInt8] = []
    for token in 0..<example.labels.count {
      var sum: (Float, Float, Float) = (0, 0, 0)
      for feature in token * NameFeatures.count..<(token + 1) * NameFeatures.count {
        let at = Int(example.slots[feature]) * 3
        sum.0 += emission[at]
        sum.1 += emission[at + 1]
        sum.2 += emission[at + 2]
      }
      scores.append(sum.0)
      scores.append(sum.1)
      scores.append(sum.2)
    }
    return NameViterbi.decode(scores, transition: transition, start: start, back: &back)
  }

  /// The model's part of `names.bin`: transitions and starts as floats, then the emissions as signed bytes, all in one unit.
  ///
  /// What counts is how much likelier a name's labels are than outside, so outside takes no room.
  func bytes() -> [UInt8] {
    func lead(_ slot: Int, _ label: Int) -> Float { emission[slot * 3 + label] - emission[slot * 3] }
    let magnitudes = (0..<NameModel.weightSlots).flatMap { [abs(lead($0, 1)), abs(lead($0, 2))] }
      .filter { $0 > 0 }.sorted()
    // The largest of the weights are cut off, so that the rest keep their resolution.
    let largest =
      magnitudes.isEmpty ? 1 : magnitudes[min(magnitudes.count - 1, magnitudes.count * 9995 / 10000)]
    let scale = 127 / largest
    var bytes: [UInt8] = []
    for weight in transition + start {
      withUnsafeBytes(of: (weight * scale).bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    for slot in 0..<NameModel.weightSlots {
      for label in 1...2 {
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, (lead(slot, label) * scale).rounded())))))
      }
    }
    return bytes
  }
}
