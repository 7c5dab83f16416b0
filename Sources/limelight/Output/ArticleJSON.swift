import Records
import Storage

/// An article's record as one line of JSON, with its story, the article it copies, its copies, and what tells its facts where that was asked for.
struct ArticleJSON {
  let article: StoredArticle
  /// Nil where they were not asked for.
  let facts: [ArticleFact]?

  var line: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("story", article.story.map { "S\($0)" })
      writer.field("copyOf", article.copyOf.map { Int($0.id) })
      writer.key("copies")
      writer.array(article.copies) { $0.value(Int($1.id)) }
      guard let facts else { return }
      writer.key("evidence")
      writer.array(facts) { writer, fact in
        writer.object { writer in
          writer.field("fact", fact.kind.rawValue)
          writer.field("person", fact.person)
          writer.field("value", fact.value)
          fact.evidence.writeFields(to: &writer)
        }
      }
    }
    // The record is an object, and so is what the archive adds: the braces between give way to a comma.
    return JSONLines.safe(article.record.json.dropLast() + "," + writer.text.dropFirst()) + "\n"
  }
}
