import Records
import Storage
import Terminal

extension ArticleReference {
  /// Names of the CSV columns of an article beside what comes from it.
  static let columns = ["article", "headline", "published", "publisher", "url", "path"]

  /// The fields of these columns.
  var row: [CSVWriter.Field] {
    [.number(Int(id)), .text(headline), .text(published), .text(publisher), .text(url), .text(path)]
  }

  /// Writes the keys `id`, `headline`, `published`, `publisher`, `url`, `path`.
  func writeFields(to writer: inout JSONWriter) {
    writer.field("id", Int(id))
    writer.field("headline", headline)
    writer.field("published", published)
    writer.field("publisher", publisher)
    writer.field("url", url)
    writer.field("path", path)
  }

  /// Writes the key `article` and an object.
  func write(to writer: inout JSONWriter) {
    writer.key("article")
    writer.object { writeFields(to: &$0) }
  }

  /// The headline, or the name of the file of a text without one.
  var title: StyledText {
    if let headline { return StyledText(headline) }
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return StyledText("(no headline) ", .dim) + StyledText(file)
  }

  /// `[12] 2021-10-01 Headline`, dimmed and in one line: where something comes from.
  func source(width: Int, after facts: StyledText = StyledText()) -> StyledText {
    let facts = facts.isEmpty ? facts : facts + StyledText(" ")
    return facts + source.truncated(to: max(width - facts.columns, 6))
  }

  private var source: StyledText {
    var text = StyledText("[\(id)] ")
    if let published { text += StyledText(published + " ") }
    text += title
    if let publisher { text += StyledText(" – " + publisher) }
    return text.adding(.dim)
  }
}

extension Place {
  /// Writes the keys `sentence` and `article`.
  func write(to writer: inout JSONWriter) {
    writer.field("sentence", sentence)
    article.write(to: &writer)
  }
}
