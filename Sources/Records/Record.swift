/// What extraction finds in one article.
public struct Findings: Sendable, Equatable {
  /// In order of first mention.
  public var people: [Person] = []
  /// In reading order.
  public var quotes: [Quote] = []
  /// Indirect speech, in reading order.
  public var statements: [Statement] = []
  /// In reading order.
  public var posts: [SocialPost] = []
  /// In reading order.
  public var dates: [DateMention] = []
  /// In reading order.
  public var relations: [Relation] = []
  /// The sentences of every field, in reading order; each fact lies in one or more of them. Not part of the JSON format.
  public var sentences: [Span] = []
  /// By what the article is compared with others. Not part of the JSON format.
  public var sketch = Sketch()

  /// Nothing found.
  public init() {}
}

/// An article with what was extracted from it: the unit that is printed, stored and exported.
public struct Record: Sendable, Equatable {
  /// The text and what the input says about it.
  public var article: Article
  /// What extraction found.
  public var findings: Findings

  /// Takes the values of the properties of the same names.
  public init(article: Article, findings: Findings) {
    self.article = article
    self.findings = findings
  }
}
