/// The days on which a report says that its people spoke or posted: what `today` inside a quote counts from.
struct SpeakingDays {
  private let published: CalendarDay?
  /// Days in reading order, with their paragraphs.
  private var days: [(paragraph: Int, day: CalendarDay)] = []

  init(published: CalendarDay?) { self.published = published }

  /// Notes a day of the report; only one of the week before publication can be the day of a quote.
  mutating func add(_ period: CalendarPeriod, paragraph: Int) {
    guard let published, case .day(let day) = period, day <= published,
      published.ordinal - day.ordinal <= 7
    else { return }
    days.append((paragraph, day))
  }

  /// The day told in the paragraph or the last one before it, else the day of publication.
  func day(paragraph: Int) -> CalendarDay? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle].paragraph <= paragraph { low = middle + 1 } else { high = middle }
    }
    guard low > 0, paragraph - days[low - 1].paragraph <= SpeakingDays.reach else { return published }
    return days[low - 1].day
  }

  /// Paragraphs over which a day holds on.
  private static let reach = 4
}
