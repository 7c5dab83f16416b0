internal import Linking
internal import Records
internal import SQLite

/// Reads the words and sources of an entry, and chooses the sentence that stands for it.
struct EntryReader {
  private let connection: Connection
  private let articles: TellingArticles

  init(_ connection: Connection, _ timeline: Timeline) {
    self.connection = connection
    articles = TellingArticles(connection, known: timeline.articles)
  }

  /// Sentences looked at to choose one, those told first.
  private static let considered = 8

  func entry(_ event: Timeline.Event) throws -> TimelineEntry? {
    let (told, copies, distinct) = try articles.sources(of: event)
    let tellings = event.tellings.filter { !copies.contains($0.article) }
    let read = try tellings.prefix(EntryReader.considered).compactMap { telling in
      try self.told(telling).map { (telling: telling, told: $0) }
    }
    // The first of those that tell it best.
    guard
      let best = read.max(by: {
        EntryReader.quality($0.told, event.kind) < EntryReader.quality($1.told, event.kind)
      })
    else { return nil }
    let first = read.first {
      EntryReader.quality($0.told, event.kind) == EntryReader.quality(best.told, event.kind)
    }
    let chosen = first ?? best
    // What is repeated without its date would have that of the repetition.
    let dated = chosen.telling.day == event.day ? chosen : read.first { $0.telling.day == event.day }
    var sources = [TimelineSource(place: chosen.told.place, isCopy: false)]
    var listed: Set<Int64> = [chosen.telling.article]
    for telling in event.tellings where sources.count < TimelineEntry.mostSources {
      guard listed.insert(telling.article).inserted else { continue }
      let known = read.first { $0.telling.article == telling.article }?.told
      guard let place = try known?.place ?? self.told(telling)?.place else { continue }
      sources.append(TimelineSource(place: place, isCopy: copies.contains(telling.article)))
    }
    return TimelineEntry(
      date: dated?.told.date ?? event.day, sortKey: event.day, kind: event.kind, text: text(of: chosen, read),
      isSentence: chosen.told.isSentence,
      people: try people(chosen.telling, chosen.told.place),
      reported: try told.compactMap { try articles.facts($0).day }.min(), sources: sources,
      sourceCount: distinct, copyCount: told.count - distinct)
  }

  /// What was said, put together where the article has it in several parts.
  private func text(
    of chosen: (telling: Timeline.Telling, told: Told), _ read: [(telling: Timeline.Telling, told: Told)]
  ) -> String {
    let parts = read.filter { $0.telling.article == chosen.telling.article && !$0.told.isSentence }
    guard chosen.telling.kind == .quote, !chosen.told.isSentence, parts.count > 1 else {
      return chosen.told.text
    }
    return QuoteWording.all(of: parts.map(\.told.text)).first?.text ?? chosen.told.text
  }

  private struct Told {
    var date: String?
    var text: String
    var isSentence = false
    var place: Place
  }

  private func told(_ telling: Timeline.Telling) throws -> Told? {
    switch telling.kind {
    case .publication: try publication(telling)
    case .date: try found(telling, in: "date_mention", date: "x.value", text: "''")
    case .quote: try found(telling, in: "quote", date: "coalesce(x.date, a.published)", text: "x.text")
    case .post: try found(telling, in: "post", date: "coalesce(x.date, a.published)", text: "x.text")
    }
  }

  private func publication(_ telling: Timeline.Telling) throws -> Told? {
    try connection.first(
      "SELECT \(Columns.article), \(Beginning.column) FROM article AS a WHERE a.id = ?1",
      [.integer(telling.article)]
    ) {
      let article = Columns.article($0)
      let title = article.headline ?? Beginning.shown($0.text(6)) ?? ""
      let span = Span(article.headline == nil ? .body : .headline, 0, title.unicodeScalars.count)
      return Told(
        date: article.published, text: title, place: Place(article: article, span: span, sentence: nil))
    }
  }

  private func found(_ telling: Timeline.Telling, in table: String, date: String, text: String) throws
    -> Told?
  {
    try connection.first(
      """
      SELECT \(date), \(text), \(Columns.place("x")), \(Columns.article)
      FROM \(table) AS x JOIN article AS a ON a.id = x.article_id WHERE x.article_id = ?1 AND x.number = ?2
      """, [.integer(telling.article), .integer(telling.number)]
    ) {
      let place = Columns.place($0, article: 7, from: 2)
      let words = $0.text(1)
      // A date that is no other than its day is not told again.
      let date = $0.optionalText(0) ?? telling.day
      if let sentence = place.sentence, EntryReader.saysMore(sentence, than: words, telling.kind) {
        return Told(date: date, text: sentence, isSentence: true, place: place)
      }
      return Told(date: date, text: words, place: place)
    }
  }

  /// Whether the sentence around the words of a quote or post says much that they do not: `Roe said in May that she would "never" sing.`
  private static func saysMore(_ sentence: String, than words: String, _ kind: TimelineEntry.Kind) -> Bool {
    if words.isEmpty { return true }
    var (own, all) = (0, 0)
    ContentWords.each(in: words) { _ in own += 1 }
    ContentWords.each(in: sentence) { _ in all += 1 }
    return own <= (kind == .post ? fewPostWords : fewWords) && all - own >= restWords
      && sentence.utf8.count <= longSentence
  }

  /// Content words of a quote up to which its sentence may stand for it, those that the sentence must have besides, and the bytes it may
  /// have: a long quote speaks for itself.
  private static let fewWords = 8
  /// The same for posts: around an embedded one stands its signature.
  private static let fewPostWords = 3
  private static let restWords = 3
  private static let longSentence = 400

  /// How well a text tells an event: one that can stand alone, neither short nor long; of quotes and posts the longest.
  private static func quality(_ told: Told, _ kind: TimelineEntry.Kind) -> Int {
    let length = told.text.utf8.count
    switch kind {
    case .publication: return told.place.article.headline == nil ? 0 : 1
    case .quote, .post: return min(length, 1000) / 20
    case .date:
      var quality = length < 40 ? 1 : length <= 220 ? 4 : length <= 400 ? 2 : 0
      let first = told.text.prefix { $0.isLetter }.lowercased()
      if dependent.contains(first) { quality -= 2 }
      if told.place.span.field == .body { quality += 1 }
      return quality
    }
  }

  /// First words of sentences that need the sentence before them.
  private static let dependent: Set = [
    "he", "she", "they", "it", "his", "her", "their", "this", "that", "these", "those", "but", "and", "so",
    "then",
    "there", "here", "also", "however", "meanwhile", "instead", "yet", "or",
  ]

  /// Who is named in a dated sentence; who said or posted something.
  private func people(_ telling: Timeline.Telling, _ place: Place) throws -> [String] {
    switch telling.kind {
    case .publication: return []
    case .quote:
      return try person(telling, "SELECT speaker_id FROM quote WHERE article_id = ?1 AND number = ?2")
    case .post: return try person(telling, "SELECT author_id FROM post WHERE article_id = ?1 AND number = ?2")
    case .date:
      guard let start = place.sentenceStart, let sentence = place.sentence else { return [] }
      return try connection.rows(
        """
        SELECT p.name FROM mention AS m CROSS JOIN person AS p ON p.id = m.person_id
        WHERE m.article_id = ?1 AND m.field IS ?2 AND m.start_offset >= ?3 AND m.start_offset < ?4
        GROUP BY m.person_id ORDER BY min(m.start_offset)
        """,
        [
          .integer(telling.article), .text(place.span.field.name), .integer(Int64(start)),
          .integer(Int64(start + sentence.unicodeScalars.count)),
        ]
      ) { $0.text(0) }
    }
  }

  private func person(_ telling: Timeline.Telling, _ question: String) throws -> [String] {
    try connection.rows(
      "SELECT p.name FROM (\(question)) AS q CROSS JOIN person AS p ON p.id = q.\(telling.kind == .quote ? "speaker_id" : "author_id")",
      [.integer(telling.article), .integer(telling.number)]
    ) { $0.text(0) }
  }
}
