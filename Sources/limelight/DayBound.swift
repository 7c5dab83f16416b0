import ArgumentParser

/// A day, month or year given on the command line as a limit of a span of time.
struct DayBound: ExpressibleByArgument, Equatable {
  /// As given: `2021`, `2021-10` or `2021-10-01`.
  let text: String

  /// Nil for anything else and for days that no calendar has.
  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let lengths = parts.map(\.utf8.count)
    guard lengths == [4] || lengths == [4, 2] || lengths == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0])
    else { return nil }
    if parts.count > 1 {
      guard let month = Int(parts[1]), (1...12).contains(month) else { return nil }
      if parts.count > 2 {
        guard let day = Int(parts[2]), (1...Self.days(inMonth: month, of: year)).contains(day) else {
          return nil
        }
      }
    }
    text = argument
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
