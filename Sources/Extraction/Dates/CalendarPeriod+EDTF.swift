import Records

extension CalendarPeriod {
  /// The period as EDTF (ISO 8601-2): `2021-09-30`, `2021-09`, `2021`, `2021-W39`, `2021-22`, `199X`,
  /// `2021-09-25/2021-09-26`; quarters (`2021-35`) and halves (`2021-40`) of level 2 and centuries (`18XX`).
  package var edtf: String {
    switch self {
    case .day(let day): CalendarPeriod.text(day)
    case .month(let year, let month): "\(CalendarPeriod.padded(year, 4))-\(CalendarPeriod.padded(month, 2))"
    case .week(let year, let week): "\(CalendarPeriod.padded(year, 4))-W\(CalendarPeriod.padded(week, 2))"
    case .season(let year, let season): "\(CalendarPeriod.padded(year, 4))-\(season.rawValue)"
    case .quarter(let year, let quarter): "\(CalendarPeriod.padded(year, 4))-\(32 + quarter)"
    case .half(let year, let half): "\(CalendarPeriod.padded(year, 4))-\(39 + half)"
    case .year(let year): CalendarPeriod.padded(year, 4)
    case .decade(let decade): "\(CalendarPeriod.padded(decade, 3))X"
    case .century(let century): "\(CalendarPeriod.padded(century, 2))XX"
    case .days(let first, let last): "\(CalendarPeriod.text(first))/\(CalendarPeriod.text(last))"
    case .years(let first, let last): "\(CalendarPeriod.padded(first, 4))/\(CalendarPeriod.padded(last, 4))"
    case .months(let year, let first, let last):
      "\(CalendarPeriod.month(year: year, month: first).edtf)/\(CalendarPeriod.month(year: year, month: last).edtf)"
    }
  }

  private static func text(_ day: CalendarDay) -> String {
    "\(padded(day.year, 4))-\(padded(day.month, 2))-\(padded(day.day, 2))"
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
