internal import Records
internal import SQLite

extension Archive {
  /// What happened to a person, oldest first; a month comes before its days, a year before its months; undated items are left out.
  ///
  /// - Returns: nil when the archive has no such person or story.
  public func timeline(of subject: TimelineSubject, _ filter: TimelineFilter = TimelineFilter()) throws
    -> Timeline?
  {
    guard case .person(let number) = subject else { return nil }
    return try ask {
      guard let person = try self.person(number)?.id else { return nil }
      let (sql, conditions) = Archive.timelineQuestion(person, from: filter.from, to: filter.to)
      let events = try listing(sql, conditions, limit: .max, offset: 0) { row in
        Timeline.Event(
          kind: TimelineEntry.Kind.allCases.first { $0.code == Int(row.integer(3)) } ?? .date,
          day: row.text(0), places: [(row.integer(1), row.integer(2))])
      }
      return Timeline(events: events.items)
    }
  }

  /// The entries of part of a timeline, with their words and sources.
  ///
  /// - Parameter range: positions in the timeline, from 0; what lies beyond its end is left out.
  public func entries(of timeline: Timeline, _ range: Range<Int>) throws -> [TimelineEntry] {
    try ask { try timeline.events[range.clamped(to: timeline.events.indices)].compactMap(entry) }
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

  private func entry(_ event: Timeline.Event) throws -> TimelineEntry? {
    guard let (article, number) = event.places.first else { return nil }
    let key: [Value] = [.integer(article), .integer(number)]
    switch event.kind {
    case .publication:
      return try connection.first(
        "SELECT \(Columns.article), substr(body, 1, 120) FROM article AS a WHERE a.id = ?1",
        [.integer(article)]
      ) {
        let article = Columns.article($0)
        let title = article.headline ?? $0.text(6)
        let span = Span(article.headline == nil ? .body : .headline, 0, title.unicodeScalars.count)
        return TimelineEntry(
          date: event.day, sortKey: event.day, kind: event.kind, text: title, people: [],
          reported: article.published,
          sources: [
            TimelineSource(place: Place(article: article, span: span, sentence: nil), isCopy: false)
          ],
          sourceCount: 1, copyCount: 0)
      }
    case .date:
      return try entry(of: "date_mention", date: "x.value", text: nil, event, key)
    case .quote:
      return try entry(of: "quote", date: "coalesce(x.date, a.published)", text: "x.text", event, key)
    case .post:
      return try entry(of: "post", date: "coalesce(x.date, a.published)", text: "x.text", event, key)
    }
  }

  /// Without a text column the sentence is the text.
  private func entry(
    of table: String, date: String, text: String?, _ event: Timeline.Event,
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
        date: $0.optionalText(0) ?? event.day, sortKey: event.day, kind: event.kind,
        text: text == nil || own.isEmpty ? place.sentence ?? own : own, people: [],
        reported: place.article.published, sources: [TimelineSource(place: place, isCopy: false)],
        sourceCount: 1, copyCount: 0)
    }
  }
}
