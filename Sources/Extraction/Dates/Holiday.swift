package import Records

/// A holiday whose day follows from the year by rule.
package enum Holiday: Sendable, Hashable {
  /// The same day every year.
  case fixed(month: Int, day: Int)
  /// The n-th weekday (1 Monday to 7 Sunday) of a month, and so many days after it.
  case nth(Int, weekday: Int, month: Int, plus: Int)
  /// The last weekday of a month.
  case last(weekday: Int, month: Int)
  /// Days after Easter Sunday.
  case easter(Int)

  /// The day of the holiday in a year.
  package func day(in year: Int) -> CalendarDay? {
    switch self {
    case .fixed(let month, let day): return CalendarDay(year: year, month: month, day: day)
    case .nth(let count, let weekday, let month, let plus):
      guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + (count - 1) * 7 + plus)
    case .last(let weekday, let month):
      let length = CalendarDay.days(inMonth: month, of: year)
      guard let end = CalendarDay(year: year, month: month, day: length) else { return nil }
      return end.adding(days: -((end.weekday - weekday + 7) % 7))
    case .easter(let plus): return Holiday.easterSunday(year)?.adding(days: plus)
    }
  }

  /// The day of the holiday that is the latest not after a day, or the next from it on.
  func nearest(to day: CalendarDay, future: Bool) -> CalendarDay? {
    guard let own = self.day(in: day.year) else { return nil }
    if future { return own >= day ? own : self.day(in: day.year + 1) }
    return own <= day ? own : self.day(in: day.year - 1)
  }

  /// Easter of the western churches (Meeus, Jones, Butcher: "Astronomical Algorithms", chapter 8).
  private static func easterSunday(_ year: Int) -> CalendarDay? {
    let golden = year % 19
    let century = year / 100
    let rest = year % 100
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30
    let correction = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * correction) / 451
    let sum = epact + correction - 7 * shift + 114
    return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)
  }
}
