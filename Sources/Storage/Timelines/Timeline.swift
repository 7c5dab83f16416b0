/// Whose timeline.
public enum TimelineSubject: Sendable, Equatable {
  /// The person of this number.
  case person(Int64)
  /// The story of this number.
  case story(Int64)
}

/// Which entries a timeline has.
public struct TimelineFilter: Sendable, Equatable {
  /// First day, EDTF: a year or month means its first day.
  public var from: String?
  /// Last day, EDTF: a year or month means its last day.
  public var to: String?
  /// The kinds of entries; nil for all.
  public var kinds: Set<TimelineEntry.Kind>?
  /// Only what so many articles tell, copies of one counted once.
  public var minSources = 1
  /// Only what was told up to this day, by articles published until then: `2021-10-01`. Undated articles are left out then.
  public var asOf: String?

  /// Everything.
  public init() {}
}

/// What happened to a person or in a story, in order, without the words yet: ``Archive/entries(of:_:)`` reads those of the entries
/// that are wanted.
public struct Timeline: Sendable {
  /// An entry's places.
  struct Event: Sendable {
    var kind: TimelineEntry.Kind
    var day: String
    /// Numbers of articles, with the number of the date, quote or post in each.
    var places: [(article: Int64, number: Int64)]
  }

  var events: [Event]

  /// How many entries.
  public var count: Int { events.count }
}
