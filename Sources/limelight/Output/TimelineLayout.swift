import Records
import Storage
import Terminal

/// Entries of a timeline, their sources as numbered notes below.
struct TimelineLayout: ListingLayout {
  let columns = ["date", "kind", "text"] + ArticleReference.columns

  func row(_ entry: TimelineEntry) -> [CSVWriter.Field] {
    [.text(entry.date), .text(entry.kind.rawValue), .text(entry.text)] + entry.place.article.row
  }

  func write(_ entry: TimelineEntry, to writer: inout JSONWriter) {
    writer.field("date", entry.date)
    writer.field("kind", entry.kind.rawValue)
    writer.field("text", entry.text)
    entry.place.span.writeFields(to: &writer)
    entry.place.write(to: &writer)
  }

  func lines(_ entries: [TimelineEntry], width: Int) -> [StyledText] {
    let dates = entries.reduce(10) { max($0, min(21, DisplayWidth.columns($1.date))) }
    var sources: [ArticleReference] = []
    var lines: [StyledText] = []
    var previous: String?
    for entry in entries {
      let article = entry.place.article
      let number: Int
      if let known = sources.firstIndex(where: { $0.id == article.id }) {
        number = known + 1
      } else {
        sources.append(article)
        number = sources.count
      }
      let date = StyledText(entry.date == previous ? "" : entry.date, .cyan).padded(to: dates)
      previous = entry.date
      let text = entry.styled + StyledText(" [\(number)]", .dim)
      lines += text.wrapped(
        to: width, first: date + StyledText("  ") + entry.mark + StyledText(" "),
        rest: StyledText(String(repeating: " ", count: dates + 4)))
    }
    lines.append(StyledText())
    for (index, source) in sources.enumerated() {
      let number = StyledText("[\(index + 1)]", .dim).padded(to: String(sources.count).count + 2)
      lines += (StyledText("article \(source.id), ", .dim) + source.cited)
        .wrapped(to: width, first: number + StyledText(" "), rest: StyledText("     "))
    }
    return lines
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
