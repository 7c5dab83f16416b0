import Storage
import Terminal

/// Articles that a page cites by number, listed at its end.
struct ArticleNotes {
  private var sources: [ArticleReference] = []
  private var numbers: [Int64: Int] = [:]

  /// The article's number among the sources, from 1; a new one is added.
  mutating func number(of article: ArticleReference) -> Int {
    if let known = numbers[article.id] { return known }
    sources.append(article)
    numbers[article.id] = sources.count
    return sources.count
  }

  /// The list: `[1] article 12, 2021-10-01, Headline – publisher`.
  func lines(width: Int) -> [StyledText] {
    let widest = String(sources.count).count + 2
    return sources.enumerated().flatMap { index, source in
      let number = StyledText("[\(index + 1)]", .dim).padded(to: widest)
      return (StyledText("article \(source.id), ", .dim) + source.cited)
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
