import Records

/// Counting units of the calendar.
extension DateResolver {
  /// The day so many units from a day.
  func day(_ day: CalendarDay, _ unit: DatePhrase.Unit, _ count: Int) -> CalendarDay? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: count * 3)
    case .year: day.adding(months: count * 12)
    case .decade: day.adding(months: count * 120)
    case .century: day.adding(months: count * 1200)
    }
  }

  /// The unit so many units from a period; nil when the period is coarser than the unit.
  func step(_ period: CalendarPeriod, _ unit: DatePhrase.Unit, _ count: Int) -> CalendarPeriod? {
    guard period.fineness <= unit.fineness, let start = period.start, let day = day(start, unit, count) else {
      return nil
    }
    switch unit {
    case .day: return .day(day)
    case .week:
      let week = day.week
      return .week(year: week.year, week: week.number)
    case .month: return .month(year: day.year, month: day.month)
    case .quarter: return .quarter(year: day.year, (day.month + 2) / 3)
    case .year: return .year(day.year)
    case .decade: return .decade(day.year / 10)
    case .century: return .century(day.year / 100)
    }
  }
}

extension DatePhrase.Unit {
  /// 0 a day to 6 a century.
  fileprivate var fineness: Int {
    switch self {
    case .day: 0
    case .week: 1
    case .month: 2
    case .quarter: 3
    case .year: 4
    case .decade: 5
    case .century: 6
    }
  }
}

extension CalendarPeriod {
  fileprivate var fineness: Int {
    switch self {
    case .day, .days: 0
    case .week: 1
    case .month, .months, .season: 2
    case .quarter, .half: 3
    case .year, .years: 4
    case .decade: 5
    case .century: 6
    }
  }
}
