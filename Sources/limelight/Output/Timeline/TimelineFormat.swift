import ArgumentParser

/// The values of `--format`.
enum TimelineFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown, html, timelinejs, ics, atom

  /// The file in this format; nil for text, which is drawn.
  func document(_ heading: TimelineHeading) -> (any TimelineDocument)? {
    switch self {
    case .text: nil
    case .json: TimelineJSONLines()
    case .csv: TimelineCSV()
    case .markdown: TimelineMarkdown(heading)
    case .html: TimelinePage(heading)
    case .timelinejs: TimelineJS(heading)
    case .ics: TimelineCalendar(heading)
    case .atom: TimelineFeed(heading)
    }
  }
}
