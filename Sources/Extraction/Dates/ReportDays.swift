import Records

/// The days on which a report says that things happened: what a weekday near them, or `today` inside a quote, counts from.
struct ReportDays {
  private let published: CalendarDay?
  /// Days in reading order, with their paragraphs.
  private var days: [Entry] = []

  private struct Entry {
    var paragraph: Int
    var day: CalendarDay
    /// Told with weekday and date together.
    var explicit: Bool
    /// Paragraphs over which it holds on.
    var reach: Int
  }

  init(published: CalendarDay?) { self.published = published }

  /// Notes a day of the report. One of the week before publication can be the day of a quote, and so can one told with
  /// weekday and date together; an earlier date only of quotes that follow at once.
  mutating func add(_ period: CalendarPeriod, of phrase: DatePhrase, paragraph: Int) {
    guard let published, case .day(let day) = period, day <= published else { return }
    let explicit = phrase.weekday != nil
    if explicit || published.ordinal - day.ordinal <= 7 {
      days.append(Entry(paragraph: paragraph, day: day, explicit: explicit, reach: 4))
    } else if case .monthDay = phrase.meaning {
      days.append(Entry(paragraph: paragraph, day: day, explicit: false, reach: 1))
    }
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

  private func last(upTo paragraph: Int) -> Entry? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].paragraph <= paragraph { low = middle + 1 } else { high = middle }
    }
    return days[..<low].suffix(3).last { paragraph - $0.paragraph <= $0.reach }
  }
}
