internal import Linking
internal import Records
internal import SQLite

/// The quotes of one speaker in all articles, with those of others in the same stories, read to be grouped.
struct SightedQuotes {
  /// A quote, as far as groups are ordered by it.
  struct Quote {
    let id: Int64
    /// Of the article; nil when undated.
    let day: Int?
    /// Whether the speaker asked for says it.
    let isOwn: Bool
  }

  /// In a story of more articles what others said is not compared with what each of its speakers said, since all of its quotes would be read for every
  /// one of them.
  private static let mostArticles = 2000

  private var quotes: [Quote] = []
  private var grouper = QuoteGrouper()

  /// Reads what a person said; and what others or nobody known said in the same articles and stories, since those may disagree on who
  /// said it.
  init(of person: Int64, _ connection: Connection) throws {
    var stories: Set<Int64> = []
    _ = try connection.rows(
      """
      SELECT q.id, q.article_id, q.speaker_id, q.text, a.published, s.story_id
      FROM person_event AS e CROSS JOIN quote AS q ON q.article_id = e.article_id AND q.number = e.number
      CROSS JOIN article AS a ON a.id = e.article_id LEFT JOIN story_article AS s ON s.article_id = e.article_id
      WHERE e.person_id = ?1 AND e.kind = \(TimelineEntry.Kind.quote.code)
      """, [.integer(person)]
    ) { row in
      if let story = row.optionalInteger(5) { stories.insert(story) }
      add(row, isOwn: true)
    }
    for story in stories.sorted() { try add(story, except: person, connection) }
    _ = try connection.rows(
      """
      SELECT q.id, q.article_id, q.speaker_id, q.text, a.published, NULL
      FROM (SELECT DISTINCT article_id FROM person_event WHERE person_id = ?1 AND kind = \(TimelineEntry.Kind.quote.code)) AS e
      CROSS JOIN quote AS q ON q.article_id = e.article_id CROSS JOIN article AS a ON a.id = e.article_id
      WHERE q.speaker_id IS NULL AND NOT EXISTS (SELECT 1 FROM story_article AS s WHERE s.article_id = e.article_id)
      """, [.integer(person)]
    ) { row in add(row, isOwn: false) }
  }

  /// Reads all that was said in a story.
  init(inStory story: Int64, _ connection: Connection) throws { try add(story, except: nil, connection) }

  private mutating func add(_ story: Int64, except person: Int64?, _ connection: Connection) throws {
    _ = try connection.rows(
      """
      SELECT q.id, q.article_id, q.speaker_id, q.text, s.day, s.story_id
      FROM story_article AS s CROSS JOIN quote AS q ON q.article_id = s.article_id
      WHERE s.story_id = ?1
        AND (?2 IS NULL OR q.speaker_id IS NOT ?2 AND (SELECT articles FROM story WHERE id = ?1) <= ?3)
      """, [.integer(story), person.map { .integer($0) } ?? .null, .integer(Int64(Self.mostArticles))]
    ) { row in add(row, isOwn: person == nil && row.isNull(2)) }
  }

  private mutating func add(_ row: PreparedStatement, isOwn: Bool) {
    let day = row.optionalText(4).flatMap { CalendarDay(iso: $0)?.ordinal }
    quotes.append(Quote(id: row.integer(0), day: day, isOwn: isOwn))
    grouper.add(
      row.text(3), speaker: row.optionalInteger(2), day: day, article: row.integer(1),
      story: row.optionalInteger(5))
  }

  /// The utterances of the speaker that occur more than once; those that ran first most recently come first, undated ones last.
  func groups() -> [[Quote]] {
    grouper.groups().lazy.filter { $0.count > 1 }.map { $0.map { quotes[$0] } }
      .filter { $0.contains(where: \.isOwn) }
      .map { (day: $0.lazy.compactMap(\.day).min() ?? .min, id: $0[0].id, group: $0) }
      .sorted { ($1.day, $1.id) < ($0.day, $0.id) }.map(\.group)
  }
}
