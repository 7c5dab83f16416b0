import Extraction
import Foundation
import Ingest
import Records

/// What is fuzzed: everything between a file and its records.
struct Subject {
  private let extractor = Extractor()
  private let file = FileManager.default.temporaryDirectory.appending(path: "limelight-fuzz-\(getpid())")

  /// Reads bytes as a file of that content, and again as a page, whatever they look like, and checks what records promise.
  func read(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: file)
    for format in [InputFormat?.none, .html] {
      let options = try ReadingOptions(format: format)
      for article in ArticleCollection.read([file.path], options).articles {
        check(article, extractor.extract(article).findings)
      }
    }
    try FileManager.default.removeItem(at: file)
  }

  private func check(_ article: Article, _ findings: Findings) {
    let length = article.body.unicodeScalars.count
    precondition(!article.body.utf8.contains(0), "a zero byte in the body")
    for embed in article.embeds {
      precondition(embed.range.upperBound <= length, "an embed that reaches beyond the body")
    }
    for span in findings.quotes.map(\.span) + findings.posts.map(\.span) where span.field == .body {
      precondition(span.start <= span.end && span.end <= length, "a span that reaches beyond the body")
    }
  }
}
