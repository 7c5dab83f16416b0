/// The median of several runs, with the slowest and the fastest.
struct Spread: Equatable {
  let median: Double
  let least: Double
  let most: Double

  /// `values` holds one value a run, at least one.
  init(_ values: [Double]) {
    precondition(!values.isEmpty, "a spread of no values")
    let sorted = values.sorted()
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    least = sorted[0]
    most = sorted[sorted.count - 1]
  }
}
