public import Records
internal import SQLite

extension Archive {
  /// The dossier of a person, or nil when the archive has no person of that number; the number of somebody who was merged away leads
  /// to the person into whom.
  ///
  /// - Parameters:
  ///   - limit: at most so many of each kind of item, and of each kind of tie.
  ///   - asOf: the day for which the age is worked out; without one it is not.
  ///   - evidence: for each fact, so many places where articles tell it.
  public func dossier(of person: Int64, limit: Int = 10, asOf: CalendarDay? = nil, evidence: Int = 0) throws
    -> Dossier?
  {
    let limit = max(0, limit)
    return try ask {
      guard let summary = try self.person(person) else { return nil }
      let person = summary.id
      var quoteFilter = QuoteFilter()
      quoteFilter.speakers = [person]
      var postFilter = PostFilter()
      postFilter.authors = [person]
      let death = try death(of: person, asOf: asOf)
      let lastDay = death?.article.published.flatMap { CalendarDay(iso: String($0.prefix(10))) }
      var dossier = Dossier(
        person: summary,
        names: try counts(
          "SELECT name, articles FROM person_name WHERE person_id = ?1 ORDER BY articles DESC, name LIMIT ?2",
          person, limit),
        age: try asOf.flatMap { try age(of: person, asOf: min($0, lastDay ?? $0)) },
        death: death,
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
        stories: try recentStories(of: person, limit: limit),
        companions: try companions(of: person, limit: limit),
        appearances: try appearances(of: person))
      if evidence > 0 {
        try explain(
          &dossier, AttestationReader(connection: connection, person: person, limit: evidence))
      }
      return dossier
    }
  }

  private func explain(_ dossier: inout Dossier, _ reader: AttestationReader) throws {
    for index in dossier.names.indices {
      dossier.names[index].evidence = try reader.name(dossier.names[index].text)
    }
    for index in dossier.ages.indices {
      dossier.ages[index].evidence = try reader.age(in: dossier.ages[index].article.id)
    }
    for index in dossier.roles.indices {
      dossier.roles[index].evidence = try reader.role(dossier.roles[index].text)
    }
    for index in dossier.ties.indices {
      dossier.ties[index].evidence = try reader.tie(
        dossier.ties[index].kind, to: dossier.ties[index].other.id)
    }
    dossier.quoteEvidence = try dossier.recentQuotes.map {
      try reader.attestation(of: $0.place, by: $0.quote.rules)
    }
    dossier.postEvidence = try dossier.recentPosts.map {
      try reader.attestation(of: $0.place, by: $0.post.rules(in: $0.place.sentence))
    }
  }

  /// The person of a number, or into whom they were merged by hand.
  func person(_ id: Int64) throws -> PersonSummary? {
    try connection.first(
      """
      SELECT \(Columns.person) FROM person AS n CROSS JOIN person AS p ON p.id = coalesce(n.merged_into, n.id) WHERE n.id = ?1
      """, [.integer(id)]
    ) { Columns.person($0) }
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
      WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) AND day > 0
      """,
      [.integer(person)]
    ) { $0.optionalInteger(0).map { DayNumber($0).text } } ?? nil
  }

  /// Of more ages than this not all are put in order: the person's articles are gone through from the newest.
  private static let mostAgesSorted = 500

  private func ages(of person: Int64, limit: Int) throws -> [Dossier.ToldAge] {
    let count = try connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM person_fact WHERE person_id = ?1 AND kind = 'age' LIMIT ?2)",
      [.integer(person), .integer(Archive.mostAgesSorted + 1)]
    ) { Int($0.integer(0)) }
    let source =
      count ?? 0 <= Archive.mostAgesSorted
      ? """
      person_fact AS f CROSS JOIN article AS a ON a.id = f.article_id
      WHERE f.person_id = ?1 AND f.kind = 'age' ORDER BY a.published DESC, a.id DESC
      """
      : """
      person_event AS e CROSS JOIN person_fact AS f ON f.person_id = e.person_id AND f.kind = 'age' AND f.article_id = e.article_id
      CROSS JOIN article AS a ON a.id = e.article_id
      WHERE e.person_id = ?1 AND e.kind = \(TimelineEntry.Kind.publication.code) ORDER BY e.day DESC, e.article_id DESC
      """
    return try connection.rows(
      "SELECT f.value, \(Columns.article) FROM \(source) LIMIT ?2", [.integer(person), .integer(limit)]
    ) { Dossier.ToldAge(age: Int($0.integer(0)), article: Columns.article($0, from: 1)) }
  }

  /// The age at death that most articles tell, with the first that does; nil where a later article tells that the person is older.
  private func death(of person: Int64, asOf: CalendarDay?) throws -> Dossier.Death? {
    try connection.first(
      """
      SELECT e.value, e.articles, \(Columns.article) FROM (
        SELECT f.value, count(DISTINCT f.article_id) AS articles, (
          SELECT t.article_id FROM person_fact AS t CROSS JOIN article AS b ON b.id = t.article_id
          WHERE t.person_id = ?1 AND t.kind = 'age' AND t.rule = ?2 AND t.value = f.value
          ORDER BY b.published IS NULL, b.published, b.id LIMIT 1
        ) AS article_id
        FROM person_fact AS f WHERE f.person_id = ?1 AND f.kind = 'age' AND f.rule = ?2 GROUP BY f.value
      ) AS e CROSS JOIN article AS a ON a.id = e.article_id
      WHERE (?3 IS NULL OR a.published IS NULL OR a.published <= ?3) AND NOT EXISTS (
        SELECT 1 FROM person_fact AS f CROSS JOIN article AS b ON b.id = f.article_id
        WHERE f.person_id = ?1 AND f.kind = 'age' AND f.rule IS NOT ?2 AND CAST(f.value AS INTEGER) > CAST(e.value AS INTEGER)
        AND b.published > a.published)
      ORDER BY e.articles DESC, e.article_id LIMIT 1
      """,
      [.integer(person), .integer(Int64(Rule.ageAtDeath.rawValue)), .text(asOf?.iso)]
    ) {
      Dossier.Death(
        age: Int($0.integer(0)), articles: Int($0.integer(1)), article: Columns.article($0, from: 2))
    }
  }

  /// From how many ages, those stored last, an age is worked out; more takes longer and weighs older articles as much as new ones.
  private static let agesForEstimate = 1000

  /// Of an article and its copies the first counts, and of an age at death the first article that tells it.
  private func age(of person: Int64, asOf: CalendarDay) throws -> AgeEstimate? {
    let told = try connection.rows(
      """
      SELECT e.value, min(a.published) AS day FROM (
        SELECT value, article_id, rule FROM person_fact WHERE person_id = ?1 AND kind = 'age' ORDER BY article_id DESC LIMIT ?2
      ) AS e CROSS JOIN article AS a ON a.id = e.article_id
      WHERE a.published IS NOT NULL GROUP BY e.value, CASE WHEN e.rule IS ?3 THEN 0 ELSE \(Columns.original("e.article_id")) END
      ORDER BY day DESC, a.id DESC
      """, [.integer(person), .integer(Archive.agesForEstimate), .integer(Int64(Rule.ageAtDeath.rawValue))]
    ) { row in CalendarDay(iso: row.text(1)).map { (age: Int(row.integer(0)), day: $0) } }
    return AgeEstimate(told: told.compactMap(\.self), asOf: asOf)
  }

  private func recentArticles(of person: Int64, limit: Int) throws -> [ArticleReference] {
    try connection.rows(
      """
      SELECT \(Columns.article) FROM person_event AS e CROSS JOIN article AS a ON a.id = e.article_id
      WHERE e.person_id = ?1 AND e.kind = \(TimelineEntry.Kind.publication.code) ORDER BY e.day DESC, e.article_id DESC LIMIT ?2
      """, [.integer(person), .integer(limit)]
    ) { Columns.article($0) }
  }

  private func recentStories(of person: Int64, limit: Int) throws -> [StorySummary] {
    var filter = StoryFilter()
    filter.person = person
    filter.minArticles = 2
    return try stories(filter, limit: limit).items
  }

  /// How many of a person's newest articles are looked through for company; more takes longer and reaches further back.
  private static let articlesForCompany = 200

  private func companions(of person: Int64, limit: Int) throws -> [Dossier.Companion] {
    try connection.rows(
      """
      SELECT \(Columns.person), c.articles FROM (
        SELECT x.person_id, count(*) AS articles FROM (
          SELECT article_id FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code) ORDER BY day DESC LIMIT ?3
        ) AS e CROSS JOIN article_person AS x ON x.article_id = e.article_id WHERE x.person_id <> ?1
        GROUP BY x.person_id ORDER BY count(*) DESC, x.person_id LIMIT ?2
      ) AS c CROSS JOIN person AS p ON p.id = c.person_id ORDER BY c.articles DESC, p.articles DESC, p.id
      """, [.integer(person), .integer(limit), .integer(Archive.articlesForCompany)]
    ) { Dossier.Companion(person: Columns.person($0), articles: Int($0.integer(5))) }
  }

  /// By month, or by year where they span more than three; each is counted by the ends of its stretch of the index.
  private func appearances(of person: Int64) throws -> [Dossier.Count] {
    func month(_ end: String) throws -> (year: Int, month: Int)? {
      try seen(end, by: person).flatMap { day in
        let parts = day.split(separator: "-").compactMap { Int($0) }
        return parts.count > 1 ? (parts[0], parts[1]) : nil
      }
    }
    guard let first = try month("min"), let last = try month("max") else { return [] }
    func two(_ number: Int, of digits: Int) -> String {
      String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
    }
    let periods =
      last.year - first.year > 3
      ? (first.year...last.year).map { two($0, of: 4) }
      : (first.year * 12 + first.month - 1...last.year * 12 + last.month - 1).map {
        two($0 / 12, of: 4) + "-" + two($0 % 12 + 1, of: 2)
      }
    return try periods.compactMap { period in
      let articles = try connection.first(
        """
        SELECT count(*) FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.publication.code)
        AND day >= ?2 AND day <= ?3
        """,
        [.integer(person), .integer(DayNumber(period).number), .integer(DayNumber(period + "~").number)]
      ) { Int($0.integer(0)) }
      return articles.flatMap { $0 > 0 ? Dossier.Count(text: period, articles: $0) : nil }
    }
  }
}
