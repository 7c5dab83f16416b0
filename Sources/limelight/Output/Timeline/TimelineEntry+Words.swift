import Records
import Storage
import Terminal

extension TimelineEntry {
  /// The date for a reader.
  var dateWords: String { EDTFWords.of(date) }

  /// Who said or posted it, unless that is whom the timeline is about; the other kinds name their people in ``text``.
  func speakers(in heading: TimelineHeading) -> String? {
    guard kind == .quote || kind == .post, !isSentence, !people.isEmpty, people != [heading.title] else {
      return nil
    }
    return people.joined(separator: ", ")
  }

  /// The text as it stands in running text: a quote and a post between quotation marks.
  var quotedText: String {
    switch kind {
    case .publication, .date: text
    case .quote, .post: isSentence ? text : "“\(text)”"
    }
  }

  /// One line that tells the entry: `Cleo Marchetti: “I never owned a gown.”`
  func line(in heading: TimelineHeading) -> String {
    Sanitizer.clean((speakers(in: heading).map { "\($0): " } ?? "") + quotedText)
  }

  /// `3 articles`, `+2 copies`, `first told 2021-10-01`: what there is to say besides the notes' numbers.
  var remarks: [String] {
    var remarks: [String] = []
    if sourceCount > 1 { remarks.append(Figures.count(sourceCount, "article")) }
    if copyCount > 0 { remarks.append("+" + Figures.count(copyCount, "copy", plural: "copies")) }
    if let toldLate { remarks.append("first told \(toldLate)") }
    return remarks
  }

  /// When it was first told, where that was over a month after it happened, and where it happened at a time known so well that somebody
  /// could have told it then.
  private var toldLate: String? {
    guard kind != .publication, let reported, let day = CalendarDay(iso: reported), let value = EDTF(date),
      value.lastDay.ordinal - value.firstDay.ordinal <= Self.longestTellable,
      day.ordinal - value.lastDay.ordinal > Self.soonDays
    else { return nil }
    return reported
  }

  /// A season; what is dated by a year alone is history more often than news.
  private static let longestTellable = 92
  /// News of a month ago is still news.
  private static let soonDays = 31

  /// The articles that tell it, each once.
  var articles: [ArticleReference] {
    var seen: Set<Int64> = []
    return sources.map(\.place.article).filter { seen.insert($0.id).inserted }
  }

  /// Day of the last article that tells it; nil where none is dated.
  var lastTold: CalendarDay? {
    let told = sources.compactMap(\.place.article.published) + [reported].compactMap(\.self)
    return told.compactMap { CalendarDay(iso: $0) }.max()
  }
}

extension TimelineEntry.Kind {
  /// The kind for a reader.
  var label: String {
    switch self {
    case .publication: "Published"
    case .date: "Happened"
    case .quote: "Said"
    case .post: "Posted"
    }
  }
}

extension ArticleReference {
  /// The headline, or the name of the file of a text without one, as clean text.
  var titleText: String { title.plain }

  /// Day and publisher: `2021-10-01, The Marquee`.
  var dayAndPublisher: String {
    Sanitizer.clean([published ?? "undated", publisher].compactMap(\.self).joined(separator: ", "))
  }

  /// Its address, where that is one of the web.
  var webAddress: WebAddress? { url.flatMap { WebAddress($0) } }
}

extension String {
  /// Without the blanks around it.
  var trimmed: String {
    var rest = self[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
