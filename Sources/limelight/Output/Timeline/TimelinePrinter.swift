import Storage
import Terminal

/// Reads a timeline page by page and writes it in a format.
struct TimelinePrinter {
  let archive: Archive
  let timeline: Timeline
  let output: StandardOutput

  /// How many entries are read at once; bounds the memory.
  private static let pageLength = 1000

  /// Writes the timeline; false when it holds nothing that the format can show.
  ///
  /// - Parameter limit: of how many entries; nil for all.
  func write(_ heading: TimelineHeading, as format: TimelineFormat, limit: Int?) throws -> Bool {
    let count = min(timeline.count, limit ?? timeline.count)
    if count == 0 { return false }
    guard var document = format.document(heading) else {
      try draw(heading, count)
      return true
    }
    if document.looksAhead { try forEachPage(upTo: count) { document.lookAhead(at: $0) } }
    var isWritten = false
    func write(_ piece: String) throws {
      if piece.isEmpty { return }
      isWritten = true
      try output.write(piece)
    }
    try forEachPage(upTo: count) { try write(document.write($0)) }
    try write(document.end())
    try output.flush()
    if document.leftOut > 0 {
      let left = Figures.count(document.leftOut, "entry", plural: "entries")
      StandardError.line("left out \(left) without a date that \(format.rawValue) can show")
    }
    return isWritten
  }

  private func draw(_ heading: TimelineHeading, _ count: Int) throws {
    var text = TimelineText(heading, width: output.columns)
    try output.lines(text.head)
    try forEachPage(upTo: count) { try output.lines(text.lines($0)) }
    try output.lines(text.notes)
    try output.flush()
    if count < timeline.count || timeline.hasMore {
      let found =
        timeline.hasMore
        ? "more entries follow" : "\(Figures.count(timeline.count, "entry", plural: "entries")) found"
      StandardError.line("\(found); add --limit \(count * 5) to see more, or --json or --csv for all")
    }
  }

  private func forEachPage(upTo count: Int, _ body: ([TimelineEntry]) throws -> Void) throws {
    for start in stride(from: 0, to: count, by: Self.pageLength) {
      try body(try archive.entries(of: timeline, start..<min(start + Self.pageLength, count)))
    }
  }
}
