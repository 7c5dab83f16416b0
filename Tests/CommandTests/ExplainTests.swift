import Foundation
import Testing

@Suite struct ExplainTests {
  @Test func theDeadAreNotToldToAge() throws {
    try Newsroom.with { place in
      try place.write(
        "date 2021-10-05 Singer Rolf Aas Dies\n\nSinger Rolf Aas died on Saturday at the age of 66.\n",
        to: "aas.txt")
      try #require(try place.run("import", "aas.txt").status == 0)
      #expect(
        try place.run("person", "Rolf Aas", "--as-of", "2026-10-05").lines.contains(
          "  died at 66, told 2021-10-05, born 1954 or 1955, as 1 article tells"))
      #expect(
        try place.run("person", "Rolf Aas", "--as-of", "2020-10-05").lines.contains(
          "  65 on 2020-10-05, born 1954 or 1955, as 1 article tells"))
      let told = try #require(try jsonObjects(place.run("person", "Rolf Aas", "--json")).first)
      #expect((told["death"] as? [String: Any])?["age"] as? Int == 66)
      #expect((told["age"] as? [String: Any])?["asOf"] as? String == "2021-10-05")
      #expect(try place.run("person", "Rolf Aas", "--csv").output.contains("died at,66,"))
    }
  }

  @Test func theAgeIsToldForAnyDay() throws {
    try Newsroom.with { place in
      let then = try place.run("person", "Cleo Marchetti", "--as-of", "2021-10-01")
      #expect(then.lines.contains("  34 on 2021-10-01, born 1986 or 1987, as 1 article tells"))
      let later = try place.run("person", "Cleo Marchetti", "--as-of", "2026-11-23", "--json")
      let age = try #require(try jsonObjects(later).first?["age"] as? [String: Any])
      #expect(age["asOf"] as? String == "2026-11-23")
      #expect([age["least"] as? Int, age["greatest"] as? Int] == [39, 40])
      #expect([age["bornFrom"] as? String, age["bornTo"] as? String] == ["1986-10-02", "1987-10-01"])
      #expect(try place.run("person", "Cleo Marchetti").output.contains(" today, born 1986 or 1987"))
      let unborn = try place.run("person", "Ida", "--json", "--as-of", "1990-01-01")
      #expect((try jsonObjects(unborn).first?["age"] as? [String: Any])?["least"] is NSNull)
      #expect(
        try place.run("person", "Ida", "--as-of", "1990-01-01").lines.contains(
          "  not yet born on 1990-01-01, born 2015 or 2016, as 1 article tells"))
    }
  }

  @Test(arguments: ["2021", "2021-10", "2021-02-30", "soon", "2021-10-01T10:00"])
  func noDayIsWrongUsage(day: String) throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", "Cleo Marchetti", "--as-of", day)
      #expect(outcome.status == 64)
    }
  }

  @Test func articlesThatContradictEachOtherAreCounted() throws {
    try Workplace.with { place in
      for (index, age) in [34, 34, 51].enumerated() {
        let text = Newsroom.gala.replacing("34-year-old", with: "\(age)-year-old")
        try place.write(text + "\nEdition \(index).\n", to: "in/\(index).txt")
      }
      // The editions that agree are one article and its copy.
      try place.write(
        " date 2021-10-01 A Rest\n\nSinger Cleo Marchetti, 34, rested in Quill.\n", to: "in/rest.txt")
      #expect(try place.run("import", "in").status == 0)
      let text = try place.run("person", "Cleo Marchetti", "--as-of", "2021-10-01").output
      #expect(text.contains("  34 on 2021-10-01, born 1986 or 1987; told so by 2 articles, 1 disagrees\n"))
    }
  }

  @Test func theFactsOfAPersonAreExplained() throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", "Cleo Marchetti", "--explain")
      #expect(outcome.status == 0)
      for part in ["› ", "[Cleo Marchetti]", "extractor ", "body ", "articles/gala.txt", "quote-classifier"] {
        #expect(outcome.output.contains(part), "\(part)")
      }
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
      let plain = try place.run("person", "Cleo Marchetti")
      #expect(!plain.output.contains("› ") && !plain.output.contains("extractor"))
    }
  }

  @Test func theEvidenceOfAPersonIsInTheJSON() throws {
    try Newsroom.with { place in
      let dossier = try #require(
        try jsonObjects(place.run("person", "Cleo Marchetti", "--explain", "--json")).first)
      let article = try #require(try jsonObjects(place.run("article", "1", "--json")).first)
      for list in ["names", "ages", "roles", "relations", "quotes", "posts"] {
        let facts = try #require(dossier[list] as? [[String: Any]])
        #expect(!facts.isEmpty, "\(list)")
        for told in facts.flatMap({ $0["evidence"] as? [[String: Any]] ?? [] }) {
          #expect(told["path"] as? String == (told["article"] as? [String: Any])?["path"] as? String)
          #expect(told["extractor"] is String)
          #expect(told["rule"] is String && told["explanation"] is String, "\(list)")
          try Self.expectSpanInSentence(told, of: article)
        }
        #expect(facts.contains { ($0["evidence"] as? [Any])?.isEmpty == false }, "\(list)")
      }
      let plain = try #require(try jsonObjects(place.run("person", "Cleo Marchetti", "--json")).first)
      #expect((plain["names"] as? [[String: Any]])?.first?["evidence"] == nil)
    }
  }

  /// The words at the offsets stand in the sentence.
  private static func expectSpanInSentence(_ told: [String: Any], of article: [String: Any]) throws {
    guard (told["article"] as? [String: Any])?["id"] as? Int == 1 else { return }
    let field = try #require(told["field"] as? String)
    let text = try #require(article[field] as? String)
    let start = try #require(told["start"] as? Int)
    let end = try #require(told["end"] as? Int)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: Array(text.unicodeScalars)[start..<end])
    #expect((told["sentence"] as? String)?.contains(String(words)) == true, "\(String(words))")
  }

  @Test func theFactsOfAnArticleAreExplained() throws {
    try Newsroom.with { place in
      let outcome = try place.run("article", "1", "--explain")
      #expect(outcome.status == 0)
      for part in ["› ", "[Cleo Marchetti]", "[Thursday]", "date-grammar", "speaker-scorer", "body "] {
        #expect(outcome.output.contains(part), "\(part)")
      }
      #expect(outcome.lines.allSatisfy { $0.count <= 80 })
      let article = try #require(try jsonObjects(place.run("article", "1", "--explain", "--json")).first)
      let evidence = try #require(article["evidence"] as? [[String: Any]])
      #expect(
        Set(evidence.compactMap { $0["fact"] as? String }).isSuperset(of: [
          "mention", "quote", "post", "date", "relation",
        ]))
      for told in evidence { try Self.expectSpanInSentence(told, of: article) }
      #expect(try jsonObjects(place.run("article", "1", "--json")).first?["evidence"] == nil)
    }
  }

  @Test func theLimitBoundsTheMentionsShown() throws {
    try Newsroom.with { place in
      let counts = try [["--limit", "1"], []].map { limit in
        let article = try jsonObjects(place.run(["article", "1", "--explain", "--json"] + limit)).first
        return try #require(article?["evidence"] as? [[String: Any]]).count {
          $0["fact"] as? String == "mention" && $0["person"] as? String == "Cleo Marchetti"
        }
      }
      #expect(counts[0] == 1 && counts[1] > 1)
    }
  }

  @Test func theDossierInCSVHasARowAFact() throws {
    try Newsroom.with { place in
      let outcome = try place.run("person", "Cleo Marchetti", "--csv", "--as-of", "2021-10-01")
      #expect(outcome.status == 0)
      let rows = outcome.output.split(separator: "\r\n").map(String.init)
      #expect(rows.first == "kind,value,id,articles,sentence,article,headline,published,publisher,url,path")
      for start in [
        "person,Cleo Marchetti,", "age,34,,1", "age told,34,,,", "spouse,Jonas Veld,",
        "appearances,2021-10,,1",
      ] {
        #expect(rows.contains { $0.hasPrefix(start) }, "\(start)")
      }
      let explained = try place.run("person", "Cleo Marchetti", "--csv", "--explain")
      #expect(
        explained.output.hasPrefix(
          "kind,value,id,articles,sentence,article,headline,published,publisher,url,path,field,start,end,rule,extractor\r\n"
        ))
      #expect(try place.run("person", "Cleo Marchetti", "--csv", "--json").status == 64)
    }
  }

  @Test(arguments: [20, 40, 200]) func theDossierFitsTheTerminal(columns: Int) throws {
    try Newsroom.with { place in
      for command in [["person", "Cleo Marchetti", "--explain"], ["article", "1", "--explain"]] {
        let outcome = try place.run(command, environment: ["COLUMNS": String(columns), "NO_COLOR": "1"])
        #expect(outcome.status == 0)
        let wide = outcome.lines.filter { $0.count > columns && !$0.contains("limelight ") }
        #expect(wide.allSatisfy { columns == 20 && $0.contains("[") }, "\(wide)")
        #expect(!outcome.output.contains("\u{1B}"))
      }
    }
  }
}
