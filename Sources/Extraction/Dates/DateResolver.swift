/// Gives expressions their place in the calendar, from the day of publication and from the dates told before them.
struct DateResolver {
  /// The day relative expressions count from; nil when unknown.
  var reference: CalendarDay?
  /// A day of the report that weekdays near it count from instead.
  var local: CalendarDay?
  /// The date the text told last.
  var told: CalendarPeriod?
  /// Years that the text itself gave to months.
  private var yearOfMonth: [Int: Int] = [:]

  init(reference: CalendarDay?) { self.reference = reference }

  /// Remembers `September 2020`, so that a later bare `September` is the same.
  mutating func learn(_ phrase: DatePhrase) {
    guard case .fixed(let period) = phrase.meaning else { return }
    switch period {
    case .day(let day): yearOfMonth[day.month] = day.year
    case .month(let year, let month): yearOfMonth[month] = year
    default: break
    }
  }

  func resolve(_ phrase: DatePhrase, tense: DatePhrase.Side?) -> CalendarPeriod? {
    switch phrase.meaning {
    case .fixed(let period): return period
    case .impossible, .vague: return nil
    case .weekdayFromTold(let weekday, let count):
      guard case .day(let day) = told else { return nil }
      return offset(.weekday(weekday), count, day, side: nil)
    case .partOfTold(let part):
      if let period = told.flatMap({ part.period(in: $0.year) }) { return period }
      return reference.flatMap { offset(part, 0, $0, side: .past) }
    case .step(let unit, let count): return told.flatMap { step($0, unit, count) }
    case .same(let unit): return told.flatMap { step($0, unit, 0) }
    default: break
    }
    let side = phrase.side ?? tense
    var ahead = side == .future
    guard let reference else { return nil }
    switch phrase.meaning {
    case .month(let month):
      if side == .near || side == .limit { return nearMonth(month, reference) }
      if !ahead, let year = yearOfMonth[month], year <= reference.year {
        return .month(year: year, month: month)
      }
      return .month(year: reference.year + DateResolver.shift(month - reference.month, ahead), month: month)
    case .months(let first, let last):
      return .months(year: reference.year + DateResolver.shift(first - reference.month, ahead), first, last)
    case .monthDay(let month, let day):
      return yearly(side, weekday: phrase.weekday) { CalendarDay(year: $0, month: month, day: day) }.map {
        .day($0)
      }
    case .monthDays(let month, let first, let last):
      guard let start = nearest(ahead, { CalendarDay(year: $0, month: month, day: first) }),
        let end = CalendarDay(year: start.year, month: month, day: last)
      else { return nil }
      return .days(start, end)
    case .weekday(let weekday):
      ahead = ahead || side == .limit
      let reference = local ?? reference
      return reference.adding(days: DateResolver.days(from: reference.weekday, to: weekday, ahead)).map {
        .day($0)
      }
    case .season(let season): return self.season(season, ahead: ahead)
    case .holiday(let holiday):
      return nearest(ahead) { holiday.day(in: $0) }.map { .day($0) }
    case .weekend: return weekend(of: reference, ahead: ahead)
    case .holidayWeekend(let holiday):
      guard let day = nearest(ahead, { holiday.day(in: $0) }) else { return nil }
      return weekend(of: day, ahead: false)
    case .relative(let unit, let count): return relative(unit, count, reference, side: phrase.side)
    case .distance(let unit, let count): return step(.day(reference), unit, count)
    case .distanceToday(let unit, let count): return day(reference, unit, count).map { .day($0) }
    case .offset(let part, let count): return offset(part, count, reference, side: side)
    case .ofYear(let part, let count): return part.period(in: reference.year + count)
    case .fewWeeks:
      return reference.adding(days: -21).map { .month(year: $0.year, month: $0.month) }
    case .fixed, .impossible, .vague, .step, .same, .partOfTold, .weekdayFromTold: return nil
    }
  }

  /// The month of an issue: up to two months ahead, else the latest.
  private func nearMonth(_ month: Int, _ day: CalendarDay) -> CalendarPeriod {
    let ahead = (month - day.month + 12) % 12
    let index = day.year * 12 + day.month - 1 + (ahead <= 2 ? ahead : ahead - 12)
    return .month(year: index / 12, month: month)
  }

  /// Years to the latest month not after this one, or to the next from it on.
  private static func shift(_ difference: Int, _ ahead: Bool) -> Int {
    ahead ? (difference < 0 ? 1 : 0) : (difference > 0 ? -1 : 0)
  }

  /// Days to a weekday: back to the latest, or on to the next, both with the day itself.
  private static func days(from: Int, to: Int, _ ahead: Bool) -> Int {
    ahead ? (to - from + 7) % 7 : -((from - to + 7) % 7)
  }

  /// The yearly day that is the latest not after the reference, or the next from it on.
  private func nearest(_ ahead: Bool, _ day: (Int) -> CalendarDay?) -> CalendarDay? {
    guard let reference else { return nil }
    for distance in 0...8 {
      guard let found = day(reference.year + (ahead ? distance : -distance)) else { continue }
      if ahead ? found >= reference : found <= reference { return found }
    }
    return nil
  }

  /// The day of a date without a year. A sentence without tense takes a date that is near ahead and long past; one that
  /// looks ahead names no day nine months off without its year when the last is fresh.
  private func yearly(_ side: DatePhrase.Side?, weekday: Int?, _ make: (Int) -> CalendarDay?) -> CalendarDay?
  {
    guard let reference, let last = nearest(false, make), let next = nearest(true, make) else { return nil }
    let back = reference.ordinal - last.ordinal
    let on = next.ordinal - reference.ordinal
    // The weekday beside it proves a day that is near.
    if let weekday, on <= 62, next.weekday == weekday, last.weekday != weekday { return next }
    switch side {
    case .future: return on > 270 && back < 95 ? last : next
    case .near, .limit: return on <= 62 ? next : last
    case nil: return on <= 62 && back > 180 ? next : last
    case .past: return last
    }
  }

  private func season(_ season: CalendarPeriod.Season, ahead: Bool) -> CalendarPeriod? {
    guard let reference else { return nil }
    let first = season.firstMonth
    if ahead { return .season(year: reference.year + (reference.month > min(first + 2, 12) ? 1 : 0), season) }
    return .season(year: reference.year + (first > reference.month ? -1 : 0), season)
  }

  /// The Saturday and Sunday of the weekend that lies behind or ahead, the running one counting as either.
  private func weekend(of day: CalendarDay, ahead: Bool, weeks: Int = 0) -> CalendarPeriod? {
    let toSaturday = 6 - day.weekday
    let shift = (toSaturday > 0 && !ahead ? toSaturday - 7 : toSaturday) + weeks * 7
    guard let saturday = day.adding(days: shift), let sunday = saturday.adding(days: 1) else { return nil }
    return .days(saturday, sunday)
  }

  private func relative(_ unit: DatePhrase.Unit, _ count: Int, _ day: CalendarDay, side: DatePhrase.Side?)
    -> CalendarPeriod?
  {
    var day = day
    // On the first day of a month nothing lies earlier in it: the writer means the month just ended.
    if side == .past, count == 0, unit == .month && day.day == 1, let before = day.adding(days: -1) {
      day = before
    }
    return step(.day(day), unit, count)
  }

  private func offset(_ part: DatePhrase.Part, _ count: Int, _ day: CalendarDay, side: DatePhrase.Side?)
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
      let year = count < 0 ? day.year - (month >= day.month ? 1 : 0) : day.year + (month <= day.month ? 1 : 0)
      return .month(year: year, month: month)
    case .season(let season):
      // Winter runs on into the next year.
      let year = season == .winter && day.month <= 2 ? day.year - 1 : day.year
      if count == 0 { return .season(year: year + running(season, day, side), season) }
      let over = season == .winter ? day.month >= 3 : day.month > season.firstMonth + 2
      if count < 0 { return .season(year: over && season != .winter ? day.year : day.year - 1, season) }
      return .season(
        year: day.month < season.firstMonth && season != .winter ? day.year : day.year + 1, season)
    case .weekend:
      if count == 0 { return weekend(of: day, ahead: ahead) }
      if count < 0 { return weekend(of: day, ahead: false, weeks: day.weekday >= 6 ? -1 : 0) }
      return weekend(of: day, ahead: true, weeks: 1)
    case .holiday(let holiday):
      if count == 0 { return holiday.day(in: day.year).map { .day($0) } }
      guard let other = day.adding(days: count) else { return nil }
      return nearest(from: other, count > 0) { holiday.day(in: $0) }.map { .day($0) }
    }
  }

  /// Years from `this summer` of the running year: one that is over and yet to come is the next.
  private func running(_ season: CalendarPeriod.Season, _ day: CalendarDay, _ side: DatePhrase.Side?) -> Int {
    side == .future && season != .winter && day.month > season.firstMonth + 2 ? 1 : 0
  }

  private func nearest(from day: CalendarDay, _ ahead: Bool, _ make: (Int) -> CalendarDay?) -> CalendarDay? {
    var copy = self
    copy.reference = day
    return copy.nearest(ahead, make)
  }

  /// The day so many units from a day.
  private func day(_ day: CalendarDay, _ unit: DatePhrase.Unit, _ count: Int) -> CalendarDay? {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    case .year: day.adding(months: count * 12)
    case .decade: day.adding(months: count * 120)
    }
  }

  /// The unit so many units from a period; nil when the period is coarser than the unit.
  private func step(_ period: CalendarPeriod, _ unit: DatePhrase.Unit, _ count: Int) -> CalendarPeriod? {
    guard period.fineness <= unit.fineness, let start = period.start, let day = day(start, unit, count) else {
      return nil
    }
    switch unit {
    case .day: return .day(day)
    case .week:
      let week = day.week
      return .week(year: week.year, week: week.number)
    case .month: return .month(year: day.year, month: day.month)
    case .year: return .year(day.year)
    case .decade: return .decade(day.year / 10)
    }
  }
}

extension DatePhrase.Part {
  /// The part within a year.
  func period(in year: Int) -> CalendarPeriod? {
    switch self {
    case .month(let month): .month(year: year, month: month)
    case .season(let season): .season(year: year, season)
    case .holiday(let holiday): holiday.day(in: year).map { .day($0) }
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

extension DatePhrase.Unit {
  /// 0 a day to 4 a decade.
  fileprivate var fineness: Int {
    switch self {
    case .day: 0
    case .week: 1
    case .month: 2
    case .year: 3
    case .decade: 4
    }
  }
}

extension CalendarPeriod {
  fileprivate var fineness: Int {
    switch self {
    case .day, .days: 0
    case .week: 1
    case .month, .months, .season: 2
    case .year, .years: 3
    case .decade: 4
    }
  }
}
