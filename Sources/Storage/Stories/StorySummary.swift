/// A story: articles about one matter and the same people, close in time.
public struct StorySummary: Sendable, Equatable {
  /// Number in the archive; of a story that was merged into another, the other's.
  public var id: Int64
  /// The name given by hand, else the headline that tells best what the articles share.
  public var title: String
  /// Those whom most of its articles name, most first.
  public var people: [PersonSummary]
  /// Day of the first article; nil when none is dated.
  public var firstDay: String?
  /// Day of the last article.
  public var lastDay: String?
  /// How many articles, copies included.
  public var articles: Int
  /// How many of them nearly repeat another one.
  public var copies: Int

  /// Takes the values of the properties of the same names.
  public init(
    id: Int64, title: String, people: [PersonSummary], firstDay: String?, lastDay: String?, articles: Int,
    copies: Int
  ) {
    self.id = id
    self.title = title
    self.people = people
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.articles = articles
    self.copies = copies
  }

  /// `S12`: how a story is written everywhere.
  public var shown: String { "S\(id)" }

  /// Whether the title has all of some words, whatever their case and accents.
  public func isTitled(_ words: String) -> Bool {
    let own = Set(Folding.words(title))
    let asked = Folding.words(words)
    return !asked.isEmpty && asked.allSatisfy(own.contains)
  }
}
