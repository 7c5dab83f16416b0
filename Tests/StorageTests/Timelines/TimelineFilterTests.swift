import Records
import Testing

@testable import Storage

/// What is told of an event under a filter, and what another event tells already.
struct TimelineFilterTests {
  private func article(
    _ path: String, _ published: String?, _ headline: String, _ body: String, person: String = "Vera Lund"
  ) -> Draft {
    Draft(headline, published: published, path: path, body: body).person(person)
  }

  @Test func whatWasKnownOnADay() throws {
    let archive = try Archive.holding([
      article("1", "2031-05-02", "Sold", "Vera Lund sold her lighthouse in Tessaly to a brewer on April 30.")
        .date("April 30", "2031-04-30"),
      article("2", "2031-05-10", "Gone", "Vera Lund sold her lighthouse in Tessaly to a brewer on April 30.")
        .date("April 30", "2031-04-30"),
      article("3", nil, "Some time", "Vera Lund sold her lighthouse in Tessaly to a brewer on April 30.")
        .date("April 30", "2031-04-30"),
      article("4", "2031-05-12", "Older", "Vera Lund wept in a quiet Quill bakery on April 2.").date(
        "April 2", "2031-04-02"),
    ])
    func told(_ day: String?) throws -> [[String]] {
      try archive.told(.person(1)) {
        $0.asOf = day; $0.kinds = [.date]
      }.map { [$0.date, "\($0.sourceCount)", $0.reported ?? "-"] }
    }
    #expect(try told("2031-05-01") == [])
    #expect(try told("2031-05-02") == [["2031-04-30", "1", "2031-05-02"]])
    #expect(try told("2031-05-11") == [["2031-04-30", "2", "2031-05-02"]])
    #expect(try told(nil) == [["2031-04-02", "1", "2031-05-12"], ["2031-04-30", "3", "2031-05-02"]])
  }

  @Test func aSentenceWithAQuoteOfThatDayIsToldOnce() throws {
    let draft = article(
      "1", "2031-05-02", "Sold", "\"The stairs hurt my knees,\" Vera Lund said on April 30. Rain fell."
    )
    .quote("The stairs hurt my knees,", by: "Vera Lund", date: "2031-04-30").date("April 30", "2031-04-30")
    let archive = try Archive.holding([draft])
    for subject in [TimelineSubject.person(1), .story(1)] {
      #expect(try archive.told(subject).map(\.kind) == [.quote, .publication])
      // Who asks for dates alone gets it as a date.
      #expect(try archive.told(subject) { $0.kinds = [.date] }.map(\.date) == ["2031-04-30"])
      #expect(
        try archive.told(subject) { $0.kinds = [.date, .publication] }.map(\.kind) == [.date, .publication])
    }
  }

  @Test func aQuoteThatIsThePostIsToldOnce() throws {
    let draft = article(
      "1", "2031-05-02", "Sold", "\"My stairs, my knees, my tower\" Vera Lund wrote on Instagram. Rain fell."
    )
    .quote("My stairs, my knees, my tower", by: "Vera Lund", medium: .written)
    .post("My stairs, my knees, my tower", on: "Instagram", by: "Vera Lund", quotes: [0])
    let archive = try Archive.holding([draft])
    for subject in [TimelineSubject.person(1), .story(1)] {
      #expect(try archive.told(subject).map(\.kind) == [.post, .publication])
      #expect(try archive.told(subject) { $0.kinds = [.quote] }.count == 1)
      #expect(try archive.told(subject) { $0.kinds = [.quote, .publication] }.count == 2)
    }
  }

  /// What is dated by a month or a year counts by its first day, however the bounds are given.
  @Test(
    arguments: [
      ("2031-05-01", nil, "2031-05 2031-05-01"), ("2031-05-02", nil, ""),
      ("2031-05", nil, "2031-05 2031-05-01"),
      ("2031", nil, "2031 2031-21 2031-05 2031-05-01"), ("2031-01-02", nil, "2031-21 2031-05 2031-05-01"),
      (nil, "2031-01-01", "2031"), (nil, "2030-12-31", ""), (nil, "2031-03-01", "2031 2031-21"),
      (nil, "2031-04-30", "2031 2031-21"), (nil, "2031-05", "2031 2031-21 2031-05 2031-05-01"),
      ("2031-03", "2031-03", "2031-21"), ("2032", nil, ""),
    ] as [(String?, String?, String)])
  func rangesGoByTheFirstDay(from: String?, to: String?, dates: String) throws {
    let archive = try Archive.holding([
      article(
        "1", "2032-05-02", "All",
        "Vera Lund left home on May 1, 2031. Vera Lund wrote songs in May 2031. Vera Lund was rich in 2031. "
          + "Vera Lund wept in the spring."
      ).date("May 1, 2031", "2031-05-01").date("May 2031", "2031-05").date("in 2031", "2031").date(
        "the spring", "2031-21")
    ])
    for subject in [TimelineSubject.person(1), .story(1)] {
      let told = try archive.told(subject) {
        ($0.from, $0.to, $0.kinds) = (from, to, [.date])
      }
      #expect(told.map(\.date).joined(separator: " ") == dates)
    }
  }

  @Test func theHeadTellsWhatWasKnownThen() throws {
    let archive = try Archive.holding([
      Matters.lighthouse(0, published: "2031-05-02"), Matters.lighthouse(1, published: "2031-05-03"),
      Matters.lighthouse(2, published: "2031-05-05"),
    ])
    let story = try #require(try archive.story(1))
    let known = try archive.story(story, asOf: "2031-05-03")
    #expect([known.firstDay, known.lastDay] == ["2031-05-02", "2031-05-03"])
    #expect([known.articles, known.copies] == [2, 0])
    let person = try #require(try archive.person(1))
    #expect(try archive.person(person, asOf: "2031-05-04").articles == 2)
    #expect(try archive.person(person, asOf: "2031-05-01").articles == 0)
  }
}
