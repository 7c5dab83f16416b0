import Records
import Storage

/// A timeline as the JSON that Knight Lab's TimelineJS shows: <https://timeline.knightlab.com/docs/json-format.html>.
///
/// A month has no day and a year no month. What these numbers do not tell, as a summer or `about 2015`, `display_date` does. All text is HTML there.
struct TimelineJS: TimelineDocument {
  let heading: TimelineHeading
  private var isFirst = true
  private(set) var leftOut = 0

  /// Nothing written.
  init(_ heading: TimelineHeading) { self.heading = heading }

  mutating func write(_ entries: [TimelineEntry]) -> String {
    var text = ""
    for entry in entries {
      guard let date = EDTF(entry.date) else {
        leftOut += 1
        continue
      }
      text += isFirst ? opening : ",\n"
      isFirst = false
      var writer = JSONWriter()
      writer.object { write(entry, on: date, to: &$0) }
      text += JSONLines.safe(writer.text)
    }
    return text
  }

  mutating func end() -> String { isFirst ? "" : "\n]}\n" }

  private var opening: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("text")
      writer.object { writer in
        writer.field("headline", Markup.escaped(heading.title))
        writer.field("text", heading.lines.map { "<p>\(Markup.escaped($0))</p>" }.joined())
      }
      writer.field("unique_id", "t-" + ContentIdentifier(of: heading).uuid)
    }
    return "{\"title\":\(JSONLines.safe(writer.text)),\"events\":[\n"
  }

  private func write(_ entry: TimelineEntry, on date: EDTF, to writer: inout JSONWriter) {
    let dates = Self.dates(of: date)
    writer.key("start_date")
    Self.write(dates.start, to: &writer)
    if let end = dates.end {
      writer.key("end_date")
      Self.write(end, to: &writer)
    }
    if !dates.tellAll { writer.field("display_date", Markup.escaped(EDTFWords.of(date))) }
    writer.key("text")
    writer.object { writer in
      writer.field("headline", Markup.escaped(ShortText.of(entry.line(in: heading))))
      writer.field("text", entry.html(in: heading))
    }
    writer.field("group", entry.kind.label)
    // The text has its links already.
    writer.key("autolink")
    writer.value(false)
    writer.field("unique_id", "e-" + ContentIdentifier(of: entry).uuid)
  }

  /// Numbers of a date, as many as are known.
  private struct Numbers: Equatable {
    var year: Int
    var month: Int?
    var day: Int?
  }

  private static func write(_ numbers: Numbers, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("year", numbers.year)
      if let month = numbers.month { writer.field("month", month) }
      if let day = numbers.day { writer.field("day", day) }
    }
  }

  /// The first and the last date, and whether they tell all that the value does.
  private static func dates(of value: EDTF) -> (start: Numbers, end: Numbers?, tellAll: Bool) {
    switch value {
    case .date(let date): return dates(of: date)
    case .interval(.date(let from), .date(let to)):
      let (start, end) = (dates(of: from), dates(of: to))
      // The numbers of a stretch that ends before it begins would be refused.
      let isOrdered = from.days.lowerBound <= to.days.upperBound
      return (start.start, isOrdered ? end.end ?? end.start : nil, start.tellAll && end.tellAll && isOrdered)
    case .interval(let from, let to):
      let known = (from.date ?? to.date).map { dates(of: $0) }
      return (known?.start ?? numbers(of: value.firstDay), known?.end, false)
    }
  }

  private static func dates(of date: EDTFDate) -> (start: Numbers, end: Numbers?, tellAll: Bool) {
    let (first, last) = (date.days.lowerBound, date.days.upperBound)
    switch date.extent {
    case .day: return (numbers(of: first), nil, date.isExact)
    case .month: return (Numbers(year: first.year, month: first.month), nil, date.isExact)
    case .year: return (Numbers(year: first.year), nil, date.isExact)
    case .week: return (numbers(of: first), numbers(of: last), false)
    case .season, .quarter, .half:
      return (
        Numbers(year: first.year, month: first.month), Numbers(year: last.year, month: last.month), false
      )
    case .years: return (Numbers(year: first.year), Numbers(year: last.year), false)
    }
  }

  private static func numbers(of day: CalendarDay) -> Numbers {
    Numbers(year: day.year, month: day.month, day: day.day)
  }
}
