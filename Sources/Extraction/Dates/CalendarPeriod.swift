package import Records

/// A stretch of the calendar that an expression names, at the precision it names it.
package enum CalendarPeriod: Sendable, Hashable {
  case day(CalendarDay)
  /// Month 1 to 12.
  case month(year: Int, month: Int)
  /// ISO 8601 week 1 to 53 of an ISO week year.
  case week(year: Int, week: Int)
  case season(year: Int, Season)
  /// 1 to 4.
  case quarter(year: Int, Int)
  /// 1 or 2.
  case half(year: Int, Int)
  case year(Int)
  /// The year without its last digit: 199 for the 1990s.
  case decade(Int)
  /// The year without its last two digits: 18 for the 19th century.
  case century(Int)
  /// Both ends included.
  case days(CalendarDay, CalendarDay)
  case years(Int, Int)
  case months(year: Int, Int, Int)

  /// Codes of EDTF (ISO 8601-2, level 1).
  package enum Season: Int, Sendable {
    case spring = 21
    case summer, autumn, winter
  }

  /// A day that stands for the period when something is counted from it: its first.
  var start: CalendarDay? {
    switch self {
    case .day(let day), .days(let day, _): day
    case .month(let year, let month), .months(let year, let month, _):
      CalendarDay(year: year, month: month, day: 1)
    case .week(let year, let week):
      CalendarDay(year: year, month: 1, day: 4).flatMap {
        $0.adding(days: (week - 1) * 7 - $0.weekday + 1)
      }
    case .season(let year, let season):
      CalendarDay(year: year, month: [.spring: 3, .summer: 6, .autumn: 9, .winter: 12][season] ?? 1, day: 1)
    case .quarter(let year, let quarter): CalendarDay(year: year, month: quarter * 3 - 2, day: 1)
    case .half(let year, let half): CalendarDay(year: year, month: half * 6 - 5, day: 1)
    case .year(let year), .years(let year, _): CalendarDay(year: year, month: 1, day: 1)
    case .decade(let decade): CalendarDay(year: decade * 10, month: 1, day: 1)
    case .century(let century): CalendarDay(year: century * 100, month: 1, day: 1)
    }
  }

  /// The calendar year the period begins in.
  var year: Int {
    switch self {
    case .day(let day), .days(let day, _): day.year
    case .month(let year, _), .months(let year, _, _), .week(let year, _), .season(let year, _),
      .quarter(let year, _), .half(let year, _), .year(let year), .years(let year, _):
      year
    case .decade(let decade): decade * 10
    case .century(let century): century * 100
    }
  }

  /// Whether it lies within one month.
  var isWithinMonth: Bool {
    switch self {
    case .day, .month: true
    default: false
    }
  }

  /// Whether EDTF writes it as one date, which can carry a mark of doubt.
  var isSingle: Bool {
    switch self {
    case .days, .years, .months: false
    default: true
    }
  }

  /// Whether it lies within the years 1 to 9999.
  var isInCalendar: Bool {
    switch self {
    case .years(let first, let last): first >= 1 && first <= last && last <= 9999
    case .decade(let decade): 0...999 ~= decade
    case .century(let century): 0...99 ~= century
    default: 1...9999 ~= year
    }
  }
}
