/// When something happened, as the Extended Date/Time Format (ISO 8601-2) tells it: as exactly as it is known and no more.
public enum EDTF: Sendable, Equatable {
  /// One date of any precision.
  case date(EDTFDate)
  /// A stretch of time; at least one of its ends is a date.
  case interval(from: Bound, to: Bound)

  /// An end of a stretch of time.
  public enum Bound: Sendable, Equatable {
    /// It begins or ends then.
    case date(EDTFDate)
    /// It has no beginning or no end: `..`.
    case open
    /// When it began or ended is not known: nothing beside the slash.
    case unknown

    /// The date, where the end is one.
    public var date: EDTFDate? {
      if case .date(let date) = self { date } else { nil }
    }
  }

  /// Reads a value, such as `2021-09` or `2021-09-25/2021-09-26`; nil for what is none, and for years before 1.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let date = EDTFDate(text) else { return nil }
      self = .date(date)
    case 2:
      guard let from = EDTF.bound(parts[0]), let to = EDTF.bound(parts[1]), from.date != nil || to.date != nil
      else { return nil }
      self = .interval(from: from, to: to)
    default: return nil
    }
  }

  private static func bound(_ text: Substring) -> Bound? {
    switch text {
    case "": .unknown
    case "..": .open
    default: EDTFDate(String(text)).map { .date($0) }
    }
  }

  /// The first day that the value names: of the end of a stretch whose beginning nobody tells.
  public var firstDay: CalendarDay {
    switch self {
    case .date(let date): date.days.lowerBound
    case .interval(let from, let to): EDTF.either(from.date, to.date).days.lowerBound
    }
  }

  /// The last day that the value names, never before ``firstDay``: of the beginning of a stretch whose end nobody tells.
  public var lastDay: CalendarDay {
    switch self {
    case .date(let date): date.days.upperBound
    case .interval(let from, let to): max(EDTF.either(to.date, from.date).days.upperBound, firstDay)
    }
  }

  /// One of two dates of which at least one is there.
  private static func either(_ date: EDTFDate?, _ other: EDTFDate?) -> EDTFDate {
    guard let date = date ?? other else { preconditionFailure("a stretch of time without a date") }
    return date
  }
}
