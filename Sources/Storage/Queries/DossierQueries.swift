internal import Records
internal import SQLite

extension Archive {
  /// The dossier of a person, or nil when the archive has no person of that number.
  ///
  /// - Parameter limit: at most so many of each kind of item.
  public func dossier(of person: Int64, limit: Int = 10) throws -> Dossier? {
    try ask {
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
        roles: try counts(
          "SELECT role, articles FROM person_role WHERE person_id = ?1 ORDER BY articles DESC, role LIMIT ?2",
          person, limit),
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
      SELECT x.age, \(Columns.article) FROM appearance AS x CROSS JOIN article AS a ON a.id = x.article_id
      WHERE x.person_id = ?1 AND x.age IS NOT NULL ORDER BY a.published DESC, a.id DESC LIMIT ?2
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
    func count(_ letters: Int) throws -> [Dossier.Count] {
      try connection.rows(
        """
        SELECT substr(day, 1, ?2), count(*) FROM person_event
        WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) AND day > '' GROUP BY 1 ORDER BY 1
        """, [.integer(person), .integer(letters)]
      ) { Dossier.Count(text: $0.text(0), articles: Int($0.integer(1))) }
    }
    let years = try count(4)
    if let first = years.first.flatMap({ Int($0.text) }), let last = years.last.flatMap({ Int($0.text) }),
      last - first > 3
    {
      return years
    }
    return try count(7)
  }

  /// How many statements of ties are looked through.
  private static let mostTieRows = 2000

  private func ties(of person: Int64, limit: Int) throws -> [Dossier.Tie] {
    struct Row {
      var kind: Relation.Kind
      var other: Int64
      var article: Int64
      var number: Int64
    }
    let rows = try connection.rows(
      """
      SELECT r.kind, r.other_id, 0, r.article_id, r.number, a.published FROM relation AS r
      CROSS JOIN article AS a ON a.id = r.article_id WHERE r.person_id = ?1
      UNION ALL
      SELECT r.kind, r.person_id, 1, r.article_id, r.number, a.published FROM relation AS r
      CROSS JOIN article AS a ON a.id = r.article_id WHERE r.other_id = ?1
      ORDER BY 6 DESC, 4 DESC, 5 LIMIT ?2
      """, [.integer(person), .integer(Archive.mostTieRows)]
    ) { row in
      Relation.Kind(rawValue: row.text(0)).map { kind in
        Row(
          kind: row.integer(2) == 0 ? kind : kind.inverse, other: row.integer(1), article: row.integer(3),
          number: row.integer(4))
      }
    }
    var order: [String] = []
    var newest: [String: Row] = [:]
    var articles: [String: Set<Int64>] = [:]
    for case let row? in rows where row.other != person {
      let key = "\(row.kind.rawValue) \(row.other)"
      if newest[key] == nil {
        newest[key] = row
        order.append(key)
      }
      articles[key, default: []].insert(row.article)
    }
    // The sort is stable, so among equals the newest comes first.
    let ranked = order.enumerated().sorted {
      (-(articles[$0.element]?.count ?? 0), $0.offset) < (-(articles[$1.element]?.count ?? 0), $1.offset)
    }
    return try ranked.prefix(limit).compactMap { item in
      guard let row = newest[item.element], let other = try self.person(row.other) else { return nil }
      return try connection.first(
        """
        SELECT \(Columns.place("r")), \(Columns.article) FROM relation AS r JOIN article AS a ON a.id = r.article_id
        WHERE r.article_id = ?1 AND r.number = ?2
        """, [.integer(row.article), .integer(row.number)]
      ) {
        Dossier.Tie(
          kind: row.kind, other: other, articles: articles[item.element]?.count ?? 0,
          place: Columns.place($0, article: 4, from: 0))
      }
    }
  }
}
