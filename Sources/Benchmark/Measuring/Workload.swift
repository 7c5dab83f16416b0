import Demo
import Extraction
import Ingest
import Records

/// The articles that are measured, and how much they are.
struct Workload: Sendable {
  let articles: [Article]
  /// Tokens that are words.
  let words: Int
  /// UTF-8 bytes of headlines, decks, bodies and captions.
  let bytes: Int
  /// Reads them once more.
  let read: @Sendable () -> [Article]

  init(_ articles: [Article], read: @escaping @Sendable () -> [Article]) {
    self.articles = articles
    self.read = read
    var words = 0
    var bytes = 0
    for article in articles {
      let document = Document(article)
      bytes += document.bytes.count
      words += document.tokens.count { $0.isWord }
    }
    self.words = words
    self.bytes = bytes
  }

  /// The articles bundled with the demo.
  static func bundled() -> Workload {
    let read = { @Sendable in
      Demo.articles.flatMap { ArticleCollection.read(text: $0.text, name: $0.name).articles }
    }
    return Workload(read(), read: read)
  }
}
