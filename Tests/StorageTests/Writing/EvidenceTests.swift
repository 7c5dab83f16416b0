import Records
import SQLite
import Testing

@testable import Storage

struct EvidenceTests {
  private func draft() -> Draft {
    var draft = Draft("Ana Roe at 31", body: "Actress and painter Ana Roe, 31, wed Otto Dunn. He sings.")
      .person("Ana Roe", gender: .female, age: 31, roles: ["actress", "painter"])
      .person("Otto Dunn", roles: ["singer"])
      .relation("Ana Roe", .spouse, "Otto Dunn", in: "wed")
    draft.findings.people[0].ageEvidence = Evidence(span: Span(.headline, 11, 13), rule: .turned)
    draft.findings.people[0].roleEvidence = [
      Evidence(span: Span(.body, 0, 7), rule: .roleBeforeName),
      Evidence(span: Span(.body, 12, 19), rule: .roleAfterName),
    ]
    draft.findings.people[0].mentions[0].rule = .repeatedName
    draft.findings.people[0].mentions[1].rule = .nameTagger
    draft.findings.relations[0].rule = .coupleVerb
    return draft
  }

  @Test func everyFactIsReadBackWithItsEvidence() throws {
    let archive = try Archive.holding([draft()])
    let read = try #require(try archive.article(1)).record.findings
    let written = draft().findings
    #expect(read.people == written.people)
    #expect(read.relations == written.relations)
  }

  @Test func rolesAreToldWithEvidenceAllOrNone() throws {
    var draft = draft()
    draft.findings.people[0].roleEvidence.removeLast()
    let archive = try Archive.holding([draft])
    let people = try #require(try archive.article(1)).record.findings.people
    #expect(people[0].roles == ["actress", "painter"])
    #expect(people[0].roleEvidence == [])
    #expect(people[0].ageEvidence?.rule == .turned)
  }

  @Test func viewsShowTheSentenceAndTheRule() throws {
    let archive = try Archive.holding([draft()])
    let facts = try archive.connection.rows(
      "SELECT person, kind, value, rule, sentence FROM person_fact_view ORDER BY person, kind, value"
    ) { row in (0..<5).map { row.optionalText($0) } }
    let sentence = "Actress and painter Ana Roe, 31, wed Otto Dunn."
    #expect(
      facts == [
        ["Ana Roe", "age", "31", "turned", "Ana Roe at 31"],
        ["Ana Roe", "role", "actress", "role-before-name", sentence],
        ["Ana Roe", "role", "painter", "role-after-name", sentence],
        ["Otto Dunn", "role", "singer", nil, nil],
      ])
    #expect(
      try archive.connection.rows("SELECT kind, rule FROM relation_view") { [$0.text(0), $0.text(1)] } == [
        ["spouse", "couple-verb"]
      ])
    #expect(
      try archive.connection.rows("SELECT rule FROM mention_view WHERE person = 'Ana Roe' ORDER BY field") {
        $0.text(0)
      } == ["name-tagger", "repeated-name"])
  }

  @Test func theFileTellsWhatTheRulesAre() throws {
    let archive = try Archive.holding([])
    let rules = try archive.connection.rows("SELECT id, name, explanation FROM rule ORDER BY id") {
      [$0.text(0), $0.text(1), $0.text(2)]
    }
    #expect(rules == Rule.allCases.map { ["\($0.rawValue)", $0.name, $0.explanation] })
  }

  @Test func whatOtherVersionsCallRulesIsKeptOrBroughtUpToDate() throws {
    let archive = try Archive.holding([])
    try archive.connection.execute(
      "UPDATE rule SET name = 'old' WHERE id = 1; INSERT INTO rule VALUES (999, 'later', 'a rule to come')")
    try RuleTable(archive.connection).fill()
    #expect(
      try archive.connection.rows("SELECT name FROM rule WHERE id IN (1, 999) ORDER BY id") { $0.text(0) }
        == ["name-tagger", "later"])
  }
}
