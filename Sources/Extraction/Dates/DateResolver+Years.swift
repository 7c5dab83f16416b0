import Records

/// Days that come again every year: which year a date without one means.
extension DateResolver {
  /// Days within which a date of the past needs no year, whatever year the text gave the same date.
  static let justGone = 14
  /// Days ahead within which a date is the coming one where no tense tells; none at all costs 0.002 of the values on
  /// TimeBank, 30 or 120 move nothing there or on the train articles.
  private static let soon = 62
  /// The same where the sentence looks to the closer side. On the train articles 60 to 180 move nothing, 270 costs 0.004.
  private static let closer = 120
  /// The same of a day that names what is to come, `the Nov. 8 election`; 30 moves nothing, 150 costs 0.002.
  private static let event = 75
  /// A day further ahead than this would have its year named, when the last was not longer ago than `fresh`: 200 to 330
  /// and 30 to 180 move nothing, but without the rule 0.021 of the values of the dev articles are lost.
  private static let farAhead = 270
  private static let fresh = 95

  /// The yearly day that is the latest not after the reference, or the next from it on.
  func nearest(_ ahead: Bool, _ day: (Int) -> CalendarDay?) -> CalendarDay? {
    guard let reference else { return nil }
    for distance in 0...8 {
      guard let found = day(reference.year + (ahead ? distance : -distance)) else { continue }
      if ahead ? found >= reference : found <= reference { return found }
    }
    return nil
  }

  /// The day of a date without a year. A sentence without tense takes a date that is near ahead; one that looks ahead
  /// names no day nine months off without its year when the last is fresh.
  func yearly(_ side: DatePhrase.Side?, weekday: Int?, _ make: (Int) -> CalendarDay?) -> CalendarDay? {
    guard let reference else { return nil }
    // At the ends of the calendar there is but one.
    guard let last = nearest(false, make) else { return side == .past ? nil : nearest(true, make) }
    guard let next = nearest(true, make) else { return side == .future ? nil : last }
    let back = reference.ordinal - last.ordinal
    let on = next.ordinal - reference.ordinal
    // The weekday beside it proves the year.
    if let weekday, last.weekday != weekday {
      if next.weekday == weekday, on <= DateResolver.soon || side != nil && side != .past { return next }
      if let proven = proven(weekday, last, onlyNamed: side != .past, make) { return proven }
    }
    switch side {
    case .future: return on > DateResolver.farAhead && back < DateResolver.fresh ? last : next
    case .near, .limit: return on <= DateResolver.closer ? next : last
    case .soon: return on <= DateResolver.event ? next : last
    case nil: return on <= DateResolver.soon ? next : last
    case .past: return last
    }
  }

  /// The month of an issue: up to so many months ahead, else the latest.
  func nearMonth(_ month: Int, _ day: CalendarDay, atMost months: Int = 2) -> CalendarPeriod {
    let ahead = (month - day.month + 12) % 12
    let index = day.year * 12 + day.month - 1 + (ahead <= months ? ahead : ahead - 12)
    return .month(year: index / 12, month: month)
  }

  /// The day of a year that the text names or of one of the years before, where it fell on the weekday.
  private func proven(
    _ weekday: Int, _ last: CalendarDay, onlyNamed: Bool, _ make: (Int) -> CalendarDay?
  ) -> CalendarDay? {
    for shift in [1, 2, -1, -2, -3] {
      guard shift < 0 && !onlyNamed || namedYears.contains(last.year + shift) else { continue }
      if let day = make(last.year + shift), day.weekday == weekday { return day }
    }
    return nil
  }
}
