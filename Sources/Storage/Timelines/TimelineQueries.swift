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
