import Records
import Storage
import Terminal

/// Quotes with speaker and source.
struct QuotesLayout: ListingLayout {
  let columns =
    ["id", "text", "speaker", "speaker_id", "cue", "medium", "venue", "date"] + ArticleReference.columns

  func row(_ item: QuoteItem) -> [CSVWriter.Field] {
    let quote = item.quote
    return [
      .number(Int(item.id)), .text(quote.text),
      .text(item.speaker?.name ?? quote.speaker ?? quote.speakerText),
      .number(item.speaker.map { Int($0.id) }), .text(quote.cue), .text(quote.medium.rawValue),
      .text(quote.venue),
      .text(quote.date),
    ] + item.place.article.row
  }

  func write(_ item: QuoteItem, to writer: inout JSONWriter) {
    writer.field("id", Int(item.id))
    item.quote.writeFields(to: &writer)
    writer.key("person")
    item.speaker.write(to: &writer)
    item.place.write(to: &writer)
  }

  func lines(_ items: [QuoteItem], width: Int) -> [StyledText] {
    items.flatMap { lines($0, width: width) + [StyledText()] }
  }

  /// The words, who said them to whom and when, and the source.
  func lines(_ item: QuoteItem, width: Int, showsSpeaker: Bool = true) -> [StyledText] {
    let quote = item.quote
    let inset = StyledText("  ")
    var lines = StyledText("“\(quote.segments.joined(separator: "” … “"))”")
      .wrapped(to: width, rest: StyledText(" "))
    var facts: [StyledText] = []
    if showsSpeaker {
      let name = item.speaker?.name ?? quote.speaker
      facts.append(
        name.map { StyledText($0, .bold) } ?? StyledText(quote.speakerText ?? "speaker unknown", .italic))
    }
    if quote.medium == .written, quote.venue == nil { facts.append(StyledText("in writing")) }
    if let venue = quote.venue {
      facts.append(StyledText((quote.medium == .written ? "on " : "to ") + venue))
    }
    if let date = quote.date { facts.append(StyledText(date)) }
    let told = facts.joined(separator: StyledText(", "))
    if !showsSpeaker { return lines + [inset + item.place.article.source(width: width - 2, after: told)] }
    lines += told.wrapped(to: width, first: StyledText("  – "), rest: StyledText("    "))
    lines.append(inset + item.place.article.source(width: width - 2))
    return lines
  }
}

extension PersonReference? {
  /// Writes `{"id": …, "name": …}` or null.
  func write(to writer: inout JSONWriter) {
    guard let self else { return writer.raw(nil) }
    writer.object { writer in
      writer.field("id", Int(self.id))
      writer.field("name", self.name)
    }
  }
}

extension [StyledText] {
  /// The texts one after the other with the separator between them.
  func joined(separator: StyledText) -> StyledText {
    var result = StyledText()
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}
