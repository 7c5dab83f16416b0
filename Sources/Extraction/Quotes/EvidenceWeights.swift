/// A weight for each clue; a clue that is not told weighs nothing.
package struct EvidenceWeights<C: Clue>: ExpressibleByDictionaryLiteral, Sendable {
  /// By the raw value of the clue.
  private var values = [Float](repeating: 0, count: 128)

  package init(dictionaryLiteral pairs: (C, Float)...) {
    for (clue, weight) in pairs { values[Int(clue.rawValue)] = weight }
  }

  package subscript(_ clue: C) -> Float {
    get { values[Int(clue.rawValue)] }
    set { values[Int(clue.rawValue)] = newValue }
  }

  /// The sum of the weights of the clues.
  package func score(_ evidence: Evidence<C>) -> Float {
    var bits = evidence.bits
    var sum: Float = 0
    while bits != 0 {
      sum += values[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return sum
  }
}
