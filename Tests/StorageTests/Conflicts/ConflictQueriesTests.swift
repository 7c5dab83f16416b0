import Records
import Testing

@testable import Storage

struct ConflictQueriesTests {
  func conflicts(_ drafts: [Draft], of name: String = "Anya Fox") throws -> [Conflict] {
    let archive = try Archive.holding(drafts)
    return try #require(try archive.conflicts(of: try archive.id(name))).items
  }

  /// `wedding Ben Moor: 2031-05-04 (2) | 2031-05-06 (1)`
  func summary(_ conflicts: [Conflict]) -> [String] {
    conflicts.map { conflict in
      let other = conflict.other.map { " " + $0.name } ?? ""
      let claims = conflict.claims.map { claim in
        claim.value + (conflict.other == nil ? claim.other.map { " " + $0.name } ?? "" : "")
          + " (\(claim.articles))"
      }
      return "\(conflict.kind.rawValue)\(other): \(claims.joined(separator: " | "))"
    }
  }

  /// An article a body, a day later each, in which the names occur; the dates are given as written with their values.
  func drafts(_ bodies: [(text: String, dates: [(String, String)])]) -> [Draft] {
    bodies.enumerated().map { index, body in
      var draft = Draft(
        "No \(index)", published: "2033-01-\(10 + index)", path: "\(index).txt", body: body.text)
      for name in ["Anya Fox", "Ben Moor", "Odo Fox", "Cora Dunn"] where body.text.contains(name) {
        draft = draft.person(name)
      }
      for date in body.dates { draft = draft.date(date.0, date.1) }
      return draft
    }
  }

  var couple: Draft {
    Draft(
      "They", published: "2033-01-01", path: "they.txt",
      body: "Anya Fox came with her husband Ben Moor and son Odo Fox"
    )
    .person("Anya Fox").person("Ben Moor").person("Odo Fox")
    .relation("Anya Fox", .spouse, "Ben Moor", in: "her husband", by: .coupleNoun)
    .relation("Anya Fox", .child, "Odo Fox", in: "son", by: .kinPhrase)
  }

  @Test func agesStandSideBySideWithTheirSentences() throws {
    func draft(_ day: String, _ age: Int) -> Draft {
      Draft(
        "On \(day)", published: day, path: "\(day).txt", body: "It rained. Anya Fox, \(age), sang on \(day)"
      )
      .person("Anya Fox").aged(age, in: "\(age)")
    }
    let found = try conflicts([draft("2031-05-02", 34), draft("2032-05-01", 34), draft("2031-06-02", 51)])
    let conflict = try #require(found.first)
    #expect(found.count == 1 && conflict.kind == .age && conflict.other == nil)
    #expect(conflict.claims.map(\.value) == ["34", "51"])
    let claim = try #require(conflict.claims.first)
    #expect(claim.articles == 2)
    #expect(claim.born?.lowerBound.iso == "1997-05-02" && claim.born?.upperBound.iso == "1997-05-02")
    #expect([claim.firstTold, claim.lastTold] == ["2031-05-02", "2032-05-01"])
    #expect(claim.evidence.map(\.place.article.path) == ["2031-05-02.txt", "2032-05-01.txt"])
    #expect(claim.evidence.first?.place.sentence == "Anya Fox, 34, sang on 2031-05-02")
    #expect(claim.evidence.first?.rules == [.ageAfterName])
    #expect(try conflicts([draft("2031-05-02", 34), draft("2032-05-01", 34)]) == [])
  }

  @Test func aCopyDatedAnewTellsTheAgeOfThen() throws {
    func draft(_ day: String, _ age: Int, _ rest: String) -> Draft {
      Draft("On \(day)", published: day, path: "\(day).txt", body: "Anya Fox, \(age), \(rest)").person(
        "Anya Fox"
      )
      .aged(age, in: "\(age)")
    }
    let long = "sang on the pier of Port Ember while the rain fell on the band"
    #expect(try conflicts([draft("2031-05-02", 34, long), draft("2035-05-02", 34, long)]) == [])
    #expect(
      summary(try conflicts([draft("2031-05-02", 34, long), draft("2035-05-02", 34, "sang")])) == [
        "age: 34 (1) | 34 (1)"
      ])
  }

  @Test func agesAtDeathDiffer() throws {
    func draft(_ number: Int, _ age: Int, _ rule: Rule) -> Draft {
      Draft(
        "No \(number)", published: "2031-05-0\(number)", path: "\(number).txt",
        body: "Anya Fox was \(age) then"
      )
      .person("Anya Fox").aged(age, in: "\(age)", by: rule)
    }
    #expect(
      summary(
        try conflicts([draft(1, 66, .ageAtDeath), draft(2, 66, .ageAtDeath), draft(3, 67, .ageAtDeath)]))
        == ["age at death: died at 66 (2) | died at 67 (1)"])
    #expect(
      summary(try conflicts([draft(2, 66, .ageAtDeath), draft(1, 71, .yearsOld)]))
        == ["age at death: died at 66 (1) | alive at 71 (1)"])
    #expect(try conflicts([draft(2, 66, .ageAtDeath), draft(1, 65, .yearsOld)]) == [])
  }

  @Test func tiesStandSideBySideFromEitherSide() throws {
    func draft(_ number: Int, _ kind: Relation.Kind, _ words: String, by rule: Rule = .kinPhrase) -> Draft {
      Draft(
        "No \(number)", published: "2031-0\(number)-01", path: "\(number).txt",
        body: "Ben Moor is \(words) of Anya Fox"
      )
      .person("Anya Fox").person("Ben Moor").relation("Anya Fox", kind, "Ben Moor", in: words, by: rule)
    }
    let drafts = [
      draft(1, .spouse, "the husband"), draft(2, .spouse, "the husband"), draft(3, .sibling, "the brother"),
    ]
    let found = try conflicts(drafts)
    #expect(summary(found) == ["relation Ben Moor: spouse (2) | sibling (1)"])
    #expect(found[0].claims[1].evidence.first?.place.sentence == "Ben Moor is the brother of Anya Fox")
    #expect(found[0].claims[1].evidence.first?.rules == [.kinPhrase])
    #expect(summary(try conflicts(drafts, of: "Ben Moor")) == ["relation Anya Fox: spouse (2) | sibling (1)"])
    let parent = [draft(1, .parent, "the father"), draft(2, .child, "the son")]
    #expect(summary(try conflicts(parent, of: "Ben Moor")) == ["relation Anya Fox: child (1) | parent (1)"])
    #expect(try conflicts([draft(1, .partner, "the partner"), draft(2, .spouse, "the husband")]) == [])
  }

  @Test func aTieThatOneSentenceWithoutBothNamesTellsContradictsNobody() throws {
    let one = Draft("1", path: "1.txt", body: "Anya Fox is the wife of Ben Moor").person("Anya Fox").person(
      "Ben Moor"
    )
    .relation("Ben Moor", .spouse, "Anya Fox", in: "the wife")
    let two = Draft("2", path: "2.txt", body: "Ben Moor sang. His sister Anya Fox did not")
      .person("Anya Fox").person("Ben Moor").relation("Ben Moor", .sibling, "Anya Fox", in: "His sister")
    let three = Draft("3", path: "3.txt", body: "Ben Moor left. His sister Anya Fox came")
      .person("Anya Fox").person("Ben Moor").relation("Ben Moor", .sibling, "Anya Fox", in: "His sister")
    #expect(try conflicts([one, two]) == [])
    #expect(summary(try conflicts([one, two, three])) == ["relation Ben Moor: sibling (2) | spouse (1)"])
  }

  @Test func severalSpousesAtATimeAreOneConflict() throws {
    func draft(_ number: Int, _ husband: String) -> Draft {
      Draft(
        "No \(number)", published: "2031-0\(number)-01", path: "\(number).txt",
        body: "Anya Fox and her husband \(husband) sang"
      )
      .person("Anya Fox").person(husband).relation(
        "Anya Fox", .spouse, husband, in: "her husband", by: .coupleNoun)
    }
    #expect(
      summary(try conflicts([draft(1, "Ben Moor"), draft(2, "Otto Roe"), draft(3, "Ben Moor")]))
        == ["relation: spouse Ben Moor (2) | spouse Otto Roe (1)"])
    #expect(try conflicts([draft(1, "Ben Moor"), draft(2, "Ben Moor"), draft(3, "Otto Roe")]) == [])
  }

  @Test func datesOfOneWeddingDiffer() throws {
    let found = try conflicts(
      [couple]
        + drafts([
          ("Anya Fox married Ben Moor in Tessaly on May 4, 2031", [("May 4, 2031", "2031-05-04")]),
          ("Anya Fox and Ben Moor tied the knot on May 6, 2031", [("May 6, 2031", "2031-05-06")]),
          ("On May 4, 2031, Anya Fox wed Ben Moor", [("May 4, 2031", "2031-05-04")]),
          // These may be either.
          ("Anya Fox and Ben Moor were married in May 2031", [("May 2031", "2031-05")]),
          ("Anya Fox sang. The couple tied the knot in 2031", [("2031", "2031")]),
        ]))
    #expect(summary(found) == ["wedding Ben Moor: 2031-05-04 (3) | 2031-05-06 (1)"])
    #expect(
      found[0].claims[1].evidence.first?.place.sentence
        == "Anya Fox and Ben Moor tied the knot on May 6, 2031")
    #expect(found[0].claims[1].evidence.first?.rules == [.dateGrammar])
  }

  @Test func datesOfOneBirthAndDeathDiffer() throws {
    let bodies: [(String, [(String, String)])] = [
      ("Anya Fox was born on June 3, 1985", [("June 3, 1985", "1985-06-03")]),
      ("Anya Fox sings. She was born in Harrow on June 3, 1986", [("June 3, 1986", "1986-06-03")]),
      ("Anya Fox died in 2029", [("2029", "2029")]),
      ("Anya Fox died on May 2, 2030", [("May 2, 2030", "2030-05-02")]),
      // Somebody else's.
      ("Anya Fox came. Cora Dunn was born in 1999", [("1999", "1999")]),
      ("Anya Fox sang for Cora Dunn, who died in 2031", [("2031", "2031")]),
    ]
    #expect(
      summary(try conflicts(drafts(bodies))) == [
        "birth: 1985-06-03 (1) | 1986-06-03 (1)", "death: 2029 (1) | 2030-05-02 (1)",
      ])
  }

  @Test(arguments: [
    ("June 3, 1985", "1985-06-03", ["birth: 1985-06-03 (1) | aged 34 (1)"]),
    ("1999", "1999", []), ("1997", "1997", []), ("June 3", "1985-06-03", []),
  ])
  func agesStandAgainstADateOfBirthThatTheyExclude(text: String, value: String, found: [String]) throws {
    let age = Draft("Age", published: "2033-01-01", path: "age.txt", body: "Anya Fox, 34, sang").person(
      "Anya Fox"
    )
    .aged(34, in: "34")
    let birth = drafts([("Anya Fox was born on \(text) in Harrow", [(text, value)])])
    #expect(summary(try conflicts([age] + birth)) == found)
  }

  @Test func birthsOfOneChildDifferForParentAndChild() throws {
    let all =
      [couple]
      + drafts([
        ("Anya Fox gave birth to Odo Fox on Jan. 3, 2032", [("Jan. 3, 2032", "2032-01-03")]),
        ("Anya Fox and Ben Moor welcomed Odo Fox on Jan. 5, 2032", [("Jan. 5, 2032", "2032-01-05")]),
      ])
    #expect(summary(try conflicts(all)) == ["birth of child Odo Fox: 2032-01-03 (1) | 2032-01-05 (1)"])
    let archive = try Archive.holding(all)
    let odo = try #require(try archive.people(named: "Odo Fox").people.first)
    #expect(
      summary(try #require(try archive.conflicts(of: odo.id)).items) == [
        "birth: 2032-01-03 (1) | 2032-01-05 (1)"
      ])
  }

  @Test func theSameTellingWithAnotherDateIsAConflict() throws {
    let found = try conflicts(
      drafts([
        (
          "Anya Fox announced the sale of her Harrow theatre to its staff on May 4, 2031",
          [("May 4, 2031", "2031-05-04")]
        ),
        (
          "On May 14, 2031, Anya Fox announced the sale of her Harrow theatre to its staff",
          [("May 14, 2031", "2031-05-14")]
        ),
      ]))
    #expect(summary(found) == ["event: 2031-05-04 (1) | 2031-05-14 (1)"])
  }

  @Test(arguments: [
    // A month holds its days.
    [
      "Anya Fox announced the sale of her Harrow theatre to its staff in |May 2031|2031-05",
      "Anya Fox announced the sale of her Harrow theatre to its staff on |May 4, 2031|2031-05-04",
    ],
    // Two concerts.
    [
      "Anya Fox performed her songs of the sea with the Harrow choir on |May 4, 2031|2031-05-04",
      "Anya Fox performed her songs of the sea with the Harrow choir on |May 6, 2031|2031-05-06",
    ],
    // Two theatres.
    [
      "Anya Fox announced the sale of her Harrow theatre to its staff on |May 4, 2031|2031-05-04",
      "Anya Fox announced the sale of her Tessaly theatre to its staff on |May 6, 2031|2031-05-06",
    ],
    // A copy a week later.
    [
      "Anya Fox announced the sale of her Harrow theatre to its staff on |Tuesday|2033-01-04",
      "Anya Fox announced the sale of her Harrow theatre to its staff on |Tuesday|2033-01-11",
    ],
    [
      "Anya Fox announced the sale of her Harrow theatre to its staff |yesterday|2033-01-04",
      "Anya Fox announced the sale of her Harrow theatre to its staff |yesterday|2033-01-11",
    ],
    [
      "Anya Fox announced the sale of her Harrow theatre to its staff on |May 4|2032-05-04",
      "Anya Fox announced the sale of her Harrow theatre to its staff on |May 4|2031-05-04",
    ],
    // Years apart, another sale.
    [
      "Anya Fox announced the sale of her Harrow theatre to its staff on |May 4, 2031|2031-05-04",
      "Anya Fox announced the sale of her Harrow theatre to its staff on |June 6, 2026|2026-06-06",
    ],
    // Too little to go by.
    ["Anya Fox sang on |May 4, 2031|2031-05-04", "Anya Fox sang on |May 6, 2031|2031-05-06"],
    // Planned, and not of one event.
    [
      "Anya Fox plans to be married on |May 4, 2031|2031-05-04",
      "Anya Fox got married to Ben Moor on |May 6, 2031|2031-05-06",
    ],
  ])
  func whatMayBothBeTrueIsNoConflict(bodies: [String]) throws {
    let told = bodies.map { body in
      let parts = body.split(separator: "|").map(String.init)
      return (text: parts[0] + parts[1], dates: [(parts[1], parts[2])])
    }
    #expect(summary(try conflicts([couple] + drafts(told))) == [])
  }

  @Test func partingsYearsApartAreTwo() throws {
    let bodies: [(String, [(String, String)])] = [
      ("Anya Fox and Ben Moor split in 2029", [("2029", "2029")]),
      ("Anya Fox and Ben Moor split on May 4, 2032", [("May 4, 2032", "2032-05-04")]),
    ]
    #expect(try conflicts([couple] + drafts(bodies)) == [])
    let near: [(String, [(String, String)])] = [
      ("Anya Fox and Ben Moor split in April 2032", [("April 2032", "2032-04")]), bodies[1],
    ]
    #expect(
      summary(try conflicts([couple] + drafts(near))) == ["split Ben Moor: 2032-04 (1) | 2032-05-04 (1)"])
  }

  @Test func oneArticleContradictsNobody() throws {
    let body = "Anya Fox was born in 1985. Others say Anya Fox was born in 1986"
    #expect(try conflicts(drafts([(body, [("1985", "1985"), ("1986", "1986")])])) == [])
  }

  @Test func tellsOfNobodyAndOfTheMerged() throws {
    let archive = try Lantern.archive()
    #expect(try archive.conflicts(of: 999) == nil)
    let anya = try archive.id("Anya Taylor-Fox")
    let conflicts = try #require(try archive.conflicts(of: anya))
    #expect(conflicts.items.isEmpty && !conflicts.isPartial && conflicts.person.id == anya)
    let mara = try archive.id("Mara Lund")
    _ = try archive.merge([mara], into: anya, by: Decider(who: "ada", time: "2031-07-01T09:00:00Z"))
    #expect(try archive.conflicts(of: mara)?.person.id == anya)
  }

  @Test func keepsToItsLimits() throws {
    let bodies: [(String, [(String, String)])] = (0..<4).flatMap { number -> [(String, [(String, String)])] in
      [
        (
          "Anya Fox was born on June \(number + 1), 1985",
          [("June \(number + 1), 1985", "1985-06-0\(number + 1)")]
        ),
        ("Anya Fox died in 202\(number)", [("202\(number)", "202\(number)")]),
      ]
    }
    let archive = try Archive.holding(drafts(bodies))
    let anya = try archive.id("Anya Fox")
    #expect(try archive.conflicts(of: anya, limit: 1)?.items.map(\.kind) == [.birth])
    #expect(try archive.conflicts(of: anya, limit: 0)?.items == [])
    let bare = try #require(try archive.conflicts(of: anya, evidence: 0)?.items)
    #expect(
      bare.count == 2 && bare.allSatisfy { $0.claims.count == 4 && $0.claims.allSatisfy(\.evidence.isEmpty) })
  }

  @Test func ofVeryMuchTheMostToldIsCompared() throws {
    let many = (0..<700).map { number -> Draft in
      let day = number % 350 == 7 ? "June 5, 1985" : "June 3, 1985"
      let text = "Anya Fox was born on \(day). It is told for time \(number)"
      return Draft("No \(number)", published: "2033-01-10", path: "\(number).txt", body: text).person(
        "Anya Fox"
      )
      .date(day, number % 350 == 7 ? "1985-06-05" : "1985-06-03")
    }
    let archive = try Archive.holding(many)
    let conflicts = try #require(try archive.conflicts(of: try archive.id("Anya Fox")))
    #expect(conflicts.isPartial)
    #expect(conflicts.items.map(\.kind) == [.birth])
    #expect(conflicts.items.first?.claims.map(\.value) == ["1985-06-03", "1985-06-05"])
  }
}
