internal import Linking
internal import SQLite

extension Archive {
  /// What happened to a person or in a story, oldest first; undated items are left out.
  ///
  /// A month comes before its days, a year before its months.
  ///
  /// - Returns: nil when the archive has no such person or story; the number of one that was merged into another leads there.
  public func timeline(of subject: TimelineSubject, _ filter: TimelineFilter = TimelineFilter()) throws
    -> Timeline?
  {
    try ask {
      let reader = TimelineReader(connection: connection, filter: filter)
      var timeline: Timeline
      switch subject {
      case .person(let number):
        guard let person = try self.person(number) else { return nil }
        let (tellings, published) = try reader.person(person.id)
        let builder = TimelineBuilder(
          tellings: tellings, published: published, shared: WordSignature(person.name))
        timeline = Timeline(events: builder.events(), published: published, originals: [:])
      case .story(let number):
        guard let story = try StoryLedger(connection: connection).resolved(number) else { return nil }
        let (tellings, published, originals) = try reader.story(story)
        let builder = TimelineBuilder(tellings: tellings, published: published)
        timeline = Timeline(events: builder.events(), published: published, originals: originals)
      }
      if filter.minSources > 1 {
        let copies = CopyReader(connection: connection)
        timeline.events = try timeline.events.filter { event in
          guard event.tellings.count >= filter.minSources else { return false }
          return try copies.sources(of: event, timeline).distinct >= filter.minSources
        }
      }
      return timeline
    }
  }

  /// The entries of part of a timeline, with their words and sources.
  ///
  /// - Parameter range: positions in the timeline, from 0; what lies beyond its end is left out.
  public func entries(of timeline: Timeline, _ range: Range<Int>) throws -> [TimelineEntry] {
    try ask {
      let reader = EntryReader(connection: connection, timeline: timeline)
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
