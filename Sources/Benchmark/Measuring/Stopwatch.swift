import Foundation

/// Adds up the processor time of this thread, and its allocations, between one lap and the next, by what they were spent on.
///
/// Processor time, since other work on the machine would lengthen the time on the wall and tell nothing of ours.
struct Stopwatch {
  private(set) var seconds: [Measured: Double] = [:]
  /// Empty where they cannot be counted.
  private(set) var allocations: [Measured: Int] = [:]
  private var last = Stopwatch.now
  private var lastCount = Allocations.now

  /// Forgets the time since the last lap.
  mutating func restart() {
    lastCount = Allocations.now
    last = Stopwatch.now
  }

  /// Charges the time since the last lap.
  mutating func lap(_ what: Measured) {
    let now = Stopwatch.now
    seconds[what, default: 0] += now - last
    if let count = Allocations.now, let lastCount { allocations[what, default: 0] += count - lastCount }
    restart()
  }

  /// Seconds of processor time that this thread has used.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
