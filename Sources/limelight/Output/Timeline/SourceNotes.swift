import Storage

/// Articles as numbered notes, in the order in which entries name them first.
struct SourceNotes {
  /// The articles; the first has number 1.
  private(set) var articles: [ArticleReference] = []
  private var numbers: [Int64: Int] = [:]

  /// The numbers of the articles that tell an entry; new ones are added.
  ///
  /// - Parameter most: of how many articles.
  mutating func numbers(of entry: TimelineEntry, most: Int = TimelineEntry.mostSources) -> [Int] {
    entry.articles.prefix(most).map { article in
      if let known = numbers[article.id] { return known }
      articles.append(article)
      numbers[article.id] = articles.count
      return articles.count
    }
  }
}
