import Records

/// The days on which a report says that things happened: what a weekday near them, or `today` inside a quote, counts from.
struct ReportDays {
  private let published: CalendarDay?
  /// Days in reading order, with their paragraphs.
  private var days: [(paragraph: Int, day: CalendarDay, explicit: Bool)] = []

  init(published: CalendarDay?) { self.published = published }

  /// Notes a day of the report. One of the week before publication can be the day of a quote; an earlier one only when
  /// the text gives weekday and date together.
  mutating func add(_ period: CalendarPeriod, explicit: Bool, paragraph: Int) {
    guard let published, case .day(let day) = period, day <= published,
      explicit || published.ordinal - day.ordinal <= 7
    else { return }
    days.append((paragraph, day, explicit))
  }

  /// The day told in the paragraph or the last one before it; nil when none is near.
  func day(of paragraph: Int) -> CalendarDay? { last(upTo: paragraph)?.day }

  /// The same, when its date stands beside its weekday and is not of this week anyway.
  func explicitDay(of paragraph: Int) -> CalendarDay? {
    guard let published, let last = last(upTo: paragraph), last.explicit,
      published.ordinal - last.day.ordinal > 7
    else { return nil }
    return last.day
  }

  private func last(upTo paragraph: Int) -> (paragraph: Int, day: CalendarDay, explicit: Bool)? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].paragraph <= paragraph { low = middle + 1 } else { high = middle }
    }
    guard low > 0, paragraph - days[low - 1].paragraph <= ReportDays.reach else { return nil }
    return days[low - 1]
  }

  /// Paragraphs over which a day holds on.
  private static let reach = 4
}
