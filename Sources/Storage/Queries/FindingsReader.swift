internal import Records
internal import SQLite

/// Reads back what was found in one article, in the order and with the names of its record.
struct FindingsReader {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func findings(of article: Int64, article text: Article) throws -> (
    findings: Findings, people: [PersonReference]
  ) {
    let key = [Value.integer(article)]
    var findings = Findings()
    let mentions = try connection.rows(
      "SELECT person_id, field, start_offset, end_offset, rule FROM mention WHERE article_id = ?1 ORDER BY number",
      key
    ) { (person: $0.integer(0), span: Columns.span($0, from: 1), rule: Columns.rule($0, 4)) }
    var byPerson: [Int64: [Mention]] = [:]
    var order: [Int64] = []
    let texts = FieldTexts(text)
    for item in mentions {
      if byPerson[item.person] == nil { order.append(item.person) }
      byPerson[item.person, default: []].append(
        Mention(span: item.span, text: texts[item.span], rule: item.rule))
    }
    let facts = try facts(of: article)
    let members = try connection.rows(
      """
      SELECT x.person_id, p.name, x.name, x.female FROM article_person AS x
      JOIN person AS p ON p.id = x.person_id WHERE x.article_id = ?1 ORDER BY x.person_id
      """, key
    ) {
      var person = facts[$0.integer(0)] ?? Person(name: "")
      person.gender = Columns.gender($0, 3)
      person.mentions = byPerson[$0.integer(0)] ?? []
      if case .integer(let place) = $0.value(2) {
        person.name = person.mentions.indices.contains(Int(place)) ? person.mentions[Int(place)].text : ""
      } else {
        person.name = $0.text(2)
      }
      return (reference: PersonReference(id: $0.integer(0), name: $0.text(1)), person: person)
    }
    let places = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    let sorted = members.sorted {
      (places[$0.reference.id] ?? Int.max, $0.reference.id) < (
        places[$1.reference.id] ?? Int.max, $1.reference.id
      )
    }
    findings.people = sorted.map(\.person)
    let names = Dictionary(uniqueKeysWithValues: sorted.map { ($0.reference.id, $0.person.name) })

    findings.quotes = try connection.rows(
      """
      SELECT text, segments, speaker_id, speaker_text, cue, coalesce(medium, 'spoken'), venue, date, field, start_offset, end_offset
      FROM quotation WHERE article_id = ?1 ORDER BY number
      """, key
    ) {
      let segments = $0.optionalText(1)
      let text = $0.optionalText(0) ?? texts.words(ofQuote: Columns.span($0, from: 8), segments)
      return Quote(
        text: text, segments: try SegmentLengths.segments(of: text, segments, connection),
        speaker: $0.optionalInteger(2).flatMap { names[$0] }, speakerText: $0.optionalText(3),
        cue: $0.optionalText(4),
        medium: Quote.Medium(rawValue: $0.text(5)) ?? .spoken, venue: $0.optionalText(6),
        date: $0.optionalText(7),
        span: Columns.span($0, from: 8))
    }
    findings.statements = try connection.rows(
      """
      SELECT text, speaker_id, speaker_text, cue, venue, date, field, start_offset, end_offset
      FROM statement WHERE article_id = ?1 ORDER BY number
      """, key
    ) {
      let span = Columns.span($0, from: 6)
      return Statement(
        text: $0.optionalText(0) ?? texts[span], speaker: $0.optionalInteger(1).flatMap { names[$0] },
        speakerText: $0.optionalText(2),
        cue: $0.optionalText(3), venue: $0.optionalText(4), date: $0.optionalText(5),
        span: Columns.span($0, from: 6))
    }
    findings.posts = try connection.rows(
      """
      SELECT o.platform, o.author, o.handle, o.text, o.date, o.url, o.field, o.start_offset, o.end_offset,
        \(PostTags.columns) FROM post AS o WHERE o.article_id = ?1 ORDER BY o.number
      """, key
    ) {
      let tags = try PostTags(of: $0, from: 9, connection)
      return SocialPost(
        platform: $0.optionalText(0), author: $0.optionalText(1), handle: $0.optionalText(2),
        text: $0.optionalText(3), date: $0.optionalText(4), url: $0.optionalText(5), hashtags: tags.hashtags,
        mentions: tags.mentions, quotes: tags.quotes, span: Columns.span($0, from: 6))
    }
    findings.dates = try connection.rows(
      """
      SELECT text, value, day, field, start_offset, end_offset FROM date_mention WHERE article_id = ?1 ORDER BY number
      """, key
    ) {
      let span = Columns.span($0, from: 3)
      return DateMention(
        text: $0.optionalText(0) ?? texts[span],
        value: $0.optionalText(1) ?? $0.optionalInteger(2).map { DayNumber($0).text }, span: span)
    }
    findings.relations = try connection.rows(
      """
      SELECT person_id, kind, other_id, field, start_offset, end_offset, rule FROM tie
      WHERE article_id = ?1 ORDER BY number
      """, key
    ) { row -> Relation? in
      guard let person = names[row.integer(0)], let kind = Relation.Kind(code: row.integer(1)),
        let other = names[row.integer(2)]
      else { return nil }
      return Relation(
        person: person, kind: kind, other: other, span: Columns.span(row, from: 3),
        rule: Columns.rule(row, 6))
    }.compactMap { $0 }
    return (findings, sorted.map(\.reference))
  }

  /// Age and roles of each person of an article, with their evidence.
  private func facts(of article: Int64) throws -> [Int64: Person] {
    var people: [Int64: Person] = [:]
    _ = try connection.rows(
      """
      SELECT f.person_id, f.kind, f.value, f.field, f.start_offset, f.end_offset, f.rule
      FROM article_person AS x CROSS JOIN person_fact AS f
      ON f.person_id = x.person_id AND f.kind IN ('age', 'role') AND f.article_id = x.article_id
      WHERE x.article_id = ?1 ORDER BY f.person_id, f.kind, f.number
      """, [.integer(article)]
    ) { row in
      var person = people[row.integer(0)] ?? Person(name: "")
      let evidence = Columns.rule(row, 6).map { Evidence(span: Columns.span(row, from: 3), rule: $0) }
      if row.text(1) == "age" {
        person.age = Int(row.integer(2))
        person.ageEvidence = evidence
      } else {
        person.roles.append(row.text(2))
        // One for each role, or none.
        if let evidence, person.roleEvidence.count == person.roles.count - 1 {
          person.roleEvidence.append(evidence)
        }
      }
      people[row.integer(0)] = person
    }
    for (id, person) in people where person.roleEvidence.count < person.roles.count {
      people[id]?.roleEvidence = []
    }
    return people
  }
}
