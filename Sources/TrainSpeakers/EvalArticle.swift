import Extraction
import Foundation
import Ingest
import Records
import Training

/// An annotated article, read and cleaned as Limelight reads it.
struct EvalArticle: Sendable {
  let article: Article
  let gold: GoldArticle

  /// The articles of `text/SPLIT` that `gold/SPLIT` annotates, by id; throws what reading throws.
  static func all(in folder: String, split: String) throws -> [EvalArticle] {
    try all(text: "\(folder)/text/\(split)", gold: "\(folder)/gold/\(split)")
  }

  /// The articles of one folder that another annotates, by id; throws what reading throws.
  static func all(text: String, gold: String) throws -> [EvalArticle] {
    var articles: [String: Article] = [:]
    try Pipeline().run([text]) { batch in
      for case .record(let record) in batch.events {
        let stem = URL(filePath: record.article.source.path).deletingPathExtension().lastPathComponent
        articles[stem] = record.article
      }
    }
    return try GoldArticle.all(in: URL(filePath: gold)).compactMap { gold in
      articles[gold.id].map { EvalArticle(article: $0, gold: gold) }
    }
  }
}
