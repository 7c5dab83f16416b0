/// Something that happened, as an article tells it.
public struct TimelineEntry: Sendable, Equatable {
  /// What the entry is made of.
  public enum Kind: String, Sendable, CaseIterable {
    /// An article that names the person appeared.
    case publication
    /// A sentence about the person that tells a date.
    case date
    /// The person said something.
    case quote
    /// The person posted something.
    case post
  }

  /// EDTF date: of the sentence, the quote or the post where told, else the day of publication.
  public var date: String
  /// Text that orders entries: the first day, month or year of ``date``, so `2021-09` comes before `2021-09-01`.
  public var sortKey: String
  /// What the entry is made of.
  public var kind: Kind
  /// The sentence, the quote, the post's words or the headline.
  public var text: String
  /// Where it is told; for a publication the span is the headline.
  public var place: Place
}

extension Archive {
  /// What happened to a person, oldest first; a month comes before its days, a year before its months; undated items are left out.
  ///
  /// - Parameters:
  ///   - from: first day, EDTF: a year or month means its first day.
  ///   - to: last day, EDTF: a year or month means its last day.
  public func timeline(
    of person: Int64, from: String? = nil, to: String? = nil, limit: Int, offset: Int = 0
  ) throws -> Listing<TimelineEntry> {
    Listing(items: [], hasMore: false)
  }
}
