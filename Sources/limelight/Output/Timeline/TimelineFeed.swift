import Records
import Storage

/// A timeline as an Atom feed (RFC 4287), an entry of it an entry of the feed.
///
/// The feed's own time of change, which stands at its head, is that of its last entry, so the entries are kept until the end.
struct TimelineFeed: TimelineDocument {
  let heading: TimelineHeading
  private var entries = ""
  private var updated: CalendarDay?

  /// Nothing written.
  init(_ heading: TimelineHeading) { self.heading = heading }

  mutating func write(_ entries: [TimelineEntry]) -> String {
    for entry in entries {
      let told = entry.lastTold
      if let told { updated = max(updated ?? told, told) }
      self.entries += xml(entry)
    }
    return ""
  }

  mutating func end() -> String {
    if entries.isEmpty { return "" }
    let lines = heading.lines.joined(separator: " · ")
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
      <id>urn:uuid:\(ContentIdentifier(of: heading).uuid)</id>
      <title>\(Markup.escaped(heading.title))</title>
      <subtitle>\(Markup.escaped(lines))</subtitle>
      <updated>\(Self.time(updated))</updated>
      <author><name>\(Self.generator)</name></author>
      <generator>\(Self.generator)</generator>
      \(entries)</feed>

      """
  }

  private static let generator = "Limelight"

  private func xml(_ entry: TimelineEntry) -> String {
    var lines = [
      "<id>urn:uuid:\(ContentIdentifier(of: entry).uuid)</id>",
      "<title>\(Markup.escaped("\(entry.dateWords): \(ShortText.of(entry.line(in: heading)))"))</title>",
      "<updated>\(Self.time(entry.lastTold))</updated>",
    ]
    if let reported = entry.reported.flatMap({ CalendarDay(iso: $0) }) {
      lines.append("<published>\(Self.time(reported))</published>")
    }
    let first = entry.articles.first
    let author = first?.publisher ?? first?.webAddress?.host ?? Self.generator
    lines.append("<author><name>\(Markup.escaped(author))</name></author>")
    var addresses: [String] = []
    for article in entry.articles {
      guard let address = article.webAddress?.text, !addresses.contains(address) else { continue }
      let relation = addresses.isEmpty ? "alternate" : "related"
      lines.append(
        "<link rel=\"\(relation)\" title=\"\(Markup.escaped(article.titleText))\" href=\"\(Markup.escaped(address))\"/>"
      )
      addresses.append(address)
    }
    lines.append("<category term=\"\(entry.kind.rawValue)\" label=\"\(entry.kind.label)\"/>")
    lines.append("<content type=\"html\">\(Markup.escaped(entry.html(in: heading)))</content>")
    return "<entry>\n\(lines.joined(separator: "\n"))\n</entry>\n"
  }

  /// The day's beginning in UTC, since articles tell no more; the beginning of 1970 where no day is known.
  private static func time(_ day: CalendarDay?) -> String { (day?.iso ?? "1970-01-01") + "T00:00:00Z" }
}
