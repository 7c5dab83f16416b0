import Storage

extension TimelineEntry {
  /// The entry as a piece of HTML that stands alone, as feeds and TimelineJS show it: the words, and the articles with their links.
  func html(in heading: TimelineHeading) -> String {
    let articles = articles.map { article in
      "<li>\(Markup.link(article.titleText, to: article.webAddress)), \(Markup.escaped(article.dayAndPublisher))</li>"
    }
    let remarks = remarks.isEmpty ? "" : "<p>\(Markup.escaped(remarks.joined(separator: ", ")))</p>"
    return "<p>\(Markup.escaped(line(in: heading)))</p>\(remarks)<ul>\(articles.joined())</ul>"
  }
}
