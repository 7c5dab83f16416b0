internal import Linking
internal import Records
internal import SQLite

/// Says in short what a story is about: its title and its leading people, from a bounded number of its articles.
struct StoryTeller {
  let connection: Connection

  /// Articles looked at, the first of the story: what it is about shows there.
  private static let sample = 40
  /// Leading people at most.
  private static let mostPeople = 4

  func summary(of story: Int64) throws -> StorySummary? {
    guard
      var summary = try connection.first(
        "SELECT id, title, first_day, last_day, articles, copies FROM story WHERE id = ?1", [.integer(story)],
        {
          StorySummary(
            id: $0.integer(0), title: $0.text(1), people: [], firstDay: $0.optionalText(2),
            lastDay: $0.optionalText(3), articles: Int($0.integer(4)), copies: Int($0.integer(5)))
        }), summary.articles > 0
    else { return nil }
    let articles = try connection.rows(
      "SELECT article_id, terms FROM story_article WHERE story_id = ?1 ORDER BY day, article_id LIMIT ?2",
      [.integer(story), .integer(StoryTeller.sample)]
    ) { (id: $0.integer(0), terms: StoryTerms(bytes: $0.blob(1))) }
    if summary.title.isEmpty {
      let order = HeadlineChoice.order(articles.map(\.terms)).map { articles[$0].id }
      summary.title = try title(order) ?? "(no headline)"
    }
    summary.people = try people(articles.map(\.id))
    return summary
  }

  /// The first headline that there is, else how the first text begins.
  private func title(_ articles: [Int64]) throws -> String? {
    let headline = try connection.statement("SELECT headline FROM article WHERE id = ?1")
    for article in articles {
      try headline.bind(article, at: 1)
      defer { headline.reset() }
      if try headline.step(), let text = headline.optionalText(0), !text.isEmpty { return text }
    }
    guard let first = articles.first else { return nil }
    return try connection.first(
      "SELECT \(Beginning.column) FROM article AS a WHERE a.id = ?1", [.integer(first)]
    ) { Beginning.shown($0.text(0)) } ?? nil
  }

  /// Those whom at least a third of the articles name, those named in most and most often first.
  private func people(_ articles: [Int64]) throws -> [PersonSummary] {
    try connection.rows(
      """
      SELECT \(Columns.person) FROM (
        SELECT m.person_id, count(DISTINCT m.article_id) AS articles, count(*) AS mentions
        FROM json_each(?1) AS j CROSS JOIN mention AS m ON m.article_id = j.value GROUP BY m.person_id
        HAVING count(DISTINCT m.article_id) * 3 >= ?2 ORDER BY articles DESC, mentions DESC, m.person_id LIMIT ?3
      ) AS c CROSS JOIN person AS p ON p.id = c.person_id ORDER BY c.articles DESC, c.mentions DESC, p.id
      """,
      [.text(jsonArray(articles)), .integer(Int64(articles.count)), .integer(StoryTeller.mostPeople)]
    ) { Columns.person($0) }
  }
}
