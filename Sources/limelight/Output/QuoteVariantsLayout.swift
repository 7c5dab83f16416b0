import Records
import Storage
import Terminal

/// Quotes with every wording in which articles run them.
struct QuoteVariantsLayout: ListingLayout {
  let columns =
    [
      "quote", "variant", "difference", "text", "speaker", "speaker_id", "articles", "copies", "marked",
      "first_quote",
    ] + ArticleReference.columns

  /// The wording that ran first.
  func row(_ group: QuoteGroup) -> [CSVWriter.Field] { row(group, 0) }

  /// A row a wording, with the article that ran it first.
  func rows(_ group: QuoteGroup) -> [[CSVWriter.Field]] { group.variants.indices.map { row(group, $0) } }

  private func row(_ group: QuoteGroup, _ number: Int) -> [CSVWriter.Field] {
    let variant = group.variants[number]
    let run = variant.runs[0]
    return [
      .number(Int(group.id)), .number(number + 1),
      .text(variant.kinds.map(\.rawValue).joined(separator: " ")),
      .text(variant.text), .text(variant.speaker?.name ?? run.quotes[0].quote.speakerText),
      .number(variant.speaker.map { Int($0.id) }), .number(variant.articleCount), .number(variant.copyCount),
      .text(variant.marked.plain), .number(Int(run.quotes[0].id)),
    ] + run.article.row
  }

  func write(_ group: QuoteGroup, to writer: inout JSONWriter) {
    writer.field("id", Int(group.id))
    writer.field("text", group.text)
    writer.key("person")
    group.speaker.write(to: &writer)
    writer.field("speakerText", group.speakerText)
    writer.field("articles", group.articleCount)
    writer.field("copies", group.copyCount)
    writer.key("variants")
    writer.array(group.variants) { writer, variant in writer.object { write(variant, to: &$0) } }
  }

  private func write(_ variant: QuoteVariant, to writer: inout JSONWriter) {
    writer.field("text", variant.text)
    writer.key("person")
    variant.speaker.write(to: &writer)
    writer.field("articles", variant.articleCount)
    writer.field("copies", variant.copyCount)
    writer.field("comparedTo", variant.comparedTo)
    writer.field("difference", variant.kinds.map(\.rawValue))
    writer.key("changes")
    writer.array(variant.changes) { writer, change in
      writer.object { writer in
        writer.field("kind", change.kind.rawValue)
        writer.field("before", change.before)
        writer.field("after", change.after)
      }
    }
    writer.key("runs")
    writer.array(variant.runs) { writer, run in
      writer.object { writer in
        run.article.write(to: &writer)
        writer.key("copy")
        writer.value(run.isCopy)
        writer.key("quotes")
        writer.array(run.quotes) { writer, item in
          writer.object { writer in
            writer.field("id", Int(item.id))
            item.quote.writeFields(to: &writer)
            writer.field("sentence", item.place.sentence)
          }
        }
      }
    }
  }

  func lines(_ groups: [QuoteGroup], width: Int) -> [StyledText] {
    groups.flatMap { lines($0, width: width) + [StyledText()] }
  }

  /// The words, who said them and in how many articles; each wording after the day of its first run; the articles.
  private func lines(_ group: QuoteGroup, width: Int) -> [StyledText] {
    var lines = StyledText("“\(group.text)”").wrapped(to: width, rest: StyledText(" "))
    var facts = [
      name(of: group.speaker, group.speakerText), StyledText(Figures.count(group.articleCount, "article")),
    ]
    if group.copyCount > 0 {
      facts.append(StyledText(Figures.count(group.copyCount, "copy", plural: "copies")))
    }
    lines += facts.joined(separator: StyledText(", "))
      .wrapped(to: width, first: StyledText("  – "), rest: StyledText("    "))
    var sources: [QuoteRun] = []
    for (number, variant) in group.variants.prefix(Self.mostVariants).enumerated() {
      let day = StyledText(variant.runs[0].article.published ?? "undated", .cyan).padded(to: 10)
      lines += (told(variant, in: group, isFirst: number == 0) + notes(variant, &sources))
        .wrapped(
          to: width, first: StyledText("  ") + day + StyledText("  "), rest: StyledText("              "))
    }
    let more = group.variants.count - Self.mostVariants
    if more > 0 {
      lines += StyledText("and in \(Figures.count(more, "other wording")); --json or --csv gives all", .dim)
        .wrapped(to: width, first: StyledText("  "), rest: StyledText("  "))
    }
    return lines
      + sources.map { run in
        StyledText("  ")
          + run.article.source(width: width - 2, after: StyledText(run.isCopy ? "copy" : "", .dim))
      }
  }

  private func name(of speaker: PersonReference?, _ text: String?) -> StyledText {
    speaker.map { StyledText($0.name, .bold) } ?? StyledText(text ?? "speaker unknown", .italic)
  }

  /// The wording, marked where it differs from the first one; whose words an article takes it for, where not the group's speaker.
  private func told(_ variant: QuoteVariant, in group: QuoteGroup, isFirst: Bool) -> StyledText {
    var told = StyledText(isFirst ? "ran first" : "")
    if variant.speaker?.id != group.speaker?.id {
      told += StyledText(isFirst ? ", ascribed to " : "ascribed to ")
      told += name(of: variant.speaker, variant.runs[0].quotes[0].quote.speakerText)
    }
    let isShown = isFirst ? variant.text != group.text : !variant.kinds.isEmpty
    if isShown {
      told += StyledText(told.isEmpty ? "" : ": ") + StyledText("“") + variant.marked + StyledText("”")
    }
    return told
  }

  /// How many wordings a reader gets of one quote.
  private static let mostVariants = 20
  /// How many articles a line names.
  private static let mostNotes = 5

  /// `[3] [12], 4 more`, with the articles added to the sources.
  private func notes(_ variant: QuoteVariant, _ sources: inout [QuoteRun]) -> StyledText {
    let shown = variant.runs.prefix(Self.mostNotes)
    for run in shown where !sources.contains(where: { $0.article.id == run.article.id }) {
      sources.append(run)
    }
    let notes = shown.map { "[\($0.article.id)]" }.joined(separator: " ")
    let more = variant.articleCount + variant.copyCount - shown.count
    return StyledText(" " + notes + (more > 0 ? " and \(Figures.grouped(more)) more" : ""), .dim)
  }
}

extension QuoteVariant {
  /// The words with marks that need no colours: `[…]` was trimmed, `{not}` left out, `{+very}` added, `{a → the}` changed. What looks so
  /// in the words themselves has a `\` before it.
  var marked: StyledText {
    var parts: [StyledText] = []
    for (index, change) in changes.enumerated() {
      let isWithin = index > 0 && index < changes.count - 1
      switch change.kind {
      case .kept: parts.append(StyledText(Self.escaped(change.after)))
      case .trimmed where isWithin && change.before.utf8.count <= Self.longestShown:
        parts.append(StyledText("{\(Self.escaped(change.before))}", .red))
      case .trimmed: parts.append(StyledText("[…]", .red))
      case .added: parts.append(StyledText("{+\(Self.escaped(change.after))}", .green))
      case .changed:
        parts.append(
          StyledText("{\(Self.escaped(Self.shortened(change.before))) → ", .red)
            + StyledText("\(Self.escaped(change.after))}", .green))
      }
    }
    return parts.joined(separator: StyledText(" "))
  }

  /// Bytes of words left out that are shown as they are; longer ones can be read in the wording that ran first.
  private static let longestShown = 32

  private static func escaped(_ words: String) -> String {
    guard words.utf8.contains(where: { $0 > 0x7F || [0x5C, 0x7B, 0x7D].contains($0) }) else { return words }
    return ["\\", "{", "}", "→", "[…]"].reduce(words) { $0.replacing($1, with: "\\" + $1) }
  }

  private static func shortened(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.count <= 8
      ? text : words.prefix(3).joined(separator: " ") + " … " + words.suffix(3).joined(separator: " ")
  }
}
