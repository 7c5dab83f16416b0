import SQLite
import Testing

@testable import Storage

struct DecisionsTests {
  /// Persons 1 to 9, articles 1 to 3, and decisions given as SQL.
  private func decisions(_ sql: String) throws -> Decisions {
    let archive = try Archive.holding((1...3).map { Draft("\($0)", body: "Number \($0)") })
    let connection = archive.connection
    for id in 1...9 {
      try connection.execute(
        """
        INSERT INTO person (id, name, articles, female, male) VALUES (\(id), 'P\(id)', 0, 0, 0);
        INSERT INTO curation (id, at, who, action, summary, detail) VALUES (\(id), '', '', '', '', '{}');
        """)
    }
    try connection.execute(sql)
    return try Decisions(connection)
  }

  @Test func withoutAnyEverybodyIsWhoTheyAre() throws {
    let decisions = try decisions("")
    #expect(decisions.survivor(of: 4) == 4)
    #expect(decisions.survivor(of: 4, in: 1) == 4)
    #expect(decisions.alias("p") == nil)
  }

  @Test func followOneAnotherInTheirOrder() throws {
    let decisions = try decisions(
      """
      INSERT INTO person_merge VALUES (1, 1, 2), (3, 2, 3), (5, 4, 1);
      INSERT INTO person_split VALUES (2, 1, 2, 7), (4, 2, 3, 8);
      """)
    var applied: [Int64] = []
    #expect(decisions.survivor(of: 1) { applied.append($0) } == 3)
    #expect(applied == [1, 3])
    #expect(decisions.survivor(of: 1, in: 1) == 7)
    #expect(decisions.survivor(of: 1, in: 2) == 8)
    #expect(decisions.survivor(of: 1, in: 3) == 3)
    // Whoever was merged into 1 later is not led on by what was decided before.
    #expect(decisions.survivor(of: 4) == 1)
  }

  @Test func goingBackAndForthEnds() throws {
    let decisions = try decisions(
      "INSERT INTO person_split VALUES (1, 1, 1, 2); INSERT INTO person_merge VALUES (2, 2, 1)")
    #expect(decisions.survivor(of: 1, in: 1) == 1)
  }

  @Test func anAliasIsFollowedByLaterDecisionsOnly() throws {
    let decisions = try decisions(
      """
      INSERT INTO curated_name VALUES (2, 'alias', 'p', 1, 'P'), (3, 'display', 'q', 1, 'Q'), (5, 'alias', 'p', 4, 'P');
      INSERT INTO person_merge VALUES (1, 4, 2), (6, 4, 3);
      """)
    let alias = try #require(decisions.alias("p"))
    #expect(alias == (person: 4, curation: 5))
    #expect(decisions.survivor(of: alias.person, after: alias.curation) == 3)
    #expect(decisions.alias("q") == nil)
  }

  @Test func whatWasUndoneDoesNotCount() throws {
    let decisions = try decisions(
      """
      INSERT INTO person_merge VALUES (1, 1, 2), (2, 2, 3);
      INSERT INTO person_split VALUES (3, 1, 1, 4);
      INSERT INTO curated_name VALUES (4, 'alias', 'p', 1, 'P');
      UPDATE curation SET undone_at = 'now' WHERE id IN (1, 3, 4);
      """)
    #expect(decisions.survivor(of: 1, in: 1) == 1)
    #expect(decisions.survivor(of: 2) == 3)
    #expect(decisions.alias("p") == nil)
  }
}
