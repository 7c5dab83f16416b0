internal import Records
internal import SQLite

extension Archive {
  /// The dossier of a person, or nil when the archive has no person of that number.
  ///
  /// - Parameter limit: at most so many of each kind of item.
  public func dossier(of person: Int64, limit: Int = 10) throws -> Dossier? {
    let limit = max(0, limit)
    return try ask {
      guard let summary = try self.person(person) else { return nil }
      var quoteFilter = QuoteFilter()
      quoteFilter.speakers = [person]
      var postFilter = PostFilter()
      postFilter.authors = [person]
      return Dossier(
        person: summary,
        names: try counts(
          "SELECT name, articles FROM person_name WHERE person_id = ?1 ORDER BY articles DESC, name LIMIT ?2",
          person, limit),
        ages: try ages(of: person, limit: limit),
        roles: try roles(of: summary, limit: limit),
        ties: try ties(of: person, limit: limit),
        quotes: try count(.quote, of: person),
        posts: try count(.post, of: person),
        firstSeen: try seen("min", by: person),
        lastSeen: try seen("max", by: person),
        recentQuotes: try quotes(quoteFilter, limit: limit).items,
        recentPosts: try posts(postFilter, limit: limit).items,
        recentArticles: try recentArticles(of: person, limit: limit),
        companions: try companions(of: person, limit: limit),
        appearances: try appearances(of: person))
    }
  }

  func person(_ id: Int64) throws -> PersonSummary? {
    try connection.first("SELECT \(Columns.person) FROM person AS p WHERE p.id = ?1", [.integer(id)]) {
      Columns.person($0)
    }
  }

  private func counts(_ sql: String, _ person: Int64, _ limit: Int) throws -> [Dossier.Count] {
    try connection.rows(sql, [.integer(person), .integer(limit)]) {
      Dossier.Count(text: $0.text(0), articles: Int($0.integer(1)))
    }
  }

  /// Roles that differ in case only are one, in the form most articles use.
  private func roles(of person: PersonSummary, limit: Int) throws -> [Dossier.Count] {
    let found = try connection.rows(
      "SELECT role, articles FROM person_role WHERE person_id = ?1 ORDER BY articles DESC, role = lower(role) DESC, role",
      [.integer(person.id)]
    ) { Dossier.Count(text: $0.text(0), articles: Int($0.integer(1))) }
    var places: [String: Int] = [:]
    var roles: [Dossier.Count] = []
    for role in found {
      if let place = places[role.text.lowercased()] {
        // One article may use several forms.
        roles[place].articles = min(roles[place].articles + role.articles, person.articles)
      } else {
        places[role.text.lowercased()] = roles.count
        roles.append(role)
      }
    }
    return Array(roles.sorted { ($1.articles, $0.text) < ($0.articles, $1.text) }.prefix(limit))
  }

  private func count(_ kind: TimelineEntry.Kind, of person: Int64) throws -> Int {
    try connection.first(
      "SELECT count(*) FROM person_event WHERE person_id = ?1 AND kind = ?2",
      [.integer(person), .integer(kind.code)]
    ) { Int($0.integer(0)) } ?? 0
  }

  private func seen(_ end: String, by person: Int64) throws -> String? {
    try connection.first(
      """
      SELECT \(end)(day) FROM person_event
      WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) AND day > ''
      """,
      [.integer(person)]
    ) { $0.optionalText(0) } ?? nil
  }

  private func ages(of person: Int64, limit: Int) throws -> [Dossier.ToldAge] {
    try connection.rows(
      """
      SELECT f.value, \(Columns.article) FROM person_fact AS f CROSS JOIN article AS a ON a.id = f.article_id
      WHERE f.person_id = ?1 AND f.kind = 'age' ORDER BY a.published DESC, a.id DESC LIMIT ?2
      """, [.integer(person), .integer(limit)]
    ) { Dossier.ToldAge(age: Int($0.integer(0)), article: Columns.article($0, from: 1)) }
  }

  private func recentArticles(of person: Int64, limit: Int) throws -> [ArticleReference] {
    try connection.rows(
      """
      SELECT \(Columns.article) FROM person_event AS e CROSS JOIN article AS a ON a.id = e.article_id
      WHERE e.person_id = ?1 AND e.kind = \(TimelineEntry.Kind.publication.code) ORDER BY e.day DESC, e.article_id DESC LIMIT ?2
      """, [.integer(person), .integer(limit)]
    ) { Columns.article($0) }
  }

  /// How many of a person's newest articles are looked through for company; more takes longer and reaches further back.
  private static let articlesForCompany = 200

  private func companions(of person: Int64, limit: Int) throws -> [Dossier.Companion] {
    try connection.rows(
      """
      SELECT \(Columns.person), c.articles FROM (
        SELECT x.person_id, count(*) AS articles FROM (
          SELECT article_id FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) ORDER BY day DESC LIMIT ?3
        ) AS e CROSS JOIN appearance AS x ON x.article_id = e.article_id WHERE x.person_id <> ?1
        GROUP BY x.person_id ORDER BY count(*) DESC, x.person_id LIMIT ?2
      ) AS c CROSS JOIN person AS p ON p.id = c.person_id ORDER BY c.articles DESC, p.articles DESC, p.id
      """, [.integer(person), .integer(limit), .integer(Archive.articlesForCompany)]
    ) { Dossier.Companion(person: Columns.person($0), articles: Int($0.integer(5))) }
  }

  private func appearances(of person: Int64) throws -> [Dossier.Count] {
    let months = try connection.rows(
      """
      SELECT substr(day, 1, 7), count(*) FROM person_event
      WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) AND day > '' GROUP BY 1 ORDER BY 1
      """, [.integer(person)]
    ) { Dossier.Count(text: $0.text(0), articles: Int($0.integer(1))) }
    guard let first = months.first.flatMap({ Int($0.text.prefix(4)) }),
      let last = months.last.flatMap({ Int($0.text.prefix(4)) }), last - first > 3
    else { return months }
    return months.reduce(into: []) { years, month in
      let year = String(month.text.prefix(4))
      if years.last?.text != year { years.append(Dossier.Count(text: year, articles: 0)) }
      years[years.count - 1].articles += month.articles
    }
  }

  private func ties(of person: Int64, limit: Int) throws -> [Dossier.Tie] {
    // The number beside max() is that of the row that has it, as SQLite promises for one max() or min().
    let found = try connection.rows(
      """
      SELECT kind, other, count(DISTINCT article_id), max(article_id), number FROM (
        SELECT kind, other_id AS other, article_id, number FROM relation WHERE person_id = ?1
        UNION ALL
        SELECT CASE kind WHEN 'parent' THEN 'child' WHEN 'child' THEN 'parent' ELSE kind END, person_id, article_id, number
        FROM relation WHERE other_id = ?1
      ) AS c WHERE other <> ?1 GROUP BY kind, other ORDER BY 3 DESC, 4 DESC, kind LIMIT ?2
      """, [.integer(person), .integer(limit)]
    ) {
      (
        kind: Relation.Kind(rawValue: $0.text(0)), other: $0.integer(1), articles: Int($0.integer(2)),
        article: $0.integer(3), number: $0.integer(4)
      )
    }
    return try found.compactMap { tie in
      guard let kind = tie.kind, let other = try self.person(tie.other) else { return nil }
      return try connection.first(
        """
        SELECT \(Columns.place("r")), \(Columns.article) FROM relation AS r JOIN article AS a ON a.id = r.article_id
        WHERE r.article_id = ?1 AND r.number = ?2
        """, [.integer(tie.article), .integer(tie.number)]
      ) {
        Dossier.Tie(
          kind: kind, other: other, articles: tie.articles, place: Columns.place($0, article: 4, from: 0))
      }
    }
  }
}
