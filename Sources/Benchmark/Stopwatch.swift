import Foundation

/// Adds up the processor time of this thread between one lap and the next, by what it was spent on.
///
/// Processor time, since other work on the machine would lengthen the time on the wall and tell nothing of ours.
struct Stopwatch {
  private(set) var seconds: [Measured: Double] = [:]
  private var last = Stopwatch.now

  /// Forgets the time since the last lap.
  mutating func restart() { last = Stopwatch.now }

  /// Charges the time since the last lap.
  mutating func lap(_ what: Measured) {
    let now = Stopwatch.now
    seconds[what, default: 0] += now - last
    last = now
  }

  /// Seconds of processor time that this thread has used.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
