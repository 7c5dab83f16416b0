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
  /// First day, EDTF: a year or month means its first day. What is dated by a year or month counts by its first day, too.
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

  func wants(_ kind: TimelineEntry.Kind) -> Bool { kinds?.contains(kind) ?? true }

  /// Whether the first day that a day, month or year may mean lies between ``from`` and ``to``: of `2021` 1 January.
  func isInRange(_ day: String) -> Bool {
    let first = TimelineFilter.firstDay(day)
    if let from = from.flatMap({ DateBounds($0)?.lower }), first < TimelineFilter.firstDay(from) {
      return false
    }
    if let to = to.flatMap({ DateBounds($0)?.upper }), first > to { return false }
    return true
  }

  private static func firstDay(_ day: String) -> String {
    switch day.utf8.count {
    case 4: day + "-01-01"
    case 7: day + "-01"
    default: day
    }
  }
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
    /// Whether another event of the article tells it already.
    var isToldElsewhere: Bool
    /// Who said or posted it, where that can differ and is known: what two people say is never one.
    var speaker: Int64

    /// - Parameter words: as the database has them.
    init(
      kind: TimelineEntry.Kind, day: String, article: Int64, number: Int64, words: Int64, speaker: Int64 = 0
    ) {
      self.speaker = speaker
      self.kind = kind
      self.day = day
      self.article = article
      self.number = number
      self.words = WordSignature(bits: words < 0 ? 0 : UInt64(words))
      isToldElsewhere = words == EventWords.toldElsewhere
    }
  }

  /// An entry: the places that tell it, those told first first.
  struct Event: Sendable {
    var kind: TimelineEntry.Kind
    var day: String
    var tellings: [Telling]
  }

  var events: [Event]
  /// What was looked up of the articles.
  var articles: [Int64: TellingArticles.Facts]
  /// Whether more entries follow that were not asked for.
  public internal(set) var hasMore = false

  /// How many entries there are; with ``hasMore``, how many were asked for.
  public var count: Int { events.count }
}
