import Foundation
import Records
import Testing

@testable import Training

@Suite("Scorer")
struct ScorerTests {
  private static let gold = GoldArticle(
    id: "tiny",
    people: [
      GoldPerson(name: "Vera Quill", surfaces: ["Vera Quill", "Quill"]),
      GoldPerson(name: "Otto Lane Jr.", surfaces: ["Otto Lane Jr.", "Otto"]),
    ],
    notPeople: [],
    quotes: [
      GoldQuote(text: "We are done,", speaker: "Vera Quill"), GoldQuote(text: "No comment", speaker: nil),
    ],
    posts: [GoldPost(platform: "Twitter", author: "Otto Lane Jr.", text: "gone fishing today", date: nil)],
    dates: [GoldDate(text: "Monday", value: "2022-06-06"), GoldDate(text: "one spring", value: nil)],
    facts: [
      GoldFact(kind: "age", person: "Vera Quill", value: 41),
      GoldFact(kind: "parent", person: "Otto Lane Jr.", other: "Vera Quill"),
    ])

  private static func score(_ change: (inout Findings) -> Void) -> Scorer {
    let body = "Vera Quill, 41, is the mother of Otto Lane Jr. Quill said Otto went. Quillon stayed."
    let source = Source(path: "tiny.txt", format: .text, sha256: "")
    var findings = Findings()
    change(&findings)
    var scorer = Scorer()
    scorer.add(Record(article: Article(source: source, body: body), findings: findings), gold: gold)
    return scorer
  }

  private static let here = Span(.body, 0, 1)

  private static func quote(_ segments: [String], _ speaker: String?) -> Quote {
    Quote(text: segments.joined(separator: " "), segments: segments, speaker: speaker, span: here)
  }

  @Test("misses everything where nothing was found")
  func missesEverything() {
    let scorer = ScorerTests.score { _ in }
    for measure in Measure.allCases {
      #expect(scorer[measure].f1 == 0)
      #expect(!scorer[measure].missed.isEmpty)
      #expect(scorer[measure].wrong.isEmpty)
    }
  }

  @Test(
    "knows a person by a full form of the name",
    arguments: [
      ("Vera Quill", true), ("vera quill's", true), ("Vera Anne Quill", true), ("Quill", false),
      ("Vera Lane", false),
    ])
  func knowsPeople(_ name: String, _ isRight: Bool) {
    let tally = ScorerTests.score { $0.people = [Person(name: name)] }[.people]
    #expect(tally.right == (isRight ? 1 : 0))
    #expect(tally.wrong.count == (isRight ? 0 : 1))
    #expect(tally.missed.count == (isRight ? 1 : 2))
  }

  @Test("counts each whole-word occurrence of a name")
  func countsMentions() {
    let mentions = ["Vera Quill", "Quill", "Quill"].map { Mention(span: ScorerTests.here, text: $0) }
    let tally = ScorerTests.score { $0.people = [Person(name: "Vera Quill", mentions: mentions)] }[.mentions]
    #expect(tally.right == 2)
    #expect(tally.wrong == ["tiny: quill"])
    #expect(tally.missed == ["tiny: otto", "tiny: otto lane jr"])
  }

  @Test("asks for the words of a quote, then for its speaker")
  func scoresQuotes() {
    let scorer = ScorerTests.score {
      $0.quotes = [
        ScorerTests.quote(["We are done"], "Otto Lane Jr."), ScorerTests.quote(["no comment."], nil),
        ScorerTests.quote(["quite another"], "Vera Quill"),
      ]
    }
    #expect(scorer[.quotes].right == 2)
    #expect(scorer[.quotes].wrong.count == 1)
    #expect(scorer[.attributedQuotes].right == 1)
    #expect(scorer[.attributedQuotes].wrong.count == 2)
    #expect(scorer[.attributedQuotes].missed.count == 1)
  }

  @Test(
    "asks for the platform of a post and for its author or its words",
    arguments: [
      ("X", "Otto Lane Jr.", "gone fishing today", 1), ("Twitter", "Otto Lane Jr.", nil, 1),
      ("Twitter", nil, "Gone fishing today", 1), ("Twitter", "Vera Quill", nil, 0),
      ("Facebook", "Otto Lane Jr.", "gone fishing today", 0),
    ] as [(String, String?, String?, Int)])
  func scoresPosts(_ platform: String, _ author: String?, _ text: String?, _ right: Int) {
    let scorer = ScorerTests.score {
      $0.posts = [SocialPost(platform: platform, author: author, text: text, span: ScorerTests.here)]
    }
    #expect(scorer[.posts].right == right)
  }

  @Test(
    "asks for the words of a date, then for its value",
    arguments: [
      ("on Monday", "2022-06-06", 1, 1), ("Monday", "2022-06-13", 1, 0), ("one spring", "2022-21", 1, 0),
    ])
  func scoresDates(_ text: String, _ value: String, _ found: Int, _ valued: Int) {
    let scorer = ScorerTests.score {
      $0.dates = [DateMention(text: text, value: value, span: ScorerTests.here)]
    }
    #expect(scorer[.dates].right == found)
    #expect(scorer[.dateValues].right == valued)
  }

  @Test("takes a relation from either side")
  func scoresFacts() {
    let scorer = ScorerTests.score {
      $0.people = [Person(name: "Vera Quill", age: 41), Person(name: "Otto Lane Jr.", age: 9)]
      $0.relations = [
        Relation(person: "Vera Quill", kind: .child, other: "Otto Lane Jr.", span: ScorerTests.here),
        Relation(person: "Vera Quill", kind: .sibling, other: "Otto Lane Jr.", span: ScorerTests.here),
      ]
    }
    #expect(scorer[.ages].right == 1)
    #expect(scorer[.ages].wrong == ["tiny: Otto Lane Jr., 9"])
    #expect(scorer[.relations].right == 1)
    #expect(scorer[.relations].wrong.count == 1)
  }
}
