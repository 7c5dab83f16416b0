import SQLite
import Testing

@testable import Storage

struct WordPeopleTests {
  /// Thirty Moors, of whom every tenth is named in three articles, and one Fox.
  private func archive() throws -> Archive {
    try Archive.holding(
      (0..<30).flatMap { number in
        (0..<(number % 10 == 7 ? 3 : 1)).map { copy in
          Draft(
            "\(number) \(copy)", path: "\(number)-\(copy)",
            body: "N\(number)a Moor number \(number) was here \(copy)"
          )
          .person("N\(number)a Moor")
        }
      } + [Draft("Fox", path: "fox", body: "Ann Fox").person("Ann Fox")])
  }

  @Test func ofASharedWordTheMostNamedComeFirst() throws {
    let archive = try archive()
    let people = WordPeople(connection: archive.connection)
    let all = try people.people([.init(text: "moor")], limit: 99)
    #expect(all.count == 30 && all.prefix(4).map(\.articles) == [3, 3, 3, 1])
    // So few that everybody is gone through, the most named first.
    let first = try people.people([.init(text: "moor")], limit: 5)
    #expect(first == Array(all.prefix(5)))
    let plans = try archive.connection.preparedSQL.filter { $0.contains("w.person_id = p.id") }.map { sql in
      try archive.connection.rows("EXPLAIN QUERY PLAN \(sql)") { $0.text(3) }
    }
    #expect(plans.count == 1)
    #expect(plans[0].contains { $0.contains("USING INDEX person_by_articles") }, "\(plans)")
    #expect(
      plans[0].contains { $0.contains("SEARCH w USING PRIMARY KEY (word=? AND person_id=?)") }, "\(plans)")
  }

  @Test func goesByTheRarestWord() throws {
    let archive = try archive()
    let people = WordPeople(connection: archive.connection)
    for words in [["moor", "n7a"], ["n7a", "moor"]] {
      #expect(try people.people(words.map { .init(text: $0) }, limit: 9).map(\.name) == ["N7a Moor"])
      var conditions = Conditions()
      let question = try #require(try people.question(words.map { .init(text: $0) }, &conditions))
      #expect(question.hasPrefix("SELECT w.person_id FROM person_word AS w WHERE w.word = ?"))
      #expect(conditions.values.first == .text("n7a"))
      let plan = try archive.connection.rows("EXPLAIN QUERY PLAN \(question)") { $0.text(3) }
      #expect(plan.contains { $0.contains("SEARCH o USING PRIMARY KEY (word=? AND person_id=?)") }, "\(plan)")
    }
    #expect(try people.people([.init(text: "moor"), .init(text: "fox")], limit: 9).isEmpty)
    #expect(try people.people([.init(text: "nobody"), .init(text: "moor")], limit: 9).isEmpty)
    #expect(
      try people.people([.init(text: "fox"), .init(text: "a", isPrefix: true)], limit: 9).map(\.name)
        == ["Ann Fox"])
    #expect(
      try people.people([.init(text: "moor"), .init(text: "n2", isPrefix: true)], limit: 99).count == 11)
  }
}
