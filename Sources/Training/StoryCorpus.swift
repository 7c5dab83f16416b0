import Foundation
import Ingest
package import Records

/// Articles with the stories that a careful reader put them into, among others that were put into none.
package struct StoryCorpus {
  /// One of them.
  package struct Article {
    /// The file's name without its extension.
    package let name: String
    package var record: Record
    /// The place of its story in the gold; nil for an article that only stands between the others.
    package let story: Int?
  }

  /// By name.
  package let articles: [Article]

  /// Reads the articles of folders that a gold file has, and of others those that it does not have; throws what reading throws.
  package init(texts: [String], gold: String, others: [String] = []) throws {
    let stories = try StoryGold(file: URL(filePath: gold)).storyOfArticle
    var articles: [String: Article] = [:]
    for (folder, isOther) in texts.map({ ($0, false) }) + others.map({ ($0, true) }) {
      try Pipeline().run([folder]) { batch in
        for case .record(let record) in batch.events {
          let name = StoryCorpus.name(record.article.source.path)
          guard (stories[name] == nil) == isOther else { continue }
          articles[name] = Article(name: name, record: record, story: stories[name])
        }
      }
    }
    self.articles = articles.values.sorted { $0.name < $1.name }
  }

  /// The names of the articles of a folder; throws what reading throws.
  package static func names(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder).map(name))
  }

  private static func name(_ path: String) -> String {
    URL(filePath: path).deletingPathExtension().lastPathComponent
  }

  /// The stories of the articles that were put into some.
  package var gold: [String: Int] {
    articles.reduce(into: [:]) { gold, article in gold[article.name] = article.story }
  }
}
