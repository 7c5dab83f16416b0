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
    var sources: [ArticleReference] = []
    var lines: [StyledText] = []
    var previous: String?
    for told in Self.merged(entries) {
      let date = told.entry.date == previous ? blank : StyledText(told.entry.date, .cyan).padded(to: dates)
      previous = told.entry.date
      let notes = told.articles.map { "[\(Self.number(of: $0, in: &sources))]" }.joined()
      lines += (told.entry.styled + StyledText(" " + notes, .dim)).wrapped(
        to: width, first: date + StyledText("  ") + told.entry.mark + StyledText(" "),
        rest: blank + StyledText("    "))
    }
    lines.append(StyledText())
    for (index, source) in sources.enumerated() {
      let number = StyledText("[\(index + 1)]", .dim).padded(to: String(sources.count).count + 2)
      lines += (StyledText("article \(source.id), ", .dim) + source.cited)
        .wrapped(to: width, first: number + StyledText(" "), rest: StyledText("     "))
    }
    return lines
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

  /// The article's number among the sources, from 1; a new one is added.
  private static func number(of article: ArticleReference, in sources: inout [ArticleReference]) -> Int {
    if let known = sources.firstIndex(where: { $0.id == article.id }) { return known + 1 }
    sources.append(article)
    return sources.count
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

extension ArticleReference {
  /// `2021-10-01, Headline – publisher`, dimmed.
  fileprivate var cited: StyledText {
    var text = StyledText((published ?? "undated") + ", ") + title
    if let publisher { text += StyledText(" – " + publisher) }
    return text.adding(.dim)
  }
}
