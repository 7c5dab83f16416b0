import Records
import Testing

@testable import Storage

/// Which tellings are one event, and which are two in spite of the words they share.
struct TimelineEventsTests {
  private func archive(_ sentences: [String], date: String = "April 30", _ value: String = "2031-04-30")
    throws
    -> Archive
  {
    try Archive.holding(
      sentences.enumerated().map { index, text in
        Draft("Number \(index)", published: "2031-05-0\(index + 1)", path: "\(index)", body: text)
          .person("Vera Lund").date(date, value)
      })
  }

  private func dates(_ archive: Archive) throws -> [TimelineEntry] {
    try archive.told(.person(1)) { $0.kinds = [.date] }
  }

  @Test(arguments: [
    ("Vera Lund wept on April 30.", "Vera Lund sang on April 30."),
    (
      "Vera Lund confirmed on April 30 that she sold her lighthouse.",
      "Vera Lund denied on April 30 that she sold her lighthouse."
    ),
    (
      "Vera Lund paid 4 million for a white lighthouse on April 30.",
      "Vera Lund paid 9 million for a white lighthouse on April 30."
    ),
  ])
  func eventsOfTheSameBitsMayBeTwo(_ one: String, _ other: String) throws {
    let entries = try dates(try archive([one, other, one]))
    #expect(entries.map(\.sourceCount) == [2, 1])
    #expect(entries.map(\.text) == [one, other])
  }

  @Test func headlinesOfOtherWordsAreTwo() throws {
    let archive = try Archive.holding(
      [
        "Vera Lund sells her lighthouse in Tessaly to a brewer",
        "Vera Lund sells lighthouse in Tessaly to brewer",
        "VERA LUND SELLS HER LIGHTHOUSE IN TESSALY TO A BREWER",
      ].enumerated().map { index, headline in
        Draft(headline, published: "2031-05-02", path: "\(index)", body: "Vera Lund did thing \(index).")
          .person("Vera Lund")
      })
    #expect(try archive.told(.person(1)).map(\.sourceCount) == [2, 1])
  }

  @Test func quotesThatSayTheOppositeAreTwo() throws {
    let words = "going to give back the golden cup that the academy handed me last winter"
    let archive = try Archive.holding(
      ["I am \(words)", "I am not \(words)", "I am \(words)"].enumerated().map { index, text in
        Draft(
          "Number \(index)", published: "2031-05-0\(index + 2)", path: "\(index)", body: "\(text), she said."
        )
        .person("Vera Lund").quote(text, by: "Vera Lund")
      })
    #expect(try archive.told(.person(1)) { $0.kinds = [.quote] }.map(\.sourceCount) == [2, 1])
  }

  @Test func aSentenceOfSeveralDatesIsToldOnce() throws {
    let text = "Vera Lund sang in Tessaly in October 2030 and November 2030 and was born in May 1990."
    let archive = try Archive.holding([
      Draft("All", published: "2031-05-02", path: "1", body: text).person("Vera Lund")
        .date("October 2030", "2030-10").date("November 2030", "2030-11").date("May 1990", "1990-05")
    ])
    for subject in [TimelineSubject.person(1), .story(1)] {
      #expect(try archive.told(subject) { $0.kinds = [.date] }.map(\.date) == ["1990-05", "2030-10"])
    }
  }

  @Test func whatIsToldOfAMonthJoinsItsDay() throws {
    let archive = try Archive.holding([
      Draft(
        "One", published: "2031-05-02", path: "1",
        body: "Vera Lund sold her white lighthouse in Tessaly to a brewer in April 2031."
      ).person("Vera Lund").date("April 2031", "2031-04"),
      Draft(
        "Two", published: "2031-05-03", path: "2",
        body: "Vera Lund sold her white lighthouse in Tessaly to a brewer on April 30."
      ).person("Vera Lund").date("April 30", "2031-04-30"),
      Draft(
        "Three", published: "2031-05-04", path: "3", body: "Vera Lund broke a green violin in April 2031."
      ).person("Vera Lund").date("April 2031", "2031-04"),
    ])
    let entries = try dates(archive)
    #expect(entries.map(\.date) == ["2031-04", "2031-04-30"])
    #expect(entries.map(\.sourceCount) == [1, 2])
  }

  @Test func partsOfOneUtteranceJoinedOtherwiseAreToldOnce() throws {
    let first =
      "After a long winter by the sea, and with more gratitude than a letter can hold, I have sold the white tower,"
    let second =
      "I was a better singer than I was a keeper. Nobody forced me, and the gulls will stay as they are."
    let joined =
      "With more gratitude than a letter can hold, I have sold the white tower, I was a better singer than I was a keeper. Nobody forced me."
    let archive = try Archive.holding([
      Draft("One", published: "2031-05-02", path: "1", body: "\(first) she said. \(second)").person(
        "Vera Lund"
      )
      .quote(first, by: "Vera Lund").quote(second, by: "Vera Lund"),
      Draft("Two", published: "2031-05-03", path: "2", body: "\(joined) she said.").person("Vera Lund")
        .quote(joined, by: "Vera Lund"),
    ])
    let entries = try archive.told(.person(1)) { $0.kinds = [.quote] }
    #expect(entries.allSatisfy { $0.date == "2031-05-02" })
    #expect(entries.map(\.sourceCount).max() == 2)
  }
}
