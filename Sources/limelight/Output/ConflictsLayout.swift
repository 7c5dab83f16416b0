import Records
import Storage
import Terminal

/// Conflicts, each with what its sides say and the sentences that say so, the articles as numbered notes below.
struct ConflictsLayout {
  let conflicts: Conflicts

  /// A line of JSON a conflict.
  var json: String {
    conflicts.items.map { conflict in JSONLines.line { write(conflict, to: &$0) } }.joined()
  }

  private func write(_ conflict: Conflict, to writer: inout JSONWriter) {
    writer.key("person")
    writer.object { writer in
      writer.field("id", Int(conflicts.person.id))
      writer.field("name", conflicts.person.name)
    }
    writer.field("kind", conflict.kind.rawValue)
    writer.key("other")
    conflict.other.write(to: &writer)
    writer.key("claims")
    writer.array(conflict.claims) { writer, claim in
      writer.object { writer in
        writer.field("value", claim.value)
        writer.key("other")
        claim.other.write(to: &writer)
        writer.field("bornFrom", claim.born?.lowerBound.iso)
        writer.field("bornTo", claim.born?.upperBound.iso)
        writer.field("articles", claim.articles)
        writer.field("firstTold", claim.firstTold)
        writer.field("lastTold", claim.lastTold)
        writer.key("evidence")
        writer.array(claim.evidence) { writer, told in writer.object { told.writeFields(to: &$0) } }
      }
    }
  }

  /// A row for each place where a claim is made; the first column numbers the conflicts.
  var csv: String {
    var writer = CSVWriter()
    writer.header(
      [
        "conflict", "kind", "with", "with_id", "value", "other", "other_id", "born_from", "born_to",
        "articles",
        "first_told", "last_told", "sentence",
      ] + ArticleReference.columns + Attestation.columns)
    for (index, conflict) in conflicts.items.enumerated() {
      for claim in conflict.claims {
        let facts: [CSVWriter.Field] = [
          .number(index + 1), .text(conflict.kind.rawValue), .text(conflict.other?.name),
          .number(conflict.other.map { Int($0.id) }), .text(claim.value), .text(claim.other?.name),
          .number(claim.other.map { Int($0.id) }), .text(claim.born?.lowerBound.iso),
          .text(claim.born?.upperBound.iso), .number(claim.articles), .text(claim.firstTold),
          .text(claim.lastTold),
        ]
        for told in claim.evidence {
          writer.row(facts + [.text(told.place.sentence)] + told.place.article.row + told.row)
        }
        // Where an older Limelight did not store the place.
        if claim.evidence.isEmpty {
          let blanks = 1 + ArticleReference.columns.count + Attestation.columns.count
          writer.row(facts + [CSVWriter.Field](repeating: .text(nil), count: blanks))
        }
      }
    }
    return writer.text
  }

  /// For a reader.
  func lines(width: Int) -> [StyledText] {
    let person = conflicts.person
    var notes = ArticleNotes()
    let head = StyledText(person.name, .bold) + StyledText(person.note.map { ", " + $0 } ?? "", .dim)
    let blocks = conflicts.items.flatMap { [StyledText()] + lines($0, width: width, &notes) }
    return head.wrapped(to: width) + blocks + [StyledText()] + notes.lines(width: width)
  }

  /// The heading, then a block a claim: its value and who tells it, aligned, and below it the sentences.
  private func lines(_ conflict: Conflict, width: Int, _ notes: inout ArticleNotes) -> [StyledText] {
    let title =
      StyledText(conflict.kind.title, [.bold, .underlined])
      + StyledText(conflict.other.map { " (\($0.name))" } ?? "")
    let inset = StyledText("  ")
    let values = conflict.claims.map { $0.shown(in: conflict) }
    let column = min(values.reduce(0) { max($0, $1.columns) }, max(12, width / 3))
    let rest = inset + StyledText(String(repeating: " ", count: column + 2))
    var lines = title.wrapped(to: width)
    for (claim, value) in zip(conflict.claims, values) {
      let first = inset + value.truncated(to: column).padded(to: column) + inset
      lines += StyledText(claim.facts, .dim).wrapped(to: width, first: first, rest: rest)
      for told in claim.evidence {
        let note = StyledText(" [\(notes.number(of: told.place.article))]", .dim)
        lines += (told.place.marked + note).wrapped(
          to: width, first: rest + StyledText("› ", .cyan), rest: rest + inset)
      }
    }
    return lines
  }
}

extension Conflict.Kind {
  /// As a heading.
  fileprivate var title: String {
    switch self {
    case .age: "Age"
    case .ageAtDeath: "Age at death"
    case .relation: "Relation"
    case .birth: "Date of birth"
    case .death: "Date of death"
    case .engagement: "Date of the engagement"
    case .wedding: "Date of the wedding"
    case .split: "Date of the split"
    case .divorce: "Date of the divorce"
    case .birthOfChild: "Date of birth of a child"
    case .event: "Date of an event"
    }
  }
}

extension Conflict.Claim {
  /// The value, with the other where the conflict has several.
  fileprivate func shown(in conflict: Conflict) -> StyledText {
    StyledText(value, .bold)
      + StyledText(conflict.other == nil ? other.map { " " + $0.name } ?? "" : "", .bold)
  }

  /// `born 1986 or 1987; 2 articles, 2021-10-01 to 2022-03-04`
  fileprivate var facts: String {
    var facts = born.map { "born \(AgeEstimate.either($0.lowerBound.year...$0.upperBound.year)); " } ?? ""
    facts += Figures.count(articles, "article")
    if let firstTold, let lastTold {
      facts += ", " + (firstTold == lastTold ? firstTold : "\(firstTold) to \(lastTold)")
    }
    return facts
  }
}
