import Storage

/// A timeline in one of the formats for programs and pages, written in pieces, so that a long one is never in memory whole.
protocol TimelineDocument {
  /// Whether the head of the file tells something of all entries, which are then shown to ``lookAhead(at:)`` first.
  var looksAhead: Bool { get }

  /// Takes note of entries that will be written.
  mutating func lookAhead(at entries: [TimelineEntry])

  /// Adds entries; gives what the file goes on with. The first piece opens the file, and as long as no entry can be written there is none.
  mutating func write(_ entries: [TimelineEntry]) -> String

  /// Ends the file; empty where nothing was written.
  mutating func end() -> String

  /// How many entries had no place in the format.
  var leftOut: Int { get }
}

extension TimelineDocument {
  var looksAhead: Bool { false }
  mutating func lookAhead(at entries: [TimelineEntry]) {}
  var leftOut: Int { 0 }
}
