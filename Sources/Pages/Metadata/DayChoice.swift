internal import Records

/// Chooses the day an article first appeared, and that of its last change, among the page's sources.
struct DayChoice {
  /// What JSON-LD, OpenGraph and the `meta` names of publication say, the best first.
  let published: [PageMoment]
  /// What says less surely, or only of the page: `date`, creation, microdata.
  let weak: [PageMoment]
  let modified: [PageMoment]
  /// The day in the page's address.
  let address: CalendarDay?
  /// What the reader sees; asked only where the page declares nothing.
  let visible: () -> PageMoment?

  /// Pages written late in the evening are of the next day elsewhere: days so near each other are no two days.
  private static let nearness = 1

  /// The day and time of publication.
  func choosePublished() -> PageMoment? {
    guard var chosen = published.first else {
      // What is said of the page gives way to the address and to what the reader sees.
      let seen = seen()
      guard let address else { return seen }
      return seen.flatMap { abs($0.day.ordinal - address.ordinal) <= DayChoice.nearness ? $0 : nil }
        ?? PageMoment(day: address)
    }
    // A source that tells an earlier day knows the first appearance, the other that of an update.
    if let first = published.min(by: { $0.day < $1.day }),
      chosen.day.ordinal - first.day.ordinal > DayChoice.nearness
    {
      chosen = first
    }
    if let address, chosen.day.ordinal - address.ordinal > DayChoice.nearness {
      return PageMoment(day: address)
    }
    if chosen.time == nil,
      let timed = (published + weak).first(where: { $0.day == chosen.day && $0.time != nil })
    {
      return timed
    }
    return chosen
  }

  /// A weak day, unless it is that of the last change and the reader is shown an earlier one.
  private func seen() -> PageMoment? {
    guard let declared = weak.first else { return visible() }
    guard declared.day == modified.first?.day, let shown = visible(), shown.day < declared.day else {
      return declared
    }
    return shown
  }

  /// The day of the last change; nil when that is none after the publication.
  func chooseModified(after day: CalendarDay?) -> CalendarDay? {
    guard let found = modified.first?.day else { return nil }
    return day.map { found > $0 } ?? true ? found : nil
  }
}
