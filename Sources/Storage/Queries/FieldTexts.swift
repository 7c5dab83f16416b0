internal import Records
internal import SQLite

/// Cuts spans out of an article's fields, each laid out once, where SQL would count its way to each span from the beginning.
final class FieldTexts {
  private let article: Article
  private var scalars: [Field: [Unicode.Scalar]] = [:]

  init(_ article: Article) { self.article = article }

  /// The fields of an article as they are stored.
  init(of id: Int64, _ connection: Connection) throws {
    let captions = try connection.rows(
      "SELECT j.value FROM article AS a CROSS JOIN json_each(a.captions) AS j WHERE a.id = ?1 ORDER BY j.key",
      [.integer(id)]
    ) { $0.text(0) }
    var article = Article(source: Source(path: "", format: .text, sha256: ""), body: "", captions: captions)
    _ = try connection.first("SELECT headline, deck, body FROM article WHERE id = ?1", [.integer(id)]) {
      article.headline = $0.optionalText(0)
      article.deck = $0.optionalText(1)
      article.body = $0.text(2)
    }
    self.article = article
  }

  subscript(span: Span) -> String {
    let all: [Unicode.Scalar]
    if let known = scalars[span.field] {
      all = known
    } else {
      all = Array(article.text(of: span.field).unicodeScalars)
      scalars[span.field] = all
    }
    let start = min(max(0, span.start), all.count)
    var text = String.UnicodeScalarView()
    text.append(contentsOf: all[start..<min(max(start, span.end), all.count)])
    return String(text)
  }

  /// The words of a quote whose text is not kept beside its places, as the view `quote` gives them.
  ///
  /// - Parameter segments: the column of `quotation`.
  func words(ofQuote span: Span, _ segments: String?) -> String {
    guard let segments else { return self[Span(span.field, span.start + 1, span.end - 1)] }
    let places = segments.utf8.split { !(0x30...0x39).contains($0) }.compactMap { Int(Substring($0)) }
    return stride(from: 0, to: places.count - 1, by: 2).map { index in
      let start = span.start + places[index]
      return self[Span(span.field, start, start + places[index + 1])]
    }.joined(separator: " ")
  }
}
