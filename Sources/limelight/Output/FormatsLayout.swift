import Ingest
import Records
import Terminal

/// Formats with their names, what they are, and the usual endings of their files.
struct FormatsLayout: ListingLayout {
  let columns = ["name", "kind", "description", "endings"]

  func row(_ item: InputFormat) -> [CSVWriter.Field] {
    [
      .text(item.rawValue), .text(kind(of: item)), .text(item.summary),
      .text(item.endings.joined(separator: " ")),
    ]
  }

  func write(_ item: InputFormat, to writer: inout JSONWriter) {
    writer.field("name", item.rawValue)
    writer.field("kind", kind(of: item))
    writer.field("description", item.summary)
    writer.field("endings", item.endings)
  }

  func lines(_ items: [InputFormat], width: Int) -> [StyledText] {
    let column = (InputFormat.allCases.map(\.rawValue.count).max() ?? 0) + 2
    let inset = StyledText(String(repeating: " ", count: column))
    return items.flatMap { item in
      let name = StyledText(item.rawValue, .bold)
      let space = StyledText(String(repeating: " ", count: column - item.rawValue.count))
      let endings = item.endings.map { "." + $0 }.joined(separator: " ")
      let words = StyledText(item.summary) + StyledText(endings.isEmpty ? "" : " (\(endings))", .dim)
      return words.wrapped(to: width, first: name + space, rest: inset)
    }
  }

  private func kind(of format: InputFormat) -> String { format.isContainer ? "container" : "article" }
}
