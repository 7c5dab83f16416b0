import Containers
package import Records

/// Reads articles without extracting anything, in order, on the caller's thread.
package enum ArticleCollection {
  /// Every article of the paths, as ``Pipeline`` reads them, and the remarks and rejections in words.
  package static func read(_ paths: [String], _ options: ReadingOptions = ReadingOptions()) -> (
    articles: [Article], remarks: [String]
  ) {
    let reader = ArticleReader(options: options)
    var inputs = InputReader(paths: paths, options: options)
    var found: (articles: [Article], remarks: [String]) = ([], [])
    while let input = inputs.next() {
      add(reader.read(input), to: &found)
    }
    return found
  }

  /// The article of a text in the format of a text file that has the given name.
  package static func read(text: String, name: String) -> (articles: [Article], remarks: [String]) {
    var found: (articles: [Article], remarks: [String]) = ([], [])
    let input = RawInput.document(RawDocument(path: name), PackedBytes(Array(text.utf8)), .text)
    add(ArticleReader(options: ReadingOptions()).read(input), to: &found)
    return found
  }

  private static func add(_ readings: [Reading], to found: inout (articles: [Article], remarks: [String])) {
    for reading in readings {
      switch reading {
      case .article(let article): found.articles.append(article)
      case .rejected(let input): found.remarks.append("'\(input.path)' is rejected: \(input.reason)")
      case .note(let note): found.remarks.append(note)
      }
    }
  }
}
