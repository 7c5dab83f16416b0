internal import Linking
internal import Records
internal import SQLite

/// What was found in one article as rows of the archive, but for what only the database tells: the numbers of the article and of its people.
///
/// Made from the record alone, so that the threads that extract can make it.
struct FindingRows: Sendable {
  /// A row of a table; the columns follow those of the article and the number in it.
  struct Row: Sendable {
    /// Index of the person it belongs to, and of the other one of a relation.
    var person: Int?
    var other: Int?
    var place: RowPlace
    /// The columns after those of the place.
    var values: [Value]
  }

  /// A row of `person_event`.
  struct Event: Sendable {
    var person: Int
    var kind: TimelineEntry.Kind
    var day: DayNumber
    var number: Int
    var words: Int64
  }

  private(set) var people: [PersonRows] = []
  private(set) var quotes: [Row] = []
  private(set) var statements: [Row] = []
  private(set) var posts: [Row] = []
  private(set) var dates: [Row] = []
  private(set) var relations: [Row] = []
  private(set) var events: [Event] = []
  /// The rows of `date_day`, some perhaps several times.
  private(set) var days: [DayNumber] = []

  init(_ record: Record) {
    let findings = record.findings
    let published = record.article.published ?? ""
    let sentences = SentenceIndex(findings.sentences)
    let words = EventWords(record, sentences: sentences, published: published)
    let texts = FieldTextCache(record.article)
    let candidates = PersonCandidates.all(findings)
    let headline = Int64(findings.sketch.headline)
    let day = DayNumber(published)
    for (index, person) in findings.people.enumerated() {
      people.append(PersonRows(person, candidates[index], sentences, texts))
      events.append(Event(person: index, kind: .publication, day: day, number: 0, words: headline))
    }
    addQuotes(findings, published, sentences, words, texts)
    addStatements(findings, sentences, texts)
    addPosts(findings, published, sentences, words)
    addDates(record, sentences, words, texts)
    for item in findings.relations {
      relations.append(
        Row(
          person: findings.index(of: item.person), other: findings.index(of: item.other),
          place: RowPlace(item.span, sentences),
          values: [
            .integer(item.kind.code), .integer(item.rule?.rawValue),
          ]))
    }
  }

  private mutating func addQuotes(
    _ findings: Findings, _ published: String, _ sentences: SentenceIndex, _ words: EventWords,
    _ texts: FieldTextCache
  ) {
    for (index, item) in findings.quotes.enumerated() {
      let speaker = findings.index(of: item.speaker)
      let own = words.ofQuote(index)
      let (segments, text) = QuotePlaces.columns(item, in: texts[item.span.field])
      quotes.append(
        Row(
          person: speaker,
          place: RowPlace(item.span, sentences),
          values: [
            .text(item.speakerText), .text(item.cue),
            item.medium == .spoken ? .null : .text(item.medium.rawValue),
            .text(item.venue), .text(item.date), .text(segments), .text(text), .integer(own),
          ]))
      addEvent(speaker, .quote, FindingRows.day(item.date, published), index, own)
    }
  }

  private mutating func addStatements(
    _ findings: Findings, _ sentences: SentenceIndex, _ texts: FieldTextCache
  ) {
    for item in findings.statements {
      let field = texts[item.span.field]
      let isPlace = field.has(item.text, at: field.range(item.span.start, item.span.end))
      statements.append(
        Row(
          person: findings.index(of: item.speaker),
          place: RowPlace(item.span, sentences),
          values: [
            .text(item.speakerText), .text(item.cue), .text(item.venue), .text(item.date),
            isPlace ? .null : .text(item.text),
          ]))
    }
  }

  private mutating func addPosts(
    _ findings: Findings, _ published: String, _ sentences: SentenceIndex, _ words: EventWords
  ) {
    for (index, item) in findings.posts.enumerated() {
      let author = findings.index(of: item.author)
      let day = FindingRows.day(item.date, published)
      posts.append(
        Row(
          person: author,
          place: RowPlace(item.span, sentences),
          values: [
            day.isEmpty ? .null : .text(day), .text(item.platform), .text(item.author), .text(item.handle),
            .text(item.date), .text(item.url), .text(item.text), .integer(words.ofPost(index)),
          ]))
      addEvent(author, .post, day, index, words.ofPost(index))
    }
  }

  private mutating func addDates(
    _ record: Record, _ sentences: SentenceIndex, _ words: EventWords, _ texts: FieldTextCache
  ) {
    let findings = record.findings
    let dated = DatedPeople(record, sentences: sentences, texts)
    for (index, item) in findings.dates.enumerated() {
      let day = words.bounds[index]?.lower
      if let day { days.append(DayNumber(day)) }
      let people = day == nil || words.isToldByAnother(index) ? [] : dated.people(of: item)
      let told = day.map { words.ofDate(item, on: $0) }
      let field = texts[item.span.field]
      let isPlace = field.has(item.text, at: field.range(item.span.start, item.span.end))
      dates.append(
        Row(
          place: RowPlace(item.span, sentences),
          values: [
            day.map { .integer(DayNumber($0).number) } ?? .null,
            item.value == day ? .null : .text(item.value),
            isPlace ? .null : .text(item.text),
            people.isEmpty ? .null : told.map { .integer($0.ofAll) } ?? .null,
          ]))
      guard let day, let told else { continue }
      for person in people {
        let isOwn = told.speakers.contains(findings.people[person].name)
        addEvent(person, .date, day, index, isOwn ? EventWords.toldElsewhere : told.words)
      }
    }
  }

  private mutating func addEvent(
    _ person: Int?, _ kind: TimelineEntry.Kind, _ day: String, _ number: Int, _ words: Int64
  ) {
    guard let person else { return }
    events.append(Event(person: person, kind: kind, day: DayNumber(day), number: number, words: words))
  }

  /// The place in a timeline of something told with a date, or else on the day of publication.
  static func day(_ date: String?, _ published: String) -> String {
    date.flatMap { DateBounds($0)?.lower } ?? published
  }
}

extension Findings {
  /// The first person of a name.
  fileprivate func index(of name: String?) -> Int? {
    guard let name else { return nil }
    return people.firstIndex { $0.name == name }
  }
}

/// The fields of an article as bytes, each laid out once.
final class FieldTextCache {
  private let article: Article
  private var fields: [(field: Field, text: FieldBytes)] = []

  init(_ article: Article) { self.article = article }

  subscript(field: Field) -> FieldBytes {
    if let known = fields.first(where: { $0.field == field }) { return known.text }
    let text = FieldBytes(article.text(of: field))
    fields.append((field, text))
    return text
  }
}

extension FindingRows {
  /// The day of a row of ``posts``, by which lists go.
  static func dayOfPost(_ row: Row) -> String? {
    guard case .text(let day)? = row.values.first else { return nil }
    return day
  }
}
