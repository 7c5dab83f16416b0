internal import SQLite

extension Archive {
  /// What happened to a person or in a story, oldest first; undated items are left out.
  ///
  /// A month comes before its days, a year before its months.
  ///
  /// - Parameter most: entries after which a very long timeline is read no further; nil for all.
  /// - Returns: nil when the archive has no such person or story; the number of one that was merged into another leads there.
  public func timeline(
    of subject: TimelineSubject, _ filter: TimelineFilter = TimelineFilter(), most: Int? = nil
  ) throws -> Timeline? {
    try ask {
      let reader = TimelineReader(connection, filter)
      switch subject {
      case .person(let number): return try person(number).map { try reader.timeline(of: $0, most: most) }
      case .story(let number):
        return try StoryLedger(connection: connection).resolved(number).map {
          try reader.timeline(ofStory: $0)
        }
      }
    }
  }

  /// The entries of part of a timeline, with their words and sources.
  ///
  /// - Parameter range: positions in the timeline, from 0; what lies beyond its end is left out.
  public func entries(of timeline: Timeline, _ range: Range<Int>) throws -> [TimelineEntry] {
    try ask {
      let reader = EntryReader(connection, timeline)
      return try timeline.events[range.clamped(to: timeline.events.indices)].compactMap {
        try reader.entry($0)
      }
    }
  }
}

/// Tells which articles nearly repeat another one.
struct CopyReader {
  let connection: Connection

  /// The articles that tell an event, each with whether it is a copy of another of them; how many there are without the copies.
  func sources(of event: Timeline.Event, _ timeline: Timeline) throws -> (
    articles: [Int64], copies: Set<Int64>, distinct: Int
  ) {
    var seen: Set<Int64> = []
    let articles = event.tellings.map(\.article).filter { seen.insert($0).inserted }
    if articles.count == 1 { return (articles, [], 1) }
    var texts: Set<Int64> = []
    var copies: Set<Int64> = []
    for article in articles {
      let original = try timeline.originals[article] ?? self.original(of: article) ?? article
      if !texts.insert(original).inserted { copies.insert(article) }
    }
    return (articles, copies, texts.count)
  }

  private func original(of article: Int64) throws -> Int64? {
    let select = try connection.statement("SELECT copy_of FROM story_article WHERE article_id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    return try select.step() ? select.optionalInteger(0) : nil
  }
}
