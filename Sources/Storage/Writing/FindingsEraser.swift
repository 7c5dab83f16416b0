internal import Records
internal import SQLite

/// Takes back what was found in an article, before new findings come.
struct FindingsEraser {
  let connection: Connection
  let people: PeopleIndex
  let quoteWords: WordBuffer

  /// Deletes every extracted row of an article and its share in the counts.
  ///
  /// - Parameters:
  ///   - published: the article's day of publication before the change.
  ///   - waiting: rows of `person_fact` that were not stored yet.
  /// - Returns: the numbers of its quotes and posts, for those that are found again.
  func erase(_ article: Int64, published: String, waiting: [PersonRowBuffer.Row]) throws -> LentNumbers {
    let id = Value.integer(article)
    let numbers = try LentNumbers(of: article, connection)
    let texts = try FieldTexts(of: article, connection)
    let appearances = try connection.rows(
      """
      SELECT person_id, name, female, place ->> 5, place ->> 0, (place ->> 0) + (place ->> 1) FROM (
        SELECT *, CASE typeof(name) WHEN 'integer' THEN mentions -> name END AS place FROM article_person WHERE article_id = ?1)
      """, [id]
    ) {
      (
        person: $0.integer(0), name: $0.isNull(4) ? $0.text(1) : texts[Columns.span($0, from: 3)],
        gender: Columns.gender($0, 2)
      )
    }
    var roles: [Int64: [String]] = [:]
    _ = try connection.rows(
      """
      SELECT f.person_id, f.value FROM article_person AS x CROSS JOIN person_fact AS f
      ON f.person_id = x.person_id AND f.kind = 'role' AND f.article_id = x.article_id WHERE x.article_id = ?1
      """, [id]
    ) { roles[$0.integer(0), default: []].append($0.text(1)) }
    for row in waiting {
      if let role = PersonRows.role(row.values) { roles[row.person, default: []].append(role) }
    }
    let dates = try connection.rows(
      "SELECT DISTINCT day FROM date_mention WHERE article_id = ?1 AND day IS NOT NULL", [id]
    ) { DayNumber($0.integer(0)) }
    for item in appearances {
      people.counts.add(
        item.person, name: item.name, gender: item.gender, roles: roles[item.person] ?? [], by: -1)
      try eraseEvents(of: item.person, .publication, DayNumber(published), article)
      for day in dates { try eraseEvents(of: item.person, .date, day, article) }
    }
    for day in dates {
      try connection.run(
        "DELETE FROM date_day WHERE day = ?1 AND article_id = ?2", .integer(day.number), id)
    }
    let quotes = try connection.rows(
      "SELECT speaker_id, date FROM quote WHERE article_id = ?1 AND speaker_id IS NOT NULL", [id]
    ) {
      (person: $0.integer(0), day: DayNumber(FindingRows.day($0.optionalText(1), published)))
    }
    for item in quotes { try eraseEvents(of: item.person, .quote, item.day, article) }
    let posts = try connection.rows(
      "SELECT author_id, coalesce(day, '') FROM post WHERE article_id = ?1 AND author_id IS NOT NULL", [id]
    ) {
      (person: $0.integer(0), day: DayNumber($0.text(1)))
    }
    for item in posts { try eraseEvents(of: item.person, .post, item.day, article) }
    try eraseQuoteWords(of: article, texts)
    try connection.run(
      """
      DELETE FROM person_fact WHERE person_id IN (SELECT person_id FROM article_person WHERE article_id = ?1)
        AND kind IN ('age', 'role') AND article_id = ?1
      """, id)
    for table in [
      "article_person", "quotation", "statement", "post", "post_tag", "post_quote", "person_handle",
      "date_mention",
      "tie",
      "curated_article",
    ] {
      try connection.run("DELETE FROM \(table) WHERE article_id = ?1", id)
    }
    return numbers
  }

  /// Takes the quotes' words out of the full-text index, which has to be told them.
  private func eraseQuoteWords(of article: Int64, _ texts: FieldTexts) throws {
    let quotes = try connection.rows(
      "SELECT id, text, field, start_offset, end_offset, segments FROM quotation WHERE article_id = ?1",
      [.integer(article)]
    ) {
      (
        id: $0.integer(0),
        words: $0.optionalText(1) ?? texts.words(ofQuote: Columns.span($0, from: 2), $0.optionalText(5))
      )
    }
    for quote in quotes {
      try quoteWords.remove(quote.id, [quote.words])
    }
  }

  private func eraseEvents(of person: Int64, _ kind: TimelineEntry.Kind, _ day: DayNumber, _ article: Int64)
    throws
  {
    try connection.run(
      "DELETE FROM person_event WHERE person_id = ?1 AND kind = ?2 AND day = ?3 AND article_id = ?4",
      .integer(person), .integer(kind.code), .integer(day.number), .integer(article))
  }
}
