import ArgumentParser
import Foundation
import Records

/// A day given on the command line.
struct DayArgument: ExpressibleByArgument, Equatable {
  let day: CalendarDay

  /// Nil for anything but a day of the calendar, as `2021-10-01`.
  init?(argument: String) {
    guard argument.utf8.count == 10, let day = CalendarDay(iso: argument) else { return nil }
    self.day = day
  }

  /// The day that the system's clock tells, in the time zone it is set to.
  static var today: CalendarDay? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
