import Records
import Storage
import Terminal

/// Inputs that could not be read as articles.
struct RejectedLayout: ListingLayout {
  let columns = ["id", "path", "line", "offset", "reason", "time"]

  func row(_ item: RejectedItem) -> [CSVWriter.Field] {
    [
      .number(Int(item.id)), .text(item.input.path), .number(item.input.line), .number(item.input.offset),
      .text(item.input.reason), .text(item.time),
    ]
  }

  func write(_ item: RejectedItem, to writer: inout JSONWriter) {
    writer.field("id", Int(item.id))
    writer.field("path", item.input.path)
    writer.field("line", item.input.line)
    writer.field("offset", item.input.offset)
    writer.field("reason", item.input.reason)
    writer.field("time", item.time)
  }

  func lines(_ items: [RejectedItem], width: Int) -> [StyledText] {
    items.flatMap { item in
      let place = item.input.line.map { ":\($0)" } ?? ""
      return (StyledText(item.input.path + place, .bold) + StyledText(": \(item.input.reason)"))
        .wrapped(to: width, rest: StyledText("  "))
    }
  }
}
