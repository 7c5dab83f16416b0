import Records
import Testing

@testable import Storage

/// Who `she` is, who married again, and what copies count.
extension ConflictQueriesTests {
  @Test(arguments: [
    // The other is named, and the sentence before names who `she` is.
    (
      "Anya Fox sang. She married Ben Moor on |June 5, 2015",
      ["wedding Ben Moor: 2015-05-04 (1) | 2015-06-05 (1)"]
    ),
    (
      "Anya Fox sang. She and Ben Moor wed on |June 5, 2015",
      ["wedding Ben Moor: 2015-05-04 (1) | 2015-06-05 (1)"]
    ),
    // Nobody knows who she is, or she is another.
    ("Anya Fox sang for Cora Dunn. She married Ben Moor on |June 5, 2015", []),
    ("Cora Dunn sang. She married Ben Moor on |June 5, 2015", []),
    ("She married Ben Moor on |June 5, 2015", []),
    ("Anya Fox sang. Her sister married Ben Moor on |June 5, 2015", []),
  ])
  func datesOfAWeddingAreToldOfPronouns(body: String, expected: [String]) throws {
    let told = body.split(separator: "|").map(String.init)
    let all =
      [couple]
      + drafts([
        ("Anya Fox married Ben Moor in Tessaly on May 4, 2015", [("May 4, 2015", "2015-05-04")]),
        (told[0] + told[1], [(told[1], "2015-06-05")]),
      ])
    #expect(summary(try conflicts(all)) == expected)
    #expect(
      summary(try conflicts(all, of: "Ben Moor"))
        == expected.map { $0.replacing("Ben Moor", with: "Anya Fox") })
  }

  @Test func whoRemarriedIsMarried() throws {
    func draft(_ number: Int, _ kind: Relation.Kind, _ words: String, _ rest: String) -> Draft {
      Draft(
        "No \(number)", published: "203\(number)-01-01", path: "\(number).txt",
        body: "Anya Fox and \(words) Ben Moor\(rest)"
      )
      .person("Anya Fox").person("Ben Moor").relation(
        "Anya Fox", kind, "Ben Moor", in: words, by: .coupleNoun)
    }
    let before = [draft(0, .spouse, "her husband", " sang"), draft(1, .exSpouse, "her ex-husband", " sang")]
    #expect(
      summary(try conflicts(before + [draft(2, .spouse, "her husband", " came")]))
        == ["relation Ben Moor: spouse (2) | ex-spouse (1)"])
    #expect(
      try conflicts(
        before + [
          draft(2, .spouse, "her husband", ", who remarried in May, came"),
          draft(3, .spouse, "her husband", " left"),
        ]) == [])
  }

  @Test func anArticleAndItsCopiesTellAClaimOnce() throws {
    let rest = """
      The ferry to Harrow was late and the band had left its drums on the pier, so the choir of the lighthouse school clapped the time. \
      Fishermen lit their lamps, the baker handed out saffron buns, and a dog stole the bow of the second fiddle while nobody looked.
      """
    func draft(_ number: Int, _ age: Int, _ date: String, _ body: String) -> Draft {
      let text =
        "Anya Fox, \(age), sang with her husband Ben Moor. Anya Fox married Ben Moor on \(date). \(body)"
      return Draft(
        "Fox Sings for the Ferry", published: "2031-05-0\(number)", path: "\(number).txt", body: text
      )
      .person("Ben Moor").person("Anya Fox").aged(age, in: "\(age)")
      .relation("Anya Fox", .spouse, "Ben Moor", in: "her husband", by: .coupleNoun)
      .date(date, date == "May 4, 2029" ? "2029-05-04" : "2029-05-06")
    }
    let found = try conflicts([
      draft(1, 34, "May 4, 2029", rest), draft(2, 34, "May 4, 2029", rest), draft(3, 34, "May 4, 2029", rest),
      draft(4, 51, "May 6, 2029", "It rained."),
      draft(5, 51, "May 6, 2029", "Cows stood on the quay of Tessaly."),
    ])
    #expect(
      summary(found) == ["age: 51 (2) | 34 (1)", "wedding Ben Moor: 2029-05-06 (2) | 2029-05-04 (1)"])
    #expect(found[0].claims[1].evidence.map(\.place.article.path) == ["1.txt"])
  }
}
