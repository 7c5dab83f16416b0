internal import Records
internal import SQLite

/// Something that happened, as an article tells it.
public struct TimelineEntry: Sendable, Equatable {
  /// What the entry is made of.
  public enum Kind: String, Sendable, CaseIterable {
    /// An article that names the person appeared.
    case publication
    /// A sentence about the person that tells a date.
    case date
    /// The person said something, in no post of their own.
    case quote
    /// The person posted something.
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
    try ask {
      let person = try self.person(person)?.id ?? person
      let (sql, conditions) = Archive.timelineQuestion(person, from: from, to: to)
      let events = try listing(sql, conditions, limit: limit, offset: offset) {
        TimelineEvent(
          day: $0.text(0), article: $0.integer(1), number: $0.integer(2), kind: Int($0.integer(3)))
      }
      return Listing(items: try events.items.compactMap(entry), hasMore: events.hasMore)
    }
  }

  /// Each kind is one stretch of the table in the timeline's order already; SQLite merges the four.
  static func timelineQuestion(_ person: Int64, from: String?, to: String?) -> (String, Conditions) {
    var conditions = Conditions()
    conditions.add("person_id = \(conditions.bind(.integer(person)))")
    conditions.add("day > ''")
    conditions.add("day", from: from, to: to)
    let parts = TimelineEntry.Kind.allCases.map {
      """
      SELECT day, article_id, number, kind FROM person_event \(conditions.clause) AND kind = \($0.code)
      \($0 == .quote ? Archive.isNoPost : "")
      """
    }
    return (parts.joined(separator: " UNION ALL ") + " ORDER BY 1, 2, 3, 4", conditions)
  }

  /// The words of a person's own post are told by its entry.
  private static let isNoPost = """
    AND NOT EXISTS (SELECT 1 FROM post_quote AS l JOIN person_event AS o ON o.person_id = person_event.person_id
    AND o.kind = \(TimelineEntry.Kind.post.code) AND o.day = person_event.day AND o.article_id = l.article_id AND o.number = l.post
    WHERE l.article_id = person_event.article_id AND l.quote = person_event.number)
    """

  private struct TimelineEvent {
    var day: String
    var article: Int64
    var number: Int64
    var kind: Int
  }

  private func entry(_ event: TimelineEvent) throws -> TimelineEntry? {
    guard let kind = TimelineEntry.Kind.allCases.first(where: { $0.code == event.kind }) else { return nil }
    let key: [Value] = [.integer(event.article), .integer(event.number)]
    switch kind {
    case .publication:
      return try connection.first(
        "SELECT \(Columns.article), substr(body, 1, 120) FROM article AS a WHERE a.id = ?1",
        [.integer(event.article)]
      ) {
        let article = Columns.article($0)
        let title = article.headline ?? $0.text(6)
        let span = Span(article.headline == nil ? .body : .headline, 0, title.unicodeScalars.count)
        return TimelineEntry(
          date: event.day, sortKey: event.day, kind: kind, text: title,
          place: Place(article: article, span: span, sentence: nil))
      }
    case .date:
      return try entry(of: "date_mention", date: "x.value", text: nil, event, kind, key)
    case .quote:
      return try entry(of: "quote", date: "coalesce(x.date, a.published)", text: "x.text", event, kind, key)
    case .post:
      return try entry(of: "post", date: "coalesce(x.date, a.published)", text: "x.text", event, kind, key)
    }
  }

  /// Without a text column the sentence is the text.
  private func entry(
    of table: String, date: String, text: String?, _ event: TimelineEvent, _ kind: TimelineEntry.Kind,
    _ key: [Value]
  ) throws -> TimelineEntry? {
    try connection.first(
      """
      SELECT \(date), \(text ?? "x.text"), \(Columns.place("x")), \(Columns.article)
      FROM \(table) AS x JOIN article AS a ON a.id = x.article_id WHERE x.article_id = ?1 AND x.number = ?2
      """, key
    ) {
      let place = Columns.place($0, article: 7, from: 2)
      let own = $0.text(1)
      return TimelineEntry(
        date: $0.optionalText(0) ?? event.day, sortKey: event.day, kind: kind,
        text: text == nil || own.isEmpty ? place.sentence ?? own : own, place: place)
    }
  }
}
