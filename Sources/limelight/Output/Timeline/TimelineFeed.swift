import Records
import Storage

/// A timeline as an Atom feed (RFC 4287), an entry of it an entry of the feed.
///
/// The feed's own time of change, which stands at its head, is that of its last entry.
struct TimelineFeed: TimelineDocument {
  let heading: TimelineHeading
  private var updated: CalendarDay?
  private var isFirst = true

  /// Nothing written.
  init(_ heading: TimelineHeading) { self.heading = heading }

  let looksAhead = true

  mutating func lookAhead(at entries: [TimelineEntry]) {
    updated = ([updated] + entries.map(\.lastTold)).compactMap(\.self).max()
  }

  mutating func write(_ entries: [TimelineEntry]) -> String {
    let text = (isFirst && !entries.isEmpty ? opening : "") + entries.map(xml).joined()
    if !entries.isEmpty { isFirst = false }
    return text
  }

  mutating func end() -> String { isFirst ? "" : "</feed>\n" }

  private var opening: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>urn:uuid:\(ContentIdentifier(of: heading).uuid)</id>
    <title>\(Markup.escaped(heading.title))</title>
    <subtitle>\(Markup.escaped(heading.lines.joined(separator: " · ")))</subtitle>
    <updated>\(Self.time(updated))</updated>
    <author><name>\(Self.generator)</name></author>
    <generator>\(Self.generator)</generator>

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
