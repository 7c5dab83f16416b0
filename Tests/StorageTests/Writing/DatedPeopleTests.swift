import Records
import Testing

@testable import Storage

struct DatedPeopleTests {
  private func people(_ body: String, date: String) -> [Int] {
    let record = Draft(body: body).person("Anya Fox", "Anya Fox", "Fox").person("Ben Moor").date(date, "2030")
      .record
    let dated = DatedPeople(
      record, sentences: SentenceIndex(record.findings.sentences), FieldTextCache(record.article))
    return dated.people(of: record.findings.dates[0])
  }

  @Test(
    "a dated sentence is about the persons it names, else those named before it in its paragraph",
    arguments: [
      ("Anya Fox met Ben Moor in 2030", [0, 1]), ("Anya Fox sang. Ben Moor left in 2030", [1]),
      ("Anya Fox sang. It was in 2030", [0]),
      ("Ben Moor. Anya Fox sang. It rained. It was in 2030. Ben Moor", [0]),
      ("Anya Fox sang.\n\nIt was in 2030", []), ("Ben Moor é🦩.\n\nÉ🦩 Anya Fox sang. It was in 2030", [0]),
      ("It was in 2030. Anya Fox sang", []), ("In 2030 it rained", []),
    ])
  func findsPeople(body: String, people expected: [Int]) {
    #expect(people(body, date: "2030") == expected)
  }
}
