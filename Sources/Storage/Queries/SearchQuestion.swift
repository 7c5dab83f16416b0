internal import SQLite

/// The SQL of a search.
struct SearchQuestion {
  let sql: String
  let countSQL: String
  /// Counts an article and its copies as one.
  let distinctSQL: String
  let conditions: Conditions
  /// The articles to choose from, their number among them, and what is asked of each.
  private let choice: (source: String, number: String, columns: String)

  /// Weights of headline, deck and body in bm25: raising the first moves articles up that are about the word rather than mention it.
  private static let rank = "bm25(article_search, 8.0, 4.0, 1.0)"

  /// Nil when nothing can match; filters that ask for unknown persons add a note.
  init?(_ query: SearchQuery, finder: PersonFinder, notes: inout [String]) throws {
    guard !query.required.isEmpty || !query.excluded.isEmpty || !query.filters.isEmpty else { return nil }
    var conditions = Conditions()
    // The first of the cheapest lists of articles to go through; the other filters are checked article by article.
    var source = "article AS a"
    var order = "a.published DESC, a.id DESC"
    var score = "NULL"
    let match = query.matchExpression
    if let match {
      source = "article_search CROSS JOIN article AS a ON a.id = article_search.rowid"
      conditions.add("article_search MATCH \(conditions.bind(.text(match)))")
      score = "-\(SearchQuestion.rank)"
      order = "\(SearchQuestion.rank), a.id"
    } else if let exclusion = query.exclusion {
      conditions.add(
        "a.id NOT IN (SELECT rowid FROM article_search WHERE article_search MATCH \(conditions.bind(.text(exclusion))))"
      )
    }
    var hasDriver = match != nil
    for filter in query.filters {
      let not = filter.isExcluded ? "NOT " : ""
      let mayDrive = !hasDriver && !filter.isExcluded
      switch filter.kind {
      case .from:
        guard let lower = DateBounds(filter.value)?.lower else { continue }
        conditions.add("\(not)a.published >= \(conditions.bind(.text(lower)))")
      case .to:
        guard let upper = DateBounds(filter.value)?.upper else { continue }
        conditions.add("\(not)a.published <= \(conditions.bind(.text(upper)))")
      case .date:
        guard let bounds = DateBounds(filter.value) else { continue }
        let lower = conditions.bind(.text(bounds.lower))
        let upper = conditions.bind(.text(bounds.upper))
        if mayDrive {
          source = """
            (SELECT id AS article_id FROM article WHERE published >= \(lower) AND published <= \(upper)
            UNION SELECT article_id FROM date_mention WHERE day >= \(lower) AND day <= \(upper)) AS e
            CROSS JOIN article AS a ON a.id = e.article_id
            """
          hasDriver = true
        } else {
          conditions.add(
            """
            \(not)(coalesce(a.published >= \(lower) AND a.published <= \(upper), 0) OR EXISTS (SELECT 1 FROM date_mention AS d
            WHERE d.article_id = a.id AND d.day >= \(lower) AND d.day <= \(upper)))
            """)
        }
      case .publisher:
        let publisher = conditions.bind(.text(filter.value))
        conditions.add("a.publisher \(filter.isExcluded ? "IS NOT" : "=") \(publisher) COLLATE NOCASE")
      case .platform:
        let platform = conditions.bind(.text(filter.value))
        if mayDrive {
          source = SearchQuestion.from("post WHERE platform = \(platform) COLLATE NOCASE")
          hasDriver = true
        } else {
          conditions.add(
            "\(not)EXISTS (SELECT 1 FROM post AS o WHERE o.article_id = a.id AND o.platform = \(platform) COLLATE NOCASE)"
          )
        }
      case .person, .speaker:
        guard let people = try SearchQuestion.people(filter, finder: finder, notes: &notes) else {
          if filter.isExcluded { continue }
          return nil
        }
        let list = "(SELECT value FROM json_each(\(conditions.bind(.text(jsonArray(people))))))"
        let kind: TimelineEntry.Kind = filter.kind == .person ? .publication : .quote
        if mayDrive {
          source = SearchQuestion.from("person_event WHERE person_id IN \(list) AND kind = \(kind.code)")
          hasDriver = true
        } else if filter.kind == .person {
          conditions.add(
            "\(not)EXISTS (SELECT 1 FROM appearance AS x WHERE x.article_id = a.id AND x.person_id IN \(list))"
          )
        } else {
          conditions.add(
            "\(not)EXISTS (SELECT 1 FROM quote AS x WHERE x.article_id = a.id AND x.speaker_id IN \(list))")
        }
      }
    }
    self.conditions = conditions
    let columns = "\(Columns.article), \(score)"
    choice = (source, match == nil ? "a.id" : "article_search.rowid", columns)
    sql = "SELECT \(columns) FROM \(source) \(conditions.clause) ORDER BY \(order)"
    countSQL = "SELECT count(*) FROM \(source) \(conditions.clause)"
    distinctSQL = """
      SELECT count(DISTINCT coalesce(
        (SELECT copy_of FROM story_article AS own WHERE own.article_id = \(choice.number)), \(choice.number)))
      FROM \(source) \(conditions.clause)
      """
  }

  /// The same of one article alone.
  func asked(of article: Int64) -> (sql: String, values: [Value]) {
    var own = conditions
    own.add("\(choice.number) = \(own.bind(.integer(article)))")
    return ("SELECT \(choice.columns) FROM \(choice.source) \(own.clause)", own.values)
  }

  private static func from(_ list: String) -> String {
    "(SELECT DISTINCT article_id FROM \(list)) AS e CROSS JOIN article AS a ON a.id = e.article_id"
  }

  /// The persons of a `person:` or `speaker:` filter, nil where there is nobody of that name; a note tells whom it took for a name that is
  /// not theirs as typed.
  private static func people(
    _ filter: SearchQuery.Filter, finder: PersonFinder, notes: inout [String]
  ) throws -> [Int64]? {
    let matches = try finder.find(filter.value, limit: 100)
    let typed = "nobody in the archive is called '\(SearchNotes.shown(filter.value))'"
    switch matches.kind {
    case .exact: return matches.people.map(\.id)
    case .partial, .begun:
      if matches.people.count > 1 {
        notes.append(
          "\(filter.kind.rawValue):\(SearchNotes.shown(filter.value)) stands for \(SearchNotes.names(matches.people))"
        )
      }
      return matches.people.map(\.id)
    case .similar:
      guard let meant = matches.meant else {
        notes.append("\(typed); spelled alike: \(SearchNotes.names(matches.people))")
        return nil
      }
      notes.append("\(typed); looked for \(SearchNotes.names([meant]))")
      return [meant.id]
    case .none:
      notes.append(typed)
      return nil
    }
  }
}
