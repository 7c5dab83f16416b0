/// Something that happened, with every article that tells of it.
public struct TimelineEntry: Sendable, Equatable {
  /// What the entry is made of.
  public enum Kind: String, Sendable, CaseIterable {
    /// An article appeared.
    case publication
    /// A sentence that tells a date.
    case date
    /// Somebody said something, in no post of their own.
    case quote
    /// Somebody posted something.
    case post

    /// The kind's number in the database.
    var code: Int {
      switch self {
      case .publication: 1
      case .date: 2
      case .quote: 3
      case .post: 4
      }
    }
  }

  /// When it happened, as EDTF: the date of the sentence, the quote or the post where told, else the day of publication.
  public var date: String
  /// Text that orders entries: the first day, month or year of ``date``, so `2021-09` comes before `2021-09-01`.
  public var sortKey: String
  /// What the entry is made of.
  public var kind: Kind
  /// The sentence, the quote, the post's words or the headline that tells it best.
  public var text: String
  /// Whether ``text`` is the article's own sentence, rather than the words that were said or posted.
  public var isSentence: Bool
  /// Who said, posted or did it, or is named with it: names as the archive shows them.
  public var people: [String]
  /// When it was first told: the earliest day of publication among all sources; nil when none is dated.
  public var reported: String?
  /// Where it is told, first told first but for the first place, which holds ``text``; for a publication the span is the headline.
  /// Never empty, and no longer than ``mostSources``.
  public var sources: [TimelineSource]
  /// How many articles tell it, copies of one counted once.
  public var sourceCount: Int
  /// How many more articles are copies of those.
  public var copyCount: Int

  /// How many sources an entry gives the places of; ``sourceCount`` counts them all.
  public static let mostSources = 20

  /// Takes the values of the properties of the same names.
  public init(
    date: String, sortKey: String, kind: Kind, text: String, isSentence: Bool = false, people: [String],
    reported: String?, sources: [TimelineSource], sourceCount: Int, copyCount: Int
  ) {
    self.date = date
    self.sortKey = sortKey
    self.kind = kind
    self.text = text
    self.isSentence = isSentence
    self.people = people
    self.reported = reported
    self.sources = sources
    self.sourceCount = sourceCount
    self.copyCount = copyCount
  }
}

/// An article that tells of an entry.
public struct TimelineSource: Sendable, Equatable {
  /// Where it does.
  public var place: Place
  /// Whether the article nearly repeats the text of another one that is there.
  public var isCopy: Bool

  /// Takes the values of the properties of the same names.
  public init(place: Place, isCopy: Bool = false) {
    self.place = place
    self.isCopy = isCopy
  }
}
