internal import Records
internal import SQLite

/// Writes what was found in one article, and takes it back before a revision.
///
/// Its statements are prepared once; parameter 1 is the article, 2 the number in it.
final class FindingsWriter {
  private let people: PeopleIndex
  private let connection: Connection
  private let appearance: PreparedStatement
  private let fact: PreparedStatement
  private let mention: PreparedStatement
  private let quote: PreparedStatement
  private let quoteText: PreparedStatement
  private let statement: PreparedStatement
  private let post: PreparedStatement
  private let postTags: PostTagWriter
  private let handles: HandleWriter
  private let date: PreparedStatement
  private let relation: PreparedStatement
  private let event: PreparedStatement

  init(_ connection: Connection, people: PeopleIndex) throws {
    self.people = people
    self.connection = connection
    appearance = try connection.statement(
      """
      INSERT OR IGNORE INTO appearance (article_id, person_id, name, gender) VALUES (?1, ?2, ?3, ?4)
      """)
    fact = try FindingsWriter.insert(
      into: "person_fact",
      "person_id, start_offset, end_offset, sentence_start, sentence_end, field, kind, value, rule",
      connection)
    mention = try FindingsWriter.insert(
      into: "mention", "person_id, start_offset, end_offset, sentence_start, sentence_end, field, rule",
      connection)
    quote = try FindingsWriter.insert(
      into: "quote",
      """
      speaker_id, start_offset, end_offset, sentence_start, sentence_end, field, speaker_text, cue, medium, venue, date,
      segments, text, id, words
      """, connection)
    quoteText = try connection.statement("INSERT INTO quote_search (rowid, text) VALUES (?1, ?2)")
    statement = try FindingsWriter.insert(
      into: "statement",
      "speaker_id, start_offset, end_offset, sentence_start, sentence_end, field, speaker_text, cue, venue, date, text",
      connection)
    post = try FindingsWriter.insert(
      into: "post",
      """
      author_id, start_offset, end_offset, sentence_start, sentence_end, field, day, platform, author, handle, date, url,
      text, id, words
      """, connection)
    postTags = try PostTagWriter(connection)
    handles = try HandleWriter(connection)
    date = try FindingsWriter.insert(
      into: "date_mention",
      "day, start_offset, end_offset, sentence_start, sentence_end, field, text, value, words", connection)
    relation = try FindingsWriter.insert(
      into: "relation",
      "person_id, start_offset, end_offset, sentence_start, sentence_end, field, kind, other_id, rule",
      connection)
    event = try connection.statement(
      """
      INSERT OR IGNORE INTO person_event (article_id, number, person_id, kind, day, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """)
  }

  private static func insert(into table: String, _ columns: String, _ connection: Connection) throws
    -> PreparedStatement
  {
    let places = (3...(columns.split(separator: ",").count + 2)).map { "?\($0)" }.joined(separator: ", ")
    return try connection.statement(
      "INSERT INTO \(table) (article_id, number, \(columns)) VALUES (?1, ?2, \(places))")
  }

  /// Writes the findings of a record as those of an article.
  ///
  /// - Parameter numbers: of the quotes and posts that were erased before.
  func write(_ record: Record, to article: Int64, reusing numbers: LentNumbers = LentNumbers()) throws {
    var numbers = numbers
    let findings = record.findings
    let sentences = SentenceIndex(findings.sentences)
    let ids = try people.resolve(findings, in: article)
    let published = record.article.published ?? ""
    let words = EventWords(record, sentences: sentences, published: published)
    func number(of name: String?) -> Int64? {
      name.flatMap { name in findings.people.firstIndex { $0.name == name } }.map { ids[$0] }
    }

    try writePeople(record, ids, article: article, published: published, sentences)
    try writeMentions(findings.people, ids, article: article, sentences)
    for (index, item) in findings.quotes.enumerated() {
      let speaker = number(of: item.speaker)
      try place(quote, article, index, speaker, item.span, sentences)
      try quote.bind(item.speakerText, at: 9)
      try quote.bind(item.cue, at: 10)
      try quote.bind(item.medium.rawValue, at: 11)
      try quote.bind(item.venue, at: 12)
      try quote.bind(item.date, at: 13)
      try quote.bind(SegmentLengths.json(item), at: 14)
      try quote.bind(item.text, at: 15)
      try quote.bind(numbers.quote(item.text), at: 16)
      try quote.bind(words.ofQuote(index), at: 17)
      try quote.run()
      try quoteText.bind(connection.lastInsertID, at: 1)
      try quoteText.bind(item.text, at: 2)
      try quoteText.run()
      try writeEvent(
        speaker, .quote, FindingsWriter.day(item.date, published), article, index, words.ofQuote(index))
    }
    for (index, item) in findings.statements.enumerated() {
      try place(statement, article, index, number(of: item.speaker), item.span, sentences)
      try statement.bind(item.speakerText, at: 9)
      try statement.bind(item.cue, at: 10)
      try statement.bind(item.venue, at: 11)
      try statement.bind(item.date, at: 12)
      let words = FindingsWriter.words(record.article.text(of: item.span.field), item.span)
      try statement.bind(item.text.utf8.elementsEqual(words.utf8) ? nil : item.text, at: 13)
      try statement.run()
    }
    for (index, item) in findings.posts.enumerated() {
      let author = number(of: item.author)
      let day = FindingsWriter.day(item.date, published)
      try place(post, article, index, author, item.span, sentences)
      try post.bind(day.isEmpty ? nil : day, at: 9)
      try post.bind(item.platform, at: 10)
      try post.bind(item.author, at: 11)
      try post.bind(item.handle, at: 12)
      try post.bind(item.date, at: 13)
      try post.bind(item.url, at: 14)
      try post.bind(item.text, at: 15)
      try post.bind(numbers.post(item.text, item.url), at: 16)
      try post.bind(words.ofPost(index), at: 17)
      try post.run()
      try postTags.write(item, index, on: day.isEmpty ? nil : day, of: article)
      try handles.write(item.handle, of: author, in: article)
      try writeEvent(author, .post, day, article, index, words.ofPost(index))
    }
    try writeDates(record, ids, article: article, sentences, words)
    for (index, item) in findings.relations.enumerated() {
      // Two names may be one person's, as somebody decided; nobody is their own relative.
      guard let person = number(of: item.person), let other = number(of: item.other), person != other else {
        continue
      }
      try place(relation, article, index, person, item.span, sentences)
      try relation.bind(item.kind.rawValue, at: 9)
      try relation.bind(other, at: 10)
      try relation.bind(item.rule?.rawValue, at: 11)
      try relation.run()
    }
  }

  /// The place in a timeline of something told with a date, or else on the day of publication.
  static func day(_ date: String?, _ published: String) -> String {
    date.flatMap { DateBounds($0)?.lower } ?? published
  }

  /// The words of a span, cut from its field's text.
  private static func words(_ text: String, _ span: Span) -> Substring {
    let scalars = text.unicodeScalars
    let end = scalars.endIndex
    guard span.start <= span.end,
      let first = scalars.index(scalars.startIndex, offsetBy: span.start, limitedBy: end)
    else { return "" }
    return text[first..<(scalars.index(first, offsetBy: span.end - span.start, limitedBy: end) ?? end)]
  }

  private func writePeople(
    _ record: Record, _ ids: [Int64], article: Int64, published: String, _ sentences: SentenceIndex
  ) throws {
    let members = record.findings.people
    for (index, member) in members.enumerated() {
      // Two names of an article may turn out to be one person's.
      if ids[..<index].contains(ids[index]) { continue }
      let person = members.indices.dropFirst(index + 1).filter { ids[$0] == ids[index] }
        .reduce(into: member) { $0.take(members[$1]) }
      try appearance.bind(article, at: 1)
      try appearance.bind(ids[index], at: 2)
      try appearance.bind(person.name, at: 3)
      try appearance.bind(person.gender == .unknown ? nil : person.gender.rawValue, at: 4)
      try appearance.run()
      try writeFacts(person, ids[index], article: article, sentences)
      people.counts.add(ids[index], name: person.name, gender: person.gender, roles: person.roles)
      try writeEvent(
        ids[index], .publication, published, article, 0, Int64(record.findings.sketch.headline))
    }
  }

  private func writeFacts(_ person: Person, _ id: Int64, article: Int64, _ sentences: SentenceIndex) throws {
    if let age = person.age {
      try place(fact, article, 0, id, person.ageEvidence?.span, sentences)
      try fact.bind("age", at: 9)
      try fact.bind(age, at: 10)
      try fact.bind(person.ageEvidence?.rule.rawValue, at: 11)
      try fact.run()
    }
    for (index, role) in person.roles.enumerated() {
      let evidence = index < person.roleEvidence.count ? person.roleEvidence[index] : nil
      try place(fact, article, index, id, evidence?.span, sentences)
      try fact.bind("role", at: 9)
      try fact.bind(role, at: 10)
      try fact.bind(evidence?.rule.rawValue, at: 11)
      try fact.run()
    }
  }

  private func writeMentions(
    _ members: [Person], _ ids: [Int64], article: Int64, _ sentences: SentenceIndex
  ) throws {
    var number = 0
    for (index, person) in members.enumerated() {
      for item in person.mentions {
        try place(mention, article, number, ids[index], item.span, sentences)
        try mention.bind(item.rule?.rawValue, at: 9)
        try mention.run()
        number += 1
        if item.text.hasPrefix("@") { try handles.write(item.text, of: ids[index], in: article) }
      }
    }
  }

  private func writeDates(
    _ record: Record, _ ids: [Int64], article: Int64, _ sentences: SentenceIndex, _ words: EventWords
  ) throws {
    let dated = DatedPeople(record, sentences: sentences)
    let findings = record.findings
    for (index, item) in findings.dates.enumerated() {
      let day = item.value.flatMap { DateBounds($0)?.lower }
      let people = day == nil || words.isToldByAnother(index) ? [] : dated.people(of: item)
      let told = day.map { words.ofDate(item, on: $0) }
      try place(date, article, index, nil, item.span, sentences)
      try date.bind(day, at: 3)
      try date.bind(item.text, at: 9)
      try date.bind(item.value, at: 10)
      try date.bind(people.isEmpty ? nil : told?.ofAll, at: 11)
      try date.run()
      guard let day, let told else { continue }
      for person in people {
        let isOwn = told.speakers.contains(findings.people[person].name)
        try writeEvent(ids[person], .date, day, article, index, isOwn ? EventWords.toldElsewhere : told.words)
      }
    }
  }

  private func writeEvent(
    _ person: Int64?, _ kind: TimelineEntry.Kind, _ day: String, _ article: Int64, _ number: Int,
    _ words: Int64
  ) throws {
    guard let person else { return }
    try event.bind(article, at: 1)
    try event.bind(number, at: 2)
    try event.bind(person, at: 3)
    try event.bind(kind.code, at: 4)
    try event.bind(day, at: 5)
    try event.bind(words == 0 ? nil : words, at: 6)
    try event.run()
  }

  /// Binds what every extracted row has: parameters 1 to 8.
  private func place(
    _ statement: PreparedStatement, _ article: Int64, _ number: Int, _ person: Int64?, _ span: Span?,
    _ sentences: SentenceIndex
  ) throws {
    let extent = span.flatMap { sentences.extent(around: $0) }
    try statement.bind(article, at: 1)
    try statement.bind(number, at: 2)
    try statement.bind(person, at: 3)
    try statement.bind(span?.start, at: 4)
    try statement.bind(span?.end, at: 5)
    try statement.bind(extent?.start, at: 6)
    try statement.bind(extent?.end, at: 7)
    try statement.bind(span?.field.name, at: 8)
  }
}

extension Person {
  /// Adds what an article tells of the same person under another name.
  fileprivate mutating func take(_ other: Person) {
    if gender == .unknown { gender = other.gender }
    if age == nil {
      age = other.age
      ageEvidence = other.ageEvidence
    }
    let knowsEvidence =
      roleEvidence.count == roles.count && other.roleEvidence.count == other.roles.count
    if !knowsEvidence { roleEvidence = [] }
    for (index, role) in other.roles.enumerated() where !roles.contains(role) {
      roles.append(role)
      if knowsEvidence { roleEvidence.append(other.roleEvidence[index]) }
    }
  }
}
