internal import Records
internal import SQLite

/// What an article tells of one person as rows of the archive.
struct PersonRows: Sendable {
  let name: String
  /// `article_person.name`: the place of the first mention that has the words, else these.
  let keptName: Value
  let gender: Person.Gender
  let roles: [String]
  /// Under which keys the person may be known.
  let candidates: [PersonCandidate]
  /// `article_person.mentions`.
  let mentions: String
  /// Rows of `person_fact` with the numbers in their kind.
  private(set) var facts: [(number: Int, place: RowPlace, values: [Value])] = []
  /// The handles among the mentions.
  let handles: [String]

  init(
    _ person: Person, _ candidates: [PersonCandidate], _ sentences: SentenceIndex, _ texts: FieldTextCache
  ) {
    name = person.name
    keptName = PersonRows.mention(ofName: person, texts).map { .integer($0) } ?? .text(person.name)
    gender = person.gender
    roles = person.roles
    self.candidates = candidates
    mentions = PersonRows.list(person.mentions, sentences)
    handles = person.mentions.map(\.text).filter { $0.hasPrefix("@") }
    if let age = person.age {
      addFact(0, "age", .integer(age), person.ageEvidence, sentences)
    }
    for (index, role) in person.roles.enumerated() {
      let evidence = index < person.roleEvidence.count ? person.roleEvidence[index] : nil
      addFact(index, "role", .text(role), evidence, sentences)
    }
  }

  private mutating func addFact(
    _ number: Int, _ kind: String, _ value: Value, _ evidence: Evidence?, _ sentences: SentenceIndex
  ) {
    facts.append(
      (
        number, RowPlace(evidence?.span, sentences),
        [.text(kind), value, .integer(evidence?.rule.rawValue)]
      ))
  }

  /// The role that the values of a row of `person_fact` tell.
  static func role(_ values: [Value]) -> String? {
    guard case .text("role") = values[0], case .text(let role) = values[1] else { return nil }
    return role
  }

  /// The first mention whose words are the name.
  private static func mention(ofName person: Person, _ texts: FieldTextCache) -> Int? {
    person.mentions.firstIndex { mention in
      let field = texts[mention.span.field]
      return field.has(person.name, at: field.range(mention.span.start, mention.span.end))
    }
  }

  /// The rule that is left out, for it finds most.
  private static let usualRule = Rule.nameTagger

  private static func list(_ mentions: [Mention], _ sentences: SentenceIndex) -> String {
    var list = NumberList(ofAbout: 4 * mentions.count)
    for item in mentions {
      let span = item.span
      let extent = sentences.extent(around: span)
      list.open()
      list.add(span.start)
      list.add(span.end - span.start)
      list.add(extent.map { span.start - $0.start })
      list.add(extent.map { $0.end - $0.start })
      let field = span.field.name
      if field != nil || item.rule != usualRule { list.add(item.rule?.rawValue ?? 0) }
      if let field { list.add(field) }
      list.close()
    }
    return list.text()
  }
}

/// Writes a JSON array of arrays, as bytes.
private struct NumberList {
  private var bytes: [UInt8] = []

  /// - Parameter count: about how many numbers there will be.
  init(ofAbout count: Int) {
    bytes.reserveCapacity(6 * count + 2)
    bytes.append(0x5B)
  }

  /// Ends the array.
  consuming func text() -> String {
    bytes.append(0x5D)
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func open() {
    if bytes.count > 1 { bytes.append(0x2C) }
    bytes.append(0x5B)
  }

  mutating func close() { bytes.append(0x5D) }

  mutating func add(_ number: Int?) {
    part()
    guard let number else {
      bytes += "null".utf8
      return
    }
    if number < 0 { bytes.append(0x2D) }
    let digits = number.magnitude
    var place: UInt = 1
    while digits / place >= 10 { place *= 10 }
    while place > 0 {
      bytes.append(0x30 + UInt8(digits / place % 10))
      place /= 10
    }
  }

  /// Adds a text that has nothing to escape.
  mutating func add(_ name: String) {
    part()
    bytes.append(0x22)
    bytes += name.utf8
    bytes.append(0x22)
  }

  private mutating func part() {
    if bytes.last != 0x5B { bytes.append(0x2C) }
  }
}

/// A key under which a person may be known: `anya fox`, or `jack (child of anya fox)` with a note that says so in print.
struct PersonCandidate: Sendable, Equatable {
  var key: String
  var note: String?
}
