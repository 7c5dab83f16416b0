internal import Linking
internal import SQLite

/// Reads what articles tell of a person or in a story, without the words.
struct TimelineReader {
  let connection: Connection
  let filter: TimelineFilter

  /// The tellings of a person, and the days of all articles that name the person.
  func person(_ person: Int64) throws -> (tellings: [Timeline.Telling], published: [Int64: String]) {
    var published: [Int64: String] = [:]
    var tellings: [Timeline.Telling] = []
    // Publications come first, so that the day of every article is known.
    for kind in TimelineEntry.Kind.allCases {
      let isWanted = wants(kind)
      guard isWanted || kind == .publication else { continue }
      var conditions = Conditions()
      conditions.add("person_id = \(conditions.bind(.integer(person)))")
      conditions.add("kind = \(kind.code)")
      conditions.add("day > ''")
      if kind != .publication { conditions.add("day", from: filter.from, to: filter.to) }
      let statement = try connection.statement(Archive.tellingQuestion(conditions))
      try statement.bind(conditions.values)
      defer { statement.reset() }
      while try statement.step() {
        let day = statement.text(0)
        let article = statement.integer(1)
        if kind == .publication {
          published[article] = day
          guard isWanted, isInRange(day) else { continue }
        }
        add(kind, day, article, statement.integer(2), statement.integer(3), published, to: &tellings)
      }
    }
    return (tellings, published)
  }

  /// The tellings of all articles of a story.
  func story(_ story: Int64) throws -> (
    tellings: [Timeline.Telling], published: [Int64: String], originals: [Int64: Int64]
  ) {
    var articles: [Int64] = []
    var published: [Int64: String] = [:]
    var originals: [Int64: Int64] = [:]
    _ = try connection.rows(
      "SELECT article_id, day, copy_of FROM story_article WHERE story_id = ?1 ORDER BY day", [.integer(story)]
    ) {
      let article = $0.integer(0)
      articles.append(article)
      if let day = $0.optionalText(1) { published[article] = day }
      if let original = $0.optionalInteger(2) { originals[article] = original }
    }
    var tellings: [Timeline.Telling] = []
    let questions: [(TimelineEntry.Kind, String)] = [
      (.date, "SELECT day, number, words FROM date_mention WHERE article_id = ?1 AND words IS NOT NULL"),
      (.quote, "SELECT date, number, words FROM quote WHERE article_id = ?1"),
      (.post, "SELECT date, number, words FROM post WHERE article_id = ?1"),
      (.publication, "SELECT published, 0, 0, headline FROM article WHERE id = ?1"),
    ]
    for (kind, sql) in questions where wants(kind) {
      let statement = try connection.statement(sql)
      for article in articles {
        try statement.bind(article, at: 1)
        defer { statement.reset() }
        while try statement.step() {
          let day = FindingsWriter.day(statement.optionalText(0), published[article] ?? "")
          guard !day.isEmpty, isInRange(day) else { continue }
          let words =
            kind == .publication
            ? Int64(WordSignature(statement.text(3)).bits) : statement.integer(2)
          add(kind, day, article, statement.integer(1), words, published, to: &tellings)
        }
      }
    }
    return (tellings, published, originals)
  }

  private func wants(_ kind: TimelineEntry.Kind) -> Bool { filter.kinds?.contains(kind) ?? true }

  private func isInRange(_ day: String) -> Bool {
    if let from = filter.from.flatMap({ DateBounds($0)?.lower }), day < from { return false }
    if let to = filter.to.flatMap({ DateBounds($0)?.upper }), day > to { return false }
    return true
  }

  private func add(
    _ kind: TimelineEntry.Kind, _ day: String, _ article: Int64, _ number: Int64, _ words: Int64,
    _ published: [Int64: String], to tellings: inout [Timeline.Telling]
  ) {
    if let asOf = filter.asOf, published[article].map({ $0 > asOf }) ?? true { return }
    // Who asks for one kind alone is not told by another.
    if words == EventWords.toldElsewhere, wants(.quote) || wants(.post) { return }
    tellings.append(
      Timeline.Telling(
        kind: kind, day: day, article: article, number: number,
        words: WordSignature(bits: words < 0 ? 0 : UInt64(words))))
  }
}

extension Archive {
  /// Days, articles, numbers and words of a person's events of one kind, in order.
  static func tellingQuestion(_ conditions: Conditions) -> String {
    "SELECT day, article_id, number, words FROM person_event \(conditions.clause) ORDER BY day, article_id, number"
  }
}
