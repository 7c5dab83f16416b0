internal import Linking
internal import SQLite

/// Reads what articles tell of a person or in a story, without the words, and makes entries of it.
struct TimelineReader {
  private let connection: Connection
  private let filter: TimelineFilter
  private let articles: TellingArticles

  init(_ connection: Connection, _ filter: TimelineFilter) {
    self.connection = connection
    self.filter = filter
    articles = TellingArticles(connection)
  }

  /// A person named in more articles than this is read no further than asked for: all that is told in 40,000 articles takes 0.2 s.
  private static let fewArticles = 2000

  /// The timeline of a person.
  ///
  /// - Parameter most: entries after which no more are read where the person is named in very many articles.
  func timeline(of person: PersonSummary, most: Int?) throws -> Timeline {
    let isLong = person.articles > TimelineReader.fewArticles && filter.minSources <= 1
    let most = isLong ? most ?? .max : .max
    let stream = try TellingStream(connection, of: person.id, filter)
    let texts = TellingTexts(connection, of: person, most: most == .max ? .max : TellingTexts.fewTexts)
    var builder = TimelineBuilder(articles, texts, shared: WordSignature(person.name))
    var lastDay = ""
    while builder.events.count <= most, let tellings = try stream.nextDay() {
      lastDay = tellings.first?.day ?? lastDay
      try builder.add(tellings.filter(isWanted))
    }
    let hasMore = builder.events.count > most
    if hasMore {
      builder.cut(to: most)
      try addRepeats(of: person.id, after: lastDay, to: &builder)
    }
    if !hasMore { try builder.joinWordings(story: nil) { try self.quote($0) } }
    return try timeline(builder, hasMore: hasMore)
  }

  /// The timeline of a story.
  func timeline(ofStory story: Int64) throws -> Timeline {
    let members = try articles.load(ofStory: story)
    var byDay: [String: [Timeline.Telling]] = [:]
    for (kind, sql) in TimelineReader.storyQuestions where filter.wants(kind) {
      let select = try connection.statement(sql)
      for article in members {
        try select.bind(article, at: 1)
        defer { select.reset() }
        while try select.step() {
          let day =
            kind == .date
            ? DayNumber(select.integer(0)).text
            : FindingRows.day(select.optionalText(0), try articles.facts(article).day ?? "")
          guard !day.isEmpty, filter.isInRange(day) else { continue }
          let words = kind == .publication ? Int64(WordSignature(select.text(3)).bits) : select.integer(2)
          let telling = Timeline.Telling(
            kind: kind, day: day, article: article, number: select.integer(1), words: words,
            speaker: kind == .publication ? 0 : select.integer(3))
          if try isWanted(telling) { byDay[day, default: []].append(telling) }
        }
      }
    }
    var builder = TimelineBuilder(articles, TellingTexts(connection))
    for day in byDay.keys.sorted() {
      try builder.add(
        (byDay[day] ?? []).sorted {
          ($0.kind.rank, $0.speaker, $0.article, $0.number) < (
            $1.kind.rank, $1.speaker, $1.article, $1.number
          )
        })
    }
    try builder.joinWordings(story: story) { try quote($0) }
    return try timeline(builder, hasMore: false)
  }

  private static let storyQuestions: [(TimelineEntry.Kind, String)] = [
    (.date, "SELECT day, number, words, 0 FROM date_mention WHERE article_id = ?1 AND words IS NOT NULL"),
    (.quote, "SELECT date, number, words, speaker_id FROM quote WHERE article_id = ?1"),
    (.post, "SELECT date, number, words, author_id FROM post WHERE article_id = ?1"),
    (.publication, "SELECT published, 0, 0, headline FROM article WHERE id = ?1"),
  ]

  private func quote(_ telling: Timeline.Telling) throws -> String {
    let select = try connection.statement("SELECT text FROM quote WHERE article_id = ?1 AND number = ?2")
    try select.bind(telling.article, at: 1)
    try select.bind(telling.number, at: 2)
    defer { select.reset() }
    return try select.step() ? select.text(0) : ""
  }

  private func timeline(_ builder: TimelineBuilder, hasMore: Bool) throws -> Timeline {
    var builder = builder
    try builder.joinCoarser()
    var events = builder.events
    if filter.minSources > 1 {
      events = try events.filter { event in
        guard event.tellings.count >= filter.minSources else { return false }
        return try articles.sources(of: event).distinct >= filter.minSources
      }
    }
    return Timeline(events: events, articles: articles.known, hasMore: hasMore)
  }

  private func isWanted(_ telling: Timeline.Telling) throws -> Bool {
    if telling.isToldElsewhere, TimelineReader.tellers(of: telling.kind).allSatisfy(filter.wants) {
      return false
    }
    guard let asOf = filter.asOf else { return true }
    return try articles.facts(telling.article).day.map { $0 <= asOf } ?? false
  }

  /// What tells an event of a kind that is told elsewhere: who asks for one kind alone gets it all the same.
  private static func tellers(of kind: TimelineEntry.Kind) -> [TimelineEntry.Kind] {
    kind == .date ? [.quote, .post] : [.post, .publication]
  }

  /// Adds where the quotes and posts among the entries are repeated after the last day that was read.
  private func addRepeats(of person: Int64, after day: String, to builder: inout TimelineBuilder) throws {
    for kind in [TimelineEntry.Kind.quote, .post] where filter.wants(kind) {
      let words = builder.utteredWords(kind)
      if words.isEmpty { continue }
      var conditions = Conditions()
      conditions.add("person_id = \(conditions.bind(.integer(person)))")
      conditions.add("kind = \(kind.code)")
      conditions.add("day > \(conditions.bind(.integer(DayNumber(day).number)))")
      conditions.add(number: "day", from: nil, to: filter.to)
      conditions.add(
        "words IN (SELECT value FROM json_each(\(conditions.bind(.text(jsonArray(words))))))"
      )
      let rows = try connection.rows(Archive.tellingQuestion(conditions), conditions.values) { row in
        Timeline.Telling(
          kind: kind, day: DayNumber(row.integer(0)).text, article: row.integer(1), number: row.integer(2),
          words: row.integer(3))
      }
      for telling in rows where try filter.isInRange(telling.day) && isWanted(telling) {
        if let place = try builder.home(of: telling) { builder.addRepeats([telling], to: place) }
      }
    }
  }
}
