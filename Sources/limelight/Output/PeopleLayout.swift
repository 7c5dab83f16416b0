import Records
import Storage
import Terminal

/// People with the number of their articles.
struct PeopleLayout: ListingLayout {
  let columns = ["id", "name", "note", "gender", "articles"]

  func row(_ person: PersonSummary) -> [CSVWriter.Field] {
    [
      .number(Int(person.id)), .text(person.name), .text(person.note), .text(person.gender.rawValue),
      .number(person.articles),
    ]
  }

  func write(_ person: PersonSummary, to writer: inout JSONWriter) {
    writer.field("id", Int(person.id))
    writer.field("name", person.name)
    writer.field("note", person.note)
    writer.field("gender", person.gender.rawValue)
    writer.field("articles", person.articles)
  }

  func lines(_ people: [PersonSummary], width: Int) -> [StyledText] {
    var table = Table([.init("id", .trailing), .init("articles", .trailing), .init("name", minimum: 12)])
    for person in people {
      table.add([
        StyledText(String(person.id), .dim), StyledText(Figures.grouped(person.articles)),
        StyledText(person.name, .bold) + StyledText(person.note.map { "  " + $0 } ?? "", .dim),
      ])
    }
    return table.lines(width: width)
  }
}
