internal import Records
internal import SQLite

/// Writes what was found in one article.
///
/// Its statements are prepared once; parameter 1 is the article, 2 the number in it, 3 the person, where the table has one.
final class FindingsWriter {
  private let people: PeopleIndex
  private let connection: Connection
  private let events: EventBuffer
  private let facts: PersonRowBuffer
  private let relations: PersonRowBuffer
  private let days: DateDayBuffer
  private let quoteWords: WordBuffer
  private let appearance: PreparedStatement
  private let quote: PreparedStatement
  private let statement: PreparedStatement
  private let post: PreparedStatement
  private let postTags: PostTagWriter
  private let handles: HandleWriter
  private let date: PreparedStatement

  init(_ connection: Connection, people: PeopleIndex) throws {
    self.people = people
    self.connection = connection
    events = try EventBuffer(connection)
    days = try DateDayBuffer(connection)
    quoteWords = try WordBuffer(connection, table: "quote_search", columns: ["text"])
    let place = RowPlace.columns
    func insert(into table: String, _ columns: String) throws -> PreparedStatement {
      let places = (1...columns.split(separator: ",").count).map { "?\($0)" }.joined(separator: ", ")
      return try connection.statement("INSERT INTO \(table) (\(columns)) VALUES (\(places))")
    }
    appearance = try insert(into: "article_person", "article_id, number, person_id, name, female, mentions")
    facts = PersonRowBuffer(
      try insert(into: "person_fact", "article_id, number, person_id, \(place), kind, value, rule"))
    relations = PersonRowBuffer(
      try insert(into: "tie", "article_id, number, person_id, other_id, \(place), kind, rule"))
    quote = try insert(
      into: "quotation",
      "article_id, number, speaker_id, id, \(place), speaker_text, cue, medium, venue, date, segments, text, words"
    )
    statement = try insert(
      into: "statement",
      "article_id, number, speaker_id, \(place), speaker_text, cue, venue, date, text")
    post = try insert(
      into: "post",
      "article_id, number, author_id, id, \(place), day, platform, author, handle, date, url, text, words")
    postTags = try PostTagWriter(connection)
    handles = try HandleWriter(connection)
    date = try insert(into: "date_mention", "article_id, number, \(place), day, value, text, words")
  }

  /// About how many bytes of memory what gathered takes.
  var gatheredBytes: Int { events.bytes + facts.bytes + relations.bytes + quoteWords.bytes }

  /// Writes what gathers in memory while a batch is written.
  func flush() throws {
    try events.flush()
    try days.flush()
    try facts.flush()
    try relations.flush()
    try quoteWords.flush()
  }

  /// Forgets what gathered.
  func removeAll() {
    events.removeAll()
    days.removeAll()
    facts.removeAll()
    relations.removeAll()
    quoteWords.removeAll()
  }

  /// Takes back what was found in an article; see ``FindingsEraser``.
  func erase(_ article: Int64, published: String) throws -> LentNumbers {
    events.remove(article)
    days.remove(article)
    _ = relations.remove(article)
    return try FindingsEraser(connection: connection, people: people, quoteWords: quoteWords)
      .erase(article, published: published, waiting: facts.remove(article))
  }

  /// Writes the findings of a record as those of an article.
  ///
  /// - Parameter numbers: of the quotes and posts that were erased before.
  func write(_ prepared: PreparedRecord, to article: Int64, reusing numbers: LentNumbers = LentNumbers())
    throws
  {
    var numbers = numbers
    let rows = prepared.rows
    let findings = prepared.record.findings
    let ids = try people.resolve(rows.people, in: article)
    func id(_ index: Int?) -> Int64? { index.map { ids[$0] } }

    try writePeople(prepared, ids, article: article)
    for (index, row) in rows.quotes.enumerated() {
      let text = findings.quotes[index].text
      try begin(quote, article, index, id(row.person))
      try quote.bind(numbers.quote(text), at: 4)
      try quote.run(row.place, row.values, from: 5)
      try quoteWords.add(connection.lastInsertID, [text])
    }
    for (index, row) in rows.statements.enumerated() {
      try begin(statement, article, index, id(row.person))
      try statement.run(row.place, row.values, from: 4)
    }
    for (index, row) in rows.posts.enumerated() {
      let item = findings.posts[index]
      try begin(post, article, index, id(row.person))
      try post.bind(numbers.post(item.text, item.url), at: 4)
      try post.run(row.place, row.values, from: 5)
      try postTags.write(item, index, on: FindingRows.dayOfPost(row), of: article)
      try handles.write(item.handle, of: id(row.person), in: article)
    }
    for (index, row) in rows.dates.enumerated() {
      try date.bind(article, at: 1)
      try date.bind(index, at: 2)
      try date.run(row.place, row.values, from: 3)
    }
    for (index, row) in rows.relations.enumerated() {
      // Two names may be one person's, as somebody decided; nobody is their own relative.
      guard let person = id(row.person), let other = id(row.other), person != other else { continue }
      relations.add(
        PersonRowBuffer.Row(
          number: index, person: person, other: other, place: row.place, values: row.values), of: article)
    }
    for day in rows.days { days.add(day, article: article) }
    for event in rows.events { events.add(event, person: ids[event.person], article: article) }
  }

  private func writePeople(_ prepared: PreparedRecord, _ ids: [Int64], article: Int64) throws {
    let members = prepared.record.findings.people
    for (index, id) in ids.enumerated() {
      // Two names of an article may turn out to be one person's.
      if ids[..<index].contains(id) { continue }
      let others = members.indices.dropFirst(index + 1).filter { ids[$0] == id }
      let rows =
        others.isEmpty
        ? prepared.rows.people[index]
        : PersonRows(
          others.reduce(into: members[index]) { $0.take(members[$1]) }, [],
          SentenceIndex(prepared.record.findings.sentences), FieldTextCache(prepared.record.article))
      try begin(appearance, article, index, id)
      try appearance.bind(rows.keptName, at: 4)
      try appearance.bind(rows.gender == .unknown ? nil : rows.gender == .female ? 1 : 0, at: 5)
      try appearance.bind(rows.mentions, at: 6)
      try appearance.run()
      for item in rows.facts {
        facts.add(
          PersonRowBuffer.Row(
            number: item.number, person: id, other: nil, place: item.place,
            values: item.values), of: article)
      }
      for handle in rows.handles { try handles.write(handle, of: id, in: article) }
      people.counts.add(id, name: rows.name, gender: rows.gender, roles: rows.roles)
    }
  }

  private func begin(_ statement: PreparedStatement, _ article: Int64, _ number: Int, _ person: Int64?) throws
  {
    try statement.bind(article, at: 1)
    try statement.bind(number, at: 2)
    try statement.bind(person, at: 3)
  }
}

extension PreparedStatement {
  /// Runs the statement with the columns of a place and then the values bound to its parameters from one on.
  func run(_ place: RowPlace, _ values: [Value], from first: Int32) throws {
    var parameter = try place.bind(to: self, from: first)
    for value in values {
      try bind(value, at: parameter)
      parameter += 1
    }
    try run()
  }
}

extension Person {
  /// Adds what an article tells of the same person under another name.
  fileprivate mutating func take(_ other: Person) {
    mentions += other.mentions
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
