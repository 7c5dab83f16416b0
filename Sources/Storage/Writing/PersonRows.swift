internal import Records
internal import SQLite

/// What an article tells of one person as rows of the archive.
struct PersonRows: Sendable {
  let name: String
  let gender: Person.Gender
  let roles: [String]
  /// Under which keys the person may be known.
  let candidates: [PersonCandidate]
  /// `appearance.mentions`.
  let mentions: String
  /// Rows of `person_fact` with the numbers in their kind.
  private(set) var facts: [(number: Int, values: [Value])] = []
  /// The handles among the mentions.
  let handles: [String]

  init(_ person: Person, _ candidates: [PersonCandidate], _ sentences: SentenceIndex) {
    name = person.name
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
        number,
        FindingRows.place(evidence?.span, sentences) + [
          .text(kind), value, .integer(evidence?.rule.rawValue),
        ]
      ))
  }

  /// The rule that is left out, for it finds most.
  private static let usualRule = Rule.nameTagger

  private static func list(_ mentions: [Mention], _ sentences: SentenceIndex) -> String {
    var text = "["
    for (index, item) in mentions.enumerated() {
      let span = item.span
      let extent = sentences.extent(around: span)
      text += index == 0 ? "[" : ",["
      text += String(span.start)
      text += ","
      text += String(span.end - span.start)
      if let extent {
        text += ","
        text += String(span.start - extent.start)
        text += ","
        text += String(extent.end - extent.start)
      } else {
        text += ",null,null"
      }
      let field = span.field.name
      if field != nil || item.rule != usualRule {
        text += ","
        text += String(item.rule?.rawValue ?? 0)
      }
      if let field {
        text += ",\""
        text += field
        text += "\""
      }
      text += "]"
    }
    return text + "]"
  }
}

/// A key under which a person may be known: `anya fox`, or `jack (child of anya fox)` with a note that says so in print.
struct PersonCandidate: Sendable, Equatable {
  var key: String
  var note: String?
}
