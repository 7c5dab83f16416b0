import Records
import Storage
import Terminal

/// Entries of a timeline, their sources as numbered notes below.
struct TimelineLayout: ListingLayout {
  let columns = ["date", "kind", "text"] + ArticleReference.columns

  func row(_ entry: TimelineEntry) -> [CSVWriter.Field] {
    [.text(entry.date), .text(entry.kind.rawValue), .text(entry.text)] + entry.sources[0].place.article.row
  }

  func write(_ entry: TimelineEntry, to writer: inout JSONWriter) {
    writer.field("date", entry.date)
    writer.field("kind", entry.kind.rawValue)
    writer.field("text", entry.text)
    entry.sources[0].place.span.writeFields(to: &writer)
    entry.sources[0].place.write(to: &writer)
  }

  func lines(_ entries: [TimelineEntry], width: Int) -> [StyledText] {
    let dates = entries.reduce(10) { max($0, min(21, DisplayWidth.columns($1.date))) }
    let blank = StyledText(String(repeating: " ", count: dates))
    var notes = ArticleNotes()
    var lines: [StyledText] = []
    var previous: String?
    for told in Self.merged(entries) {
      let date = told.entry.date == previous ? blank : StyledText(told.entry.date, .cyan).padded(to: dates)
      previous = told.entry.date
      let numbers = told.articles.map { "[\(notes.number(of: $0))]" }.joined()
      lines += (told.entry.styled + StyledText(" " + numbers, .dim)).wrapped(
        to: width, first: date + StyledText("  ") + told.entry.mark + StyledText(" "),
        rest: blank + StyledText("    "))
    }
    return lines + [StyledText()] + notes.lines(width: width)
  }

  /// What several articles tell in the same words, as copies do, becomes one entry with several sources.
  private static func merged(_ entries: [TimelineEntry]) -> [(
    entry: TimelineEntry, articles: [ArticleReference]
  )] {
    var merged: [(entry: TimelineEntry, articles: [ArticleReference])] = []
    var places: [Told: Int] = [:]
    for entry in entries {
      let told = Told(date: entry.date, kind: entry.kind, text: entry.text)
      if let place = places[told] {
        if merged[place].articles.last?.id != entry.sources[0].place.article.id {
          merged[place].articles.append(entry.sources[0].place.article)
        }
      } else {
        places[told] = merged.count
        merged.append((entry, [entry.sources[0].place.article]))
      }
    }
    return merged
  }

  private struct Told: Hashable {
    let date: String
    let kind: TimelineEntry.Kind
    let text: String
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

  fileprivate var styled: StyledText {
    switch kind {
    case .publication: StyledText(text, .dim)
    case .date: StyledText(text)
    case .quote, .post: StyledText("“\(text)”")
    }
  }
}
