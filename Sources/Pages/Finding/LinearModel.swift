#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A logistic regression: how likely each row of a table is one of those looked for.
struct LinearModel: Sendable {
  /// One a feature.
  let weights: [Float]
  let bias: Float

  /// A value from 0 to 1 for each row.
  func likelihoods(_ table: FeatureTable) -> [Float] {
    let width = min(table.width, weights.count)
    guard table.width > 0 else { return [] }
    return table.values.withUnsafeBufferPointer { values in
      weights.withUnsafeBufferPointer { weights in
        stride(from: 0, to: values.count, by: table.width).map { start in
          var sum = bias
          for index in 0..<width { sum += weights[index] * values[start + index] }
          return 1 / (1 + exp(-sum))
        }
      }
    }
  }
}
