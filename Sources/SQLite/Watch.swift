/// What stops a query from outside its SQL: a deadline, or the cancellation of the task it runs in.
final class Watch {
  var deadline: ContinuousClock.Instant?

  /// SQLite's progress handler: nonzero stops the query.
  static func shouldStop(_ context: UnsafeMutableRawPointer) -> Int32 {
    let watch = Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue()
    if Task.isCancelled { return 1 }
    guard let deadline = watch.deadline else { return 0 }
    return ContinuousClock.now >= deadline ? 1 : 0
  }
}

extension Connection {
  /// Runs queries that throw an error with ``SQLiteError/isInterrupt`` once the time is over; nil sets no limit.
  public func withTimeLimit<Result>(milliseconds: Int?, _ body: () throws -> Result) rethrows -> Result {
    let outer = watch.deadline
    defer { watch.deadline = outer }
    if let milliseconds {
      let own = ContinuousClock.now + .milliseconds(milliseconds)
      watch.deadline = outer.map { min($0, own) } ?? own
    }
    return try body()
  }
}
