import Demo
import Foundation
import Ingest
import Records

/// The bundled articles as the pipeline reads, cleans and extracts them, beside their gold.
enum BundledArticles {
  /// The folder of the gold and the floors.
  static func goldFolder() throws -> URL {
    guard let folder = Bundle.module.url(forResource: "Gold", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return folder
  }

  /// Lends a folder with the bundled articles.
  static func inFolder<Result>(_ use: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "limelight-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for article in Demo.articles {
      try Data(article.text.utf8).write(to: folder.appending(path: article.name))
    }
    return try use(folder)
  }

  /// Every bundled article's record, by the file name without extension; throws where an article is rejected.
  static func records(jobs: Int) throws -> [String: Record] {
    try inFolder { try records(of: $0, jobs: jobs) }
  }

  private static func records(of folder: URL, jobs: Int) throws -> [String: Record] {
    var records: [String: Record] = [:]
    try Pipeline(jobs: jobs).run([folder.path]) { batch in
      for event in batch.events {
        switch event {
        case .record(var record):
          let stem = URL(filePath: record.article.source.path).deletingPathExtension().lastPathComponent
          // The folder's name differs from run to run.
          record.article.source.path = stem
          record.article.source.identity = nil
          records[stem] = record
        case .rejected(let input): throw Unreadable(reason: input.reason)
        case .note(let note): throw Unreadable(reason: note)
        case .known(let path): throw Unreadable(reason: "\(path) is known")
        }
      }
    }
    return records
  }

  /// A bundled article that the pipeline does not take as it is.
  struct Unreadable: Error {
    let reason: String
  }
}

extension Demo.Article {
  /// The file name without its extension.
  var stem: String { String(name.prefix { $0 != "." }) }
}
