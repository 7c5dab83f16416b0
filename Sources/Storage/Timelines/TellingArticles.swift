internal import SQLite

/// What a timeline needs to know of the articles that tell it: their day, and whether they repeat another one. Looks up those that are
/// asked for.
final class TellingArticles {
  /// What is known of an article.
  struct Facts: Sendable {
    /// Day of publication; nil when it has none.
    var day: String?
    /// The article whose text it nearly repeats; itself when it repeats none.
    var original: Int64
  }

  private(set) var known: [Int64: Facts]
  private let connection: Connection

  init(_ connection: Connection, known: [Int64: Facts] = [:]) {
    self.connection = connection
    self.known = known
  }

  /// Takes what is known of all articles of a story, and gives their numbers in the order of their days.
  func load(ofStory story: Int64) throws -> [Int64] {
    try connection.rows(
      "SELECT article_id, day, copy_of FROM story_article WHERE story_id = ?1 ORDER BY day", [.integer(story)]
    ) {
      let article = $0.integer(0)
      known[article] = Facts(day: $0.optionalText(1), original: $0.optionalInteger(2) ?? article)
      return article
    }
  }

  /// What is known of an article.
  func facts(_ article: Int64) throws -> Facts {
    if let known = known[article] { return known }
    let facts = try find(article)
    known[article] = facts
    return facts
  }

  private func find(_ article: Int64) throws -> Facts {
    let select = try connection.statement("SELECT day, copy_of FROM story_article WHERE article_id = ?1")
    try select.bind(article, at: 1)
    defer { select.reset() }
    if try select.step() {
      return Facts(day: select.optionalText(0), original: select.optionalInteger(1) ?? article)
    }
    // An article of an older Limelight that belongs to no story yet.
    let day = try connection.first("SELECT published FROM article WHERE id = ?1", [.integer(article)]) {
      $0.optionalText(0)
    }
    return Facts(day: day ?? nil, original: article)
  }

  /// The articles that tell an event, each with whether it is a copy of another of them; how many there are without the copies.
  func sources(of event: Timeline.Event) throws -> (articles: [Int64], copies: Set<Int64>, distinct: Int) {
    var seen: Set<Int64> = []
    let articles = event.tellings.map(\.article).filter { seen.insert($0).inserted }
    if articles.count == 1 { return (articles, [], 1) }
    var texts: Set<Int64> = []
    let copies = try articles.filter { try !texts.insert(facts($0).original).inserted }
    return (articles, Set(copies), texts.count)
  }
}
