import Records
import Storage
import Terminal

extension Attestation {
  /// For a reader: the sentence with the words in question marked, where they stand, what found them, and the article.
  ///
  /// - Parameter showsArticle: whether the article is named; one page need not repeat it.
  func lines(width: Int, inset: StyledText, showsArticle: Bool = true) -> [StyledText] {
    let deeper = inset + StyledText("  ")
    var lines = place.marked.wrapped(to: width, first: inset + StyledText("› ", .cyan), rest: deeper)
    lines += StyledText(found, .dim).wrapped(to: width, first: deeper, rest: deeper)
    guard showsArticle else { return lines }
    lines.append(deeper + place.article.source(width: width - deeper.columns))
    lines += StyledText(place.article.path, .dim).wrapped(to: width, first: deeper, rest: deeper)
    return lines
  }

  /// `body 12–30 · kin-phrase: a possessive and a noun … · extractor 3`
  private var found: String {
    let rules = self.rules.map { "\($0.name), \($0.explanation)" }.joined(separator: " · ")
    return "\(place.span.field.name) \(place.span.start)–\(place.span.end) · "
      + (rules.isEmpty ? "rule not recorded" : rules) + " · extractor \(extractor)"
  }

  /// Writes the keys `article`, `path`, `field`, `start`, `end`, `sentence`, `rule`, `explanation`, `extractor`.
  func writeFields(to writer: inout JSONWriter) {
    place.article.write(to: &writer)
    writer.field("path", place.article.path)
    writer.field("field", place.span.field.name)
    writer.field("start", place.span.start)
    writer.field("end", place.span.end)
    writer.field("sentence", place.sentence)
    writer.field("rule", rules.isEmpty ? nil : rules.map(\.name).joined(separator: "+"))
    writer.field("explanation", rules.isEmpty ? nil : rules.map(\.explanation).joined(separator: "; "))
    writer.field("extractor", extractor)
  }

  /// Names of the CSV columns of ``row``.
  static let columns = ["field", "start", "end", "rule", "extractor"]

  /// The fields of these columns.
  var row: [CSVWriter.Field] {
    [
      .text(place.span.field.name), .number(place.span.start), .number(place.span.end),
      .text(rules.map(\.name).joined(separator: "+")), .text(extractor),
    ]
  }
}

extension Place {
  /// The sentence with brackets around the words in question; they also stand out in colour.
  var marked: StyledText {
    guard let sentence, let sentenceStart else { return StyledText("(no sentence)", .dim) }
    let scalars = Array(sentence.unicodeScalars)
    let start = min(max(0, span.start - sentenceStart), scalars.count)
    let end = min(max(start, span.end - sentenceStart), scalars.count)
    let before = scalars[..<start]
    let after = scalars[end...]
    let words = scalars[start..<end]
    var marked = before.count > Self.mostAround ? StyledText("…", .dim) : StyledText()
    marked += text(before.suffix(Self.mostAround), []) + StyledText("[", .dim)
    if words.count > Self.mostMarked {
      let half = Self.mostMarked / 2
      marked +=
        text(words.prefix(half), Self.mark) + StyledText(" … ", .dim) + text(words.suffix(half), Self.mark)
    } else {
      marked += text(words, Self.mark)
    }
    marked += StyledText("]", .dim) + text(after.prefix(Self.mostAround), [])
    return after.count > Self.mostAround ? marked + StyledText("…", .dim) : marked
  }

  private static let mark: Look = [.bold, .yellow]
  /// Of a long sentence, so many scalars are shown on each side of the words, and so many of the words.
  private static let mostAround = 240
  private static let mostMarked = 480

  private func text(_ part: ArraySlice<Unicode.Scalar>, _ look: Look) -> StyledText {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: part)
    return StyledText(String(view), look)
  }
}

extension Field {
  /// As the record format names it.
  var name: String {
    switch self {
    case .body: "body"
    case .headline: "headline"
    case .deck: "deck"
    case .caption(let index): "captions[\(index)]"
    }
  }
}

extension [Attestation] {
  /// Writes the key `evidence` and an array, where there is evidence.
  func write(to writer: inout JSONWriter) {
    if isEmpty { return }
    writer.key("evidence")
    writer.array(self) { writer, told in writer.object { told.writeFields(to: &$0) } }
  }

  /// The lines of all, one after the other.
  func lines(width: Int, inset: StyledText) -> [StyledText] {
    flatMap { $0.lines(width: width, inset: inset) }
  }
}
