import Records
import Storage
import Terminal

/// Decisions made by hand.
struct CurationLayout: ListingLayout {
  let columns = ["id", "time", "who", "action", "summary", "undoneAt", "undoneBy"]

  func row(_ decision: Curation) -> [CSVWriter.Field] {
    [
      .number(Int(decision.id)), .text(decision.time), .text(decision.who), .text(decision.action.rawValue),
      .text(decision.summary), .text(decision.undoneAt), .text(decision.undoneBy),
    ]
  }

  func write(_ decision: Curation, to writer: inout JSONWriter) {
    writer.field("id", Int(decision.id))
    writer.field("time", decision.time)
    writer.field("who", decision.who)
    writer.field("action", decision.action.rawValue)
    writer.field("summary", decision.summary)
    writer.key("people")
    writer.array(decision.people) { $0.value(Int($1)) }
    writer.key("stories")
    writer.array(decision.stories) { $0.value("S\($1)") }
    writer.field("undoneAt", decision.undoneAt)
    writer.field("undoneBy", decision.undoneBy)
  }

  func lines(_ decisions: [Curation], width: Int) -> [StyledText] {
    decisions.flatMap { decision in
      let number = "[\(decision.id)] "
      let indent = StyledText(String(repeating: " ", count: DisplayWidth.columns(number)))
      let made = "\(decision.time), \(decision.who)"
      let undone = decision.undoneAt.map { "; undone \($0), \(decision.undoneBy ?? "")" } ?? ""
      return
        (StyledText(number, .dim) + StyledText(decision.summary, decision.undoneAt == nil ? .bold : .dim))
        .wrapped(to: width, rest: indent)
        + StyledText(made + undone, .dim).wrapped(to: width, first: indent, rest: indent)
    }
  }
}
