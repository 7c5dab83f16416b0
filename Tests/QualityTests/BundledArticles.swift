import Demo
import Extraction
import Foundation
import Records

/// The bundled articles as extraction sees them, beside their gold.
enum BundledArticles {
  /// The folder of the gold and the floors.
  static func goldFolder() throws -> URL {
    guard let folder = Bundle.module.url(forResource: "Gold", withExtension: nil) else {
      throw CocoaError(.fileNoSuchFile)
    }
    return folder
  }

  /// Every bundled article's record, by the file name without extension.
  static func records() -> [String: Record] {
    let extractor = Extractor()
    return Dictionary(
      uniqueKeysWithValues: Demo.articles.map { ($0.stem, extractor.extract($0.parsed)) })
  }
}

extension Demo.Article {
  /// The file name without its extension.
  var stem: String { String(name.prefix { $0 != "." }) }

  /// The article as the text format says: date and headline on the first line, then paragraphs parted by blank lines.
  var parsed: Records.Article {
    let paragraphs = text.split(separator: "\n\n").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    let first = paragraphs.first?.split(separator: " ", maxSplits: 2).map(String.init) ?? []
    return Records.Article(
      source: Source(path: name, format: .text, sha256: String(repeating: "0", count: 64)),
      headline: first.last, published: first.dropFirst().first,
      body: paragraphs.dropFirst().joined(separator: "\n\n"))
  }
}
