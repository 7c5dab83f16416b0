import Records
import Storage

/// A timeline as one HTML file that needs nothing else: no script, no outside resource.
///
/// It is well-formed XML too, so that XML tools read it. Entries stand in an ordered list a year, the articles in one at the end, each with links
/// back to the entries that name it.
struct TimelinePage: TimelineDocument {
  let heading: TimelineHeading
  private var notes = ArticleNotes()
  /// For each note the numbers of the entries that name it.
  private var mentions: [[Int]] = []
  private var year: String?
  private var count = 0

  /// Nothing written.
  init(_ heading: TimelineHeading) { self.heading = heading }

  mutating func write(_ entries: [TimelineEntry]) -> String {
    var text = count == 0 && !entries.isEmpty ? opening : ""
    for entry in entries {
      let date = EDTF(entry.date)
      let year = date.map { EDTFWords.year(of: $0) } ?? String(entry.sortKey.prefix(4))
      if year != self.year {
        text +=
          (self.year == nil ? "" : "</ol>\n") + "<h2>\(Markup.escaped(year))</h2>\n<ol class=\"entries\">\n"
        self.year = year
      }
      text += item(entry, on: date)
    }
    return text
  }

  mutating func end() -> String {
    if count == 0 { return "" }
    let sources = notes.articles.enumerated().map { note($1, number: $0 + 1) }
    return """
      </ol>
      <section aria-labelledby="sources">
      <h2 id="sources">Sources</h2>
      <ol class="sources">
      \(sources.joined())</ol>
      </section>
      </main>
      </body>
      </html>

      """
  }

  private var opening: String {
    let title = Markup.escaped(heading.title)
    let facts = heading.lines.map { "<p class=\"facts\" dir=\"auto\">\(Markup.escaped($0))</p>\n" }
    return """
      <!DOCTYPE html>
      <html lang="en" xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8"/>
      <title>\(title) – timeline</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="color-scheme" content="light dark"/>
      <meta name="referrer" content="no-referrer"/>
      <meta name="generator" content="Limelight"/>
      <style>
      \(TimelineStyle.sheet)
      </style>
      </head>
      <body>
      <a class="skip" href="#timeline">Skip to the timeline</a>
      <header>
      <h1 dir="auto">\(title)</h1>
      \(facts.joined())</header>
      <main id="timeline" tabindex="-1">

      """
  }

  private mutating func item(_ entry: TimelineEntry, on date: EDTF?) -> String {
    count += 1
    let numbers = notes.numbers(of: entry)
    while mentions.count < notes.articles.count { mentions.append([]) }
    for number in numbers { mentions[number - 1].append(count) }
    let marks = numbers.map { "<a href=\"#n\($0)\" aria-label=\"source \($0)\">[\($0)]</a>" }
    var text = ""
    if let speakers = entry.speakers(in: heading) {
      text += "<b class=\"who\"><bdi>\(Markup.escaped(speakers))</bdi></b> "
    }
    text += "<bdi class=\"words\">\(Markup.escaped(entry.quotedText))</bdi>"
    if !marks.isEmpty { text += " <sup>\(marks.joined(separator: " "))</sup>" }
    let remarks = entry.remarks.isEmpty ? "" : " · \(Markup.escaped(entry.remarks.joined(separator: ", ")))"
    return """
      <li id="e\(count)" class="is-\(entry.kind.rawValue)">
      <p class="when">\(Self.time(entry, date)) <span class="kind">\(entry.kind.label)\(remarks)</span></p>
      <p>\(text)</p>
      </li>

      """
  }

  /// The date, with the machine's form where HTML has one for all that it says.
  private static func time(_ entry: TimelineEntry, _ date: EDTF?) -> String {
    let words = Markup.escaped(entry.dateWords)
    guard case .date(let date)? = date, date.isExact, let machine = machineForm(date) else {
      return "<span class=\"date\">\(words)</span>"
    }
    return "<time class=\"date\" datetime=\"\(machine)\">\(words)</time>"
  }

  /// HTML knows days, months, years and weeks.
  private static func machineForm(_ date: EDTFDate) -> String? {
    let first = date.days.lowerBound.iso
    switch date.extent {
    case .day: return first
    case .month: return String(first.prefix(7))
    case .year: return String(first.prefix(4))
    case .week(let year, let number):
      return CalendarDay(year: year, month: 1, day: 1).map {
        $0.iso.prefix(4) + "-W" + (number < 10 ? "0" : "") + String(number)
      }
    case .season, .quarter, .half, .years: return nil
    }
  }

  private func note(_ article: ArticleReference, number: Int) -> String {
    let back = mentions[number - 1].enumerated().map { index, entry in
      "<a href=\"#e\(entry)\" aria-label=\"back to entry \(entry)\">\(index == 0 ? "↩" : String(index + 1))</a>"
    }
    let title = Markup.link(
      article.titleText, to: article.webAddress, attributes: " rel=\"noopener noreferrer\"")
    return """
      <li id="n\(number)">\(Markup.escaped(article.dayAndPublisher)): <bdi>\(title)</bdi> <span class="back">\(back.joined(separator: " "))</span></li>

      """
  }
}
