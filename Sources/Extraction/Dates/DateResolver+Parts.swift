import Records

/// Parts of the calendar that come again: seasons, weekends, and what `last`, `this` and `next` make of them.
extension DateResolver {
  func season(_ season: CalendarPeriod.Season, ahead: Bool) -> CalendarPeriod? {
    guard let reference else { return nil }
    let first = season.firstMonth
    if ahead { return .season(year: reference.year + (reference.month > min(first + 2, 12) ? 1 : 0), season) }
    return .season(year: reference.year + (first > reference.month ? -1 : 0), season)
  }

  /// The latest quarter that has begun: reports come after it. One ahead is named shortly before it begins.
  func quarter(_ quarter: Int, _ day: CalendarDay, _ ahead: Bool) -> CalendarPeriod {
    let running = (day.month + 2) / 3
    let next = running % 4 + 1
    let shift = ahead && quarter == next ? (next == 1 ? 1 : 0) : (quarter > running ? -1 : 0)
    return .quarter(year: day.year + shift, quarter)
  }

  /// The Saturday and Sunday of the weekend that lies behind or ahead, the running one counting as either.
  static func weekend(of day: CalendarDay, ahead: Bool, weeks: Int = 0) -> CalendarPeriod? {
    let toSaturday = 6 - day.weekday
    let shift = (toSaturday > 0 && !ahead ? toSaturday - 7 : toSaturday) + weeks * 7
    guard let saturday = day.adding(days: shift), let sunday = saturday.adding(days: 1) else { return nil }
    return .days(saturday, sunday)
  }

  /// The Saturday and Sunday nearest to a holiday: before one on a Monday or Tuesday, else after it.
  static func weekend(nearest day: CalendarDay) -> CalendarPeriod? {
    weekend(of: day, ahead: day.weekday > 2)
  }

  func relative(_ unit: DatePhrase.Unit, _ count: Int, _ day: CalendarDay, side: DatePhrase.Side?)
    -> CalendarPeriod?
  {
    var day = day
    // On the first day of a month nothing lies earlier in it: the writer means the month just ended.
    if side == .past, count == 0, unit == .month && day.day == 1, let before = day.adding(days: -1) {
      day = before
    }
    return step(.day(day), unit, count)
  }

  func offset(_ part: DatePhrase.Part, _ count: Int, _ day: CalendarDay, side: DatePhrase.Side?)
    -> CalendarPeriod?
  {
    let ahead = side == .future
    switch part {
    case .weekday(let weekday):
      let shift =
        count < 0
        ? -((day.weekday - weekday + 6) % 7 + 1)
        : count > 0
          ? (weekday - day.weekday + 6) % 7 + 1
          : DateResolver.days(from: day.weekday, to: weekday, side != .past)
      return day.adding(days: shift).map { .day($0) }
    case .month(let month):
      if count == 0 { return .month(year: day.year, month: month) }
      // The month just ended is `last month`, so that `last February` in March is that of the year before.
      let year =
        count < 0 ? day.year - (month >= day.month - 1 ? 1 : 0) : day.year + (month <= day.month ? 1 : 0)
      return .month(year: year, month: month)
    case .season(let season):
      // Winter runs on into the next year.
      let year = season == .winter && day.month <= 2 ? day.year - 1 : day.year
      if count == 0 { return .season(year: year + running(season, day, side), season) }
      let over = season == .winter ? day.month >= 3 : day.month > season.firstMonth + 2
      if count < 0 { return .season(year: over && season != .winter ? day.year : day.year - 1, season) }
      // The one of this year would be `this fall`.
      return .season(year: year + 1, season)
    case .quarter(let quarter): return .quarter(year: day.year + count, quarter)
    case .half(let half): return .half(year: day.year + count, half)
    case .weekend:
      if count == 0 { return DateResolver.weekend(of: day, ahead: ahead) }
      if count < 0 {
        return DateResolver.weekend(of: day, ahead: false, weeks: count + (day.weekday >= 6 ? 0 : 1))
      }
      return DateResolver.weekend(of: day, ahead: true, weeks: count)
    case .holiday(let holiday):
      if count == 0 { return holiday.day(in: day.year).map { .day($0) } }
      guard let other = day.adding(days: count) else { return nil }
      return nearest(from: other, count > 0) { holiday.day(in: $0) }.map { .day($0) }
    }
  }

  /// Years from `this summer` of the running year: one that is over and yet to come is the next.
  func running(_ season: CalendarPeriod.Season, _ day: CalendarDay, _ side: DatePhrase.Side?) -> Int {
    if side == .past, season == .winter, 3...8 ~= day.month { return -1 }
    return side == .future && season != .winter && day.month > season.firstMonth + 2 ? 1 : 0
  }

  func nearest(from day: CalendarDay, _ ahead: Bool, _ make: (Int) -> CalendarDay?) -> CalendarDay? {
    var copy = self
    copy.reference = day
    return copy.nearest(ahead, make)
  }
}

extension DatePhrase.Part {
  /// The part within a year.
  func period(in year: Int) -> CalendarPeriod? {
    switch self {
    case .month(let month): .month(year: year, month: month)
    case .season(let season): .season(year: year, season)
    case .holiday(let holiday): holiday.day(in: year).map { .day($0) }
    case .quarter(let quarter): .quarter(year: year, quarter)
    case .half(let half): .half(year: year, half)
    case .weekday, .weekend: nil
    }
  }
}

extension CalendarPeriod.Season {
  /// The first full month of the season.
  var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}
