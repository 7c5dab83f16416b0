public import Records

/// How old a person is on a day, worked out from the ages that articles tell.
///
/// Who is told to be of age `a` on a day was born in the year that ends `a` years before that day; several articles narrow it down. Where they
/// contradict each other, the birthday that most of them allow counts. An age disagrees that misses it by more than ages may be off, which is
/// a year, and an article and its copies count once: the rule of the conflicts, too, see `AgeClaims`.
public struct AgeEstimate: Sendable, Equatable {
  /// The day for which the age is told.
  public var asOf: CalendarDay
  /// Whole years on that day; nil where the person was not yet born.
  public var ages: ClosedRange<Int>?
  /// First and last day on which the person may have been born.
  public var born: ClosedRange<CalendarDay>
  /// How many of the ages told fit, or are no more than a year off.
  public var agreeing: Int
  /// How many do not.
  public var disagreeing: Int

  /// The estimate; nil where no age is told.
  ///
  /// - Parameter told: ages in whole years with the day of the article that tells them, newest first.
  public init?(told: [(age: Int, day: CalendarDay)], asOf: CalendarDay) {
    let windows = told.compactMap { AgeEstimate.birth(age: $0.age, on: $0.day) }
    guard let born = AgeEstimate.likeliest(windows) else { return nil }
    let youngest = AgeEstimate.years(from: born.upperBound, to: asOf)
    let oldest = AgeEstimate.years(from: born.lowerBound, to: asOf)
    self.asOf = asOf
    self.born = born
    ages = oldest >= 0 ? max(0, youngest)...oldest : nil
    agreeing = windows.count { (AgeEstimate.widened($0) ?? $0).overlaps(born) }
    disagreeing = windows.count - agreeing
  }

  /// The days on which somebody was born who is so old on a day.
  static func birth(age: Int, on day: CalendarDay) -> ClosedRange<CalendarDay>? {
    guard age >= 0, age < 1000, let last = day.adding(months: -12 * age),
      let before = day.adding(months: -12 * (age + 1)), let first = before.adding(days: 1), first <= last
    else { return nil }
    return first...last
  }

  /// The days on which somebody may have been born whose age makes this the birth: ages go stale and articles are dated anew, so an age
  /// may be a year off.
  static func widened(_ birth: ClosedRange<CalendarDay>) -> ClosedRange<CalendarDay>? {
    guard let first = birth.lowerBound.adding(months: -slackMonths),
      let last = birth.upperBound.adding(months: slackMonths)
    else { return nil }
    return first...last
  }

  /// By how much an age may be off.
  static let slackMonths = 12

  /// The days that most of the windows share; of several such stretches the one that the first of the windows allows.
  static func likeliest(_ windows: [ClosedRange<CalendarDay>]) -> ClosedRange<CalendarDay>? {
    // Days at which a window opens, and days after which one closes; opening comes first, for both days belong to it.
    let starts = windows.map { (day: $0.lowerBound, isStart: true) }
    let ends = windows.map { (day: $0.upperBound, isStart: false) }
    let borders = (starts + ends).sorted { ($0.day, $0.isStart ? 0 : 1) < ($1.day, $1.isStart ? 0 : 1) }
    var open = 0
    var most = 0
    var stretches: [ClosedRange<CalendarDay>] = []
    for (index, border) in borders.enumerated() {
      open += border.isStart ? 1 : -1
      // The most windows are open where the last of them opened, up to where the next closes.
      guard border.isStart, open >= most, index + 1 < borders.count, !borders[index + 1].isStart else {
        continue
      }
      if open > most { stretches.removeAll() }
      most = open
      stretches.append(border.day...borders[index + 1].day)
    }
    for window in windows {
      if let stretch = stretches.first(where: { window.contains($0.lowerBound) }) { return stretch }
    }
    return nil
  }

  private static func years(from birth: CalendarDay, to day: CalendarDay) -> Int {
    day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day) ? 1 : 0)
  }
}
