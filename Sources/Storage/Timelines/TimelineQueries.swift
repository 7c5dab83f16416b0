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

  /// A person with the number of articles that had appeared by the end of a day: `2021-10-01`.
  public func person(_ person: PersonSummary, asOf day: String) throws -> PersonSummary {
    var known = person
    known.articles = try ask {
      try connection.first(
        "SELECT count(*) FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) AND day > 0 AND day <= ?2",
        [.integer(person.id), .integer(DayNumber(day).number)]
      ) { Int($0.integer(0)) } ?? 0
    }
    return known
  }

  /// A story with the days and numbers of the articles that had appeared by the end of a day; its title and people are those of today.
  public func story(_ story: StorySummary, asOf day: String) throws -> StorySummary {
    try ask {
      try connection.first(
        "SELECT min(day), max(day), count(*), count(copy_of) FROM story_article WHERE story_id = ?1 AND day <= ?2",
        [.integer(story.id), .text(day)]
      ) {
        var known = story
        known.firstDay = $0.optionalText(0)
        known.lastDay = $0.optionalText(1)
        known.articles = Int($0.integer(2))
        known.copies = Int($0.integer(3))
        return known
      } ?? story
    }
  }
}
