import Records
import Storage
import Terminal

/// A timeline as an iCalendar file (RFC 5545): events of whole days, months and years as stretches of them.
///
/// An event's number is made of where it was imported from first, so that importing the file again changes events instead of doubling them. `DTSTAMP`,
/// which tells calendars which of two versions is newer, is the beginning of the day of the last article that tells the event, 1970 where none is dated: no clock is asked.
struct TimelineCalendar: TimelineDocument {
  let heading: TimelineHeading
  private var isFirst = true
  private(set) var leftOut = 0

  /// Nothing written.
  init(_ heading: TimelineHeading) { self.heading = heading }

  mutating func write(_ entries: [TimelineEntry]) -> String {
    var lines = CalendarLines()
    for entry in entries {
      guard let date = EDTF(entry.date) else {
        leftOut += 1
        continue
      }
      if isFirst { open(&lines) }
      isFirst = false
      write(entry, on: date, to: &lines)
    }
    return lines.text
  }

  mutating func end() -> String {
    if isFirst { return "" }
    var lines = CalendarLines()
    lines.add("END", raw: "VCALENDAR")
    return lines.text
  }

  private func open(_ lines: inout CalendarLines) {
    lines.add("BEGIN", raw: "VCALENDAR")
    lines.add("VERSION", raw: "2.0")
    lines.add("PRODID", raw: "-//Limelight//Timeline//EN")
    lines.add("CALSCALE", raw: "GREGORIAN")
    // What RFC 7986 calls NAME most calendars read under its older name only.
    lines.add("NAME", text: heading.title)
    lines.add("X-WR-CALNAME", text: heading.title)
  }

  private func write(_ entry: TimelineEntry, on date: EDTF, to lines: inout CalendarLines) {
    lines.add("BEGIN", raw: "VEVENT")
    lines.add("UID", raw: ContentIdentifier(of: entry).uuid)
    let stamp = entry.lastTold.map { Self.basic($0) } ?? "19700101"
    lines.add("DTSTAMP", raw: stamp + "T000000Z")
    lines.add("DTSTART;VALUE=DATE", raw: Self.basic(date.firstDay))
    // The day after the last; an event without it takes one day, which is right for the last day of all.
    if let end = date.lastDay.adding(days: 1) { lines.add("DTEND;VALUE=DATE", raw: Self.basic(end)) }
    lines.add("SUMMARY", text: ShortText.of(entry.line(in: heading)))
    lines.add("DESCRIPTION", text: description(of: entry))
    if let address = entry.articles.lazy.compactMap(\.webAddress).first {
      lines.add("URL", raw: address.text)
    }
    lines.add("CATEGORIES", text: entry.kind.label)
    lines.add("TRANSP", raw: "TRANSPARENT")
    lines.add("END", raw: "VEVENT")
  }

  private func description(of entry: TimelineEntry) -> String {
    let remarks = entry.remarks.isEmpty ? [] : [entry.remarks.joined(separator: ", ")]
    let sources = entry.articles.map { article in
      [article.dayAndPublisher, article.titleText, article.webAddress?.text ?? Sanitizer.clean(article.path)]
        .joined(separator: ", ")
    }
    return ([entry.dateWords, entry.line(in: heading)] + remarks + sources).joined(separator: "\n")
  }

  private static func basic(_ day: CalendarDay) -> String { day.iso.filter { $0 != "-" } }
}
