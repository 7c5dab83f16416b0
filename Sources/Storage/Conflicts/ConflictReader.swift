internal import Records
internal import SQLite

/// Reads what articles tell of a person that they may disagree on, so much at most that it takes milliseconds for anybody.
struct ConflictReader {
  let connection: Connection
  let person: Int64

  /// The newest so many ages told are compared.
  private static let mostAges = 600
  /// So many dates told are read; more are sampled over their days.
  private static let mostDates = 600
  private static let mostOthers = 300
  private static let mostToldOfTie = 300

  /// Ages, those stored last, and whether there are more; one that an article and its copies tell once.
  func ages() throws -> (claims: [AgeClaim], isPartial: Bool) {
    let claims = try connection.rows(
      """
      SELECT e.value, e.article_id, min(a.published), e.rule IS ?3 AS at_death, count(*) FROM (
        SELECT value, article_id, rule FROM person_fact WHERE person_id = ?1 AND kind = 'age' ORDER BY article_id DESC, number LIMIT ?2
      ) AS e CROSS JOIN article AS a ON a.id = e.article_id
      GROUP BY e.value, at_death, \(Columns.original("e.article_id"))
      ORDER BY 3 DESC, e.article_id DESC
      """, [.integer(person), .integer(Self.mostAges + 1), .integer(Int64(Rule.ageAtDeath.rawValue))]
    ) { row in
      let claim = AgeClaim(
        age: Int(row.integer(0)), article: row.integer(1),
        day: row.optionalText(2).flatMap(CalendarDay.init(iso:)), isAtDeath: row.integer(3) != 0)
      return (claim: claim, facts: Int(row.integer(4)))
    }
    return (claims.map(\.claim), claims.reduce(0) { $0 + $1.facts } > Self.mostAges)
  }

  /// What others are told to be to the person, and whether there are more.
  func ties() throws -> (kinds: [Int64: Set<Relation.Kind>], isPartial: Bool) {
    var kinds: [Int64: Set<Relation.Kind>] = [:]
    var isPartial = false
    for side in Side.allCases {
      var last = (kind: Int64(0), other: Int64(0))
      var count = 0
      // One step of the index a tie, however many articles tell it.
      while let next = try connection.first(
        """
        SELECT kind, \(side.other) FROM tie WHERE \(side.person) = ?1 AND (kind, \(side.other)) > (?2, ?3)
        ORDER BY kind, \(side.other) LIMIT 1
        """, [.integer(person), .integer(last.kind), .integer(last.other)],
        { (kind: $0.integer(0), other: $0.integer(1)) })
      {
        last = next
        count += 1
        if count > Self.mostOthers {
          isPartial = true
          break
        }
        guard next.other != person, let kind = Relation.Kind(code: next.kind) else { continue }
        kinds[next.other, default: []].insert(side == .told ? kind : kind.inverse)
      }
    }
    return (kinds, isPartial)
  }

  /// A tie with the articles that tell it from either side, of an article and its copies the first; nil when the other is not there.
  func tie(_ kind: Relation.Kind, to other: Int64) throws -> (tie: TieClaims.Tie, isPartial: Bool)? {
    guard let other = try reference(other) else { return nil }
    let told = try connection.rows(
      """
      SELECT c.article_id, a.published, max(c.rule IS NULL OR c.rule NOT IN (SELECT value FROM json_each(?6))),
        \(Columns.original("c.article_id")) FROM (
        SELECT article_id, rule FROM tie WHERE person_id = ?1 AND kind = ?2 AND other_id = ?3
        UNION ALL SELECT article_id, rule FROM tie WHERE other_id = ?1 AND kind = ?4 AND person_id = ?3 LIMIT ?5
      ) AS c CROSS JOIN article AS a ON a.id = c.article_id
      GROUP BY c.article_id ORDER BY a.published IS NULL, a.published, a.id
      """,
      [
        .integer(person), .integer(kind.code), .integer(other.id), .integer(kind.inverse.code),
        .integer(Self.mostToldOfTie), .text(jsonArray(TieClaims.ofEvents.map { Int64($0.rawValue) })),
      ]
    ) { row in
      let telling = TieClaims.Telling(
        article: row.integer(0), day: row.optionalText(1), isOfState: row.integer(2) != 0)
      return (telling: telling, original: row.integer(3))
    }
    var originals: Set<Int64> = []
    let first = told.filter { originals.insert($0.original).inserted }.map(\.telling)
    return (TieClaims.Tie(kind: kind, other: other, told: first), told.count >= Self.mostToldOfTie)
  }

  /// Whether an article tells a tie in a sentence that names both.
  func namesBoth(_ kind: Relation.Kind, to other: Int64, in article: Int64) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM tie AS r WHERE r.article_id = ?5
      AND ((r.person_id = ?1 AND r.kind = ?2 AND r.other_id = ?3) OR (r.other_id = ?1 AND r.kind = ?4 AND r.person_id = ?3))
      AND (SELECT count(DISTINCT m.person_id) FROM mention AS m WHERE m.article_id = r.article_id AND m.person_id IN (?1, ?3)
        AND m.field IS r.field AND m.start_offset >= r.sentence_start AND m.end_offset <= r.sentence_end) = 2
      """,
      [
        .integer(person), .integer(kind.code), .integer(other), .integer(kind.inverse.code),
        .integer(article),
      ]
    ) { _ in true } ?? false
  }

  /// The person of a number.
  func reference(_ id: Int64) throws -> PersonReference? {
    try connection.first("SELECT id, name FROM person WHERE id = ?1", [.integer(id)]) {
      PersonReference(id: $0.integer(0), name: $0.text(1))
    }
  }

  /// From which side a tie is told.
  private enum Side: CaseIterable {
    case told, tellsOf
    var person: String { self == .told ? "person_id" : "other_id" }
    var other: String { self == .told ? "other_id" : "person_id" }
  }
}

// MARK: Dates

extension ConflictReader {
  /// Sentences that tell a date of the person in words that tell part of it, and whether there are more.
  func datedSentences() throws -> (sentences: [DatedSentence], isPartial: Bool) {
    var keys = try connection.rows(
      """
      SELECT article_id, number FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.date.code)
      LIMIT ?2
      """, [.integer(person), .integer(Self.mostDates + 1)]
    ) { DatedSentence.Key(article: $0.integer(0), number: $0.integer(1)) }
    let isPartial = keys.count > Self.mostDates
    if isPartial { keys = try sampledDates() }
    return (try keys.compactMap(sentence), isPartial)
  }

  /// Sentences that tell a date of somebody with whom the person is or was a couple, of each so many at most: `She married Ben Moor on …` names
  /// him alone.
  func datedSentences(ofPartners ties: [Int64: Set<Relation.Kind>], beside own: [DatedSentence]) throws
    -> [DatedSentence]
  {
    var seen = Set(own.map(\.key))
    let partners = ties.filter { !$0.value.isDisjoint(with: LifeEventPeople.couple) }.keys.sorted()
    return try partners.prefix(Self.mostPartners).flatMap { partner in
      try connection.rows(
        """
        SELECT article_id, number FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.date.code)
        LIMIT ?2
        """, [.integer(partner), .integer(Self.mostDatesOfPartner)]
      ) { DatedSentence.Key(article: $0.integer(0), number: $0.integer(1)) }
      .filter { seen.insert($0).inserted }.compactMap(sentence)
    }
  }

  private static let mostPartners = 4
  private static let mostDatesOfPartner = 150

  /// Some dates of the days told most, which are what articles repeat of a life, and of the days around those; one pass over an index.
  private func sampledDates() throws -> [DatedSentence.Key] {
    let days = try connection.rows(
      """
      SELECT day FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.date.code)
      GROUP BY day ORDER BY count(*) DESC, day LIMIT ?2
      """, [.integer(person), .integer(Self.mostDaysSampled)]
    ) { DayNumber($0.integer(0)) }
    var keys: [DatedSentence.Key] = []
    for day in days {
      let around = CalendarDay(iso: day.text)
      let first = around?.adding(days: -Self.daysAround).map { DayNumber($0.iso) } ?? day
      let last = around?.adding(days: Self.daysAround).map { DayNumber($0.iso) } ?? day
      for condition in ["= ?2", "< ?2 AND day >= ?3", "> ?2 AND day <= ?4"] {
        keys += try connection.rows(
          """
          SELECT article_id, number FROM person_event
          WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.date.code) AND day \(condition) AND ?3 <= ?4 LIMIT 10
          """,
          [
            .integer(person), .integer(day.number), .integer(first.number), .integer(last.number),
          ]
        ) { DatedSentence.Key(article: $0.integer(0), number: $0.integer(1)) }
      }
    }
    var seen: Set<DatedSentence.Key> = []
    return keys.filter { seen.insert($0).inserted }
  }

  /// More days find more and take longer: up to 30 sentences each.
  private static let mostDaysSampled = 20
  private static let daysAround = 10

  private func sentence(_ key: DatedSentence.Key) throws -> DatedSentence? {
    try connection.first(
      """
      SELECT a.published, \(Columns.place("d")), \(Columns.original("a.id")) AS original, d.text, d.value, d.day
      FROM date_mention AS d CROSS JOIN article AS a ON a.id = d.article_id
      WHERE d.article_id = ?1 AND d.number = ?2 AND d.day IS NOT NULL AND d.sentence_end - d.sentence_start < \(Self.longestSentence)
      """, [.integer(key.article), .integer(key.number)]
    ) { row -> DatedSentence? in
      let value = row.optionalText(8) ?? DayNumber(row.integer(9)).text
      let sentence = row.text(4)
      let span = Columns.span(row, from: 1)
      let start = Int(row.integer(5))
      let told = row.optionalText(7) ?? Columns.words(span.start, span.end, in: sentence, from: start)
      guard let date = ToldDate(told, value: value) else { return nil }
      let words = SentenceWords(sentence, from: start)
      return DatedSentence(
        article: key.article, original: row.integer(6), number: key.number, published: row.optionalText(0),
        date: date,
        span: span, words: words, start: start, end: words.words.last?.end ?? start)
    } ?? nil
  }

  /// What is longer is no sentence, but text without full stops.
  private static let longestSentence = 1000

  /// Who is named in a sentence, in order.
  func mentions(in told: DatedSentence) throws -> [LifeEventPeople.Mention] {
    try connection.rows(
      """
      SELECT person_id, start_offset, end_offset FROM mention WHERE article_id = ?1 AND field IS ?2
      AND start_offset >= ?3 AND end_offset <= ?4 ORDER BY start_offset
      """,
      [
        .integer(told.article), .text(told.span.field.name), .integer(told.start),
        .integer(told.end),
      ]
    ) {
      LifeEventPeople.Mention(person: $0.integer(0), start: Int($0.integer(1)), end: Int($0.integer(2)))
    }
  }

  /// Who is named in the nearest sentence before that names somebody.
  func peopleBefore(_ told: DatedSentence) throws -> Set<Int64> {
    Set(
      try connection.rows(
        """
        SELECT person_id FROM mention WHERE article_id = ?1 AND field IS ?2 AND sentence_start = (
          SELECT max(sentence_start) FROM mention WHERE article_id = ?1 AND field IS ?2 AND sentence_start < ?3)
        """, [.integer(told.article), .text(told.span.field.name), .integer(told.start)]
      ) { $0.integer(0) })
  }
}
