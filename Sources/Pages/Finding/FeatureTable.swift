/// A row of numbers for each block.
struct FeatureTable {
  let width: Int
  private(set) var values: [Float]

  init(rows: Int, width: Int) {
    self.width = width
    values = [Float](repeating: 0, count: rows * width)
  }

  /// Writes one row after the other.
  mutating func fill(_ write: (_ row: Int, _ writer: inout Writer) -> Void) {
    guard width > 0 else { return }
    let width = width
    values.withUnsafeMutableBufferPointer { buffer in
      for row in 0..<buffer.count / width {
        var writer = Writer(
          place: UnsafeMutableBufferPointer(rebasing: buffer[row * width..<(row + 1) * width]))
        write(row, &writer)
      }
    }
  }

  /// Writes the values of a row in turn.
  struct Writer {
    fileprivate let place: UnsafeMutableBufferPointer<Float>
    private(set) var count = 0

    fileprivate init(place: UnsafeMutableBufferPointer<Float>) { self.place = place }

    @inline(__always) mutating func add(_ value: Float) {
      precondition(count < place.count, "a feature has no name")
      place[count] = value
      count += 1
    }

    @inline(__always) mutating func add(_ value: Bool) { add(value ? 1 : 0) }
  }
}

/// The logarithm of a count, so that differences between few matter more than between many.
@inline(__always) func compressed(_ count: Int) -> Float { compressed(Float(count)) }

/// The same of a sum; negative below zero.
func compressed(_ sum: Float) -> Float {
  // log2 by the float's own exponent and a line between powers of two.
  let value = abs(sum) + 1
  let result = Float(value.exponent) + value.significand - 1
  return sum < 0 ? -result : result
}
