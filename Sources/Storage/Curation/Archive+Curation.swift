internal import SQLite

extension Archive {
  /// Makes several persons one, who is called as before: whoever an article says is one of the others is from now on the one, also in
  /// articles to come.
  ///
  /// The articles concerned wait in the queue until ``rewrite(_:in:)`` has gone over them.
  ///
  /// - Throws: ``StorageError/curation(_:)`` when a person is not there or all are one already.
  public func merge(_ others: [Int64], into id: Int64, by decider: Decider) throws -> Curation {
    try deciding { curator in
      let person = try known(id)
      var from: [PersonSummary] = []
      for other in try others.map(known) {
        if other.id == person.id { throw CurationProblem.samePerson(person.shown) }
        if !from.contains(where: { $0.id == other.id }) { from.append(other) }
      }
      guard !from.isEmpty else { throw CurationProblem.samePerson(person.shown) }
      return try curator.decide(
        .merge, "\(Archive.list(from.map(\.shown))) merged into \(person.shown)",
        about: [person.id] + from.map(\.id), by: decider
      ) { curation in
        for other in from {
          try connection.run(
            "INSERT INTO person_merge (curation_id, from_person_id, into_person_id) VALUES (?1, ?2, ?3)",
            .integer(curation), .integer(other.id), .integer(person.id))
          try curator.queueArticles(of: other.id, for: curation)
        }
        // However often the others' names occur: who stays is called as before, which an earlier name by hand sees to by itself.
        if try !hasDisplayName(person.id) {
          try curator.name(person.id, person.name, kind: "display", in: curation)
        }
      }
    }
  }

  /// Makes the person of some articles a new one.
  ///
  /// - Parameters:
  ///   - articles: articles that name the person, not all of them.
  ///   - name: what the new person is called; nil for the form the first of the articles uses.
  /// - Throws: ``StorageError/curation(_:)`` when an article does not name the person, or none would be left.
  public func split(_ id: Int64, articles: [Int64], as name: String? = nil, by decider: Decider) throws
    -> Curation
  {
    let name = try name.map(Archive.cleaned)
    return try deciding { curator in
      let person = try known(id)
      let articles = Set(articles).sorted()
      let forms = try articles.map { article in
        guard
          let form = try connection.first(
            "SELECT name FROM appearance WHERE article_id = ?1 AND person_id = ?2",
            [.integer(article), .integer(person.id)], { $0.text(0) })
        else { throw CurationProblem.notNamed(person.shown, article: article) }
        return form
      }
      guard let form = forms.first, articles.count < person.articles else {
        throw CurationProblem.everyArticle(person.shown)
      }
      let newName = name ?? form
      try connection.run(
        "INSERT INTO person (name, note, articles, female, male) VALUES (?1, NULL, 0, 0, 0)", .text(newName))
      let other = connection.lastInsertID
      let count = articles.count == 1 ? "1 article" : "\(articles.count) articles"
      return try curator.decide(
        .split, "\(count) of \(person.shown) split off as \(newName) (#\(other))", about: [person.id, other],
        by: decider
      ) { curation in
        for article in articles {
          try connection.run(
            """
            INSERT INTO person_split (curation_id, article_id, from_person_id, to_person_id) VALUES (?1, ?2, ?3, ?4)
            """, .integer(curation), .integer(article), .integer(person.id), .integer(other))
          try curator.queue(article, for: curation)
        }
        // Its forms lead to the other by themselves, so it needs a name of its own to be found by.
        try curator.name(other, newName, kind: "display", in: curation)
      }
    }
  }

  /// The articles in which a form is the fullest that the article has of a person's name, but for case and accents.
  public func articles(of id: Int64, named form: String) throws -> [Int64] {
    try asking {
      let person = try known(id)
      let words = Folding.words(form)
      let names = try connection.rows(
        "SELECT name FROM person_name WHERE person_id = ?1", [.integer(person.id)]
      ) { $0.text(0) }
      .filter { !words.isEmpty && Folding.words($0) == words }
      guard !names.isEmpty else { throw CurationProblem.noSuchForm(person.shown, form: form) }
      return try connection.rows(
        """
        SELECT e.article_id FROM person_event AS e CROSS JOIN appearance AS x
        ON x.article_id = e.article_id AND x.person_id = e.person_id
        WHERE e.person_id = ?1 AND e.kind = ?2 AND x.name IN (SELECT value FROM json_each(?3)) ORDER BY e.article_id
        """,
        [
          .integer(person.id), .integer(TimelineEntry.Kind.publication.code), .text(jsonArray(names)),
        ]
      ) { $0.integer(0) }
    }
  }

  /// Shows a person under another name; the names that articles use still lead to the person.
  ///
  /// - Throws: ``StorageError/curation(_:)`` when the person is called that already.
  public func rename(_ id: Int64, to name: String, by decider: Decider) throws -> Curation {
    let name = try Archive.cleaned(name)
    return try deciding { curator in
      let person = try known(id)
      if person.name == name { throw CurationProblem.sameName(person.shown, name: name) }
      return try curator.decide(
        .rename, "\(person.shown) renamed to \(name)", about: [person.id], by: decider
      ) { try curator.name(person.id, name, kind: "display", in: $0) }
    }
  }

  /// Gives a person another name, which leads there in searches and in articles to come.
  ///
  /// - Throws: ``StorageError/curation(_:)`` when the name leads to somebody already.
  public func addAlias(_ name: String, to id: Int64, by decider: Decider) throws -> Curation {
    let name = try Archive.cleaned(name)
    return try deciding { curator in
      let person = try known(id)
      let owners = try connection.rows(
        """
        SELECT DISTINCT \(Columns.person) FROM (
          SELECT coalesce(o.merged_into, o.id) AS person_id FROM person_key AS k JOIN person AS o ON o.id = k.person_id
          WHERE k.key = ?1
          UNION ALL
          SELECT coalesce(o.merged_into, o.id) FROM curated_name AS n JOIN curation AS c ON c.id = n.curation_id
          JOIN person AS o ON o.id = n.person_id WHERE n.key = ?1 AND n.kind = 'alias' AND c.undone_at IS NULL
        ) AS e
        CROSS JOIN person AS p ON p.id = e.person_id WHERE (p.articles > 0 OR p.id = ?2) ORDER BY p.articles DESC, p.id
        """, [.text(NameKey(name).text), .integer(person.id)]
      ) { Columns.person($0) }
      if owners.contains(where: { $0.id == person.id }) {
        throw CurationProblem.sameName(person.shown, name: name)
      }
      if let owner = owners.first { throw CurationProblem.takenName(name, by: owner.shown) }
      return try curator.decide(
        .alias, "'\(name)' leads to \(person.shown)", about: [person.id], by: decider
      ) { try curator.name(person.id, name, kind: "alias", in: $0) }
    }
  }

  /// Does what a decision needs in one transaction.
  func deciding(_ work: (Curator) throws -> Int64) throws -> Curation {
    try curating {
      let id = try connection.transaction { try work(Curator(connection)) }
      guard let curation = try curation(id) else { throw CurationProblem.unknownDecision(id: id) }
      return curation
    }
  }

  /// Problems come out as ``StorageError``.
  func curating<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try writing(work)
    } catch let problem as CurationProblem { throw StorageError.curation(problem) }
  }

  private func asking<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try ask(work)
    } catch let problem as CurationProblem { throw StorageError.curation(problem) }
  }

  private func known(_ id: Int64) throws -> PersonSummary {
    guard let person = try person(id) else { throw CurationProblem.unknownPerson(id: id) }
    return person
  }

  /// Letters a name given by hand may have.
  private static let longestName = 200

  /// A name given by hand, with single blanks; names without letters, with control characters or endless ones are refused.
  static func cleaned(_ name: String) throws -> String {
    let cleaned = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPlain = cleaned.unicodeScalars.allSatisfy { scalar in
      scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
    }
    if Folding.words(cleaned).isEmpty { throw StorageError.curation(.emptyName(cleaned)) }
    if !isPlain || cleaned.count > longestName {
      throw StorageError.curation(.unusableName(limit: longestName))
    }
    return cleaned
  }

  /// A story's title given by hand, held to the same.
  static func cleanedTitle(_ title: String) throws -> String {
    do { return try cleaned(title) } catch StorageError.curation(.emptyName(let title)) {
      throw StorageError.curation(.emptyTitle(title))
    } catch StorageError.curation(.unusableName(let limit)) {
      throw StorageError.curation(.unusableTitle(limit: limit))
    }
  }

  /// Whether a name given by hand is shown for a person.
  private func hasDisplayName(_ id: Int64) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM curated_name AS n JOIN curation AS c ON c.id = n.curation_id
      WHERE n.person_id = ?1 AND n.kind = 'display' AND c.undone_at IS NULL
      """, [.integer(id)]
    ) { _ in true } ?? false
  }

  /// `A`, `A and B`, `A, B and C`
  private static func list(_ items: [String]) -> String {
    items.count < 2
      ? items.joined() : items.dropLast().joined(separator: ", ") + " and " + (items.last ?? "")
  }
}

extension PersonSummary {
  /// `Beth Roe (#3)`
  public var shown: String { "\(name) (#\(id))" }
}
