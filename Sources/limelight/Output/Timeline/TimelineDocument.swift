import Storage

/// A timeline in one of the formats for programs and pages, written in pieces, so that a long one is never in memory whole.
protocol TimelineDocument {
  /// Adds entries; gives what the file goes on with. The first piece opens the file, and as long as no entry can be written there is none.
  mutating func write(_ entries: [TimelineEntry]) -> String

  /// Ends the file; empty where nothing was written.
  mutating func end() -> String

  /// How many entries had no place in the format.
  var leftOut: Int { get }
}

extension TimelineDocument {
  var leftOut: Int { 0 }
}
