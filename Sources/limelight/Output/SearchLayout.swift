import Records
import Storage
import Terminal

/// Articles a search found.
struct SearchLayout: ListingLayout {
  let columns = ArticleReference.columns + ["snippet", "copyOf", "copies"]

  func row(_ hit: SearchHit) -> [CSVWriter.Field] {
    hit.article.row + [
      .text(hit.snippet.text), hit.copyOf.map { .number(Int($0)) } ?? .text(nil), .number(hit.copies.count),
    ]
  }

  func write(_ hit: SearchHit, to writer: inout JSONWriter) {
    hit.article.writeFields(to: &writer)
    writer.key("score")
    writer.value(hit.score)
    writer.key("headlineHighlights")
    hit.headline.map { ranges($0.highlights, to: &writer) } ?? writer.array([Int]()) { $0.value($1) }
    writer.field("snippet", hit.snippet.text)
    writer.key("snippetHighlights")
    ranges(hit.snippet.highlights, to: &writer)
    writer.field("copyOf", hit.copyOf.map { Int($0) })
    writer.key("copies")
    writer.array(hit.copies) { $0.value(Int($1)) }
  }

  private func ranges(_ ranges: [Range<Int>], to writer: inout JSONWriter) {
    writer.array(ranges) { writer, range in
      writer.array([range.lowerBound, range.upperBound]) { $0.value($1) }
    }
  }

  /// `+2 copies`, `copy of [12] +1 copy`
  private func copies(of hit: SearchHit) -> String? {
    let others = hit.copies.count - (hit.copyOf == nil ? 0 : 1)
    let parts = [
      hit.copyOf.map { "copy of [\($0)]" },
      others > 0 ? "+" + Figures.count(others, "copy", plural: "copies") : nil,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  func lines(_ hits: [SearchHit], width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for hit in hits {
      var title = StyledText("[\(hit.article.id)] ", .dim)
      title += hit.headline.map { $0.styled(.bold) } ?? hit.article.title
      lines += title.wrapped(to: width, rest: StyledText("    "))
      let facts = [
        hit.article.published ?? "undated", hit.article.publisher, hit.article.url ?? hit.article.path,
        copies(of: hit),
      ]
      lines += StyledText(facts.compactMap(\.self).joined(separator: " · "), .dim)
        .wrapped(to: width, first: StyledText("    "), rest: StyledText("    "))
      lines += hit.snippet.styled([])
        .wrapped(to: width, first: StyledText("    "), rest: StyledText("    "))
      lines.append(StyledText())
    }
    return lines
  }
}

extension Snippet {
  /// The text with what matched standing out.
  func styled(_ look: Look) -> StyledText {
    var result = StyledText()
    for part in parts {
      result += StyledText(part.text, part.isMatch ? look.union([.bold, .yellow]) : look)
    }
    return result
  }
}
