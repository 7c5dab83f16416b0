/// Adds up the time between one lap and the next, by what it was spent on.
struct Stopwatch {
  private(set) var seconds: [Measured: Double] = [:]
  private var last: ContinuousClock.Instant

  init() { last = .now }

  /// Forgets the time since the last lap.
  mutating func restart() { last = .now }

  /// Charges the time since the last lap.
  mutating func lap(_ what: Measured) {
    let now = ContinuousClock.now
    let time = (now - last).components
    seconds[what, default: 0] += Double(time.seconds) + Double(time.attoseconds) * 1e-18
    last = now
  }
}
