import Foundation
import Testing

@Suite struct ConflictsTests {
  /// Three articles that disagree on an age and on the day of a wedding, one with an escape sequence in its headline.
  private static func withDispute(_ work: (Workplace) throws -> Void) throws {
    try Workplace.with { place in
      let texts = [
        "date 2031-05-02 Anya Fox \u{1B}[31mSails\n\nAnya Fox, 34, came with her husband Ben Moor. Anya Fox married Ben Moor in Tessaly on May 4, 2029.\n",
        "date 2031-06-02 Anya Fox Sings\n\nSinger Anya Fox, 34, sang on the pier with her husband Ben Moor on Sunday.\n",
        "date 2031-07-02 Anya Fox Rests\n\nSinger Anya Fox, 51, rests with her husband Ben Moor. Anya Fox married Ben Moor in Harrow on May 6, 2029.\n",
      ]
      for (index, text) in texts.enumerated() { try place.write(text, to: "in/\(index).txt") }
      try #require(try place.run("import", "in").status == 0)
      try work(place)
    }
  }

  @Test func conflictsStandSideBySideWithNumberedSentences() throws {
    try Self.withDispute { place in
      let outcome = try place.run("person", "Anya Fox", "--conflicts")
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty)
      #expect(
        outcome.output == """
          Anya Fox

          Age
            34  born 1996 or 1997; 2 articles, 2031-05-02 to 2031-06-02
                › Anya Fox, [34], came with her husband Ben Moor. [1]
                › Singer Anya Fox, [34], sang on the pier with her husband Ben Moor on
                  Sunday. [2]
            51  born 1979 or 1980; 1 article, 2031-07-02
                › Singer Anya Fox, [51], rests with her husband Ben Moor. [3]

          Date of the wedding (Ben Moor)
            2029-05-04  1 article, 2031-05-02
                        › Anya Fox married Ben Moor in Tessaly on [May 4, 2029]. [1]
            2029-05-06  1 article, 2031-07-02
                        › Anya Fox married Ben Moor in Harrow on [May 6, 2029]. [3]

          [1] article 1, 2031-05-02, Anya Fox [31mSails
          [2] article 2, 2031-06-02, Anya Fox Sings
          [3] article 3, 2031-07-02, Anya Fox Rests

          """)
      #expect(!Newsroom.steersTerminal(outcome.output.replacing("\n", with: "")))
    }
  }

  @Test func theJSONHasALineAConflict() throws {
    try Self.withDispute { place in
      let conflicts = try jsonObjects(place.run("person", "Anya Fox", "--conflicts", "--json"))
      #expect(conflicts.map { $0["kind"] as? String } == ["age", "wedding"])
      for conflict in conflicts {
        #expect(Set(conflict.keys) == ["person", "kind", "other", "claims"])
        #expect((conflict["person"] as? [String: Any])?["name"] as? String == "Anya Fox")
        let claims = try #require(conflict["claims"] as? [[String: Any]])
        #expect(claims.count == 2)
        for claim in claims {
          #expect(
            Set(claim.keys) == [
              "value", "other", "bornFrom", "bornTo", "articles", "firstTold", "lastTold", "evidence",
            ])
          let evidence = try #require(claim["evidence"] as? [[String: Any]])
          #expect(
            !evidence.isEmpty && evidence.allSatisfy { $0["sentence"] is String && $0["rule"] is String })
        }
      }
      let ages = try #require(conflicts[0]["claims"] as? [[String: Any]])
      #expect(ages[0]["value"] as? String == "34" && ages[0]["articles"] as? Int == 2)
      #expect(ages[0]["bornFrom"] as? String == "1996-06-03" && ages[0]["bornTo"] as? String == "1997-05-02")
      #expect((conflicts[1]["other"] as? [String: Any])?["name"] as? String == "Ben Moor")
      #expect((conflicts[1]["claims"] as? [[String: Any]])?[0]["bornFrom"] is NSNull)
    }
  }

  @Test func theCSVHasARowASentence() throws {
    try Self.withDispute { place in
      let lines = try place.run("person", "Anya Fox", "--conflicts", "--csv").output
        .replacing("\r\n", with: "\n").split(separator: "\n")
      #expect(
        lines.first?.hasPrefix("conflict,kind,with,with_id,value,other,other_id,born_from,born_to,") == true)
      #expect(lines.count == 6)
      #expect(
        lines.filter { $0.hasPrefix("1,age,,,34,,,1996-06-03,1997-05-02,2,2031-05-02,2031-06-02,") }.count
          == 2)
      #expect(lines.filter { $0.hasPrefix("2,wedding,Ben Moor,") }.count == 2)
    }
  }

  @Test func theDossierTellsThatArticlesDisagree() throws {
    try Self.withDispute { place in
      let text = try place.run("person", "Anya Fox").output
      #expect(text.contains("2 conflicts between articles: limelight person \"Anya Fox\" --conflicts\n"))
    }
    try Newsroom.with { place in
      let text = try place.run("person", "Cleo Marchetti").output
      #expect(!text.contains("--conflicts"))
    }
  }

  @Test func theDossierOfManyArticlesLeadsToTheComparison() throws {
    try Workplace.with { place in
      let lines = (0..<201).map {
        "{\"date\":\"2031-01-01\",\"text\":\"Singer Anya Fox sang song \($0) on the pier.\"}\n"
      }
      try place.write(lines.joined(), to: "wire.jsonl")
      try #require(try place.run("import", "wire.jsonl").status == 0)
      let text = try place.run("person", "Anya Fox").output
      #expect(text.contains("what articles disagree on: limelight person \"Anya Fox\" --conflicts\n"))
    }
  }

  @Test func limitsWhatIsShown() throws {
    try Self.withDispute { place in
      let outcome = try place.run("person", "Anya Fox", "--conflicts", "--limit", "1")
      #expect(!outcome.output.contains("wedding"))
      #expect(outcome.errors == "add --limit 5 to see more, or --json or --csv for all\n")
    }
  }

  @Test(arguments: [[], ["--json"], ["--csv"]])
  func whereArticlesAgreeThatIsSaid(format: [String]) throws {
    try Newsroom.with { place in
      let outcome = try place.run(["person", "Cleo Marchetti", "--conflicts"] + format)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors == "articles agree on ages, dates and relations of Cleo Marchetti\n")
    }
  }
}
