import Records
import Storage
import Terminal

/// A timeline as Markdown: years as headings, entries as lists, the articles as footnotes, which GitHub, Pandoc and most others know.
struct TimelineMarkdown: TimelineDocument {
  let heading: TimelineHeading
  private var notes = ArticleNotes()
  private var year: String?
  private var isFirst = true

  /// Nothing written.
  init(_ heading: TimelineHeading) { self.heading = heading }

  mutating func write(_ entries: [TimelineEntry]) -> String {
    var text = ""
    if isFirst, !entries.isEmpty {
      text = "# \(Self.escaped(heading.title))\n" + heading.lines.map { "\n\(Self.escaped($0))\n" }.joined()
      isFirst = false
    }
    for entry in entries {
      let year = EDTF(entry.date).map { EDTFWords.year(of: $0) } ?? String(entry.sortKey.prefix(4))
      if year != self.year {
        text += "\n## \(Self.escaped(year))\n\n"
        self.year = year
      }
      text += line(entry)
    }
    return text
  }

  mutating func end() -> String {
    let notes = notes.articles.enumerated().map { "[^\($0 + 1)]: \(Self.note($1))\n" }
    return notes.isEmpty ? "" : "\n" + notes.joined()
  }

  private mutating func line(_ entry: TimelineEntry) -> String {
    let marks = notes.numbers(of: entry).map { "[^\($0)]" }.joined()
    var line = "- **\(Self.escaped(entry.dateWords))** "
    let words = Self.escaped(entry.quotedText)
    let speakers = entry.speakers(in: heading).map { Self.escaped($0) }
    switch entry.kind {
    case .publication: line += words.isEmpty ? "Published" : "Published: *\(words)*"
    case .post: line += (speakers.map { $0 + " posted " } ?? "Posted ") + words
    case .quote: line += (speakers.map { $0 + ": " } ?? "") + words
    case .date: line += words
    }
    line += marks
    if !entry.remarks.isEmpty { line += " (\(entry.remarks.joined(separator: ", ")))" }
    return line + "\n"
  }

  /// `2021-10-01, The Marquee: [Headline](<https://…>)`
  private static func note(_ article: ArticleReference) -> String {
    let title = escaped(article.titleText)
    let linked = article.webAddress.map { "[\(title)](<\($0.text)>)" } ?? title
    return "\(escaped(article.dayAndPublisher)): \(linked)"
  }

  /// The text in one line, cleaned, with a backslash before what Markdown would take for its own.
  static func escaped(_ text: String) -> String {
    let scalars = Sanitizer.clean(text).trimmed.unicodeScalars
    let last = scalars.count - 1
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isSpecial =
        switch scalar {
        case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "~", "$", "^": true
        // Begins a list or underlines a heading, were the text a paragraph of its own.
        case "-", "+", "=": index == 0
        case ".", ")": index == digits && digits > 0
        // Begins a heading, or ends one.
        case "#": index == 0 || index == last
        // Would make a picture of the note after it.
        case "!": index == last
        default: false
        }
      if isSpecial { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
