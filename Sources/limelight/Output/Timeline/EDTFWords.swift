import Records

/// A date as readers of English are told it: as exact as it is known and no more.
///
/// A day stays `2021-09-28`; `2021-09` is `September 2021`, `2015~` `about 2015`, `2021-22` `summer 2021`,
/// `2021-09-25/2021-09-26` `25–26 September 2021`.
struct EDTFWords {
  /// The words; an unreadable value as it stands.
  static func of(_ value: String) -> String { EDTF(value).map(of) ?? value }

  /// The words.
  static func of(_ value: EDTF) -> String {
    switch value {
    case .date(let date): return of(date, inInterval: false)
    case .interval(.date(let from), .date(let to)):
      if from == to { return of(from, inInterval: false) }
      return joined(from, to) ?? "\(of(from, inInterval: true)) – \(of(to, inInterval: true))"
    case .interval(.date(let from), let end):
      return "from \(of(from, inInterval: true))" + (end == .unknown ? ", end unknown" : "")
    case .interval(let beginning, .date(let to)):
      return "until \(of(to, inInterval: true))" + (beginning == .unknown ? ", beginning unknown" : "")
    case .interval: return ""
    }
  }

  /// What a heading over entries of that time says: the year it begins in, or the decade or century where no year is told.
  static func year(of value: EDTF) -> String {
    let first: EDTFDate? =
      switch value {
      case .date(let date): date
      case .interval(let from, let to): from.date ?? to.date
      }
    if let first, case .years = first.extent { return name(first, inInterval: false) }
    return String(value.firstDay.year)
  }

  /// Days, months or years side by side, what they share told once: `28 September – 2 October 2021`, `2015–2018`.
  private static func joined(_ from: EDTFDate, _ to: EDTFDate) -> String? {
    guard from.isExact, to.isExact else { return nil }
    switch (from.extent, to.extent) {
    case (.day(let first), .day(let last)) where first.year == last.year && first.month == last.month:
      return "\(first.day)–\(words(last))"
    case (.day(let first), .day(let last)) where first.year == last.year:
      return "\(first.day) \(months[first.month - 1]) – \(words(last))"
    case (.month(let year, let first), .month(let lastYear, let last)) where year == lastYear:
      return "\(months[first - 1])–\(months[last - 1]) \(year)"
    case (.year(let first), .year(let last)): return "\(first)–\(last)"
    default: return nil
    }
  }

  private static func of(_ date: EDTFDate, inInterval: Bool) -> String {
    let name = name(date, inInterval: inInterval)
    if date.isExact, !inInterval { return name }
    return (date.isUncertain ? "possibly " : "") + (date.isApproximate ? "about " : "")
      + (isNoun(date.extent) ? "the " : "") + name
  }

  private static func name(_ date: EDTFDate, inInterval: Bool) -> String {
    switch date.extent {
    case .day(let day): inInterval ? words(day) : day.iso
    case .week: "week of \(words(date.days.lowerBound))"
    case .month(let year, let month): "\(months[month - 1]) \(year)"
    case .season(let year, 4): "winter \(year)–\(ending(year + 1))"
    case .season(let year, let number): "\(["spring", "summer", "autumn"][number - 1]) \(year)"
    case .quarter(let year, let number):
      "\(["first", "second", "third", "fourth"][number - 1]) quarter of \(year)"
    case .half(let year, let number): "\(["first", "second"][number - 1]) half of \(year)"
    case .year(let year): String(year)
    case .years(let first, 100): century(first / 100 + 1)
    case .years(let first, let count):
      isNoun(date.extent) ? "\(first)s" : "\(max(1, first))–\(first + count - 1)"
    }
  }

  /// Whether it takes an article. "The 1900s" may be a decade or a century, so the years of those are told.
  private static func isNoun(_ extent: EDTFDate.Extent) -> Bool {
    switch extent {
    case .week, .quarter, .half: true
    case .years(let first, let count): count == 100 || count == 10 && first % 100 != 0
    case .day, .month, .season, .year: false
    }
  }

  private static func words(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  /// `22` of 2022, `2000` of 2000.
  private static func ending(_ year: Int) -> String {
    let rest = year % 100
    return rest == 0 ? String(year) : rest < 10 ? "0\(rest)" : String(rest)
  }

  private static func century(_ number: Int) -> String {
    let suffix =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(suffix) century"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
