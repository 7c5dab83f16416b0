import Storage
import Terminal

/// Articles that a page cites by number, in the order in which it names them first.
struct ArticleNotes {
  /// The articles; the first has number 1.
  private(set) var articles: [ArticleReference] = []
  private var numbers: [Int64: Int] = [:]

  /// The article's number, from 1; a new one is added.
  mutating func number(of article: ArticleReference) -> Int {
    if let known = numbers[article.id] { return known }
    articles.append(article)
    numbers[article.id] = articles.count
    return articles.count
  }

  /// The numbers of the articles that tell an entry of a timeline.
  ///
  /// - Parameter most: of how many articles.
  mutating func numbers(of entry: TimelineEntry, most: Int = TimelineEntry.mostSources) -> [Int] {
    entry.articles.prefix(most).map { number(of: $0) }
  }

  /// The list: `[1] article 12, 2021-10-01, Headline – publisher`.
  func lines(width: Int) -> [StyledText] {
    let widest = String(articles.count).count + 2
    return articles.enumerated().flatMap { index, article in
      let number = StyledText("[\(index + 1)]", .dim).padded(to: widest)
      return (StyledText("article \(article.id), ", .dim) + article.cited)
        .wrapped(
          to: width, first: number + StyledText(" "),
          rest: StyledText(String(repeating: " ", count: widest + 1)))
    }
  }
}

extension ArticleReference {
  /// `2021-10-01, Headline – publisher`, dimmed.
  fileprivate var cited: StyledText {
    var text = StyledText((published ?? "undated") + ", ") + title
    if let publisher { text += StyledText(" – " + publisher) }
    return text.adding(.dim)
  }
}
