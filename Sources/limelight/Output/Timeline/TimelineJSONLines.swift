import Records
import Storage

/// A timeline as JSON Lines, an entry a line.
struct TimelineJSONLines: TimelineDocument {
  mutating func write(_ entries: [TimelineEntry]) -> String {
    entries.map { entry in JSONLines.line { write(entry, to: &$0) } }.joined()
  }

  mutating func end() -> String { "" }

  private func write(_ entry: TimelineEntry, to writer: inout JSONWriter) {
    writer.field("date", entry.date)
    writer.field("sortKey", entry.sortKey)
    writer.field("kind", entry.kind.rawValue)
    writer.field("text", entry.text)
    writer.key("isSentence")
    writer.value(entry.isSentence)
    writer.field("people", entry.people)
    writer.field("reported", entry.reported)
    writer.field("sourceCount", entry.sourceCount)
    writer.field("copyCount", entry.copyCount)
    writer.key("sources")
    writer.array(entry.sources) { writer, source in
      writer.object { write(source, to: &$0) }
    }
  }

  private func write(_ source: TimelineSource, to writer: inout JSONWriter) {
    let article = source.place.article
    writer.field("article", Int(article.id))
    writer.field("path", article.path)
    writer.field("headline", article.headline)
    writer.field("published", article.published)
    writer.field("publisher", article.publisher)
    writer.field("url", article.url)
    writer.field("sentence", source.place.sentence)
    source.place.span.writeFields(to: &writer)
    writer.key("isCopy")
    writer.value(source.isCopy)
  }
}
