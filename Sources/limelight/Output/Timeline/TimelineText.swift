import Storage
import Terminal

/// A timeline for a reader: aligned dates, wrapped sentences, and the articles as numbered notes below.
struct TimelineText {
  let heading: TimelineHeading
  /// Columns that lines may fill.
  let width: Int
  private var sources = ArticleNotes()
  private var previous: String?

  /// Nothing drawn.
  init(_ heading: TimelineHeading, width: Int) {
    self.heading = heading
    self.width = width
  }

  /// How many of an entry's articles are given as notes; more would drown the text.
  private static let mostNotes = 5
  /// Longer dates are broken: `third quarter of 2021`.
  private static let widestDate = 20

  /// The title and what is known of the timeline.
  var head: [StyledText] {
    StyledText(heading.title, .bold).wrapped(to: width)
      + heading.lines.flatMap { StyledText($0, .dim).wrapped(to: width) } + [StyledText()]
  }

  /// The entries, a date shared with the one before left out.
  mutating func lines(_ entries: [TimelineEntry]) -> [StyledText] {
    let dates = entries.map(\.dateWords)
    let room = max(10, min(Self.widestDate, width / 3))
    let column = min(room, dates.reduce(10) { max($0, DisplayWidth.columns($1)) })
    return zip(entries, dates).flatMap { entry, date in
      let shown = date == previous ? StyledText() : StyledText(date, .cyan)
      previous = date
      return Self.sideBySide(
        shown.wrapped(to: column), column,
        text(of: entry).wrapped(
          to: max(1, width - column - 2), first: entry.mark + StyledText(" "), rest: StyledText("  ")))
    }
  }

  /// The articles that the entries name.
  var notes: [StyledText] {
    sources.articles.isEmpty ? [] : [StyledText()] + sources.lines(width: width)
  }

  private mutating func text(of entry: TimelineEntry) -> StyledText {
    let look: Look = entry.kind == .publication ? .dim : []
    var text = StyledText(entry.line(in: heading), look)
    let marks = sources.numbers(of: entry, most: Self.mostNotes).map { "[\($0)]" }.joined()
    if !marks.isEmpty { text += StyledText(" " + marks, .dim) }
    if entry.articles.count > Self.mostNotes { text += StyledText("…", .dim) }
    if !entry.remarks.isEmpty { text += StyledText(" " + entry.remarks.joined(separator: ", "), .dim) }
    return text
  }

  private static func sideBySide(_ left: [StyledText], _ column: Int, _ right: [StyledText]) -> [StyledText] {
    (0..<max(left.count, right.count)).map { index in
      let cell = left.indices.contains(index) ? left[index] : StyledText()
      if !right.indices.contains(index) { return cell }
      return cell.padded(to: column) + StyledText("  ") + right[index]
    }
  }
}

extension TimelineEntry {
  /// A sign for the kind: `»` said, `@` posted, `•` told, `▪` published.
  fileprivate var mark: StyledText {
    switch kind {
    case .publication: StyledText("▪", .dim)
    case .date: StyledText("•")
    case .quote: StyledText("»", .green)
    case .post: StyledText("@", .magenta)
    }
  }
}
