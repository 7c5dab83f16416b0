internal import Linking

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
  /// Where an event is told.
  struct Telling: Sendable {
    var kind: TimelineEntry.Kind
    /// First day, month or year of its date.
    var day: String
    var article: Int64
    /// Number of the date, quote or post in the article.
    var number: Int64
    var words: WordSignature
  }

  /// An entry: the places that tell it, those told first first.
  struct Event: Sendable {
    var kind: TimelineEntry.Kind
    var day: String
    var tellings: [Telling]
  }

  var events: [Event]
  /// Day of publication of each article that is dated.
  var published: [Int64: String]
  /// Of articles that nearly repeat another one, which.
  var originals: [Int64: Int64]

  /// How many entries.
  public var count: Int { events.count }
}
