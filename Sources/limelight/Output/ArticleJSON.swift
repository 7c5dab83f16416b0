import Records
import Storage

/// An article's record as one line of JSON, with what tells its facts where that was asked for.
struct ArticleJSON {
  let article: StoredArticle
  /// Nil where they were not asked for.
  let facts: [ArticleFact]?

  var line: String {
    guard let facts else { return JSONLines.safe(article.record.json) + "\n" }
    var writer = JSONWriter()
    writer.array(facts) { writer, fact in
      writer.object { writer in
        writer.field("fact", fact.kind.rawValue)
        writer.field("person", fact.person)
        writer.field("value", fact.value)
        fact.evidence.writeFields(to: &writer)
      }
    }
    // The record is an object; its last brace makes room for one key more.
    return JSONLines.safe(article.record.json.dropLast() + ",\"evidence\":" + writer.text + "}") + "\n"
  }
}
