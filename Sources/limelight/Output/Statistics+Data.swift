import Records
import Storage
import Terminal

extension Statistics {
  /// The numbers under the names that JSON and CSV give them.
  private var numbers: KeyValuePairs<String, Int> {
    [
      "articles": articles, "revisions": revisions, "stories": stories, "copies": copies, "people": people,
      "mentions": mentions, "quotes": quotes,
      "attributedQuotes": attributedQuotes, "statements": statements, "posts": posts, "dates": dates,
      "relations": relations, "rejected": rejected, "imports": runs, "undated": undated,
      "sizeBytes": sizeBytes,
      "schemaVersion": schemaVersion,
    ]
  }

  /// One row a number: `name,value`.
  var csv: String {
    var writer = CSVWriter()
    writer.header(["name", "value"])
    for (name, number) in numbers { writer.row([.text(name), .number(number)]) }
    writer.row([.text("firstPublished"), .text(firstPublished)])
    writer.row([.text("lastPublished"), .text(lastPublished)])
    return writer.text
  }

  /// Writes the numbers into an open JSON object.
  func writeFields(to writer: inout JSONWriter) {
    for (name, number) in numbers { writer.field(name, number) }
    writer.field("firstPublished", firstPublished)
    writer.field("lastPublished", lastPublished)
    for (name, counts) in ["languages": languages, "publishers": publishers] as KeyValuePairs {
      writer.key(name)
      writer.array(counts) { writer, count in
        writer.object { writer in
          writer.field("name", count.name)
          writer.field("articles", count.articles)
        }
      }
    }
  }
}
