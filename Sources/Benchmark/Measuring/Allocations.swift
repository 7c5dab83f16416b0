import CAllocations

/// How often memory was asked for.
enum Allocations {
  /// Of this thread since it began; nil where they cannot be counted.
  static var now: Int? {
    let count = limelight_allocations()
    return count < 0 ? nil : Int(count)
  }
}
